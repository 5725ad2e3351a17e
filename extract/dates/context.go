package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// near is how many sentences back the text is searched for the date that a
// relative expression speaks of.
const near = 8

// lookBack is how many dates back it is looked for.
const lookBack = 40

// reference returns the value last spoken of that is no coarser than u, and
// notes it as the anchor. A day is not looked for across a month that it is
// not in: the month began another part of the story.
func (g *reader) reference(u grain) (value, bool) {
	var scene *mentioned
	for i := len(g.history) - 1; g.inReach(i); i-- {
		h := &g.history[i]
		v := h.span.from
		if scene == nil && u == byDay && setsScene(h) {
			scene = h
		}
		if g.feastAhead(h) {
			continue
		}
		if h.span.ranged {
			v = h.span.to
		}
		if v.grain <= u && g.unitOfReference(v.grain, u) {
			if scene != nil && !scene.span.holds(v.start) {
				return value{}, false
			}
			v.part, v.minute = noPart, 0
			g.from = "text " + string(v.append(nil))
			return v, true
		}
	}
	return value{}, false
}

// inReach says whether what the text spoke of in history entry i is near enough
// for the match being resolved to go on from.
func (g *reader) inReach(i int) bool {
	return i >= max(0, len(g.history)-lookBack) &&
		g.doc.SentenceAt(g.matches[g.now].first)-g.history[i].sentence <= near
}

// scene returns the month or the like that the text spoke of last, where days
// that it does not date go by: "In September … the following day".
func (g *reader) scene() (value, bool) {
	for i := len(g.history) - 1; g.inReach(i); i-- {
		if h := &g.history[i]; setsScene(h) && !h.span.ranged {
			g.from = "text " + string(h.span.from.append(nil))
			return h.span.from, true
		}
	}
	return value{}, false
}

// setsScene says whether h, coarser than a day, can begin another part of a
// story. Years and weeks are rather given in passing.
func setsScene(h *mentioned) bool {
	return h.span.from.grain >= byMonth && h.span.from.grain < byYear
}

// holds says whether d lies in s.
func (s span) holds(d calendar.Day) bool {
	last := s.from
	if s.ranged {
		last = s.to
	}
	return s.from.start <= d && d <= last.last()
}

// feastAhead says whether h is a feast still to come, which a story of what
// was does not go on from: "a day before Christmas … the following day".
func (g *reader) feastAhead(h *mentioned) bool {
	return g.anchor.to(byDay) && h.span.from.start > g.anchor.day && g.matches[h.match].has(sFeast)
}

// unitOfReference says whether a date of grain at can anchor a unit u: a
// weekend cannot anchor days.
func (g *reader) unitOfReference(at, u grain) bool {
	return at != byWeekend || u != byDay
}

// recent returns the value last spoken of, whatever its grain.
func (g *reader) recent(u grain) (value, bool) {
	now := g.doc.SentenceAt(g.matches[g.now].first)
	if n := len(g.history); n > 0 && now-g.history[n-1].sentence <= near/2 {
		v := g.history[n-1].span.from
		if v.grain > u && u == byDay {
			return value{}, false
		}
		g.from = "text " + string(v.append(nil))
		return v, true
	}
	return value{}, false
}

// sameSentence returns what was last spoken of in the sentence of m.
func (g *reader) sameSentence(m *match) (mentioned, bool) {
	if n := len(g.history); n > 0 && g.history[n-1].sentence == g.doc.SentenceAt(m.first) {
		return g.history[n-1], true
	}
	return mentioned{}, false
}

// sameSentenceDay returns the day last spoken of in the sentence of m.
func (g *reader) sameSentenceDay(m *match) (calendar.Day, bool) {
	h, ok := g.sameSentence(m)
	if !ok || h.span.from.grain != byDay {
		return 0, false
	}
	return h.span.from.start, true
}

// bracketed returns the day that stands in brackets right after m and says
// outright what m only points to: "yesterday (July 11)".
func (g *reader) bracketed(m *match) (value, bool) {
	k := g.now + 1
	if k >= len(g.matches) || g.class(m.last)&cOpen == 0 {
		return value{}, false
	}
	next := &g.matches[k]
	if next.first != m.last+1 || !next.has(sDay) || !next.has(sMonth) {
		return value{}, false
	}
	from := g.from
	g.now = k
	v := g.dayOfMatch(next)
	g.now = k - 1
	if wd, ok := m.get(sWeekday); ok && !v.open && v.start.Weekday() != wd {
		g.from = from
		return value{}, false
	}
	g.from = "the date in brackets"
	return v, true
}
