package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// As many numbers are given as the trees are told of, whatever there is to
// count, and they say what is so.
func TestNumbers(t *testing.T) {
	f := newFinder()
	d, ms, ents := mentiontest.Read(t, "[o:Brackwater] was hit by [ransomware:ransomware] in May. The [ransomware:ransomware] spread by [phishing:phishing].")
	at := d.TokenAt(len("Brackwater was hit by ransomware in "))
	date := mention.Mention{Start: int(d.Tokens[at].Start), End: int(d.Tokens[at].End), First: at, Last: at + 1, Label: record.LabelDate, Value: "2020-05"}
	ms = slices.Insert(ms, 2, date)
	var s Scratch
	s.view.reset(f.lexicon, d, ms, ents, "2020-06-01")
	s.types = s.view.findTypes(nil, 0)
	s.dates = s.view.findDates(nil)
	s.opinions.set(len(s.types), func(i int) float32 { return 1 / float32(i+2) })
	whole := []float32{3, 1, 2} // of the article, of two types
	for k := range s.types {
		if n := s.typeNumbers(nil, k, []string{"phishing", "ransomware"}, whole, analysis{}); len(n) != numTypeNumbers {
			t.Errorf("%d numbers for %s, want %d", len(n), s.types[k].name, numTypeNumbers)
		}
	}
	n := s.typeNumbers(nil, 0, []string{"phishing", "ransomware"}, whole, analysis{})
	if got, want := n[:9], []float32{logOdds(1. / 2), 0, 0, logOdds(1. / 3), 1, 2, 0, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("numbers of ransomware begin with %v, want %v", got, want)
	}
	if len(s.dates) != 1 {
		t.Fatalf("%d dates, want 1", len(s.dates))
	}
	s.dates[0].weight = 0.5
	s.weighDates()
	if n := s.dateNumbers(nil, 0, 0); len(n) != numDateNumbers {
		t.Errorf("%d numbers for a date, want %d", len(n), numDateNumbers)
	} else if age := n[9]; age != 31 {
		t.Errorf("%v days before publication, want 31", age)
	}
}

func TestLikeliestType(t *testing.T) {
	for _, test := range []struct {
		name  string
		types []typeCount
		want  int
	}{
		{"none", nil, -1},
		{"none that is said", []typeCount{{name: "ddos", mention: -1, probability: 1}}, -1},
		{"likelier", []typeCount{{name: "ddos", count: 1, probability: 0.1}, {name: "wiper", count: 1, probability: 0.2}}, 1},
		{"one of its own kind", []typeCount{{name: "cyberattack", count: 1, probability: 0.9}, {name: "wiper", count: 1, probability: 0.2}}, 1},
		{"the general one", []typeCount{{name: "cyberattack", count: 1, probability: 0.2}}, 0},
		{"not of another story", []typeCount{{name: "cyberattack", count: 2, asides: 1}, {name: "wiper", count: 2, asides: 2, probability: 0.2}}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := likeliestType(test.types); got != test.want {
				t.Errorf("%d, want %d", got, test.want)
			}
		})
	}
}

// A main incident has a type even where no word tells it.
func TestUnsaidType(t *testing.T) {
	var s Scratch
	s.features.explain = true
	var inc Incident
	b := builder{f: newFinder(), s: &s, v: &s.view, inc: &inc}
	b.types()
	if want := []string{"cyberattack"}; !slices.Equal(inc.Types, want) || len(inc.Trace) != 1 {
		t.Errorf("types %q with %d steps, want %q with one", inc.Types, len(inc.Trace), want)
	}
}

// An incident that the article is hardly about must be known by somebody or by
// its type.
func TestTellsWhoOrWhat(t *testing.T) {
	tests := []struct {
		name       string
		candidates []candidate
		types      []typeCount
		want       bool
	}{
		{"nothing", nil, nil, false},
		{"a type that is hardly told", []candidate{{}}, []typeCount{{probability: 0.5}}, false},
		{"a clear type", nil, []typeCount{{probability: 0.5}, {probability: 0.9}}, true},
		{"a victim", []candidate{{}, {isVictim: true}}, nil, true},
		{"an actor", []candidate{{isActor: true}}, nil, true},
	}
	for _, test := range tests {
		if got := (&Scratch{candidates: test.candidates, types: test.types}).tellsWhoOrWhat(); got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
}
