package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// Some numbers count people without a noun for them, or people to whom nothing is
// said to have been done but that they are victims, were fooled or got a notice.

// fewest is the smallest number that may count people where no noun says so.
const fewest = 100

// countsOtherwise says whether number n, in tokens first to end-1 of sentence s,
// counts people by other words than a noun and a verb of harm.
func (r *reader) countsOtherwise(s *token.Sentence, n float64, first, end int) bool {
	return n >= fewest && r.countsBare(s, first, end) ||
		r.countsRecords(s, first, end) && (r.isFooled(s, first) || r.areNotified(s, end) || n >= 10*fewest && r.areVictims(s, end))
}

// countsBare says whether the number is of those whom an attack is affecting, and
// no noun follows: "a breach affecting up to 270,000".
func (r *reader) countsBare(s *token.Sentence, first, end int) bool {
	t := r.beforeRough(s, first)
	if t < s.First {
		return false
	}
	switch r.Doc.TokenText(t) {
	case "affecting", "affects", "affected", "Affecting", "Affects":
	default:
		return false
	}
	next := r.afterStar(s, end)
	if next >= s.Last {
		return true
	}
	switch w := r.Doc.TokenText(next); w {
	case "%", "-", "per":
		return false
	case "in", "across", "worldwide", "nationwide", "and":
		return w != "and" || r.ClassAt(s, next+1)&class.People == 0
	}
	return r.Doc.Tokens[next].Kind == token.Punct
}

// beforeRough returns the token before token t and the words that say how exact a
// number there is.
func (r *reader) beforeRough(s *token.Sentence, t int) int {
	k := t - 1
	for k >= max(s.First, t-maxRough) && isRough(r.Doc.TokenText(k)) {
		k--
	}
	return k
}

// isFooled says whether what the number at token t counts was fooled: "tricked
// more than a million users".
func (r *reader) isFooled(s *token.Sentence, t int) bool {
	k := r.beforeRough(s, t)
	return k >= s.First && r.tells(k, fooling)
}

// areNotified says whether people counted before token end were told of the harm:
// "55,000 patients notified".
func (r *reader) areNotified(s *token.Sentence, end int) bool {
	const reach = 4
	seen := false
	for t := end; r.said.harm && t < min(end+reach, s.Last); t++ {
		switch w := r.Doc.TokenText(t); {
		case r.isPeople(t):
			seen = true
		case seen && (w == "notified" || w == "informed"):
			return true
		case seen && !r.Is(t, class.Auxiliary|class.Perfect|class.Adverb):
			return false
		}
	}
	return false
}

// areVictims says whether the number before token end is of victims, who did
// nothing that is told: not "338 victims paid".
func (r *reader) areVictims(s *token.Sentence, end int) bool {
	t := r.afterStar(s, end)
	if t >= s.Last || r.Doc.TokenText(t) != "victims" {
		return false
	}
	return r.ClassAt(s, t+1)&class.Pay == 0 && r.ClassAt(s, t+2)&class.Pay == 0
}
