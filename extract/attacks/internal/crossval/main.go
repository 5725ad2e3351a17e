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
		if x.also, err = score.ReadMarked(*also); err != nil {
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
	also                      []score.Document
	weight                    linear.Weight // of also
	hints                     map[string][]mention.Mention
	// spans scores what was found with the types of the marked mentions.
	report, spans *score.Report
}

func (x *experiment) run(dir, test string) error {
	docs, err := score.ReadDir(dir)
	if err != nil {
		return err
	}
	if err := x.readHints(); err != nil {
		return err
	}
	x.report, x.spans = score.NewReport(), score.NewReport()
	if test != "" {
		held, err := score.ReadDir(test)
		if err != nil {
			return err
		}
		if err := x.fold(docs, held); err != nil {
			return err
		}
	} else {
		for k := range x.folds {
			var train, held []score.Document
			for i, d := range docs {
				if i%x.folds == k {
					held = append(held, d)
				} else {
					train = append(train, d)
				}
			}
			if err := x.fold(train, held); err != nil {
				return err
			}
		}
	}
	if x.errors {
		x.printErrors(docs)
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

// fold trains on one set of documents and scores another.
func (x *experiment) fold(train, test []score.Document) error {
	g := gazetteer.Default()
	if err := x.addHints(g, train, test); err != nil {
		return err
	}
	model := ""
	if !x.plain {
		all := slices.Concat(train, x.also)
		var examples []attacks.Example
		for i := range all {
			e, _, err := example(&all[i])
			if err != nil {
				return err
			}
			if i >= len(train) {
				e.Weight = x.weight
			}
			examples = append(examples, e)
		}
		start := time.Now()
		data, err := attacks.Train(context.Background(), examples, g)
		if err != nil {
			return err
		}
		log.Printf("trained on %d documents in %.0fs: %.2f MB", len(all), time.Since(start).Seconds(), float64(len(data))/1e6)
		if x.out != "" {
			if err := os.WriteFile(x.out, data, 0o644); err != nil {
				return err
			}
		}
		model = string(data)
	}
	t, err := attacks.New(model, g)
	if err != nil {
		return err
	}
	var s attacks.Scratch
	size, took := 0, time.Duration(0)
	for i := range test {
		e, _, err := example(&test[i])
		if err != nil {
			return err
		}
		d := e.Document
		hints := x.hintsOf(&test[i], d)
		candidates := g.Match(nil, d)
		start := time.Now()
		found := t.Find(nil, d, hints, candidates, &s)
		took += time.Since(start)
		size += len(d.Text)
		rec, bare := &record.Record{}, &record.Record{}
		for _, m := range found {
			at := []record.Mention{{Start: m.Start, End: m.End, Text: d.Text[m.Start:m.End]}}
			rec.AttackTypes = append(rec.AttackTypes, record.AttackType{Type: m.Type, Mentions: at})
			bare.AttackTypes = append(bare.AttackTypes, record.AttackType{Type: typeAt(&test[i], m), Mentions: at})
		}
		x.report.Add(&test[i], rec)
		x.spans.Add(&test[i], bare)
	}
	log.Printf("tested on %d documents at %.1f MB/s", len(test), float64(size)/1e6/took.Seconds())
	return nil
}

// typeAt returns the type of the marked attack that m overlaps, or "".
func typeAt(doc *score.Document, m mention.Mention) string {
	for _, g := range doc.Mentions {
		if g.Label == record.LabelAttack && g.Start < m.End && m.Start < g.End {
			return g.Type
		}
	}
	return ""
}

// hintsOf returns the hints for a document as the options say, with their
// tokens.
func (x *experiment) hintsOf(doc *score.Document, d *token.Document) []mention.Mention {
	var hints []mention.Mention
	switch {
	case x.gold:
		for _, m := range doc.Mentions {
			hints = append(hints, mention.Mention{Start: m.Start, End: m.End, Label: m.Label})
		}
	case x.none:
		for _, m := range x.hints[doc.ID] {
			if m.Label != record.LabelAttack {
				hints = append(hints, m)
			}
		}
	default:
		hints = append(hints, x.hints[doc.ID]...)
	}
	for i := range hints {
		hints[i].First, hints[i].Last = d.TokenAt(hints[i].Start), d.TokenAt(hints[i].End-1)+1
	}
	return hints
}

// addHints adds the hints for the test documents, by a names model trained on
// the others, where the cache does not have them.
func (x *experiment) addHints(g *gazetteer.Gazetteer, train, test []score.Document) error {
	known := true
	for i := range test {
		_, ok := x.hints[test[i].ID]
		known = known && ok
	}
	if known || x.gold {
		return nil
	}
	var examples []names.Example
	for i, doc := range slices.Concat(train, x.also) {
		_, e, err := example(&doc)
		if err != nil {
			return err
		}
		if i >= len(train) {
			e.Weight = x.weight
		}
		examples = append(examples, e)
	}
	data, err := names.New(nil, g).Train(context.Background(), examples, names.Options{})
	if err != nil {
		return err
	}
	m, err := names.OpenModel(string(data))
	if err != nil {
		return err
	}
	r := names.New(m, g)
	var s names.Scratch
	for i := range test {
		e, _, err := example(&test[i])
		if err != nil {
			return err
		}
		x.hints[test[i].ID] = r.Find([]mention.Mention{}, e.Document, &s)
	}
	return nil
}

// example reads the text of a gold file as an example for both stages.
func example(doc *score.Document) (attacks.Example, names.Example, error) {
	data, err := doc.Text()
	if err != nil {
		return attacks.Example{}, names.Example{}, err
	}
	text, from := string(data), 0
	if strings.HasPrefix(text, "---\n") {
		if k := strings.Index(text[4:], "\n---\n"); k >= 0 {
			from = 4 + k + 5
		}
	}
	d := token.New(text, from)
	a, n := attacks.Example{Document: d}, names.Example{Document: d}
	for _, m := range doc.Mentions {
		g := mention.Mention{Start: m.Start, End: m.End, Label: m.Label, Type: m.Type, Value: m.Value}
		a.Gold = append(a.Gold, attacks.Gold{Mention: g, Optional: m.Optional})
		n.Gold = append(n.Gold, names.Gold{Mention: g, Optional: m.Optional})
	}
	return a, n, nil
}

// printErrors prints the errors with the words around them.
func (x *experiment) printErrors(docs []score.Document) {
	texts := map[string]string{}
	for i := range docs {
		if data, err := docs[i].Text(); err == nil {
			texts[docs[i].ID] = string(data)
		}
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
