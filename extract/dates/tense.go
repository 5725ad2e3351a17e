package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// A tense says whether a clause speaks of what was or what will be.
type tense int8

const (
	unknown tense = iota
	past
	future
)

// reach is how far from an expression, in tokens, the verb is looked for.
const reach = 14

// tense returns the tense of the clause that m stands in: that of the
// nearest verb before it or else after it, first between commas, then in the
// whole sentence. What is said of "Friday's attack" elsewhere is not when it was.
func (g *reader) tense(m *match) tense {
	t, _ := g.tenseAt(m)
	return t
}

// tenseAt returns the tense of the clause of m and the token that tells it, -1
// where no one word does.
func (g *reader) tenseAt(m *match) (tense, int) {
	k := g.doc.SentenceAt(m.first)
	if k < 0 {
		return unknown, -1
	}
	s := g.doc.Sentences[k]
	first, last := max(s.First, m.first-reach), min(s.Last, m.last+reach)
	left, right := m.first, m.last
	for left > first && !g.comma(left-1) {
		left--
	}
	for right < last && !g.comma(right) {
		right++
	}
	possessive := g.possessive(m.last) // "Friday's attack"
	limit, near := (m.has(sMonth) || m.has(sSeason)) && g.limiting(m.first-1), left
	if limit {
		near = max(left, m.first-8)
	}
	if g.deadline(m, first) {
		return future, -1
	}
	for i := m.first - 1; i >= near; i-- {
		if !possessive && (g.announcesFuture(i) || g.schedules(i, m)) {
			return future, i
		}
		if t := g.verbTense(i); t != unknown {
			return t, i
		}
	}
	if limit {
		return future, -1 // "not before September"
	}
	if t, i := g.firstTelling(m.last, right); t != unknown || possessive {
		return t, i
	}
	for i := left - 1; i >= first; i-- {
		if t := g.verbTense(i); t != unknown {
			return t, i
		}
	}
	return g.firstTelling(right, last)
}

// firstTelling returns the tense of the first of words i to end-1 that tells
// one, and that word.
func (g *reader) firstTelling(i, end int) (tense, int) {
	for ; i < end; i++ {
		if t := g.verbTense(i); t != unknown {
			return t, i
		}
	}
	return unknown, -1
}

// firstTense returns the tense of the first of words i to end-1 that tells one.
func (g *reader) firstTense(i, end int) tense {
	t, _ := g.firstTelling(i, end)
	return t
}

func (g *reader) comma(i int) bool {
	switch g.text(i) {
	case ",", ";", "—", "–", "(", ")", "“", "”":
		return true
	}
	return false
}

// parted says whether a comma or the like stands between token i and m.
func (g *reader) parted(i int, m *match) bool {
	for j := min(i, m.last); j < max(i, m.first); j++ {
		if g.comma(j) {
			return true
		}
	}
	return false
}

// limiting says whether token i is a preposition that sets a limit.
func (g *reader) limiting(i int) bool {
	switch g.text(i) {
	case "until", "till", "before", "Until", "Before":
		return true
	}
	return false
}

// among returns the one of the stretches in all that is meant where only the
// publication date today and the tense tell.
func among(all []calendar.Stretch, today calendar.Day, t tense) (best calendar.Stretch, ok bool) {
	for _, s := range all {
		if t == past && s.First > today || t == future && s.Last < today {
			continue
		}
		if !ok || s.Distance(today) < best.Distance(today) {
			best, ok = s, true
		}
	}
	return best, ok
}
