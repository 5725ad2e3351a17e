package scene

import (
	"strings"
	"testing"
)

// Which dates belong to the first organisation that a sentence names, the last
// mention being the date.
func TestClauseOf(t *testing.T) {
	tests := []struct {
		text string
		want bool // it is another's
	}{
		{"[o:Acme] was hit that month, and [o:Bolt] closed its site on [d:2025-05-01].", true},
		{"[o:Acme] was hit that month, while the [o:Bolt] was down on [d:2025-05-01].", true},
		{"[o:Acme] and [o:Bolt] were hit on [d:2025-05-01].", false},
		{"[o:Acme], [o:Bolt] and [o:Cole] were hit on [d:2025-05-01].", false},
		{"[o:Acme], and with it [o:Bolt], was hit on [d:2025-05-01].", false},
		{"[o:Acme] was hit on [d:2025-05-01].", false},
	}
	for _, test := range tests {
		sc := sceneOf(t, test.text)
		m, date := &sc.Mentions[0], &sc.Mentions[len(sc.Mentions)-1]
		from, to := sc.ClauseOf(sc.SentenceOf(0), m.First, m.Last)
		if got := date.Last <= from || date.First >= to; got != test.want {
			t.Errorf("%s: %v, want %v", test.text, got, test.want)
		}
	}
}

// The clause of a name that stands last ends on the left, too.
func TestClauseBefore(t *testing.T) {
	sc := sceneOf(t, "On [d:2025-05-01] it rained, and [o:Bolt] closed, and so did [o:Acme].")
	m := &sc.Mentions[len(sc.Mentions)-1]
	from, _ := sc.ClauseOf(sc.SentenceOf(0), m.First, m.Last)
	if rest := sc.Doc.Slice(from, m.Last); !strings.HasPrefix(rest, "closed") {
		t.Errorf("the clause begins %q", rest)
	}
}
