package scene

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// IsNegated says whether the attack at token t is said not to have happened: "no
// data was stolen", "was not breached", "no evidence of a breach".
func (sc *Scene) IsNegated(s *token.Sentence, t int) bool {
	const reach, far = 4, 8
	helping := true // auxiliaries and adverbs alone stand between
	if sc.IsRuledOut(s, t) {
		return true
	}
	for k := t - 1; k >= max(s.First, t-far) && sc.Doc.Tokens[k].Kind != token.Punct; k-- {
		if !sc.Is(k, class.Negation) {
			helping = helping && sc.Is(k, class.Auxiliary|class.Perfect|class.Adverb)
			continue
		}
		word := sc.Lower(k)
		if word != "no" && word != "without" {
			switch sc.Doc.TokenText(k + 1) {
			case "only", "just":
				return false
			case "the":
				return sc.Doc.TokenText(k+2) == "result" || sc.Doc.TokenText(k+2) == "work"
			case "a", "an", "caused", "due", "related", "linked", "connected", "believed", "thought": // "was not a security incident or cyberattack"
				return IsContracted(word) || sc.ClassAt(s, k-1)&class.Auxiliary != 0 ||
					k > s.First && sc.Doc.TokenText(k-1) == "," // "a mistake, not a cyberattack"
			}
			return helping && t-k <= reach
		}
		switch sc.Doc.TokenText(k + 1) {
		case "one", "longer", "doubt", "matter":
			return false
		case "evidence", "indication", "indications", "sign", "signs":
			return true
		}
		return t-k <= reach
	}
	return false
}

// IsRuledOut says whether what stands before the attack at token t puts it aside
// as the cause: "ruled out a cyberattack", "rather than an attack".
func (sc *Scene) IsRuledOut(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k > max(s.First, t-reach); k-- {
		switch sc.Doc.TokenText(k-1) + " " + sc.Doc.TokenText(k) {
		case "ruled out", "rules out", "ruling out", "rule out":
			return !sc.AnyClass(s, k-4, k-1, class.Negation)
		case "rather than", "Rather than", "instead of", "Instead of":
			return true
		}
	}
	return false
}

// IsContracted says whether a word has a negation within it: "weren't".
func IsContracted(w string) bool { return strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") }

// AnyNegates says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is a negation, but for conditions.
func (sc *Scene) AnyNegates(s *token.Sentence, first, last int) bool {
	return AnyToken(s, first, last, func(t int) bool { return sc.Is(t, class.Negation) && !sc.IsConditional(s, t) })
}

// IsConditional says whether the negation at token k stands in a condition: "if
// they do not pay".
func (sc *Scene) IsConditional(s *token.Sentence, k int) bool {
	const reach = 6
	for t := k - 1; t >= max(s.First, k-reach); t-- {
		switch sc.Doc.TokenText(t) {
		case "if", "If", "unless", "Unless":
			return true
		}
	}
	return false
}
