package incidents

import "github.com/incx/incx/extract/token"

// maxApposition is how many tokens may stand between commas beside a name.
const maxApposition = 24

// afterBrackets returns the token after what token t opens, or t where it
// opens nothing.
func (sc *scene) afterBrackets(s *token.Sentence, t int) int {
	var closing string
	switch sc.d.TokenText(t) {
	case ",":
		closing = ","
	case "(":
		closing = ")"
	case "—", "–":
		closing = sc.d.TokenText(t)
	default:
		return t
	}
	for k := t + 1; k < min(t+maxApposition, s.Last); k++ {
		if sc.d.Tokens[k].Kind == token.Punct && sc.d.TokenText(k) == closing {
			return k + 1
		}
	}
	return t
}

// afterApposition returns the first token at or after token t that is not
// beside the point: it skips what stands between commas, dashes or brackets,
// and the place of what was named ("in Springfield, Ohio,").
func (sc *scene) afterApposition(s *token.Sentence, t int) int {
	for range 4 {
		start := t
		if t+1 < s.Last && sc.is(t, upon|of) && sc.entityAt[t+1] > 0 {
			for t++; t < s.Last && (sc.entityAt[t] > 0 || sc.d.TokenText(t) == ","); t++ {
			}
		}
		if t < s.Last && sc.d.Tokens[t].Kind == token.Punct {
			t = sc.afterBrackets(s, t)
		}
		if t == start {
			return t
		}
	}
	return t
}
