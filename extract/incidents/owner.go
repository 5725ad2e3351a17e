package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isOfOwners says whether the date at token t of sentence s tells since when
// people are customers or the like, not when data was taken: "who did business
// with it before March 2019".
func (sc *scene) isOfOwners(s *token.Sentence, t int) bool {
	const reach = 12
	if t == s.First {
		return false
	}
	switch strings.ToLower(sc.d.TokenText(t - 1)) {
	case "before", "until":
		return true
	}
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch {
		case sc.trigger(k) || sc.is(k, taken|affect) || sc.d.Tokens[k].Kind == token.Punct:
			return false
		case isRelative(sc.d.TokenText(k)):
			return sc.classAt(s, k-1)&people != 0
		}
	}
	return false
}

// isRelative says whether a word begins a relative clause.
func isRelative(w string) bool { return w == "which" || w == "who" || w == "whose" }
