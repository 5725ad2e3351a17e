package scene

import (
	"testing"
)

// TestFindLists tells which names share what is said of one of them.
func TestFindLists(t *testing.T) {
	tests := []struct {
		text   string
		listed bool // the last name shares with the first
	}{
		{"Hackers hit [o:Acme] and [o:Globex].", true},
		{"Hackers hit [o:Acme], [o:Globex] and [o:Initech].", true},
		{"[o:Acme], [o:Globex] hit by hackers", true},
		{"Hackers hit [o:Acme], the [o:Globex], and [o:Initech].", true},
		{"[o:Acme], [o:Globex] and [o:Initech] said that hackers hit them.", true},

		{"After the attack on [o:Acme], [o:Globex] said more.", false},
		{"Two were held over the attack on [o:Acme], the [o:Globex] has now said.", false},
		{"Hackers hit [o:Acme] before [o:Globex].", false},
		{"Hackers hit [o:Acme] and [p:Jane Roe].", false},
		{"Hackers hit [o:Acme]. [o:Globex] was shut.", false},
	}
	for _, test := range tests {
		sc := sceneOf(t, test.text)
		last := len(sc.Mentions) - 1
		if got := sc.ListFrom[last] <= int32(sc.Mentions[0].First) && sc.ListTo[0] >= int32(sc.Mentions[last].Last); got != test.listed {
			t.Errorf("%s: a list %t, want %t", test.text, got, test.listed)
		}
	}
}
