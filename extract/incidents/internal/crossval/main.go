// Command crossval measures the stages entities and incidents by themselves:
// trained on some gold files and tested on others, by folds or on a folder of
// their own, with the marked mentions as input. The figures of the model card
// come from it.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"time"

	"github.com/incx/incx/extract/entities"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/internal/crossval"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/gazetteer"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("crossval: ")
	var l linear.Options
	test := flag.String("test", "", "test on the gold files of `DIR` instead of folds")
	folds := flag.Int("folds", 5, "number of folds")
	rules := flag.Bool("rules", false, "use no model")
	errs := flag.Bool("errors", false, "print the errors")
	out := flag.String("o", "", "write the model of the last run to `FILE`")
	rate := flag.Float64("rate", 0, "initial step")
	l1 := flag.Float64("l1", 0, "penalty on weights")
	drop := flag.Float64("drop", 0, "share of features left out at random")
	flag.IntVar(&l.Epochs, "epochs", 0, "passes over the examples")
	flag.IntVar(&l.Cutoff, "cutoff", 0, "least frequency of a feature")
	only := flag.String("part", "", "apply the options to one `PART` of the model: victims, actors, types, dates or others")
	o := incidents.Options{Log: log.Printf}
	for name, threshold := range map[string]*float64{
		"victims": &o.Thresholds.Victims, "actors": &o.Thresholds.Actors, "types": &o.Thresholds.Types,
		"dates": &o.Thresholds.Dates, "others": &o.Thresholds.Others, "main": &o.Thresholds.Main,
	} {
		flag.Float64Var(threshold, "t"+name, 0, "threshold of "+name)
	}
	found := flag.Bool("found", false, "take what the stages of the built-in model find instead of the marked mentions")
	hints := flag.String("hints", "", "with -found, take names from `FILE`, as the harness of attacks keeps them, and attacks from taggers that have not seen the article either")
	goldTrain := flag.Bool("goldtrain", false, "with -found, train on the marked mentions all the same")
	seen := flag.Bool("seen", false, "with -hints, train on what the stages of the built-in model find")
	also := flag.String("also", "", "learn from the gold files of `DIR` too, and measure them apart; names and attacks in them are those of the built-in models")
	weight := flag.Float64("weight", 1, "how much articles of -also count")
	stride := flag.Int("stride", 1, "articles in a row that share a fold")
	flag.Parse()
	l.Rate, l.L1, l.Drop = float32(*rate), float32(*l1), float32(*drop)
	for name, part := range map[string]*linear.Options{
		"victims": &o.Parts.Victims, "actors": &o.Parts.Actors, "types": &o.Parts.Types,
		"dates": &o.Parts.Dates, "others": &o.Parts.Others,
	} {
		if *only == "" || *only == name {
			*part = l
		}
	}
	x := experiment{o: o, rules: *rules, errors: *errs, out: *out, linker: entities.New(gazetteer.Default()), report: score.NewReport(), apart: score.NewReport()}
	x.goldTrain, x.seen, x.stride, x.hints, x.also = *goldTrain, *seen, *stride, *hints, *also
	x.weight = linear.Weight(*weight)
	if *found {
		st, err := newStages()
		if err != nil {
			log.Fatal(err)
		}
		x.stages = st
	}
	if err := x.run(flag.Arg(0), *test, *folds); err != nil {
		log.Fatal(err)
	}
}

type experiment struct {
	o         incidents.Options
	rules     bool
	errors    bool
	stages    *stages
	goldTrain bool
	seen      bool
	hints     string
	also      string
	stride    int
	weight    linear.Weight
	out       string
	linker    *entities.Linker
	report    *score.Report
	apart     *score.Report
}

type sample struct {
	crossval.Sample
	example incidents.Example
	apart   bool // to be measured apart
}

func (x *experiment) run(dir, test string, folds int) error {
	taught, samples, err := x.prepare(dir, folds)
	if err != nil {
		return err
	}
	if test != "" {
		held, err := x.load(test, x.stages)
		if err != nil {
			return err
		}
		if err := x.fold(taught, held); err != nil {
			return err
		}
		return x.report.WriteText(os.Stdout)
	}
	for k := range folds {
		_, held := crossval.Fold(samples, k, folds, x.stride)
		train, _ := crossval.Fold(taught, k, folds, x.stride)
		if err := x.fold(train, held); err != nil {
			return err
		}
	}
	if x.also != "" {
		fmt.Println(x.also)
		if err := x.apart.WriteText(os.Stdout); err != nil {
			return err
		}
	}
	return x.report.WriteText(os.Stdout)
}

