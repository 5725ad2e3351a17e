// Command crossval measures package attacks by itself: trained on some gold
// files and tested on others, by folds or on a folder of their own. The
// hints of the sequence model come from names models that have not seen the
// documents either; with -hints FILE they are kept in FILE for the next run.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/incx/incx/extract/attacks"
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
	var x experiment
	test := flag.String("test", "", "test on the gold files of `DIR` instead of folds")
	also := flag.String("also", "", "learn from the gold files of `DIR` too")
	weight := flag.Float64("weight", 1, "how much articles of -also count")
	flag.IntVar(&x.folds, "folds", 5, "number of folds")
	flag.StringVar(&x.cache, "hints", "", "keep the hints of the sequence model in `FILE`")
	flag.BoolVar(&x.gold, "gold", false, "use the marked spans as hints, to measure types alone")
	flag.BoolVar(&x.none, "none", false, "use no hints, to measure the gazetteer and the gate alone")
	flag.BoolVar(&x.plain, "plain", false, "use no model of attacks")
	flag.BoolVar(&x.errors, "errors", false, "print what was wrong or missed")
	flag.StringVar(&x.out, "o", "", "write the model of the last run to `FILE`")
	flag.Parse()
	x.weight = linear.Weight(*weight)
	if *also != "" {
		var err error
		if x.also, err = readMarked(*also); err != nil {
			log.Fatal(err)
		}
	}
	if err := x.run(flag.Arg(0), *test); err != nil {
		log.Fatal(err)
	}
}

type experiment struct {
	folds                     int
	cache, out                string
	gold, none, plain, errors bool
	also                      []crossval.Sample
	weight                    linear.Weight // of also
	hints                     map[string][]mention.Mention
	// spans scores what was found with the types of the marked mentions.
	report, spans *score.Report
}

func (x *experiment) run(dir, test string) error {
	samples, err := readMarked(dir)
	if err != nil {
		return err
	}
	if err := x.readHints(); err != nil {
		return err
	}
	x.report, x.spans = score.NewReport(), score.NewReport()
	tested := samples
	if test != "" {
		if tested, err = readMarked(test); err != nil {
			return err
		}
		if err := x.fold(samples, tested); err != nil {
			return err
		}
	} else {
		for k := range x.folds {
			train, held := crossval.Fold(samples, k, x.folds, 1)
			if err := x.fold(train, held); err != nil {
				return err
			}
		}
	}
	if x.errors {
		x.printErrors(tested)
	}
	spans := x.spans.Mentions[record.LabelAttack]
	fmt.Printf("spans           P %.3f R %.3f F1 %.3f\n", spans.Precision(), spans.Recall(), spans.F1())
	fmt.Printf("mentions        P %.3f R %.3f F1 %.3f\n", x.count().Precision(), x.count().Recall(), x.count().F1())
	types := x.report.DocumentTypes
	fmt.Printf("document types  P %.3f R %.3f F1 %.3f\n", types.Precision(), types.Recall(), types.F1())
	return x.writeHints()
}

func (x *experiment) count() score.Count { return x.report.Mentions[record.LabelAttack] }

func (x *experiment) readHints() error {
	x.hints = map[string][]mention.Mention{}
	if x.cache == "" {
		return nil
	}
	data, err := os.ReadFile(x.cache)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return json.Unmarshal(data, &x.hints)
}

