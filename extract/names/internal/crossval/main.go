// Command crossval measures the names model by itself: trained on some gold
// files and tested on others, by folds or on a folder of their own. The
// figures of the model card come from it.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("crossval: ")
	var o names.Options
	test := flag.String("test", "", "test on the gold files of `DIR` instead of folds")
	also := flag.String("also", "", "learn from the gold files of `DIR` too")
	weight := flag.Float64("weight", 1, "how much articles of -also count")
	folds := flag.Int("folds", 5, "number of folds")
	only := flag.Int("only", 0, "run only the first `N` folds")
	limit := flag.Int("limit", 0, "train on at most `N` documents")
	without := flag.Uint("without", 0, "bit set of feature groups to leave out")
	errs := flag.String("errors", "", "print the errors of `LABEL`, or all")
	out := flag.String("o", "", "write the model of the last run to `FILE`")
	flag.IntVar(&o.Epochs, "epochs", 0, "passes over the examples")
	flag.Float64Var(&o.Rate, "rate", 0, "initial step")
	flag.Float64Var(&o.L1, "l1", 0, "penalty on weights")
	flag.Float64Var(&o.Prune, "prune", 0, "smallest weight kept")
	flag.Float64Var(&o.Drop, "drop", 0, "share of features left out at random")
	flag.Float64Var(&o.DropGroup, "dropgroup", 0, "share of groups left out at random")
	flag.BoolVar(&o.OneReading, "one", false, "no second reading")
	flag.IntVar(&o.Cutoff, "cutoff", 0, "least frequency of a feature")
	flag.Uint64Var(&o.Seed, "seed", 0, "start of the random order")
	verbose := flag.Bool("v", false, "log epochs")
	flag.Parse()
	if *verbose {
		o.Log = log.Printf
	}
	x := experiment{options: o, without: uint32(*without), errors: *errs, out: *out, limit: *limit, weight: linear.Weight(*weight)}
	if *also != "" {
		var err error
		if x.also, err = score.ReadMarked(*also); err != nil {
			log.Fatal(err)
		}
	}
	if err := x.run(flag.Arg(0), *test, *folds, *only); err != nil {
		log.Fatal(err)
	}
}

type experiment struct {
	options names.Options
	without uint32
	errors  string
	out     string
	limit   int
	also    []score.Document
	weight  linear.Weight // of also
	report  *score.Report
	sure    reliability
}

func (x *experiment) run(dir, test string, folds, only int) error {
	g := gazetteer.Default()
	docs, err := score.ReadDir(dir)
	if err != nil {
		return err
	}
	x.report = score.NewReport()
	if test != "" {
		held, err := score.ReadDir(test)
		if err != nil {
			return err
		}
		if err := x.fold(g, docs, held); err != nil {
			return err
		}
	} else {
		for k := range folds {
			if only > 0 && k >= only {
				break
			}
			var train, held []score.Document
			for i, d := range docs {
				if i%folds == k {
					held = append(held, d)
				} else {
					train = append(train, d)
				}
			}
			if err := x.fold(g, train, held); err != nil {
				return err
			}
		}
	}
	if err := x.report.WriteText(os.Stdout); err != nil {
		return err
	}
	x.sure.write(os.Stdout)
	return nil
}

