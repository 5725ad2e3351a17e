package incidents

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// readerOf returns a reader of a marked text.
func readerOf(t *testing.T, text string) *reader {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	sc := new(scene)
	sc.reset(newSceneLexicon(), d, ms, ents, "")
	return &reader{scene: sc, words: newImpactFinder().words}
}