func (x *experiment) writeHints() error {
	if x.cache == "" {
		return nil
	}
	data, err := json.Marshal(x.hints)
	if err != nil {
		return err
	}
	return os.WriteFile(x.cache, data, 0o644)
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
func (x *experiment) fold(train, test []crossval.Sample) error {
	g := gazetteer.Default()
	if err := x.addHints(g, train, test); err != nil {
		return err
	}
	model := ""
	if !x.plain {
		var err error
		if model, err = x.train(g, train); err != nil {
			return err
		}
	}
	t, err := attacks.New(model, g)
	if err != nil {
		return err
	}
	var s attacks.Scratch
	size, took := 0, time.Duration(0)
	for i := range test {
		d := test[i].Document
		hints := x.hintsOf(&test[i])
		candidates := g.Match(nil, d)
		start := time.Now()
		found := t.Find(nil, d, hints, candidates, &s)
		took += time.Since(start)
		size += len(d.Text)
		x.score(&test[i], found)
	}
	log.Printf("tested on %d documents at %.1f MB/s", len(test), float64(size)/1e6/took.Seconds())
	return nil
}

// train returns a model that learned from samples.
func (x *experiment) train(g *gazetteer.Gazetteer, samples []crossval.Sample) (string, error) {
	all := slices.Concat(samples, x.also)
	examples := make([]attacks.Example, len(all))
	for i := range all {
		examples[i].Document, examples[i].Gold = all[i].Document, all[i].Marked()
		if i >= len(samples) {
			examples[i].Weight = x.weight
		}
	}
	start := time.Now()
	data, err := attacks.Train(context.Background(), examples, g)
	if err != nil {
		return "", err
	}
	log.Printf("trained on %d documents in %.0fs: %.2f MB", len(all), time.Since(start).Seconds(), float64(len(data))/1e6)
	if x.out != "" {
		if err := os.WriteFile(x.out, data, 0o644); err != nil {
			return "", err
		}
	}
	return string(data), nil
}

// score adds what was found in a sample to the reports.
func (x *experiment) score(s *crossval.Sample, found []mention.Mention) {
	rec, bare := &record.Record{}, &record.Record{}
	for _, m := range found {
		at := []record.Mention{s.Record(m)}
		rec.AttackTypes = append(rec.AttackTypes, record.AttackType{Type: m.Type, Mentions: at})
		bare.AttackTypes = append(bare.AttackTypes, record.AttackType{Type: typeAt(s.Gold, at[0]), Mentions: at})
	}
	x.report.Add(s.Gold, rec)
	x.spans.Add(s.Gold, bare)
}

// typeAt returns the type of the marked attack that m overlaps, or "".
func typeAt(doc *score.Document, m record.Mention) string {
	for _, g := range doc.Mentions {
		if g.Label == record.LabelAttack && g.Start < m.End && m.Start < g.End {
			return g.Type
		}
	}
	return ""
}

// hintsOf returns the hints for a sample as the options say, with their tokens.
func (x *experiment) hintsOf(s *crossval.Sample) []mention.Mention {
	if x.gold {
		return s.Mentions()
	}
	var hints []mention.Mention
	for _, m := range x.hints[s.Gold.ID] {
		if x.none && m.Label == record.LabelAttack {
			continue
		}
		m.First, m.Last = s.Document.TokensIn(m.Start, m.End)
		hints = append(hints, m)
	}
	return hints
}

// addHints adds the hints for the test samples, by a names model trained on the
// others, where the cache does not have them.
func (x *experiment) addHints(g *gazetteer.Gazetteer, train, test []crossval.Sample) error {
	known := true
	for i := range test {
		_, ok := x.hints[test[i].Gold.ID]
		known = known && ok
	}
	if known || x.gold {
		return nil
	}
	all := slices.Concat(train, x.also)
	examples := make([]names.Example, len(all))
	for i := range all {
		examples[i].Document, examples[i].Gold = all[i].Document, all[i].Marked()
		if i >= len(train) {
			examples[i].Weight = x.weight
		}
	}
	data, err := names.Train(context.Background(), examples, g, names.Options{})
	if err != nil {
		return err
	}
	r, err := names.New(string(data), g)
	if err != nil {
		return err
	}
	var s names.Scratch
	for i := range test {
		x.hints[test[i].Gold.ID] = r.Find([]mention.Mention{}, test[i].Document, &s)
	}
	return nil
}

// printErrors prints the errors with the words around them.
func (x *experiment) printErrors(samples []crossval.Sample) {
	texts := map[string]string{}
	for i := range samples {
		texts[samples[i].Gold.ID] = samples[i].Article.Text
	}
	for _, e := range x.report.Mistakes(record.LabelAttack) {
		text := texts[e.Document]
		around := ""
		if e.Mention.End <= len(text) {
			around = strings.ReplaceAll(text[max(0, e.Mention.Start-60):e.Mention.Start]+"[["+e.Mention.Text+"]]"+
				text[e.Mention.End:min(len(text), e.Mention.End+60)], "\n", " | ")
		}
		instead := ""
		for _, o := range e.Instead {
			instead += fmt.Sprintf(" %s:%s %q", o.Label, o.Type, o.Text)
		}
		fmt.Printf("%s\t%s\t%s\t%q\t%s\t<%s >\n", e.Document, e.Verdict, e.Mention.Type, e.Mention.Text, around, instead)
	}
}
