package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestTie(t *testing.T) {
	for _, test := range []struct {
		n, all uint32
		want   uint64
	}{{1, 1, 2}, {3, 3, 2}, {2, 0, 2}, {2, 3, 1}, {2, 4, 1}, {2, 5, 0}, {0, 4, 0}} {
		if got := tie(test.n, test.all); got != test.want {
			t.Errorf("%d of %d times: tie %d, want %d", test.n, test.all, got, test.want)
		}
	}
}

func TestCollocations(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	d := token.New("Zorbel Kanto 5 was out. We ran Zorbel Kanto 5, not Zorbel, on Monday; zorbel kanto too.", 0)
	var s Scratch
	r.prepare(&s, d)
	for _, test := range []struct {
		a, b string
		want uint32
	}{
		{"Zorbel", "Kanto", 2}, // but not in lower case
		{"Kanto", "5", 2},
		{"Kanto", "Zorbel", 0},
		{"5", "was", 0},
		{"ran", "Zorbel", 0},
		{"5", ",", 0},
	} {
		if got := *s.collocations.get(pairKey(token.Key(test.a), token.Key(test.b))); got != test.want {
			t.Errorf("%s %s stand side by side %d times, want %d", test.a, test.b, got, test.want)
		}
	}
}

// Words that always stand side by side have other features than words that
// happen to, and words that occur but once have none.
func TestCollocationFeatures(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	features := func(text string) []uint32 {
		var s Scratch
		d := token.New(text, 0)
		r.prepare(&s, d)
		s.lo, s.hi = d.Sentences[0].First, d.Sentences[0].Last
		var f featureSet
		s.collocation(&f, word(t, d, "Kanto", 0))
		return f.list
	}
	once := features("They saw Zorbel Kanto there.")
	firm := features("They saw Zorbel Kanto there. The new Zorbel Kanto fell.")
	loose := features("They saw Zorbel Kanto there. The new Zorbel fell, and Zorbel rose, while Kanto left; Kanto won.")
	if len(once) != 0 || len(firm) == 0 || len(loose) == 0 {
		t.Fatalf("%d, %d and %d features", len(once), len(firm), len(loose))
	}
	if firm[0] == loose[0] {
		t.Error("words that always come together have the features of those that do not")
	}
}

// However many pairs a text has, the table has room for them.
func TestCollocationsOfCapitalsOnly(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	var b strings.Builder
	for i := range 3000 {
		for k := i; k > 0; k /= 26 {
			b.WriteByte('A' + byte(k%26))
		}
		b.WriteString("Q ")
	}
	d := token.New(b.String(), 0)
	var s Scratch
	r.prepare(&s, d)
	used := 0
	for _, slot := range s.collocations.slots {
		if slot.key != 0 {
			used++
		}
	}
	if used == 0 || used*2 > len(s.collocations.slots) {
		t.Errorf("%d of %d slots are taken", used, len(s.collocations.slots))
	}
}
