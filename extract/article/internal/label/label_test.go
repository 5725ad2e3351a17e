package label

import "testing"

func TestCut(t *testing.T) {
	for line, want := range map[string]struct {
		kind  Label
		rest  string
		colon bool
	}{
		"Published: 22 May":         {Published, "22 May", true},
		"Published 22 May":          {Published, " 22 May", false},
		"Last updated on: Monday":   {Updated, "Monday", true},
		"Source: Westshore Courier": {Source, "Westshore Courier", true},
		"URL：https://example.com":   {URL, "https://example.com", true},
		"Reported by: Jane Roe":     {Author, "Jane Roe", true},
		"Headline: Port stops work": {Title, "Port stops work", true},
		"Harbour: a history":        {None, "a history", false},
		"Sources say so":            {None, "", false},
		"":                          {None, "", false},
	} {
		if kind, rest, colon := Cut(line); kind != want.kind || rest != want.rest || colon != want.colon {
			t.Errorf("%q: %v, %q, %v; want %v", line, kind, rest, colon, want)
		}
	}
}
