package names

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestLettersKey(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"Pell Bank", "PELL BANK", true},
		{"Sootfall", "Soot-fall", true},
		{"Grimtide 2.0", "Grimtide 20", true},
		{"Pell Bank", "Pell Banks", false},
		{"Émile", "Emile", false},
		{"Ab", "Ba", false},
	} {
		if got := lettersKey(test.a) == lettersKey(test.b); got != test.same {
			t.Errorf("%q and %q are one name: %v, want %v", test.a, test.b, got, test.same)
		}
	}
}

func TestLevelOf(t *testing.T) {
	before := uint64(0)
	for _, behind := range []float32{0, -0.1, -0.5, -1, -2, -3, -4, -6, -8, -12, -18, worst} {
		level := levelOf(behind)
		if level < before || level > 11 || level > before+1 {
			t.Errorf("level %d of %g follows %d", level, behind, before)
		}
		before = level
	}
	if before != 11 {
		t.Errorf("the last level is %d", before)
	}
}

// deciding returns the tiny model with a consensus that always decides for the
// given class.
func deciding(t testing.TB, class int) string {
	t.Helper()
	r := tinyRecogniser(t)
	var s Scratch
	var all []linear.Example
	for _, e := range samples(t) {
		for _, o := range r.opinions(&s, e) {
			o.Class = class
			all = append(all, o)
		}
	}
	data, err := linear.TrainClassifier(all, consensusClasses, linear.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return tinyModel(t) + string(data)
}

// The consensus has the last word on names that the sequence model is not
// certain of, but for what stands next to them, and none on other mentions.
func TestConsensus(t *testing.T) {
	tiny := tinyRecogniser(t)
	all := labels()
	open := 0
	for class := range consensusClasses {
		r, err := New(deciding(t, class), gazetteer.Default())
		if err != nil {
			t.Fatal(err)
		}
		var s Scratch
		for _, e := range samples(t) {
			want := tiny.Find(nil, e.Document, &s)
			for i, label := range decided(&s, all[:numNames], class) {
				if want[i].Label != label {
					want[i].Label, want[i].Reason = label, changed
				}
				open++
			}
			want = slices.DeleteFunc(want, func(m mention.Mention) bool { return m.Label == "" })
			kept := mention.Mention{Label: "kept"}
			got := r.Find([]mention.Mention{kept}, e.Document, &s)
			if got[0] != kept {
				t.Fatal("what was in dst has changed")
			}
			checkMentions(t, e.Document, got[1:])
			s.relabel(want, 0, e.Document) // what stands next to them tells in both
			same := func(a, b mention.Mention) bool {
				return a.Start == b.Start && a.End == b.End && a.Label == b.Label && (a.Reason == changed) == (b.Reason == changed)
			}
			if !slices.EqualFunc(got[1:], want, same) {
				t.Errorf("class %d: found %v, want %v", class, got[1:], want)
			}
		}
	}
	if open == 0 {
		t.Error("the sequence model is certain of all mentions")
	}
}

// decided returns the labels of mentions by their index where a consensus
// decides for the given class: those of names that the model which filled s is
// not certain of.
func decided(s *Scratch, names []record.Label, class int) map[int]record.Label {
	out := make(map[int]record.Label)
	s.groupOpinions()
	for group := range s.groups() {
		if certain(group) {
			continue
		}
		for _, o := range group {
			out[int(o.at)] = ""
			if class > 0 {
				out[int(o.at)] = names[class-1]
			}
		}
	}
	return out
}

// A name is certain if all its places say the same, each by far.
func TestCertain(t *testing.T) {
	place := func(chosen uint8, second float32) opinion {
		o := opinion{chosen: chosen}
		for k := range o.behind {
			o.behind[k] = worst
		}
		o.behind[1+chosen] = 0
		o.behind[0] = second
		return o
	}
	for _, test := range []struct {
		name  string
		group []opinion
		want  bool
	}{
		{"one place, by far", []opinion{place(2, -9)}, true},
		{"one place, with doubt", []opinion{place(2, -1)}, false},
		{"one place, where another reading is better", []opinion{place(2, 0)}, false},
		{"two places that agree", []opinion{place(2, -9), place(2, -8)}, true},
		{"two places, one with doubt", []opinion{place(2, -9), place(2, -3)}, false},
		{"two places that differ", []opinion{place(2, -9), place(0, -9)}, false},
	} {
		if got := certain(test.group); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// Places of one name share what they say together, but not what each says by
// itself.
func TestGroups(t *testing.T) {
	r := tinyRecogniser(t)
	var s Scratch
	d := token.New("Tolk Security said so. Iris Calloway of Tolk Security left TOLK SECURITY on Monday.", 0)
	ms := r.Find(nil, d, &s)
	s.groupOpinions()
	names, places := 0, 0
	for group := range s.groups() {
		names++
		places += len(group)
		for i, o := range group {
			text := d.Text[ms[o.at].Start:ms[o.at].End]
			if o.key != lettersKey(text) || i > 0 && o.at < group[i-1].at {
				t.Errorf("mention %d, %q, is out of place", o.at, text)
			}
			if best := o.behind[1+o.chosen]; best > 0 || best < worst {
				t.Errorf("%q: its label is %g behind", text, best)
			}
		}
	}
	if places != len(s.opinions) || names >= places {
		t.Errorf("%d names at %d places, want fewer names than the %d opinions", names, places, len(s.opinions))
	}
}

// A consensus is learned where there is enough to learn from.
func TestLearnConsensus(t *testing.T) {
	if m, err := openModel(tinyModel(t)); err != nil || m.consensus != nil {
		t.Errorf("a consensus of few examples, error %v", err)
	}
	var many []Example
	for range 16 {
		many = append(many, samples(t)...)
	}
	data, err := Train(context.Background(), many, gazetteer.Default(), Options{Epochs: 2, Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	m, err := openModel(string(data))
	if err != nil || m.consensus == nil {
		t.Fatalf("no consensus of many examples, error %v", err)
	}
	r := newRecogniser(m, gazetteer.Default())
	var s Scratch
	right, all := 0, 0
	for _, e := range samples(t) {
		found := make(map[[2]int]record.Label)
		for _, m := range r.Find(nil, e.Document, &s) {
			found[[2]int{m.Start, m.End}] = m.Label
		}
		for _, g := range e.Gold {
			if !g.Optional {
				all++
				if found[[2]int{g.Start, g.End}] == g.Label {
					right++
				}
			}
		}
	}
	if right < all*9/10 {
		t.Errorf("%d of %d mentions found", right, all)
	}
}

// The work does not grow with the square of how often a name stands there.
func BenchmarkConsensus(b *testing.B) {
	r, err := New(deciding(b, 1), gazetteer.Default())
	if err != nil {
		b.Fatal(err)
	}
	d := token.New(strings.Repeat("Tolk Security said that Pell Bank was hit. ", 2000), 0)
	var s Scratch
	var dst []mention.Mention
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = r.Find(dst[:0], d, &s)
	}
}

func TestOpenDamagedConsensus(t *testing.T) {
	good := deciding(t, 2)
	for _, data := range []string{good[:len(good)-1], good + "x", tinyModel(t) + "x"} {
		if _, err := openModel(data); !errors.Is(err, ErrModel) {
			t.Errorf("error %v, want ErrModel", err)
		}
	}
}

// What is learned of a mention is what is marked there, wherever corrections take
// mentions out of the text or add some.
func TestOpinionsOfMentions(t *testing.T) {
	r := tinyRecogniser(t)
	all := labels()
	const before = "A seller who goes by moss_eater asked the ICO about a token, a coin and an offering. "
	var s Scratch
	learned := 0
	for _, marked := range sample() {
		e := labelled(t, before+marked)
		seen, err := r.label(t.Context(), nil, e.Document, &s)
		if err != nil {
			t.Fatal(err)
		}
		want := make(map[int]int)
		for _, o := range s.opinions {
			m := &seen[o.at]
			if m.First != o.first || m.Last != o.last {
				t.Fatalf("an opinion on tokens %d to %d is kept for %v", o.first, o.last, *m)
			}
			i := slices.IndexFunc(e.Gold, func(g mention.Gold) bool { return g.Start == m.Start && g.End == m.End })
			switch {
			case i < 0:
				want[0]++
			case !e.Gold[i].Optional:
				want[1+slices.Index(all[:numNames], e.Gold[i].Label)]++
				learned++
			}
		}
		got := make(map[int]int)
		for _, o := range r.opinions(&s, e) {
			got[o.Class]++
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: learned %v, want %v", marked, got, want)
		}
		if len(r.Find(nil, e.Document, &s)) == len(seen) {
			t.Errorf("%s: no mention is added or taken out, so that nothing is tested", marked)
		}
	}
	if learned == 0 {
		t.Error("nothing is learned")
	}
}
