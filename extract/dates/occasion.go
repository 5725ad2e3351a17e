package dates

// feast resolves "Christmas", "Thanksgiving weekend", "two weeks after
// Easter".
func (g *reader) feast(m *match) span {
	n, _ := m.get(sFeast)
	f := feast(n)
	y, ok := g.statedYear(m)
	if !ok && !g.anchor.known {
		return span{from: value{grain: byDay, open: true, month: 0}}
	}
	var d day
	switch rel, isRel := m.get(sRelative); {
	case ok:
		d = f.in(y)
	case isRel && rel < 0 && !m.has(sShift):
		d = f.before(g.anchor.day)
	case isRel && rel > 0 && !m.has(sShift):
		d = f.after(g.anchor.day)
	default:
		d = f.nearest(g.anchor.day)
	}
	if !ok {
		g.from = g.anchor.label
	}
	if s, ok := m.get(sShift); ok {
		count, unit := g.amount(m)
		if unit == byWeek {
			return span{from: dayValue(d + day(7*s*count))}
		}
		return g.moved(m, d, byDay, unit, s*count)
	}
	unit, ok := m.get(sUnit)
	switch {
	case !ok:
		return span{from: dayValue(d)}
	case grain(unit) == byWeekend:
		return span{from: weekendValue(weekendOf(d))}
	}
	return span{from: grain(unit).in(d)}
}

// season resolves "last summer", "the fall of 2016", "this winter".
func (g *reader) season(m *match) span {
	s, _ := m.get(sSeason)
	y, ok := g.statedYear(m)
	if !ok {
		y, ok = g.sharedYear(m)
	}
	if ok {
		return span{from: seasonValue(y, s)}
	}
	if n, ok := m.get(sNarrative); ok {
		if ref, ok := g.reference(byMonth); ok {
			v := seasonValue(ref.start.year(), s)
			switch {
			case n > 0 && v.start <= ref.start:
				v = v.add(4)
			case n < 0 && v.last() >= ref.start:
				v = v.add(-4)
			}
			return span{from: v}
		}
	}
	if !g.anchor.to(byMonth) {
		return span{from: value{grain: bySeason, open: true, season: int8(s)}}
	}
	g.from = g.anchor.label
	today := g.anchor.day
	past := seasonValue(today.year(), s)
	if past.start > today {
		past = past.add(-4)
	}
	next := seasonValue(today.year(), s)
	if next.last() < today {
		next = next.add(4)
	}
	if back := next.add(-4); back.last() >= today {
		next = back
	}
	rel, near, isRel := g.direction(m)
	switch {
	case isRel && rel < 0 && !near && past.last() >= today:
		return span{from: past.add(-4)}
	case isRel && rel < 0:
		return span{from: past}
	case isRel && rel > 0:
		return span{from: next}
	case g.tense(m) == future:
		return span{from: next}
	}
	return span{from: past}
}
