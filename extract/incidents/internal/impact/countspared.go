package impact

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// An article may count those to whom nothing happened, or of whom nobody knows
// whether it did, or a whole of which a part was harmed: "none of its 5,000 customers
// were affected", "denied that 5,000 accounts were stolen", "half of its 5,000 accounts".

// isCountSpared says whether the number in tokens first to end-1 of sentence s is of
// such people or records.
func (r *reader) isCountSpared(s *token.Sentence, first, end int) bool {
	t := r.beforeRough(s, first)
	if t >= s.First && strings.EqualFold(r.Doc.TokenText(t), "that") {
		return r.ClassAt(s, t-1)&class.Deny != 0
	}
	for t >= s.First && r.Is(t, class.Determiner) {
		t--
	}
	if t >= s.First && r.Doc.TokenText(t) == "of" {
		return r.isPartOf(s, t)
	}
	return r.ClassAt(s, t)&(class.Affect|class.Strikes) != 0 && r.ClassAt(s, t-1)&class.Negation != 0 || r.areSparedAfter(s, end)
}

// isPartOf says whether "of" at token t follows what makes the number that of a whole, of
// which none, nobody knows how many or only a part was harmed: "none", "how many", "half".
func (r *reader) isPartOf(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch r.Lower(t - 1) {
	case "none", "neither", "half", "quarter", "third", "thirds", "fraction", "%", "percent", "cent":
		return true
	case "many":
		return t-1 > s.First && strings.EqualFold(r.Doc.TokenText(t-2), "how")
	}
	return false
}

// areSparedAfter says whether it is told after the noun for people that follows token
// end-1 that they were not harmed: "customers were not affected".
func (r *reader) areSparedAfter(s *token.Sentence, end int) bool {
	const reach, after = 4, 4
	for t := end; t < min(end+reach, s.Last); t++ {
		if !r.isPeople(t) {
			continue
		}
		for k := t + 1; k < min(t+after, s.Last) && r.Is(k, class.Auxiliary|class.Perfect|class.Negation); k++ {
			if r.Is(k, class.Negation) {
				return r.AnyClass(s, k+1, k+after, class.Taken|class.Affect) && !r.AnyWord(s, k+1, k+2, "only", "just")
			}
		}
	}
	return false
}
