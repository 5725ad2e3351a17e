package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isNegated says whether the attack at token t is said not to have happened: "no
// data was stolen", "was not breached", "no evidence of a breach".
func (v *view) isNegated(s *token.Sentence, t int) bool {
	const reach, far = 4, 8
	helping := true // auxiliaries and adverbs alone stand between
	if v.isRuledOut(s, t) {
		return true
	}
	for k := t - 1; k >= max(s.First, t-far) && v.d.Tokens[k].Kind != token.Punct; k-- {
		if !v.is(k, negation) {
			helping = helping && v.is(k, auxiliary|perfect|adverb)
			continue
		}
		word := strings.ToLower(v.d.TokenText(k))
		if word != "no" && word != "without" {
			switch v.d.TokenText(k + 1) {
			case "only", "just":
				return false
			case "the":
				return v.d.TokenText(k+2) == "result" || v.d.TokenText(k+2) == "work"
			case "a", "an", "caused", "due", "related", "linked", "connected", "believed", "thought": // "was not a security incident or cyberattack"
				return isContracted(word) || v.classAt(s, k-1)&auxiliary != 0 ||
					k > s.First && v.d.TokenText(k-1) == "," // "a mistake, not a cyberattack"
			}
			return helping && t-k <= reach
		}
		switch v.d.TokenText(k + 1) {
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
func (v *view) isRuledOut(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k > max(s.First, t-reach); k-- {
		switch v.d.TokenText(k-1) + " " + v.d.TokenText(k) {
		case "ruled out", "rules out", "ruling out", "rule out":
			return !v.anyClass(s, k-4, k-1, negation)
		case "rather than", "Rather than", "instead of", "Instead of":
			return true
		}
	}
	return false
}
