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
	"time"

	"github.com/incx/incx/extract/internal/crossval"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
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
	o.Without = uint32(*without)
	x := experiment{options: o, errors: *errs, out: *out, limit: *limit, weight: linear.Weight(*weight)}
	if *also != "" {
		var err error
		if x.also, err = readMarked(*also); err != nil {
			log.Fatal(err)
		}
	}
	if err := x.run(flag.Arg(0), *test, *folds, *only); err != nil {
		log.Fatal(err)
	}
}

type experiment struct {
	options names.Options
	errors  string
	out     string
	limit   int
	also    []crossval.Sample
	weight  linear.Weight // of also
	report  *score.Report
	sure    reliability
}

func (x *experiment) run(dir, test string, folds, only int) error {
	g := gazetteer.Default()
	samples, err := readMarked(dir)
	if err != nil {
		return err
	}
	x.report = score.NewReport()
	if test != "" {
		held, err := readMarked(test)
		if err != nil {
			return err
		}
		if err := x.fold(g, samples, held); err != nil {
			return err
		}
	} else {
		for k := range folds {
			if only > 0 && k >= only {
				break
			}
			train, held := crossval.Fold(samples, k, folds, 1)
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

// readMarked reads the articles of a folder whose gold files mark mentions.
func readMarked(dir string) ([]crossval.Sample, error) {
	docs, err := score.ReadMarked(dir)
	if err != nil {
		return nil, err
	}
	return crossval.Read(docs)
}

// fold trains on one set of samples and scores another.
func (x *experiment) fold(g *gazetteer.Gazetteer, train, test []crossval.Sample) error {
	r, err := x.train(g, train)
	if err != nil {
		return err
	}
	var s names.Scratch
	size, took := 0, time.Duration(0)
	for i := range test {
		d := test[i].Document
		start := time.Now()
		found := r.Find(nil, d, &s)
		took += time.Since(start)
		size += len(d.Text)
		for k := range found { // to places of the text, as the gold file has them
			m := &found[k]
			m.Start, m.End = test[i].Article.Span(m.Start, m.End)
		}
		x.sure.add(found, test[i].Gold)
		x.report.Add(test[i].Gold, recordOf(found, &test[i]))
	}
	log.Printf("tested on %d documents at %.2f MB/s", len(test), float64(size)/1e6/took.Seconds())
	if x.errors != "" {
		x.printErrors()
	}
	return nil
}

// train returns a recogniser that learned from samples.
func (x *experiment) train(g *gazetteer.Gazetteer, samples []crossval.Sample) (*names.Recogniser, error) {
	if x.limit > 0 && len(samples) > x.limit {
		samples = samples[:x.limit]
	}
	start := time.Now()
	all := slices.Concat(samples, x.also)
	examples := make([]names.Example, len(all))
	for i := range all {
		examples[i] = example(&all[i])
		if i >= len(samples) {
			examples[i].Weight = x.weight
		}
	}
	data, err := names.Train(context.Background(), examples, g, x.options)
	if err != nil {
		return nil, err
	}
	log.Printf("trained on %d documents in %.0fs: %.2f MB", len(all), time.Since(start).Seconds(), float64(len(data))/1e6)
	if x.out != "" {
		if err := os.WriteFile(x.out, data, 0o644); err != nil {
			return nil, err
		}
	}
	r, err := names.New(string(data), g)
	if err != nil {
		return nil, err
	}
	return r.Without(x.options.Without), nil
}

// example returns a sample as the names stage learns from it.
func example(s *crossval.Sample) names.Example {
	return names.Example{Document: s.Document, Gold: s.Marked()}
}

// printErrors prints what was wrong or missed so far.
func (x *experiment) printErrors() {
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

// recordOf makes a record of bare mentions, whose places are those of the text.
// Types of attacks and values of dates, which the model does not give, are taken
// from the gold mentions.
func recordOf(found []mention.Mention, s *crossval.Sample) *record.Record {
	rec, doc := &record.Record{}, s.Gold
	for _, m := range found {
		ms := []record.Mention{{Start: m.Start, End: m.End, Text: s.Article.Text[m.Start:m.End]}}
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
