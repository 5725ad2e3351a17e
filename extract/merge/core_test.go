package merge

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// Names of one hospital as outlets write them, and names of two.
func TestNamesByOutlet(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"St Ann Hospital", "Saint Ann hospital", true},
		{"St. Ann Hospital", "St Ann University Hospital Wick", true},
		{"St Ann Hospital", "St Ann Regional Hospital NHS Trust", true},
		{"Dorrin Medical Center", "Dorrin Medical Centre", true},
		{"St Ann Hospital", "St Paul Hospital", false},
		{"St Ann Hospital", "St Paul University Hospital Wick", false},
		{"University Hospital Wick", "General Hospital Wick", false},
		{"Wick University Hospital", "Wick General Hospital", false},
	} {
		ransomware := []string{"ransomware"}
		a := told("a", "2025-03-04", "2025-03-03", "Screens are dark.", ransomware, test.a)
		b := told("b", "2025-03-04", "2025-03-03", "Nothing works.", ransomware, test.b)
		a.organisations, b.organisations = []string{test.a}, []string{test.b}
		a.places, b.places = []string{"Wick/GB"}, []string{"Wick/GB"}
		if got := mergeAll(t, a, b); (len(got) == 1) != test.same {
			t.Errorf("%s and %s: %d incidents", test.a, test.b, len(got))
		}
	}
}

// A name with a word more is one victim's on dates that do not agree where a ransom
// does, and on no other.
func TestFitsDate(t *testing.T) {
	const ann, full = "Ann Hospital Dorrin", "Ann Hospital"
	for _, test := range []struct {
		name, dateA, dateB string
		ransomA, ransomB   float64
		want               int
	}{
		{"a week apart, one ransom", "2025-03-03", "2025-02-24", 4.5e6, 4.5e6, 1},
		{"a week apart, two ransoms", "2025-03-03", "2025-02-24", 4.5e6, 9e6, 2},
		{"a month apart, one ransom", "2025-03-03", "2025-02-03", 4.5e6, 4.5e6, 2},
	} {
		ransomware := []string{"ransomware"}
		a := told("a", "2025-03-10", test.dateA, "Screens in all the wards of the house are dark.", ransomware, ann)
		b := told("b", "2025-03-10", test.dateB, "Screens in all the wards of the house went dark.", ransomware, full)
		for s, amount := range map[*story]float64{&a: test.ransomA, &b: test.ransomB} {
			s.incidents[0].Impact = &record.Impact{Ransom: &record.Money{Amount: amount, Currency: "USD"}}
		}
		if got := mergeAll(t, a, b); len(got) != test.want {
			t.Errorf("%s: %d incidents, want %d", test.name, len(got), test.want)
		}
	}
}

func TestCore(t *testing.T) {
	for name, want := range map[string][]string{
		"St Ann University Hospital Wick": {"s:ann hospital st"},
		"University Hospital Wick":        nil,
		"Brannick Foods Wick":             {"s:brannick foods"},
		"Bank of Wick":                    nil,
	} {
		q := newParty(name, "")
		q.part = nil
		if q.core([]string{"wick"}); !slices.Equal(q.part, want) {
			t.Errorf("%s: %q, want %q", name, q.part, want)
		}
	}
}
