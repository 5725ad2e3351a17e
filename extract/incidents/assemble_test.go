package incidents

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/token"
)

// TestEvidence gives the sentences that were noted, in order and once, and where none
// was the one that the article begins with.
func TestEvidence(t *testing.T) {
	f := newFinder()
	d, ms, ents := mentiontest.Read(t, "Subscribe now.\nPell Bank was hit. It is shut. It will open.")
	d.SetZones([]token.Region{{Start: 0, End: 14, Zone: token.Boilerplate}})
	var v view
	v.reset(f.lexicon, d, ms, ents, "")
	for _, test := range []struct {
		sentences []int
		want      string
	}{
		{[]int{3, 2, 3}, "It is shut.|It will open."},
		{nil, "Pell Bank was hit."},
	} {
		var got []string
		for _, e := range v.evidence(test.sentences) {
			got = append(got, e.Text)
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("%v: %s", test.sentences, s)
		}
	}
}
