// Package scenetest makes the scenes of tests.
package scenetest

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/mention/mentiontest"
)

// Of returns the scene of a text that is marked as for [mentiontest.Read].
func Of(t testing.TB, text string) *scene.Scene {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	sc := new(scene.Scene)
	sc.Reset(scene.NewLexicon(), d, ms, ents, "")
	return sc
}
