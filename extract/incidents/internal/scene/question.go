package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// IsAsked says whether it is only asked if what token t names happened or was at
// work, and left open: "declined to say whether hackers were to blame", "it is
// unclear if any data was stolen".
func (sc *Scene) IsAsked(s *token.Sentence, t int) bool {
	const reach = 12
	said := false
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch sc.Lower(k) {
		case "whether":
			return true
		case "if":
			return sc.asksIf(s, k)
		case ";", ":", "but":
			return false
		case ",": // "asked whether …, the firm said that data was stolen"
			if said {
				return false
			}
		}
		said = said || sc.Is(k, class.Saying)
	}
	return false
}

// asksIf says whether the "if" at token t stands for "whether": after words of
// knowing and saying.
func (sc *Scene) asksIf(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch sc.Lower(k) {
		case "unclear", "clear", "known", "unknown", "unsure", "sure", "certain", "uncertain", "say", "determine", "determining",
			"confirm", "confirming", "see", "asked", "ask", "wonder", "know":
			return true
		}
	}
	return false
}
