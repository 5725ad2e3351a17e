package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isNegated says whether the attack at token t is said not to have happened: "no
// data was stolen", "was not breached", "no evidence of a breach".
func (sc *scene) isNegated(s *token.Sentence, t int) bool {
	const reach, far = 4, 8
	helping := true // auxiliaries and adverbs alone stand between
	if sc.isRuledOut(s, t) {
		return true
	}
	for k := t - 1; k >= max(s.First, t-far) && sc.d.Tokens[k].Kind != token.Punct; k-- {
		if !sc.is(k, negation) {
			helping = helping && sc.is(k, auxiliary|perfect|adverb)
			continue
		}
		word := strings.ToLower(sc.d.TokenText(k))
		if word != "no" && word != "without" {
			switch sc.d.TokenText(k + 1) {
			case "only", "just":
				return false
			case "the":
				return sc.d.TokenText(k+2) == "result" || sc.d.TokenText(k+2) == "work"
			case "a", "an", "caused", "due", "related", "linked", "connected", "believed", "thought": // "was not a security incident or cyberattack"
				return isContracted(word) || sc.classAt(s, k-1)&auxiliary != 0 ||
					k > s.First && sc.d.TokenText(k-1) == "," // "a mistake, not a cyberattack"
			}
			return helping && t-k <= reach
		}
		switch sc.d.TokenText(k + 1) {
		case "one", "longer", "doubt", "matter":
			return false
		case "evidence", "indication", "indications", "sign", "signs":
			return true
		}
		return t-k <= reach
	}
	return false
}

// isRuledOut says whether what stands before the attack at token t puts it aside
// as the cause: "ruled out a cyberattack", "rather than an attack".
func (sc *scene) isRuledOut(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k > max(s.First, t-reach); k-- {
		switch sc.d.TokenText(k-1) + " " + sc.d.TokenText(k) {
		case "ruled out", "rules out", "ruling out", "rule out":
			return !sc.anyClass(s, k-4, k-1, negation)
		case "rather than", "Rather than", "instead of", "Instead of":
			return true
		}
	}
	return false
}

// isContracted says whether a word has a negation within it: "weren't".
func isContracted(w string) bool { return strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") }

// anyNegates says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is a negation, but for conditions.
func (sc *scene) anyNegates(s *token.Sentence, first, last int) bool {
	return anyToken(s, first, last, func(t int) bool { return sc.is(t, negation) && !sc.isConditional(s, t) })
}

// isConditional says whether the negation at token k stands in a condition: "if
// they do not pay".
func (sc *scene) isConditional(s *token.Sentence, k int) bool {
	const reach = 6
	for t := k - 1; t >= max(s.First, k-reach); t-- {
		switch sc.d.TokenText(t) {
		case "if", "If", "unless", "Unless":
			return true
		}
	}
	return false
}
