package dates

import (
	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/internal/dayorder"
	"github.com/incx/incx/extract/token"
)

// numericDate returns the day of a date in figures. Of 3/4/2017 and 3-4-2017
// the document decides, and where it does not the first is read as Americans
// do, the second as others do.
func (g *reader) numericDate(m *match) (calendar.Day, bool) {
	if d, ok := m.get(sDotted); ok {
		return calendar.DayOf(d/10000, d/100%100, d%100), true
	}
	if m.has(sMonth) {
		return 0, false
	}
	a, ok := m.get(sNum)
	if !ok {
		return 0, false
	}
	b, two := m.nth(sNum, 1)
	y, hasYear := m.get(sYear)
	if dt, ok := m.get(sDayTime); ok && hasYear {
		if !calendar.ValidDate(y, a, dt/100) {
			return 0, false
		}
		return calendar.DayOf(y, a, dt/100), true
	}
	if !two {
		return 0, false
	}
	if hasYear && m.tokenOf(sYear) < m.tokenOf(sNum) {
		if !calendar.ValidDate(y, a, b) {
			return 0, false
		}
		return calendar.DayOf(y, a, b), true
	}
	if !hasYear {
		c, three := m.nth(sNum, 2)
		if !three || c > 99 {
			return 0, false
		}
		y = fullYear(c)
	}
	if g.dayFirst(m, a, b) && calendar.ValidDate(y, b, a) {
		return calendar.DayOf(y, b, a), true
	}
	if !calendar.ValidDate(y, a, b) {
		a, b = b, a
	}
	if !calendar.ValidDate(y, a, b) {
		return 0, false
	}
	return calendar.DayOf(y, a, b), true
}

// dayFirst says whether the day comes before the month in the figures a and b
// that m begins with. Where both could be months the document decides, or else
// what stands between them: a hyphen speaks for the day.
func (g *reader) dayFirst(m *match, a, b int) bool {
	switch {
	case a > 12:
		return true
	case b > 12:
		return false
	}
	if !g.ordered {
		g.order, g.ordered = g.orderOfAll(), true
	}
	if g.order == dayorder.Unknown {
		return g.class(m.tokenOf(sNum)+1)&cDash != 0
	}
	return g.order == dayorder.DayFirst
}

// zoneOrder returns the order that is usual where the time zone in or right
// after m is kept.
func (g *reader) zoneOrder(m *match) dayorder.Order {
	for i := m.first + 1; i <= m.last; i++ {
		if g.class(i)&cZone != 0 {
			return dayorder.Order(g.atoms[i].value)
		}
	}
	return dayorder.Unknown
}

// orderOfAll returns the order that the document speaks for: that of its first
// date with a day after the 12th, else that of the first date with a time zone,
// else that in which the first date in figures is the day of publication or
// one that the text also gives in words.
func (g *reader) orderOfAll() dayorder.Order {
	zone := dayorder.Unknown
	var open []calendar.Day // the first date in figures, with the month first and with the day first
	for i := range g.matches {
		m := &g.matches[i]
		if zone == dayorder.Unknown {
			zone = g.zoneOrder(m)
		}
		if y := m.tokenOf(sYear); m.has(sMonth) || m.has(sDayTime) || y >= 0 && y < m.tokenOf(sNum) {
			continue
		}
		a, _ := m.get(sNum)
		b, ok := m.nth(sNum, 1)
		switch {
		case !ok:
			continue
		case a > 12 && b <= 12:
			return dayorder.DayFirst
		case b > 12 && a <= 12:
			return dayorder.MonthFirst
		}
		if y, ok := m.get(sYear); ok && open == nil && a != b && calendar.ValidDate(y, a, b) && calendar.ValidDate(y, b, a) {
			open = []calendar.Day{calendar.DayOf(y, a, b), calendar.DayOf(y, b, a)}
		}
	}
	if zone != dayorder.Unknown || open == nil {
		return zone
	}
	return g.sameInWords(open[0], open[1])
}

// sameInWords returns the order of a date in figures that is american with the
// month first and european with the day first, as the publication date or a
// date in words tells it.
func (g *reader) sameInWords(american, european calendar.Day) dayorder.Order {
	order := dayorder.Unknown
	see := func(d calendar.Day) {
		switch d {
		case american:
			order = dayorder.MonthFirst
		case european:
			order = dayorder.DayFirst
		}
	}
	for i := range g.matches {
		m := &g.matches[i]
		if !m.has(sMonth) {
			continue
		}
		if d, ok := g.fullDate(m); ok {
			see(d)
		}
	}
	if g.anchor.to(byDay) {
		see(g.anchor.day)
	}
	return order
}

// nineEleven resolves "9/11", the name of one day.
func (g *reader) nineEleven(*match) span {
	return span{from: dayValue(calendar.DayOf(2001, 9, 11))}
}

// fitsNineEleven accepts "9/11" where it is no part of a name, such as that of
// the 9/11 Commission, or of longer figures.
func (g *reader) fitsNineEleven(m *match) bool {
	a, _ := m.nth(sNum, 0)
	b, _ := m.nth(sNum, 1)
	next := g.tok(m.last)
	return a == 9 && b == 11 && g.tok(m.first).Kind == token.Number && g.tight(m.first, m.last) && !g.glued(m) &&
		!g.quantity(m.last) && g.text(m.last) != "/" && (next.Line || next.Kind != token.Word || next.Shape != token.Title)
}
