package dates

import (
	"strings"

	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/token"
)

// relative resolves "last week", "this month", "the end of the year".
func (g *reader) relative(m *match) span {
	n, _, _ := g.direction(m)
	unit, _ := m.get(sUnit)
	u := grain(unit)
	need := u
	switch u {
	case byWeek, byWeekend, byDay:
		need = byDay
	case byQuarter, byHalf:
		need = byMonth
	case byDecade, byCentury:
		need = byYear
	}
	if n == 0 && m.tokenOf(sRelative) >= m.last {
		// "found on March 3 and fixed by the end of the month"
		if h, ok := g.sameSentence(m); ok && h.span.from.grain <= u {
			g.from = "text " + string(h.span.from.append(nil))
			return span{from: u.in(h.span.from.start)}
		}
	}
	if !g.anchor.to(need) {
		return span{from: value{grain: u, open: true}}
	}
	g.from = g.anchor.label
	v := u.in(g.anchor.day)
	if _, month, _ := g.anchor.day.Civil(); n > 0 && u == byYear && month <= 2 && strings.EqualFold(g.text(m.tokenOf(sRelative)), "coming") {
		return span{from: v} // "the coming year", said in January
	}
	if u == byWeekend {
		return span{from: g.weekendFor(m, n)}
	}
	if count, ok := m.get(sNum); ok && n != 0 { // "last fortnight"
		return succession(v, n, count)
	}
	return span{from: v.add(n)}
}

// narrative resolves what is reckoned from a date spoken of before: "the
// following day", "that week", "the previous year".
func (g *reader) narrative(m *match) span {
	n, isNarr := m.get(sNarrative)
	if s, ok := m.get(sShift); ok {
		n = s
	}
	unit, ok := m.get(sUnit)
	if !ok {
		unit = int(byDay) // "the following morning"
	}
	u := grain(unit)
	ref, ok := g.reference(u)
	if !ok && u == byDay && n != 0 {
		if v, ok := g.scene(); ok {
			return span{from: v}
		}
	}
	if ok && n > 0 && u == byDay && !m.has(sNum) && g.apposed(m) {
		n = 0 // "by Friday, the next day,"
	}
	if !ok && n == 0 && g.anchor.to(u) {
		ref, ok = u.in(g.anchor.day), true
		g.from = g.anchor.label
	}
	if !ok && g.anchor.to(u) && (isNarr || u > byDay) && n < 0 {
		ref, ok = u.in(g.anchor.day), true
		g.from = g.anchor.label
	}
	if !ok {
		return span{from: value{grain: u, open: true}}
	}
	if count, ok := m.get(sNum); ok {
		return succession(u.in(ref.start), n, count)
	}
	v := u.in(ref.start).add(n)
	g.addTime(m, &v)
	return span{from: v}
}

// apposed says whether m stands in apposition to the date before it: only a
// comma, and perhaps "the", between them.
func (g *reader) apposed(m *match) bool {
	if g.now == 0 {
		return false
	}
	i := g.matches[g.now-1].last
	return m.first-i <= 2 && g.text(i) == "," && (m.first == i+1 || g.text(i+1) == "the")
}

// succession returns the count units after (n > 0) or before v.
func succession(v value, n, count int) span {
	first, last := v.add(1), v.add(count)
	if n < 0 {
		first, last = v.add(-count), v.add(-1)
	}
	return span{from: first, to: last, ranged: true}
}

// ago resolves "two weeks ago" and "90 days from now".
func (g *reader) ago(m *match) span {
	count, unit := g.amount(m)
	dir := -1
	if s, ok := m.get(sShift); ok {
		dir = s
	}
	if !g.anchor.known {
		return span{from: value{grain: unit, open: true}}
	}
	g.from = g.anchor.label
	base := g.anchor.day
	if b, ok := m.nth(sNum, 1); ok && b > count && !m.has(sExtra) { // "3-4 years ago"
		far := g.moved(m, base, byDay, unit, dir*b)
		near := g.moved(m, base, byDay, unit, dir*count)
		if dir < 0 {
			return span{from: far.from, to: near.from, ranged: true}
		}
		return span{from: near.from, to: far.from, ranged: true}
	}
	if wd, ok := m.get(sWeekday); ok {
		base = g.anchor.day + calendar.Day((wd-g.anchor.day.Weekday()+7)%7)
		if unit == byWeek {
			return span{from: dayValue(base + calendar.Day(7*count*dir))}
		}
	}
	if n, ok := m.get(sDeictic); ok {
		base += calendar.Day(n)
	}
	return g.moved(m, base, byDay, unit, dir*count)
}

// amount returns how many units m counts and which.
func (g *reader) amount(m *match) (int, grain) {
	unit, _ := m.get(sUnit)
	count, ok := m.get(sNum)
	switch {
	case m.has(sExtra) || !ok:
		count = 3 // "a few"
	case g.inTwoWords(m):
		ones, _ := m.nth(sNum, 1)
		count += ones
	}
	return count, grain(unit)
}

// inTwoWords says whether the first two numbers of m are one: "thirty-four".
func (g *reader) inTwoWords(m *match) bool {
	tens, _ := m.get(sNum)
	ones, ok := m.nth(sNum, 1)
	t := m.tokenOf(sNum)
	return ok && tens >= 20 && tens%10 == 0 && ones < 10 && m.nthToken(sNum, 1) == t+2 &&
		g.tok(t).Kind == token.Word && g.tok(t+2).Kind == token.Word && g.class(t+1)&cDash != 0 && g.tight(t, t+3)
}

// moved returns the value that lies n units from the day base; no finer than
// at, the grain that base is known to.
func (g *reader) moved(m *match, base calendar.Day, at, unit grain, n int) span {
	vague := m.has(sExtra)
	if half := m.get1(sOrdinal); half == 1 && unit == byYear { // "a year and a half"
		sign := 6
		if n < 0 {
			sign = -6
		}
		v := byMonth.in(base).add(12*n + sign)
		return span{from: v}
	}
	v := unit.in(base).add(n)
	switch unit {
	case byDay:
		v = dayValue(base + calendar.Day(n))
	case byDecade:
		v = yearValue(base.Year() + 10*n)
	case byCentury:
		v = yearValue(base.Year() + 100*n)
	case byQuarter:
		v = byQuarter.in(base).add(n)
	}
	switch {
	case vague && (unit == byDay || unit == byWeek):
		v = byMonth.in(v.start)
	case vague && unit == byMonth:
		v = byYear.in(v.start)
	}
	if at > v.grain {
		v = at.in(v.start)
	}
	return span{from: v}
}

// get1 returns the value in slot s, or 0.
func (m *match) get1(s slot) int {
	v, _ := m.get(s)
	return v
}

// later resolves "three days later", "a year earlier", "the month before".
func (g *reader) later(m *match) span {
	count, unit := g.amount(m)
	dir, _ := m.get(sShift)
	ref, ok := g.reference(unit)
	if !ok && unit == byDay {
		if v, ok := g.scene(); ok {
			base := v.start
			if dir < 0 {
				base = v.last()
			}
			return g.moved(m, base, v.grain, unit, dir*count)
		}
	}
	if !ok {
		ref, ok = g.recent(unit)
	}
	if !ok && unit == byYear && dir > 0 && g.anchor.known {
		g.from = g.anchor.label // "One Year Later" in a title
		return span{from: yearValue(g.anchor.day.Year())}
	}
	if !ok {
		return span{from: value{grain: unit, open: true}}
	}
	return g.moved(m, ref.start, ref.grain, unit, dir*count)
}
