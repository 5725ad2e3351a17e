package dates

import "github.com/incx/incx/extract/token"

// numericDate returns the day of a date in figures. Of 3/4/2017 the text
// decides: the order that other dates of the document need, else the
// American one.
func (g *reader) numericDate(m *match) (day, bool) {
	if d, ok := m.get(sDotted); ok {
		return dayOf(d/10000, d/100%100, d%100), true
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
		if !validDate(y, a, dt/100) {
			return 0, false
		}
		return dayOf(y, a, dt/100), true
	}
	if !two {
		return 0, false
	}
	if hasYear && m.tokenOf(sYear) < m.tokenOf(sNum) {
		if !validDate(y, a, b) {
			return 0, false
		}
		return dayOf(y, a, b), true
	}
	if !hasYear {
		c, three := m.nth(sNum, 2)
		if !three || c > 99 {
			return 0, false
		}
		y = fullYear(c)
	}
	if g.dayFirst(a, b) && validDate(y, b, a) {
		return dayOf(y, b, a), true
	}
	if !validDate(y, a, b) {
		a, b = b, a
	}
	if !validDate(y, a, b) {
		return 0, false
	}
	return dayOf(y, a, b), true
}

// dayFirst says whether the day comes before the month in the figures a/b.
// Where both could be months the other dates of the document decide.
func (g *reader) dayFirst(a, b int) bool {
	switch {
	case a > 12:
		return true
	case b > 12:
		return false
	}
	if g.order == unsettled {
		g.order = g.settleOrder()
	}
	return g.order == dayThenMonth
}

// A dayOrder is the order of day and month in dates in figures.
type dayOrder uint8

const (
	unsettled dayOrder = iota
	monthThenDay
	dayThenMonth
)

// settleOrder returns the order that the first date of the document with a
// day after the 12th has.
func (g *reader) settleOrder() dayOrder {
	for i := range g.matches {
		m := &g.matches[i]
		if y := m.tokenOf(sYear); m.has(sMonth) || m.has(sDayTime) || y >= 0 && y < m.tokenOf(sNum) {
			continue
		}
		a, _ := m.get(sNum)
		b, ok := m.nth(sNum, 1)
		switch {
		case !ok:
		case a > 12 && b <= 12:
			return dayThenMonth
		case b > 12 && a <= 12:
			return monthThenDay
		}
	}
	return monthThenDay
}

// nineEleven resolves "9/11", the name of one day.
func (g *reader) nineEleven(*match) span {
	return span{from: dayValue(dayOf(2001, 9, 11))}
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
