package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// night resolves "the night of Friday to Saturday", "the intervening night of
// 17 and 18 October": one night, that of its first day.
func (g *reader) night(m *match) span {
	v := g.dayOfMatch(m)
	if m.has(sWeekday) && !m.has(sMonth) && !v.open && v.start == g.anchor.day && g.tense(m) != future {
		v.start -= 7 // it is over
	}
	g.addTime(m, &v)
	return span{from: v}
}

// fitsNight accepts a night between two days running.
func (g *reader) fitsNight(m *match) bool {
	if partOfDay(m.get1(sPart)) != night {
		return false
	}
	if !m.has(sDay) {
		a, _ := m.nth(sWeekday, 0)
		b, _ := m.nth(sWeekday, 1)
		return b == a%7+1 && g.weekdayOK(m, m.tokenOf(sWeekday))
	}
	return g.fitsDate(m) && g.daysApart(m) == 1
}

// daysApart returns how many days lie between the two days of months that m
// names, in a year that is no leap year, or -1.
func (g *reader) daysApart(m *match) int {
	a, _ := m.nth(sDay, 0)
	b, ok := m.nth(sDay, 1)
	ma, _ := m.nth(sMonth, 0)
	mb, two := m.nth(sMonth, 1)
	if !two {
		mb = ma
	}
	const year = 2023
	if !ok || !calendar.ValidDate(year, ma, a) || !calendar.ValidDate(year, mb, b) {
		return -1
	}
	n := int(calendar.DayOf(year, mb, b) - calendar.DayOf(year, ma, a))
	if n < 0 {
		n += 365
	}
	return n
}

// fitsWeekend rejects "the second weekend" and the like, and stretches that
// are no weekend or week.
func (g *reader) fitsWeekend(m *match) bool {
	if m.last-m.first > 1 {
		if _, two := m.nth(sDay, 1); two {
			most := 6
			if g.words[g.atoms[m.first].word].value == int(byWeekend) {
				most = 3
			}
			n := g.daysApart(m)
			return g.fitsDate(m) && n >= 1 && n <= most
		}
		return true
	}
	if g.recurring(m) {
		return false
	}
	switch g.text(m.first - 1) {
	case "second", "third", "per", "-", "weekend", "by", "any", "your", "single", "quiet", "good", "opening":
		return false
	case "a": // "took them a weekend"
		return g.sentenceStart(m.first-1) || g.text(m.first-2) == "over" || g.text(m.first-2) == "of"
	}
	return true
}
