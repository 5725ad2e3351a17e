package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// IsOfOwners says whether the date at token t of sentence s tells since when
// people are customers or the like, not when data was taken: "who did business
// with it before March 2019".
func (sc *Scene) IsOfOwners(s *token.Sentence, t int) bool {
	const reach = 12
	if t == s.First {
		return false
	}
	switch sc.Lower(t - 1) {
	case "before", "until":
		return true
	}
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch {
		case sc.Trigger(k) || sc.Is(k, class.Taken|class.Affect) || sc.Doc.Tokens[k].Kind == token.Punct:
			return false
		case IsRelative(sc.Doc.TokenText(k)):
			return k > s.First && (sc.Is(k-1, class.People) || isAnyone(sc.Doc.TokenText(k-1)))
		}
	}
	return false
}

// isAnyone says whether a word before a relative clause stands for whoever it fits.
func isAnyone(w string) bool {
	switch w {
	case "anyone", "anybody", "everyone", "everybody", "those":
		return true
	}
	return false
}

// IsRelative says whether a word begins a relative clause.
func IsRelative(w string) bool { return w == "which" || w == "who" || w == "whose" }
