package incidents

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// An Example is a document, as [Finder.Find] gets it, with the incidents that
// a reader marked in it.
type Example struct {
	Document  *token.Document
	Mentions  []mention.Mention
	Entities  []mention.Entity
	Published string
	Gold      []Gold
}

// Gold is a marked incident. Victims and Actors are names in the text.
type Gold struct {
	Main                   bool
	Types, Victims, Actors []string
	Date, Status           string
}

// Options say how to train. The zero value of a field stands for its default.
type Options struct {
	// Folds is how many parts the examples are split into, so that what one
	// classifier learns from another was judged by one that did not see the
	// example.
	Folds int
	// Parts are options for the classifiers of victims, actors, types, dates
	// and articles, in this order.
	Parts [5]linear.Options
	// Thresholds override those found by cross-validation where not 0.
	Thresholds [5]float64
	// Log, if set, is told of progress.
	Log func(format string, args ...any)
}

func (o Options) withDefaults() Options {
	if o.Folds == 0 {
		o.Folds = 5
	}
	for p := range numParts {
		l, d := &o.Parts[p], defaults(p)
		set := func(x *float32, v float32) {
			if *x == 0 {
				*x = v
			}
		}
		set(&l.Rate, d.Rate)
		set(&l.L1, d.L1)
		set(&l.Drop, d.Drop)
		set(&l.Prune, 0.005)
		if l.Epochs == 0 {
			l.Epochs = 12
		}
		if l.Cutoff == 0 {
			l.Cutoff = 2
		}
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// defaults returns the options that gave part p the best results in
// cross-validation.
func defaults(p part) linear.Options {
	switch p {
	case victimPart:
		return linear.Options{Rate: 0.03, L1: 0.001, Drop: 0.3}
	case actorPart:
		return linear.Options{Rate: 0.1, L1: 0.03, Drop: 0.3}
	case datePart:
		return linear.Options{Rate: 0.05, L1: 0.03, Drop: 0.2}
	}
	return linear.Options{Rate: 0.05, L1: 0.02, Drop: 0.2}
}

// ErrNoExamples is returned by [Train] where there is nothing to learn from.
var ErrNoExamples = errors.New("no marked incidents to train on")

// Train learns a model from examples and returns its file form, for [New]. The
// same examples and options give the same bytes on every machine. The error
// is [ErrNoExamples], or that of ctx where it ends first.
func Train(ctx context.Context, examples []Example, o Options) ([]byte, error) {
	o = o.withDefaults()
	t := &trainer{o: o, finder: &Finder{words: newLexicon(), nouns: newNouns()}, examples: examples}
	return t.run(ctx)
}

// A trainer learns the parts of a model one after another: the later ones use
// what the earlier ones say.
type trainer struct {
	o        Options
	finder   *Finder
	examples []Example
	docs     []trainingDocument
}

// A trainingDocument is what is learned from one example.
type trainingDocument struct {
	gold  Gold // all main incidents together
	dates []string
	// rows of victims, actors, types, dates; the last has one for the
	// article itself.
	rows [numParts][]linear.Example
	// judged are the probabilities of rows by classifiers that did not see
	// this document.
	judged [numParts][]float32
}

func (t *trainer) run(ctx context.Context) ([]byte, error) {
	marked := 0
	t.docs = make([]trainingDocument, len(t.examples))
	for i := range t.examples {
		t.docs[i].gold, t.docs[i].dates = mainOf(t.examples[i].Gold)
		if t.docs[i].gold.Main {
			marked++
		}
	}
	if marked == 0 {
		return nil, ErrNoExamples
	}
	var tables [numParts][]byte
	stages := [][]part{{victimPart, actorPart}, {typePart, datePart, mainPart}}
	for k, stage := range stages {
		var s Scratch
		for i := range t.examples {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			t.encode(&s, i, k)
		}
		for _, p := range stage {
			table, err := t.learn(ctx, p)
			if err != nil {
				return nil, err
			}
			tables[p] = table
		}
	}
	out := []byte(magic)
	for p := range numParts {
		x := float32(t.threshold(p))
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
	}
	for p := range numParts {
		out = append(out, tables[p]...)
	}
	return out, nil
}

// mainOf joins the main incidents of an article.
func mainOf(gold []Gold) (Gold, []string) {
	var all Gold
	var dates []string
	for _, g := range gold {
		if !g.Main {
			continue
		}
		all.Main = true
		all.Types = append(all.Types, g.Types...)
		all.Victims = append(all.Victims, g.Victims...)
		all.Actors = append(all.Actors, g.Actors...)
		if g.Date != "" {
			dates = append(dates, g.Date)
		}
	}
	return all, dates
}

// encode computes the rows of example i for one stage of training.
func (t *trainer) encode(s *Scratch, i, stage int) {
	e, doc := &t.examples[i], &t.docs[i]
	v := &s.view
	v.reset(t.finder.words, t.finder.nouns, e.Document, e.Mentions, e.Entities, e.Published)
	s.candidates, s.matches = v.findCandidates(s.candidates[:0], s.matches)
	row := func(p part, yes bool) {
		doc.rows[p] = append(doc.rows[p], linear.Example{Features: slices.Clone(s.features.list), Class: int(b2u(yes))})
	}
	if stage == 0 {
		s.features.reset()
		v.noneFeatures(&s.features)
		row(victimPart, len(doc.gold.Victims) == 0)
		row(actorPart, len(doc.gold.Actors) == 0)
		victims, actors := namesOf(doc.gold.Victims), namesOf(doc.gold.Actors)
		for k := range s.candidates {
			c := &s.candidates[k]
			if !mayTakePart(v.ents[c.entity].Label) {
				continue
			}
			s.features.reset()
			v.entityFeatures(&s.features, c)
			row(victimPart, v.isNamed(c.entity, victims))
			row(actorPart, v.isNamed(c.entity, actors))
		}
		return
	}
	k := 1
	for j := range s.candidates {
		c := &s.candidates[j]
		if mayTakePart(v.ents[c.entity].Label) {
			c.victim, c.actor = doc.judged[victimPart][k], doc.judged[actorPart][k]
			k++
		}
	}
	a := sumUp(s.candidates)
	s.types = v.findTypes(s.types[:0], a.victim)
	s.dates = v.findDates(s.dates[:0])
	if !v.speaksOfAttacks() {
		return
	}
	for k := range s.types {
		s.features.reset()
		v.typeFeatures(&s.features, &s.types[k], s.types)
		row(typePart, slices.Contains(doc.gold.Types, s.types[k].name))
	}
	s.features.reset()
	v.noneFeatures(&s.features)
	row(datePart, len(doc.dates) == 0)
	for k := range s.dates {
		s.features.reset()
		v.dateFeatures(&s.features, &s.dates[k], len(s.dates), a.victim)
		row(datePart, slices.ContainsFunc(doc.dates, func(g string) bool { return sameTime(g, s.dates[k].value) }))
	}
	s.features.reset()
	v.documentFeatures(&s.features, s.types, a.victimP, a.actorP, a.frames)
	row(mainPart, doc.gold.Main)
}

// usable says whether part p learns from document doc.
func (doc *trainingDocument) usable(p part) bool {
	switch p {
	case mainPart:
		return true
	}
	return doc.gold.Main
}

// learn trains the classifier of part p on all documents, after judging each
// document by one that was trained on the others.
func (t *trainer) learn(ctx context.Context, p part) ([]byte, error) {
	for k := range t.o.Folds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		table, err := t.table(p, k)
		if err != nil {
			return nil, fmt.Errorf("train incidents: %w", err)
		}
		c, _, err := linear.OpenClassifier(string(table), 2)
		if err != nil {
			return nil, fmt.Errorf("train incidents: %w", err)
		}
		for i := k; i < len(t.docs); i += t.o.Folds {
			doc := &t.docs[i]
			doc.judged[p] = make([]float32, len(doc.rows[p]))
			for r := range doc.rows[p] {
				doc.judged[p][r] = c.Margin(doc.rows[p][r].Features)
			}
			if p.ranked() {
				linear.Softmax(doc.judged[p])
				continue
			}
			for r := range doc.judged[p] {
				doc.judged[p][r] = sigmoid(doc.judged[p][r])
			}
		}
	}
	return t.table(p, -1)
}

// table trains part p on all documents but those of a fold.
func (t *trainer) table(p part, without int) ([]byte, error) {
	o := t.o.Parts[p]
	var choices []choice
	for i := range t.docs {
		doc := &t.docs[i]
		if without >= 0 && i%t.o.Folds == without || !doc.usable(p) || len(doc.rows[p]) == 0 {
			continue
		}
		var c choice
		for _, r := range doc.rows[p] {
			if !p.ranked() { // a question of its own: this or nothing?
				c = choice{rows: [][]uint32{nil, r.Features}, right: []bool{r.Class == 0, r.Class == 1}}
				choices = append(choices, c)
				continue
			}
			c.rows = append(c.rows, r.Features)
			c.right = append(c.right, r.Class == 1)
		}
		if p.ranked() {
			choices = append(choices, c)
		}
	}
	return trainRanker(choices, rankOptions{o.Epochs, o.Rate, o.L1, o.Drop, o.Cutoff, o.Prune}), nil
}

// threshold returns the probability from which part p should say yes: the one
// that gives the best F1 on the documents that it learns from.
func (t *trainer) threshold(p part) float64 {
	if x := t.o.Thresholds[p]; x > 0 {
		return x
	}
	if p == datePart {
		t.logDates()
		return dateThreshold
	}
	if p == mainPart {
		return t.mainThreshold()
	}
	const steps = 33
	var f1 [steps]float64
	for k := range f1 {
		f1[k] = t.f1(p, thresholdAt(k))
	}
	best, at := -1.0, 0.5
	for k := 2; k+2 < steps; k++ {
		// the mean over its neighbours, so that no lucky threshold wins
		if f := (f1[k-2] + f1[k-1] + f1[k] + f1[k+1] + f1[k+2]) / 5; f > best {
			best, at = f, thresholdAt(k)
		}
	}
	t.o.Log("part %d: F1 %.3f at threshold %.3f", p, best, at)
	return at
}

// noneRight is the share of articles without a main incident for which none
// should be reported, as far as the examples tell. More would cost too many
// incidents that are there.
const noneRight = 0.78

// mainThreshold returns the probability at which that share is reached.
func (t *trainer) mainThreshold() float64 {
	var p []float32
	for i := range t.docs {
		if doc := &t.docs[i]; !doc.gold.Main {
			best := float32(0) // where nothing speaks of attacks
			if len(doc.judged[mainPart]) > 0 {
				best = doc.judged[mainPart][0]
			}
			p = append(p, best)
		}
	}
	if len(p) == 0 {
		return 0.5
	}
	slices.Sort(p)
	at := min(max(float64(p[int(noneRight*float64(len(p)-1))]), 0.2), 0.8)
	found, all := 0, 0
	for i := range t.docs {
		if doc := &t.docs[i]; doc.gold.Main {
			all++
			if len(doc.judged[mainPart]) > 0 && float64(doc.judged[mainPart][0]) >= at {
				found++
			}
		}
	}
	t.o.Log("articles: %d of %d with an incident are found at threshold %.3f", found, all, at)
	return at
}

// thresholdAt returns the k-th threshold that is tried.
func thresholdAt(k int) float64 { return 0.1 + 0.025*float64(k) }

// marked returns how many values of part p the gold file has, whether or not
// the text offers them as alternatives.
func (doc *trainingDocument) marked(p part) int {
	switch p {
	case victimPart:
		return len(namesOf(doc.gold.Victims))
	case actorPart:
		return len(namesOf(doc.gold.Actors))
	}
	types := slices.Clone(doc.gold.Types)
	slices.Sort(types)
	return len(slices.Compact(types))
}

// f1 returns the F1 of part p at a threshold.
func (t *trainer) f1(p part, threshold float64) float64 {
	right, found, all := 0, 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if !doc.usable(p) {
			continue
		}
		for r, row := range doc.rows[p] {
			if p.ranked() && r == 0 {
				continue // "none"
			}
			yes := float64(doc.judged[p][r]) >= threshold
			if yes {
				found++
			}
			if yes && row.Class == 1 {
				right++
			}
		}
		all += doc.marked(p)
	}
	return float64(2*right) / float64(max(found+all, 1))
}

// dateThreshold is low: where an article gives dates, the likeliest one is
// worth more than none.
const dateThreshold = 0.06

// logDates tells how often the date that is judged likeliest is right.
func (t *trainer) logDates() {
	right, all := 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if len(doc.dates) == 0 || len(doc.rows[datePart]) == 0 {
			continue
		}
		all++
		best := -1
		for r := 1; r < len(doc.rows[datePart]); r++ {
			if best < 0 || doc.judged[datePart][r] > doc.judged[datePart][best] {
				best = r
			}
		}
		if best > 0 && doc.rows[datePart][best].Class == 1 {
			right++
		}
	}
	t.o.Log("dates: the likeliest is right in %d of %d articles", right, all)
}
