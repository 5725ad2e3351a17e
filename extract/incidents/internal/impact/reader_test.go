package impact

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/mention/mentiontest"
)

// readerOf returns a reader of a marked text.
func readerOf(t *testing.T, text string) *reader {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	sc := new(scene.Scene)
	sc.Reset(scene.NewLexicon(), d, ms, ents, "")
	return &reader{Scene: sc, words: New().words}
}
