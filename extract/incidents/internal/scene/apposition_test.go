package scene

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// What stands beside the point after a name is skipped.
func TestAfterApposition(t *testing.T) {
	for text, want := range map[string]string{
		"[o:Brackwater] was hit.":                                      "was",
		"[o:Brackwater], a ferry line, was hit.":                       "was",
		"[o:Brackwater] (a ferry line) was hit.":                       "was",
		"[o:Brackwater] — a ferry line — was hit.":                     "was",
		"[o:Brackwater] – a ferry line – was hit.":                     "was",
		"[o:Brackwater] of [l:Ulm], [l:Germany], was hit.":             "was",
		"[o:Brackwater] of [l:Ulm] (in Germany), a line, was hit.":     "was",
		"[o:Brackwater], which never closes what it opens.":            ",",
		"[o:Brackwater] (which never closes what it opens.":            "(",
		"[o:Brackwater]," + strings.Repeat(" word", 30) + ", was hit.": ",",
	} {
		sc := sceneOf(t, text)
		got := sc.AfterApposition(&sc.Doc.Sentences[0], mentiontest.Token(t, sc.Doc, "Brackwater")+1)
		if sc.Doc.TokenText(got) != want {
			t.Errorf("%q goes on with %q, want %q", text, sc.Doc.TokenText(got), want)
		}
	}
}

// A date may tell since when people are customers.
func TestIsOfOwners(t *testing.T) {
	for text, want := range map[string]bool{
		"Data of people who joined in [d:2019] was taken.":         true,
		"Data of people who joined before [d:2019] was taken.":     true,
		"The theft affects anyone who joined in [d:2019].":         true,
		"Data was taken until [d:2019].":                           true,
		"Data was taken in [d:2019].":                              false,
		"Data of a shop which closed in [d:2019] was taken.":       false,
		"Data of people who were hacked in [d:2019] was taken.":    false,
		"Data of people who joined, it is said, in [d:2019] fell.": false,
		"[d:2019] was the year.":                                   false,
	} {
		sc := sceneOf(t, text)
		if got := sc.IsOfOwners(&sc.Doc.Sentences[0], mentiontest.Token(t, sc.Doc, "2019")); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
