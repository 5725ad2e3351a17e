package scene

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/class"
)

// A verb with "not" in it is one token, and has the classes of both words.
func TestContractions(t *testing.T) {
	for text, want := range map[string]class.Set{
		"wasn't": class.Negation | class.Auxiliary, "aren’t": class.Negation | class.Auxiliary, "Hasn’t": class.Negation | class.Perfect, "didn't": class.Negation,
		"couldn't": class.Negation | class.Modal, "cannot": class.Negation | class.Modal, "won’t": class.Negation | class.Modal,
	} {
		sc := sceneOf(t, "It "+text+" stolen.")
		if got := sc.ClassAt(&sc.Doc.Sentences[0], 1); got != want {
			t.Errorf("%q: %b, want %b", text, got, want)
		}
	}
}
