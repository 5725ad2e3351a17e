package incidents

import "testing"

// A verb with "not" in it is one token, and has the classes of both words.
func TestContractions(t *testing.T) {
	for text, want := range map[string]class{
		"wasn't": negation | auxiliary, "aren’t": negation | auxiliary, "Hasn’t": negation | perfect, "didn't": negation,
		"couldn't": negation | modal, "cannot": negation | modal, "won’t": negation | modal,
	} {
		sc := sceneOf(t, "It "+text+" stolen.")
		if got := sc.classAt(&sc.d.Sentences[0], 1); got != want {
			t.Errorf("%q: %b, want %b", text, got, want)
		}
	}
}
