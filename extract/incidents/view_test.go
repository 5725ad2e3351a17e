package incidents

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// viewOf returns the view of a marked text.
func viewOf(t *testing.T, f *Finder, text string) *view {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	v := new(view)
	v.reset(f.lexicon, d, ms, ents, "")
	return v
}
