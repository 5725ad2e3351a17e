package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// statedYear returns the year that the match itself gives, outright or as
// "last year".
func (g *reader) statedYear(m *match) (int, bool) {
	if y, ok := m.get(sYear); ok {
		return y, true
	}
	if n, ok := m.get(sRelYear); ok && g.anchor.known {
		g.from = g.anchor.label
		return g.anchor.day.Year() + n, true
	}
	if n, ok := m.get(sNarrYear); ok {
		if ref, ok := g.reference(byYear); ok {
			return ref.start.Year() + n, true
		}
	}
	return 0, false
}

// sharedYear returns the year of the date that follows m and is joined to it:
// "from August to December 2016", "March 3 and April 5, 2017".
func (g *reader) sharedYear(m *match) (int, bool) {
	k := g.now + 1
	if k >= len(g.matches) {
		return 0, false
	}
	next := &g.matches[k]
	if next.first-m.last > 2 || !g.joined(m.last, next.first) {
		return 0, false
	}
	y, ok := next.get(sYear)
	if !ok {
		if n, rel := next.get(sRelYear); rel && g.anchor.known {
			y, ok = g.anchor.day.Year()+n, true
		}
	}
	if !ok || !next.has(sMonth) && !next.has(sSeason) && !next.has(sOrdinal) {
		return 0, false
	}
	a, hasA := m.get(sMonth)
	b, hasB := next.get(sMonth)
	if hasA && hasB && a > b {
		y--
	}
	g.lend("the date that follows")
	return y, true
}

// joined says whether the tokens from i to j only join two dates.
func (g *reader) joined(i, j int) bool {
	if i == j {
		return false
	}
	for ; i < j; i++ {
		switch g.text(i) {
		case "to", "and", "or", "through", "until", "till", ",", "-", "–", "—", "/", "&", "the":
		default:
			return false
		}
	}
	return true
}

// yearFor returns the year of a month, or of a day of it (dom > 0), that m
// names.
func (g *reader) yearFor(m *match, month, dom int) (int, bool) {
	if y, ok := g.statedYear(m); ok {
		return y, true
	}
	if y, ok := g.sharedYear(m); ok {
		return y, true
	}
	if n, ok := m.get(sNarrative); ok {
		if ref, ok := g.reference(byMonth); ok {
			return g.narrativeYear(ref.start, month, n), true
		}
	}
	if y, ok := g.thatYear(m); ok {
		return y, true
	}
	if y, ok := g.carriedYear(m, month, dom); ok {
		return y, true
	}
	if !g.anchor.known {
		return 0, false
	}
	g.from = g.anchor.label
	y := g.nearYear(m, month, dom)
	if wd, ok := m.get(sWeekday); ok && dom > 0 && g.anchor.to(byDay) {
		y = g.yearOfWeekday(y, month, dom, wd)
	}
	return y, true
}

// yearOfWeekday returns the year in which a day of a month falls on a weekday:
// y, or if it does not, one beside it in which it does. Near the publication
// date writers rather err in the weekday, and the year stays.
func (g *reader) yearOfWeekday(y, month, dom, weekday int) int {
	d := calendar.DayOf(y, month, dom)
	if d.Weekday() == weekday || max(d-g.anchor.day, g.anchor.day-d) <= soon {
		return y
	}
	for _, other := range [...]int{y + 1, y - 1} {
		if calendar.ValidDate(other, month, dom) && calendar.DayOf(other, month, dom).Weekday() == weekday {
			return other
		}
	}
	return y
}

// nearYear returns the year of a month, or of a day of it (dom > 0), that is
// meant where only the publication date and the tense tell.
func (g *reader) nearYear(m *match, month, dom int) int {
	y, now, today := g.anchor.day.Civil()
	if g.anchor.grain == byYear {
		return y
	}
	ahead := month - now // months from now in the same year
	if n, near, ok := g.direction(m); ok {
		switch {
		case n < 0 && ahead >= 0 && !near:
			return y - 1
		case n < 0 && ahead > 0:
			return y - 1
		case n > 0 && ahead <= 0:
			return y + 1
		}
		return y
	}
	if dom > 0 && g.anchor.grain == byDay {
		if d := calendar.DayOf(y, month, dom); d > g.anchor.day && d-g.anchor.day <= soon {
			return y
		}
		if ahead == 0 && dom > today {
			ahead = 1
		}
	}
	t, at := g.tenseAt(m)
	switch {
	case ahead > 0 && t == future:
		return y
	case ahead > 0:
		return y - 1
	case t == future && (ahead <= -6 || ahead < 0 && dom == 0 && g.foretells(at)):
		return y + 1
	}
	return y
}

// foretells says whether word i, which puts a clause in the future, does so for sure:
// not "plans", which may be drawings, nor a limit, which may lie in the past.
func (g *reader) foretells(i int) bool {
	switch g.modal(i) {
	case "will", "won't", "won’t", "shall", "is", "are", "due", "expect", "expects", "expected", "scheduled", "slated":
		return true
	}
	return false
}

// soon is how many days ahead of publication a day without a year is taken
// to lie in the future whatever the tense: of a day almost a year ago a news
// article gives the year. As far back and ahead, the weekday does not tell the
// year.
const soon = 45

// narrativeYear returns the year of the month that follows (n > 0), precedes
// or is in the year of d.
func (g *reader) narrativeYear(d calendar.Day, month, n int) int {
	y, m, _ := d.Civil()
	switch {
	case n > 0 && month <= m:
		return y + 1
	case n < 0 && month >= m:
		return y - 1
	}
	return y
}
