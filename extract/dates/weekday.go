package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// weekendFor returns the weekend that "this weekend" (n = 0), "last weekend" (-1),
// "the weekend before last" (-2) or "next weekend" means on the day of the anchor.
func (g *reader) weekendFor(m *match, n int) value {
	today := g.anchor.day
	v := weekendValue(today) // the one of this week
	over := today.Weekday() >= 6
	tense := g.tense(m)
	switch {
	case n != 0:
		return v.add(n)
	case over || tense == future || tense == unknown && today.Weekday() >= 3: // "the club plays this weekend", in the second half of the week
		return v
	}
	return v.add(-1)
}

// weekend resolves "the weekend" and "the weekend of 17 February".
func (g *reader) weekend(m *match) span {
	if m.has(sMonth) || m.has(sNum) || m.has(sDotted) {
		v := g.dayOfMatch(m)
		unit := byWeek
		if g.words[g.atoms[m.first].word].value == int(byWeekend) {
			unit = byWeekend
		}
		if v.open {
			return span{from: value{grain: unit, open: true}}
		}
		return span{from: unit.in(v.start)}
	}
	if v, ok := g.weekendBeside(m); ok {
		return span{from: v}
	}
	if !g.anchor.to(byDay) {
		return span{from: value{grain: byWeekend, open: true}}
	}
	g.from = g.anchor.label
	return span{from: g.weekendFor(m, 0)}
}

// weekendBeside returns the weekend of a day that the sentence of m has spoken
// of, if that is not about publication.
func (g *reader) weekendBeside(m *match) (value, bool) {
	ref, ok := g.sameSentenceDay(m)
	if !ok || !g.anchor.known || abs(int(ref-g.anchor.day)) <= 10 {
		return value{}, false
	}
	g.from = "text " + string(dayValue(ref).append(nil))
	return weekendValue(ref), true
}

// weekdayValue resolves a weekday.
func (g *reader) weekdayValue(m *match, wd int) value {
	open := value{grain: byDay, open: true, weekday: int8(wd)}
	if n, ok := m.get(sRelWeek); ok {
		if !g.anchor.to(byDay) {
			return open
		}
		g.from = g.anchor.label
		return dayValue(g.anchor.day.Monday() + calendar.Day(7*n+wd-1))
	}
	if n, ok := m.get(sNarrWeek); ok {
		if ref, ok := g.reference(byWeek); ok {
			return dayValue(ref.start.Monday() + calendar.Day(7*n+wd-1))
		}
		return open
	}
	if n, ok := m.get(sNarrative); ok {
		if ref, ok := g.reference(byDay); ok {
			return dayValue(stepTo(ref.start, wd, n))
		}
		return open
	}
	if !g.anchor.to(byDay) {
		return open
	}
	g.from = g.anchor.label
	today := g.anchor.day
	thisWeek := today.Monday() + calendar.Day(wd-1)
	past := today - calendar.Day((today.Weekday()-wd+7)%7)
	next := today + calendar.Day((wd-today.Weekday()+7)%7)
	if n, near, ok := g.direction(m); ok {
		switch {
		case near && n < 0: // "this past Tuesday"
			if past == today {
				past -= 7
			}
			return dayValue(past)
		case near:
			if next == today {
				next += 7
			}
			return dayValue(next)
		case n < 0:
			return dayValue(thisWeek - 7)
		case n > 0:
			return dayValue(thisWeek + 7)
		}
		if g.tense(m) == unknown && past < today-3 {
			return dayValue(next) // "by this Friday"
		}
	}
	if v, ok := g.besideInRange(m, wd); ok {
		return v
	}
	if v, ok := g.namedWeekday(m, wd); ok {
		return v
	}
	if g.tense(m) == future || g.isAppointed(m) && next-today < today-past {
		return dayValue(next)
	}
	return dayValue(past)
}

// namedWeekday returns the day that m says the weekday of: "on January 7, a Sunday".
func (g *reader) namedWeekday(m *match, wd int) (value, bool) {
	k := g.now - 1
	if k < 0 || g.text(m.first-1) != "a" || g.text(m.first-2) != "," || g.matches[k].last != m.first-2 {
		return value{}, false
	}
	d, ok := g.sameSentenceDay(m)
	if !ok || d.Weekday() != wd {
		return value{}, false
	}
	g.from = "text " + string(dayValue(d).append(nil))
	return dayValue(d), true
}

// besideInRange returns the value of weekday wd of m as one end of a range of
// weekdays: the last one is the first such day after the first one, and the
// first one of a range that is past the latest before the last one.
func (g *reader) besideInRange(m *match, wd int) (value, bool) {
	if k := g.now - 1; k >= 0 && g.rangeOfWeekdays(k) {
		if n := len(g.history); n > 0 && g.history[n-1].match == k && g.history[n-1].span.from.grain == byDay {
			return dayValue(stepTo(g.history[n-1].span.from.start, wd, 1)), true
		}
	}
	if g.rangeOfWeekdays(g.now) && g.tense(m) != future {
		end, _ := g.matches[g.now+1].get(sWeekday)
		last := g.anchor.day - calendar.Day((g.anchor.day.Weekday()-end+7)%7)
		return dayValue(stepTo(last, wd, -1)), true
	}
	return value{}, false
}

// rangeOfWeekdays says whether match k and the one after it are the ends of a
// range of weekdays.
func (g *reader) rangeOfWeekdays(k int) bool {
	if k+1 >= len(g.matches) {
		return false
	}
	a, b := &g.matches[k], &g.matches[k+1]
	return b.first == a.last+1 && g.weekdayLink(a.last) && a.has(sWeekday) && b.has(sWeekday) &&
		!a.has(sMonth) && !b.has(sMonth) && !a.has(sRelative) && !b.has(sRelative)
}

// direction returns where the relative word of m points: -1 for "last", 0 for
// "this", 1 for "next". Near is true for "this past" and "this coming", which
// mean the nearest one.
func (g *reader) direction(m *match) (n int, near, ok bool) {
	n, ok = m.get(sRelative)
	t := m.tokenOf(sRelative)
	if ok && n == 0 && t+1 < m.last && g.class(t)&cRelative != 0 && g.class(t+1)&cRelative != 0 {
		return g.words[g.atoms[t+1].word].value, true, true
	}
	return n, false, ok
}

// stepTo returns the first day after (n > 0) or before d that is weekday wd.
// With n of 0 it may be d itself.
func stepTo(d calendar.Day, wd, n int) calendar.Day {
	if n < 0 {
		d--
		return d - calendar.Day((d.Weekday()-wd+7)%7)
	}
	d += calendar.Day(n)
	return d + calendar.Day((wd-d.Weekday()+7)%7)
}

// weekdayOfMonth resolves "the first Sunday in March", "the last Friday of May 2024".
func (g *reader) weekdayOfMonth(m *match) span {
	mo, wd, n := m.get1(sMonth), m.get1(sWeekday), m.get1(sOrdinal)
	if y, ok := g.yearFor(m, mo, 0); ok {
		if d := calendar.NthWeekday(y, mo, wd, n); byMonth.in(d) == monthValue(y, mo) {
			return span{from: dayValue(d)}
		}
	}
	return span{from: value{grain: byDay, open: true, month: int8(mo)}}
}

// fitsWeekdayOfMonth accepts one of the five that a month can have of a weekday.
func (g *reader) fitsWeekdayOfMonth(m *match) bool {
	const most = 5
	return m.get1(sOrdinal) <= most && g.monthOK(m) && !g.recurring(m)
}
