package incidents

import "testing"

// Which dates belong to the first organisation that a sentence names, the last
// mention being the date.
func TestOtherClause(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text string
		want bool
	}{
		{"[o:Acme] was hit that month, and [o:Bolt] closed its site on [d:2025-05-01].", true},
		{"[o:Acme] was hit that month, while the [o:Bolt] was down on [d:2025-05-01].", true},
		{"[o:Acme] and [o:Bolt] were hit on [d:2025-05-01].", false},
		{"[o:Acme], [o:Bolt] and [o:Cole] were hit on [d:2025-05-01].", false},
		{"[o:Acme], and with it [o:Bolt], was hit on [d:2025-05-01].", false},
		{"[o:Acme] was hit on [d:2025-05-01].", false},
	}
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		last := len(v.ms) - 1
		if got := v.otherClause(int(v.owner[0])-1, &v.ms[0], &v.ms[last]); got != test.want {
			t.Errorf("%s: %v, want %v", test.text, got, test.want)
		}
	}
}
