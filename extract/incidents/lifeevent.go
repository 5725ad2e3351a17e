package incidents

import "github.com/incx/incx/extract/token"

// People die and firms are founded, and no attack happened on the day of that.

// onlyOfLives says whether all mentions of date w stand in sentences that speak of no
// attack, and in which it is the day of what became of a person or a firm.
func (v *view) onlyOfLives(w *when) bool {
	return v.always(w, func(i int) bool {
		return v.triggersIn(int(v.Sentence[i])) == 0 && v.isOfLife(v.SentenceOf(i), v.Mentions[i].First)
	})
}

// isOfLife says whether the words before token first of sentence s, where a date
// stands, say what became of somebody, "passed away in", "founded in", or how things
// stood, "as of".
func (v *view) isOfLife(s *token.Sentence, first int) bool {
	const reach = 6
	for t := first - 1; t >= max(s.First, first-reach) && !v.endsClause(s, t); t-- {
		switch v.Doc.TokenText(t) {
		case "died", "born", "married", "retired", "founded", "established", "incorporated", "elected", "hired", "inaugurated":
			return true
		case "away":
			return v.TextAt(s, t-1) == "passed"
		case "of": // "more than all of Graz (as of 2018)"
			if t == first-1 && v.TextAt(s, t-1) == "as" {
				return true
			}
		}
		if v.DateAt[t] {
			return false
		}
	}
	return false
}
