package attacks

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestAppendExposed gives the first "exposed" of a text, and other words, the type of
// leaks or that of breaches, and counts the spans that there are then.
func TestAppendExposed(t *testing.T) {
	x := testLexicon(t, gazetteer.Default())
	tests := []struct {
		text   string
		types  map[string]int // of the first of each word
		name   string         // is a name
		places []int          // of the spans in the end, among the words "exposed"
	}{
		{"The shop exposed names. It exposed phone numbers, and exposed tills.", map[string]int{"exposed": typeDataLeak}, "", []int{0, 1}},
		{"The shop exposed names. It exposed two tills.", map[string]int{"exposed": typeDataLeak}, "", []int{0}},
		{"The shop exposed names. Addresses were exposed too.", map[string]int{"exposed": typeDataLeak}, "", []int{0, 1}},
		{"The shop exposed names. The exposed Records Ltd files.", map[string]int{"exposed": typeDataLeak}, "exposed Records Ltd", []int{0}},
		{"The shop exposed names. It exposed records.", map[string]int{"exposed": typeDataBreach}, "", []int{0}},
		{"The leak exposed names. It exposed records.", map[string]int{"leak": typeDataLeak}, "", nil},
		{"The shop exposed names. Thieves stole, hacked and breached. It exposed records.",
			map[string]int{"exposed": typeDataLeak, "stole": typeDataBreach, "hacked": typeDataBreach, "breached": typeDataBreach}, "", []int{0}},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		var s Scratch
		s.survey(&x, d, nil)
		var exposed, got []int
		seen := map[string]bool{}
		for i := range d.Tokens {
			w := d.TokenText(i)
			if typ, ok := test.types[w]; ok && !seen[w] {
				sp := x.span(d, i, i+1, -1, true)
				sp.typ = typ
				s.spans = append(s.spans, sp)
			}
			if seen[w] = true; w == "exposed" {
				exposed = append(exposed, i)
			}
		}
		var hints []mention.Mention
		if test.name != "" {
			hints = append(hints, hint(d, test.name, record.LabelOrganisation))
		}
		s.appendExposed(&x, d, hints)
		for _, sp := range s.spans {
			if at := slices.Index(exposed, sp.first); at >= 0 {
				got = append(got, at)
			}
		}
		if !slices.Equal(got, test.places) {
			t.Errorf("%s: %v, want %v", test.text, got, test.places)
		}
	}
}

// typeDataBreach is the number of the type of data that is taken.
const typeDataBreach = 2

func TestTypeNumbers(t *testing.T) {
	for n, id := range map[int]string{typeDataBreach: "data-breach", typeDataLeak: "data-leak"} {
		if got := Types()[n]; got != id {
			t.Errorf("type %d is %s, want %s", n, got, id)
		}
	}
}
