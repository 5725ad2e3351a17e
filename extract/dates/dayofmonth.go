package dates

import (
	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/token"
)

// dayOfMonth resolves a day of a month that is not named: "on the 25th", "the
// evening of the 26th", "the 9th of the month".
func (g *reader) dayOfMonth(m *match) span {
	v := g.unnamedMonth(m)
	g.addTime(m, &v)
	return span{from: v}
}

func (g *reader) unnamedMonth(m *match) value {
	dom, _ := m.get(sDay)
	open := value{grain: byDay, open: true, dom: int8(dom)}
	if n, ok := m.get(sRelative); ok {
		if !g.anchor.to(byMonth) {
			return open
		}
		g.from = g.anchor.label
		y, mo, _ := g.anchor.day.Civil()
		if y, mo = calendar.AddMonths(y, mo, n); calendar.ValidDate(y, mo, dom) {
			return dayValue(calendar.DayOf(y, mo, dom))
		}
		return open
	}
	t := g.tense(m)
	known := g.anchor.to(byDay)
	fits := func(d calendar.Day) bool {
		return !known || !(t == past && d > g.anchor.day || t == future && d < g.anchor.day)
	}
	if h := g.monthNamed(m); h != nil {
		if d, ok := dayIn(h.span, dom); ok && fits(d) {
			g.from = "text " + string(h.span.from.append(nil))
			return dayValue(d)
		}
	}
	if !known {
		return open
	}
	g.from = g.anchor.label
	const around = 2 // months; of two months running one has the day
	if d, ok := dayNear(g.anchor.day, dom, around, fits); ok {
		return dayValue(d)
	}
	return open
}

// monthNamed returns the last day or month that the text gave by name or in
// figures, if it did so shortly before m, or nil.
func (g *reader) monthNamed(m *match) *mentioned {
	const sentences, most = 3, 6
	for i := len(g.history) - 1; i >= max(0, len(g.history)-most); i-- {
		h := &g.history[i]
		if g.doc.SentenceAt(m.first)-h.sentence > sentences {
			return nil
		}
		if named := &g.matches[h.match]; h.span.from.grain <= byMonth && (named.has(sMonth) || named.has(sDotted)) {
			return h
		}
	}
	return nil
}

// dayIn returns the day dom of a month that is in the month s, or closest to the
// day s.
func dayIn(s span, dom int) (calendar.Day, bool) {
	at := s.from
	if s.ranged {
		at = s.to
	}
	around := 1
	if at.grain == byMonth {
		around = 0
	}
	return dayNear(at.start, dom, around, func(calendar.Day) bool { return true })
}

// dayNear returns the day dom of a month that is closest to day at, of those that
// fit and are no more than around months away.
func dayNear(at calendar.Day, dom, around int, fits func(calendar.Day) bool) (best calendar.Day, found bool) {
	y, mo, _ := at.Civil()
	for n := -around; n <= around; n++ {
		cy, cm := calendar.AddMonths(y, mo, n)
		if !calendar.ValidDate(cy, cm, dom) {
			continue
		}
		if d := calendar.DayOf(cy, cm, dom); fits(d) && (!found || abs(int(d-at)) < abs(int(best-at))) {
			best, found = d, true
		}
	}
	return best, found
}

// fitsDayOfMonth accepts an ordinal that nothing but a day can be meant by: it
// stands after "on the" or the like, and no noun follows that it counts.
func (g *reader) fitsDayOfMonth(m *match) bool {
	t := m.tokenOf(sDay)
	if g.recurring(m) || g.glued(m) {
		return false
	}
	if w := m.tokenOf(sWeekday); w >= 0 && !g.weekdayOK(m, w) {
		return false
	}
	if m.last-1 > t {
		return m.first < t || g.text(t-1) == "the" // "the 9th of the month"
	}
	if m.first == t && !g.ledDay(t) {
		return false
	}
	return g.nothingCounted(m.last)
}

// ledDay says whether the words before the ordinal i lead a day: "on the",
// "until the", perhaps with other days between.
func (g *reader) ledDay(i int) bool {
	const most = 4 // days
	for range most {
		the := g.text(i-1) == "the"
		if i--; the {
			i--
		}
		switch g.text(i) {
		case "on", "On", "by", "By", "until", "Until", "till", "since", "Since", "from", "From", "between", "Between":
			return the
		}
		if !g.joins(i) && g.text(i) != "," || g.class(i-1)&cNth == 0 {
			return false
		}
		i--
	}
	return false
}

// joins says whether token i joins two days of a month.
func (g *reader) joins(i int) bool {
	switch g.text(i) {
	case "and", "or", "to", "through", "until", "till":
		return true
	}
	return false
}

// nothingCounted says whether no noun follows at token i that an ordinal or a
// list of them before it could count: "on the 4th, 5th and 6th floors".
func (g *reader) nothingCounted(i int) bool {
	const most = 6
	for range most {
		t := g.tok(i)
		if i >= g.end || t.Line {
			return true
		}
		switch w := g.text(i); {
		case g.joins(i) || w == ",":
			next := i + 1
			if g.joins(next) {
				next++
			}
			if g.text(next) == "the" {
				next++
			}
			if g.class(next)&cNth == 0 {
				return g.class(next)&cOrdinal == 0
			}
			i = next + 1
			continue
		case t.Kind == token.Punct:
			return g.class(i)&cDash == 0 && w != "/" || t.Space
		case w == "of":
			return false
		}
		return g.startsClause(i)
	}
	return false
}

// startsClause says whether word i is a preposition, a verb, or a word that
// begins a clause, so that it is no noun.
func (g *reader) startsClause(i int) bool {
	if g.class(i)&(cPrep|cAux|cPast|cFuture) != 0 || g.endsInEd(i) {
		return true
	}
	switch g.text(i) {
	case "when", "but", "that", "which", "who", "because", "while", "where", "if", "so", "as", "after", "it", "he", "she", "they",
		"we", "I", "you", "the", "this", "its", "his", "their", "a", "an", "also", "again", "said", "says", "then":
		return true
	}
	return false
}
