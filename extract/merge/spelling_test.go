package merge

import "testing"

// Names of one hospital as outlets write them, and names of two.
func TestNamesByOutlet(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"St Ann Hospital", "Saint Ann hospital", true},
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