// prepare reads the gold files of a folder as samples to learn from and as
// samples to test on.
func (x *experiment) prepare(dir string, folds int) (taught, samples []sample, err error) {
	if taught, err = x.load(dir, x.stages); err != nil {
		return nil, nil, err
	}
	samples = taught
	if x.stages != nil && x.hints != "" {
		if err := x.stages.hide(x.hints, taught, folds); err != nil {
			return nil, nil, err
		}
		if samples, err = x.load(dir, x.stages); err != nil {
			return nil, nil, err
		}
	}
	switch {
	case x.goldTrain:
		taught, err = x.load(dir, nil)
	case !x.seen:
		taught = samples
	}
	if err != nil || x.also == "" {
		return taught, samples, err
	}
	more, err := x.load(x.also, x.stages)
	for i := range more {
		more[i].apart = true
		more[i].example.Weight = x.weight
	}
	return slices.Concat(taught, more), slices.Concat(samples, more), err
}

// load reads the gold files of a folder as samples, with the mentions that the
// stages find or, where they are nil, those that are marked.
func (x *experiment) load(dir string, st *stages) ([]sample, error) {
	docs, err := score.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	read, err := crossval.Read(docs)
	if err != nil {
		return nil, err
	}
	out := make([]sample, len(read))
	var s entities.Scratch
	for i := range read {
		out[i] = sample{Sample: read[i], example: x.example(&read[i], st, &s)}
	}
	return out, nil
}

// example returns an article as the incidents stage learns from it.
func (x *experiment) example(a *crossval.Sample, st *stages, s *entities.Scratch) incidents.Example {
	e := incidents.Example{Document: a.Document, Published: a.Article.About.Published}
	if st != nil {
		e.Mentions, e.Published = st.find(a.Gold.ID, a.Document, e.Published)
	} else {
		e.Mentions = a.Mentions()
	}
	e.Entities = x.linker.Link(a.Document, e.Mentions, s)
	for _, g := range a.Gold.Incidents {
		e.Gold = append(e.Gold, incidents.Gold{
			Main: g.Main, Types: g.Types, Victims: g.Victims, Actors: g.Actors, Date: g.Date, Status: g.Status,
		})
	}
	return e
}

// fold trains on one set of samples and scores another.
func (x *experiment) fold(train, test []sample) error {
	model := ""
	if !x.rules {
		start := time.Now()
		examples := make([]incidents.Example, len(train))
		for i := range train {
			examples[i] = train[i].example
		}
		data, err := incidents.Train(context.Background(), examples, x.o)
		if err != nil {
			return err
		}
		log.Printf("trained on %d documents in %.1fs: %.2f MB", len(train), time.Since(start).Seconds(), float64(len(data))/1e6)
		if x.out != "" {
			if err := os.WriteFile(x.out, data, 0o644); err != nil {
				return err
			}
		}
		model = string(data)
	}
	f, err := incidents.New(model)
	if err != nil {
		return err
	}
	var s incidents.Scratch
	size, took := 0, time.Duration(0)
	for i := range test {
		e := &test[i].example
		start := time.Now()
		found := f.Find(e.Document, e.Mentions, e.Entities, e.Published, &s)
		took += time.Since(start)
		size += len(e.Document.Text)
		report := x.report
		if test[i].apart {
			report = x.apart
		}
		report.Add(test[i].Gold, recordOf(&test[i], found))
		if x.errors {
			printErrors(test[i].Gold, found)
		}
	}
	log.Printf("tested on %d documents at %.1f MB/s", len(test), float64(size)/1e6/took.Seconds())
	return nil
}

// recordOf makes the record that the report scores.
func recordOf(s *sample, found []incidents.Incident) *record.Record {
	rec, e := &record.Record{}, &s.example
	for _, ent := range e.Entities {
		var ms []record.Mention
		for _, i := range ent.Mentions {
			ms = append(ms, s.Record(e.Mentions[i]))
		}
		switch ent.Label {
		case record.LabelOrganisation:
			rec.Organisations = append(rec.Organisations, record.Organisation{Name: ent.Name, Mentions: ms})
		case record.LabelPerson:
			rec.People = append(rec.People, record.Person{Name: ent.Name, Mentions: ms})
		case record.LabelLocation:
			rec.Locations = append(rec.Locations, record.Location{Name: ent.Name, Mentions: ms})
		case record.LabelThreatActor:
			rec.ThreatActors = append(rec.ThreatActors, record.ThreatActor{Name: ent.Name, Mentions: ms})
		case record.LabelMalware:
			rec.Malware = append(rec.Malware, record.Malware{Name: ent.Name, Mentions: ms})
		case record.LabelProduct:
			rec.Products = append(rec.Products, record.Product{Name: ent.Name, Mentions: ms})
		}
	}
	for i := range found {
		rec.Incidents = append(rec.Incidents, found[i].Incident)
	}
	return rec
}

func printErrors(doc *score.Document, found []incidents.Incident) {
	fmt.Println("=====", doc.ID)
	for _, g := range doc.Incidents {
		if g.Main {
			fmt.Printf("  gold  %v victims %q actors %q date %s %s\n", g.Types, g.Victims, g.Actors, g.Date, g.Status)
		}
	}
	for _, i := range found {
		if i.Main {
			fmt.Printf("  found %v victims %q actors %q date %s %s %.2f\n", i.Types, i.Victims, i.Actors, i.Date, i.Status, i.Confidence)
		}
	}
}