// fold trains on one set of documents and scores another.
func (x *experiment) fold(g *gazetteer.Gazetteer, train, test []score.Document) error {
	if x.limit > 0 && len(train) > x.limit {
		train = train[:x.limit]
	}
	start := time.Now()
	r := names.New(nil, g).Without(x.without)
	all := slices.Concat(train, x.also)
	var examples []names.Example
	for i := range all {
		e, err := example(&all[i])
		if err != nil {
			return err
		}
		if i >= len(train) {
			e.Weight = x.weight
		}
		examples = append(examples, e)
	}
	data, err := r.Train(context.Background(), examples, x.options)
	if err != nil {
		return err
	}
	log.Printf("trained on %d documents in %.0fs: %.2f MB", len(all), time.Since(start).Seconds(), float64(len(data))/1e6)
	if x.out != "" {
		if err := os.WriteFile(x.out, data, 0o644); err != nil {
			return err
		}
	}
	m, err := names.OpenModel(string(data))
	if err != nil {
		return err
	}
	r = names.New(m, g).Without(x.without)
	var s names.Scratch
	size, took := 0, time.Duration(0)
	for i := range test {
		e, err := example(&test[i])
		if err != nil {
			return err
		}
		start := time.Now()
		found := r.Find(nil, e.Document, &s)
		took += time.Since(start)
		size += len(e.Document.Text)
		x.sure.add(found, &test[i])
		x.report.Add(&test[i], recordOf(found, &test[i], e.Document))
	}
	log.Printf("tested on %d documents at %.2f MB/s", len(test), float64(size)/1e6/took.Seconds())
	if x.errors != "" {
		label := record.Label(x.errors)
		if x.errors == "all" {
			label = ""
		}
		for _, e := range x.report.Mistakes(label) {
			fmt.Printf("%s\t%s\t%s\t%q", e.Document, e.Verdict, e.Label, e.Mention.Text)
			for _, o := range e.Instead {
				fmt.Printf("\t%s %q", o.Label, o.Text)
			}
			fmt.Println()
		}
	}
	return nil
}

// example reads the text of a gold file as an example.
func example(doc *score.Document) (names.Example, error) {
	data, err := doc.Text()
	if err != nil {
		return names.Example{}, err
	}
	text, from := string(data), 0
	if strings.HasPrefix(text, "---\n") {
		if k := strings.Index(text[4:], "\n---\n"); k >= 0 {
			from = 4 + k + 5
		}
	}
	e := names.Example{Document: token.New(text, from)}
	for _, m := range doc.Mentions {
		e.Gold = append(e.Gold, names.Gold{
			Mention:  mention.Mention{Start: m.Start, End: m.End, Label: m.Label, Type: m.Type, Value: m.Value},
			Optional: m.Optional,
		})
	}
	return e, nil
}

// recordOf makes a record of bare mentions. Types of attacks and values of
// dates, which the model does not give, are taken from the gold mentions.
func recordOf(found []mention.Mention, doc *score.Document, d *token.Document) *record.Record {
	rec := &record.Record{}
	for _, m := range found {
		ms := []record.Mention{{Start: m.Start, End: m.End, Text: d.Text[m.Start:m.End]}}
		switch m.Label {
		case record.LabelOrganisation:
			rec.Organisations = append(rec.Organisations, record.Organisation{Mentions: ms})
		case record.LabelPerson:
			rec.People = append(rec.People, record.Person{Mentions: ms})
		case record.LabelLocation:
			rec.Locations = append(rec.Locations, record.Location{Mentions: ms})
		case record.LabelThreatActor:
			rec.ThreatActors = append(rec.ThreatActors, record.ThreatActor{Mentions: ms})
		case record.LabelMalware:
			rec.Malware = append(rec.Malware, record.Malware{Mentions: ms})
		case record.LabelProduct:
			rec.Products = append(rec.Products, record.Product{Mentions: ms})
		case record.LabelDate:
			value := ""
			for _, g := range doc.Mentions {
				if g.Start == m.Start && g.End == m.End {
					value = g.Value
				}
			}
			rec.Dates = append(rec.Dates, record.Date{Value: value, Mentions: ms})
		case record.LabelAttack:
			typ := ""
			for _, g := range doc.Mentions {
				if g.Label == record.LabelAttack && g.Start < m.End && m.Start < g.End {
					typ = g.Type
				}
			}
			rec.AttackTypes = append(rec.AttackTypes, record.AttackType{Type: typ, Mentions: ms})
		}
	}
	return rec
}
