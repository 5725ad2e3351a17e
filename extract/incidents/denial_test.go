package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// An attack that somebody claims and the article says there was not is denied, which
// rests on the sentence that says so.
func TestDenial(t *testing.T) {
	d, ms, ents := mentiontest.Read(t, "Ferry line back after outage\n\n[o:Brackwater Ferries] said that its outage was not a [cyberattack:cyberattack]. Hackers had claimed one.")
	s := &Scratch{}
	f := newFinder()
	s.view.reset(f.lexicon, d, ms, ents, "")
	inc, ok := f.mainIncident(s, f.analyse(s))
	if !ok || inc.Status != record.Denied || !slices.Contains(inc.sentences, 1) {
		t.Errorf("%v, status %s, on sentences %v", ok, inc.Status, inc.sentences)
	}
}
