package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// "It is unclear whether Foo is behind the attack" names nobody who did it.

// dropDoubted makes no actor of those of whom the article, wherever it names them with
// an attack, says that nobody knows whether they did it.
func (v *view) dropDoubted(cs []candidate) {
	for i := range cs {
		if c := &cs[i]; c.isActor && v.isDoubted(c) {
			c.isActor = false
		}
	}
}

// isDoubted says whether a sentence leaves open whether it was c, and none that names c
// with an attack does not.
func (v *view) isDoubted(c *candidate) bool {
	doubted := false
	for _, i := range v.Entities[c.entity].Mentions {
		si := v.Sentence[i]
		switch {
		case si < 0:
		case v.isLeftOpen(v.SentenceOf(i), v.Mentions[i].First):
			doubted = true
		case v.Attacks[si] > 0:
			return false
		}
	}
	return doubted
}

// isLeftOpen says whether a question that s leaves open leads to token first: "it is
// unclear if", "does not know whether".
func (v *view) isLeftOpen(s *token.Sentence, first int) bool {
	const reach, before = 6, 4
	for t := first - 1; t > max(s.First, first-reach); t-- {
		switch v.Doc.TokenText(t) {
		case "that":
			return false
		case "if", "whether":
		default:
			continue
		}
		switch v.Lower(t - 1) {
		case "uncertain", "unclear", "unknown", "unsure":
			return true
		case "clear", "known", "know", "sure", "certain", "say", "said", "confirm", "confirmed":
			return v.AnyClass(s, t-before, t-1, class.Negation) || v.AnyWord(s, t-before, t-1, "declined", "refused")
		}
	}
	return false
}
