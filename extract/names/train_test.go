package names

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// The model finds what it was shown: nearly all of it, and little else.
func TestTrainLearns(t *testing.T) {
	r := tinyRecogniser(t)
	var s Scratch
	right, wrong, all := 0, 0, 0
	for _, e := range samples(t) {
		gold := make(map[[2]int]record.Label)
		for _, g := range e.Gold {
			if gold[[2]int{g.Start, g.End}] = g.Label; !g.Optional {
				all++
			}
		}
		for _, m := range r.Find(nil, e.Document, &s) {
			if gold[[2]int{m.Start, m.End}] == m.Label {
				right++
			} else {
				wrong++
			}
		}
	}
	if right < all*8/10 || wrong > all/5 {
		t.Errorf("%d of %d mentions found, %d wrong", right, all, wrong)
	}
}

func TestTrainTwice(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	for _, o := range []Options{tinyOptions(), {Epochs: 2, OneReading: true}} {
		var models []string
		for range 2 {
			data, err := r.train(context.Background(), samples(t), o)
			if err != nil {
				t.Fatal(err)
			}
			models = append(models, string(data))
		}
		if models[0] != models[1] {
			t.Errorf("%v: two runs give two models", o)
		}
	}
	if other, err := r.train(context.Background(), samples(t), Options{Epochs: 8, Cutoff: 1, Drop: 0.1, Seed: 8}); err != nil || string(other) == tinyModel(t) {
		t.Errorf("another seed gives the same model, error %v", err)
	}
}

// The model that a recogniser decides by plays no part in training.
func TestTrainIgnoresModel(t *testing.T) {
	o := Options{Epochs: 1, OneReading: true}
	a, err := Train(context.Background(), samples(t), gazetteer.Default(), o)
	if err != nil {
		t.Fatal(err)
	}
	b, err := tinyRecogniser(t).train(context.Background(), samples(t), o)
	if err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Error("a recogniser with a model trains another model")
	}
}

func TestTrainStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Train(ctx, samples(t), gazetteer.Default(), tinyOptions()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	ctx, cancel = context.WithCancel(context.Background())
	defer cancel()
	o := Options{Epochs: 1 << 20, OneReading: true, Log: func(string, ...any) { cancel() }}
	if _, err := Train(ctx, samples(t)[:2], gazetteer.Default(), o); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled after an epoch: error %v, want context.Canceled", err)
	}
}

func TestTrainWithoutExamples(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	for name, examples := range map[string][]Example{
		"none":      nil,
		"empty":     {{Document: token.New("", 0)}},
		"unmarked":  {{Document: token.New("Nothing is marked in Pell Ltd.", 0)}},
		"gap at it": {{Document: token.New("   ", 0)}},
	} {
		if _, err := r.train(context.Background(), examples, Options{Epochs: 1}); !errors.Is(err, ErrNoExamples) {
			t.Errorf("%s: error %v, want ErrNoExamples", name, err)
		}
	}
}

// Of examples that contradict each other, those that weigh more win.
func TestExampleWeight(t *testing.T) {
	const text, name = "They spoke of Zorkel again.", "Zorkel"
	at := strings.Index(text, name)
	example := func(label record.Label, weight linear.Weight) Example {
		m := mention.Mention{Start: at, End: at + len(name), Label: label}
		return Example{Document: token.New(text, 0), Gold: []mention.Gold{{Mention: m}}, Weight: weight}
	}
	for _, tt := range []struct {
		weight linear.Weight // of the example in three that says it is malware
		want   record.Label
	}{{0, record.LabelPerson}, {8, record.LabelMalware}, {0.1, record.LabelPerson}} {
		var examples []Example
		for i := range 12 {
			if i%3 == 0 {
				examples = append(examples, example(record.LabelMalware, tt.weight))
			} else {
				examples = append(examples, example(record.LabelPerson, 1))
			}
		}
		data, err := Train(context.Background(), examples, gazetteer.Default(), Options{Epochs: 8, Cutoff: 1, OneReading: true})
		if err != nil {
			t.Fatal(err)
		}
		m, err := openModel(string(data))
		if err != nil {
			t.Fatal(err)
		}
		var s Scratch
		found := newRecogniser(m, gazetteer.Default()).Find(nil, token.New(text, 0), &s)
		if len(found) != 1 || found[0].Label != tt.want {
			t.Errorf("weight %v: found %+v, want a %s", tt.weight, found, tt.want)
		}
	}
}

