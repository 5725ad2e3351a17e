package scene

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// sceneOf returns the scene of a marked text.
func sceneOf(t *testing.T, text string) *Scene {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	sc := new(Scene)
	sc.Reset(NewLexicon(), d, ms, ents, "")
	return sc
}
