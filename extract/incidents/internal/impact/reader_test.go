package impact

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene/scenetest"
)

// readerOf returns a reader of a marked text.
func readerOf(t *testing.T, text string) *reader {
	t.Helper()
	return &reader{Scene: scenetest.Of(t, text), words: New().words}
}
