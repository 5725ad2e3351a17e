package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

func (g *reader) yearRange(m *match) span {
	a, _ := m.nth(sYear, 0)
	b, ok := m.nth(sYear, 1)
	if !ok {
		n, _ := m.get(sNum)
		b = a/100*100 + n
	}
	return span{from: yearValue(a), to: yearValue(b), ranged: true}
}

func (g *reader) decade(m *match) span {
	y, _ := m.get(sYear)
	return span{from: decadeValue(y)}
}

// quarter resolves "Q3 2017", "the fourth quarter".
func (g *reader) quarter(m *match) span {
	q, _ := m.get(sOrdinal)
	if q < 0 || q > 4 {
		q = 4
	}
	y, ok := g.statedYear(m)
	if !ok {
		y, ok = g.sharedYear(m)
	}
	if ok {
		return span{from: quarterValue(y, q)}
	}
	if !g.anchor.to(byQuarter) {
		return span{from: value{grain: byQuarter, open: true, month: int8(q)}}
	}
	g.from = g.anchor.label
	v := quarterValue(g.anchor.day.Year(), q)
	switch {
	case g.tense(m) == future && v.last() < g.anchor.day:
		v = v.add(4)
	case g.tense(m) != future && v.start > g.anchor.day:
		v = v.add(-4)
	}
	return span{from: v}
}

// half resolves "the first half of 2018".
func (g *reader) half(m *match) span {
	h, _ := m.get(sOrdinal)
	if h < 1 || h > 2 {
		h = 2
	}
	y, ok := g.statedYear(m)
	if !ok && g.anchor.known {
		y, ok = g.anchor.day.Year(), true
		g.from = g.anchor.label
	}
	if !ok {
		return span{from: value{grain: byHalf, open: true, month: int8(h)}}
	}
	return span{from: halfValue(y, h)}
}

// ordinalPart resolves "the first week of August", "the first three months
// of 2016", "the last weekend of November".
func (g *reader) ordinalPart(m *match) span {
	var whole value
	if mo, ok := m.get(sMonth); ok {
		y, ok := g.yearFor(m, mo, 0)
		if !ok {
			return span{from: value{grain: byMonth, open: true, month: int8(mo)}}
		}
		whole = monthValue(y, mo)
	} else {
		y, ok := g.statedYear(m)
		if !ok && g.anchor.known {
			y, ok = g.anchor.day.Year(), true
			g.from = g.anchor.label
		}
		if !ok {
			return span{from: value{grain: byYear, open: true}}
		}
		whole = yearValue(y)
	}
	ord, _ := m.get(sOrdinal)
	unit, _ := m.get(sUnit)
	count, several := m.get(sNum)
	if !several {
		return span{from: nthOf(whole, grain(unit), ord)}
	}
	first, last := nthOf(whole, grain(unit), ord), nthOf(whole, grain(unit), ord)
	if ord < 0 {
		first = last.add(1 - count)
	} else {
		last = first.add(count - 1)
	}
	if grain(unit) == byWeek { // the first two weeks begin on the first
		a, b := whole.start, whole.start+calendar.Day(7*count-1)
		if ord < 0 {
			a, b = whole.last()-calendar.Day(7*count-1), whole.last()
		}
		return span{from: dayValue(a), to: dayValue(b), ranged: true}
	}
	if grain(unit) == byMonth && whole.grain == byYear {
		_, m, _ := first.start.Civil()
		switch {
		case count == 3 && m%3 == 1:
			return span{from: byQuarter.in(first.start)}
		case count == 6 && m%6 == 1:
			return span{from: byHalf.in(first.start)}
		}
	}
	return span{from: first, to: last, ranged: true}
}

// nthOf returns the nth unit of a month or year; the last one where n is
// negative. The first and the last week of a month are those of its first and
// its last day.
func nthOf(whole value, unit grain, n int) value {
	var v value
	if n < 0 {
		v = unit.in(whole.last())
		if v.last() > whole.last() && (unit != byWeek || whole.grain != byMonth) {
			v = v.add(-1)
		}
		return v
	}
	v = unit.in(whole.start)
	switch {
	case unit == byWeekend && v.start < whole.start:
		v = v.add(1)
	case unit == byWeek && whole.grain == byYear:
		v = weekValue(calendar.WeekStart(whole.start.Year(), 1))
	case unit == byHalf:
		return halfValue(whole.start.Year(), min(n, 2))
	}
	return v.add(n - 1)
}