// Fewer examples than the second reading has folds are enough.
func TestTrainOnOneExample(t *testing.T) {
	data, err := Train(context.Background(), samples(t)[:1], gazetteer.Default(), Options{Epochs: 2, Cutoff: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := openModel(string(data)); err != nil {
		t.Error(err)
	}
}

func TestTrainLogs(t *testing.T) {
	var lines []string
	o := Options{Epochs: 2, Cutoff: 1, Log: func(f string, args ...any) { lines = append(lines, fmt.Sprintf(f, args...)) }}
	if _, err := Train(context.Background(), samples(t)[:2], gazetteer.Default(), o); err != nil {
		t.Fatal(err)
	}
	if all := strings.Join(lines, "\n"); !strings.Contains(all, "epoch 2 of 2") || !strings.Contains(all, "second reading") {
		t.Errorf("told:\n%s", all)
	}
}

func TestGoldStates(t *testing.T) {
	const front = "by: Mara Moss\n"
	d := token.New(front+"Pell Bank of Lisbon said so. Mara left.", len(front))
	at := func(text string, l record.Label, optional bool) mention.Gold {
		k := strings.Index(d.Text, text)
		return mention.Gold{Mention: mention.Mention{Start: k, End: k + len(text), Label: l}, Optional: optional}
	}
	const org, person, loc = 0, 1, 2
	one := func(s state) uint64 { return 1 << s }
	o := one(outside)
	for _, test := range []struct {
		name string
		gold []mention.Gold
		want []uint64 // of the first tokens; the others are outside
	}{
		{"none", nil, nil},
		{"two tokens", []mention.Gold{at("Pell Bank", record.LabelOrganisation, false)},
			[]uint64{one(stateOf(org, begin)), one(stateOf(org, last))}},
		{"four tokens", []mention.Gold{at("Pell Bank of Lisbon", record.LabelOrganisation, false)},
			[]uint64{one(stateOf(org, begin)), one(stateOf(org, inside)), one(stateOf(org, inside)), one(stateOf(org, last))}},
		{"one token", []mention.Gold{at("Lisbon", record.LabelLocation, false)}, []uint64{o, o, o, one(stateOf(loc, unit))}},
		{"optional", []mention.Gold{at("Pell Bank", record.LabelOrganisation, true)},
			[]uint64{o | one(stateOf(org, begin)), o | one(stateOf(org, last))}},
		{"the first of two that overlap", []mention.Gold{at("Pell Bank", record.LabelOrganisation, false), at("Bank of Lisbon", record.LabelOrganisation, false)},
			[]uint64{one(stateOf(org, begin)), one(stateOf(org, last))}},
		{"part of a token", []mention.Gold{at("Pel", record.LabelPerson, false)}, []uint64{one(stateOf(person, unit))}},
		{"with the space behind", []mention.Gold{at("Pell ", record.LabelPerson, false)}, []uint64{one(stateOf(person, unit))}},
		{"a space", []mention.Gold{{Mention: mention.Mention{Start: len(front) + 4, End: len(front) + 5, Label: record.LabelPerson}}}, nil},
		{"where no tokens are", []mention.Gold{at("Mara Moss", record.LabelPerson, false)}, nil},
		{"over the end of a sentence", []mention.Gold{at("so. Mara", record.LabelPerson, false)}, nil},
		{"of an unknown label", []mention.Gold{at("Pell", "colour", false)}, nil},
		{"beyond the text", []mention.Gold{{Mention: mention.Mention{Start: 900, End: 950, Label: record.LabelPerson}}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i, got := range goldStates(d, test.gold) {
				want := o
				if i < len(test.want) {
					want = test.want[i]
				}
				if got != want {
					t.Errorf("token %q may have states %b, want %b", d.TokenText(i), got, want)
				}
			}
		})
	}
}

func BenchmarkTrain(b *testing.B) {
	r := newRecogniser(nil, gazetteer.Default())
	examples := samples(b)
	size := 0
	for _, e := range examples {
		size += len(e.Document.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.train(context.Background(), examples, Options{Epochs: 1, OneReading: true}); err != nil {
			b.Fatal(err)
		}
	}
}

// A stage that builds on names is shown what models find that have not seen the
// example: not what the trained one finds, which has.
func TestTrainUnseen(t *testing.T) {
	examples := samples(t)
	o := tinyOptions()
	var order []int
	right := 0
	o.Unseen = func(i int, found []mention.Mention) {
		order = append(order, i)
		checkMentions(t, examples[i].Document, found)
		right += rightOnes(found, examples[i].Gold)
	}
	data, err := Train(context.Background(), examples, gazetteer.Default(), o)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != tinyModel(t) {
		t.Error("being asked for what it finds changes the model")
	}
	for i := range max(len(order), len(examples)) {
		if i >= len(order) || order[i] != i {
			t.Fatalf("shown examples %v, want each of %d once", order, len(examples))
		}
	}
	seen := 0
	var s Scratch
	for _, e := range examples {
		seen += rightOnes(tinyRecogniser(t).Find(nil, e.Document, &s), e.Gold)
	}
	if right == 0 || right >= seen {
		t.Errorf("%d mentions right where not seen, %d where seen", right, seen)
	}
}

// rightOnes counts the mentions that are marked.
func rightOnes(found []mention.Mention, gold []mention.Gold) int {
	n := 0
	for _, m := range found {
		if slices.ContainsFunc(gold, func(g mention.Gold) bool { return g.Start == m.Start && g.End == m.End && g.Label == m.Label }) {
			n++
		}
	}
	return n
}
