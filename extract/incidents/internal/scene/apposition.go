package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// MaxApposition is how many tokens may stand between commas beside a name.
const MaxApposition = 24

// AfterBrackets returns the token after what token t opens, or t where it
// opens nothing.
func (sc *Scene) AfterBrackets(s *token.Sentence, t int) int {
	var closing string
	switch sc.Doc.TokenText(t) {
	case ",":
		closing = ","
	case "(":
		closing = ")"
	case "—", "–":
		closing = sc.Doc.TokenText(t)
	default:
		return t
	}
	for k := t + 1; k < min(t+MaxApposition, s.Last); k++ {
		if sc.Doc.Tokens[k].Kind == token.Punct && sc.Doc.TokenText(k) == closing {
			return k + 1
		}
	}
	return t
}

// AfterApposition returns the first token at or after token t that is not
// beside the point: it skips what stands between commas, dashes or brackets,
// and the place of what was named ("in Springfield, Ohio,").
func (sc *Scene) AfterApposition(s *token.Sentence, t int) int {
	for range 4 {
		start := t
		if t+1 < s.Last && sc.Is(t, class.Upon|class.Of) && sc.EntityAt[t+1] > 0 {
			for t++; t < s.Last && (sc.EntityAt[t] > 0 || sc.Doc.TokenText(t) == ","); t++ {
			}
		}
		if t < s.Last && sc.Doc.Tokens[t].Kind == token.Punct {
			t = sc.AfterBrackets(s, t)
		}
		if t == start {
			return t
		}
	}
	return t
}
