package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// date resolves what stands for one day: full and partial dates, weekdays,
// "yesterday", with a time or part of day.
func (g *reader) date(m *match) span {
	v := g.dayOfMatch(m)
	g.addTime(m, &v)
	return span{from: v}
}

func (g *reader) dayOfMatch(m *match) value {
	if d, ok := g.numericDate(m); ok {
		return dayValue(d)
	}
	if mo, ok := m.get(sMonth); ok {
		dom, _ := m.get(sDay)
		y, ok := g.yearFor(m, mo, dom)
		if !ok || !calendar.ValidDate(y, mo, dom) {
			return value{grain: byDay, open: true, month: int8(mo), dom: int8(dom)}
		}
		return dayValue(calendar.DayOf(y, mo, dom))
	}
	if v, ok := g.bracketed(m); ok {
		return v
	}
	if wd, ok := m.get(sWeekday); ok {
		return g.weekdayValue(m, wd)
	}
	n, ok := m.get(sDeictic)
	if !ok {
		n, ok = m.get(sShift)
	}
	if !ok {
		n, _ = m.get(sRelative) // "last night", "this morning"
	}
	if m.has(sShift) && n == 0 { // "same day"
		if ref, ok := g.reference(byDay); ok {
			return dayValue(ref.start)
		}
	}
	if !g.anchor.to(byDay) {
		return value{grain: byDay, open: true}
	}
	g.from = g.anchor.label
	return dayValue(g.anchor.day + calendar.Day(n))
}

// addTime adds the time or part of day of m to v.
func (g *reader) addTime(m *match, v *value) {
	if p, ok := m.get(sPart); ok {
		v.part = partOfDay(p)
	} else if t := m.tokenOf(sDeictic); t >= 0 && g.doc.Tokens[t].End-g.doc.Tokens[t].Start == 7 && g.text(t)[2]|0x20 == 'n' {
		v.part = night // tonight
	}
	if dt, ok := m.get(sDayTime); ok {
		min, _ := m.get(sMinutes)
		if min < 60 {
			v.minute = int16(dt%100%24*60+min) + 1
		}
		return
	}
	c, ok := m.get(sClock)
	if !ok {
		return
	}
	if h, ok := m.get(sHalfDay); ok {
		switch {
		case c <= 12:
			c = (c%12 + h) * 60
		case c < 13*60:
			c = (c/60%12+h)*60 + c%60
		}
	}
	if c < 24*60 {
		v.minute = int16(c) + 1
	}
}

// dayRange resolves "3-5 March" and the like.
func (g *reader) dayRange(m *match) span {
	a, _ := m.nth(sDay, 0)
	b, _ := m.nth(sDay, 1)
	mo, _ := m.nth(sMonth, 0)
	mo2, two := m.nth(sMonth, 1)
	if !two {
		mo2 = mo
	}
	y, ok := g.yearFor(m, mo2, b)
	y1 := y
	if mo > mo2 {
		y1--
	}
	if !ok || !calendar.ValidDate(y1, mo, a) || !calendar.ValidDate(y, mo2, b) { // 29 February of a year that has none
		return span{
			from: value{grain: byDay, open: true, month: int8(mo), dom: int8(a)},
			to:   value{grain: byDay, open: true, month: int8(mo2), dom: int8(b)}, ranged: true,
		}
	}
	return span{from: dayValue(calendar.DayOf(y1, mo, a)), to: dayValue(calendar.DayOf(y, mo2, b)), ranged: true}
}

// monthRange resolves "February/March 2017".
func (g *reader) monthRange(m *match) span {
	a, _ := m.nth(sMonth, 0)
	b, _ := m.nth(sMonth, 1)
	at := int32(m.last)
	first, last := 0, 0
	for i := 0; i < m.n; i++ {
		if m.slots[i] == sMonth {
			at = m.tokens[i]
		}
		if m.slots[i] == sYear {
			if m.tokens[i] > at && first == 0 && last == 0 && at != int32(m.tokenOf(sMonth)) {
				last = int(m.values[i])
			} else if first == 0 {
				first = int(m.values[i])
			} else {
				last = int(m.values[i])
			}
		}
	}
	if last == 0 {
		y, ok := g.yearFor(m, b, 0)
		if !ok {
			return span{
				from: value{grain: byMonth, open: true, month: int8(a)},
				to:   value{grain: byMonth, open: true, month: int8(b)}, ranged: true,
			}
		}
		last = y
	}
	if first == 0 {
		first = last
		if a > b { // "from November to March"
			first--
		}
	}
	return span{from: monthValue(first, a), to: monthValue(last, b), ranged: true}
}

// monthName resolves a month, with or without a year.
func (g *reader) monthName(m *match) span {
	mo, _ := m.get(sMonth)
	y, ok := g.yearFor(m, mo, 0)
	if !ok {
		return span{from: value{grain: byMonth, open: true, month: int8(mo)}}
	}
	return span{from: monthValue(y, mo)}
}

func (g *reader) yearNumber(m *match) span {
	y, _ := m.get(sYear)
	return span{from: yearValue(y)}
}
