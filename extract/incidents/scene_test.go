package incidents

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// sceneOf returns the scene of a marked text.
func sceneOf(t *testing.T, text string) *scene {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	sc := new(scene)
	sc.reset(newSceneLexicon(), d, ms, ents, "")
	return sc
}
