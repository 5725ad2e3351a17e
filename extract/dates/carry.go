package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// paragraphReach is how many sentences back a date in the same paragraph lends
// its year.
const paragraphReach = 6

// rollover is how many months later a month before that of the date that lends
// its year can be one of the following year: "in November 2015 … in January".
const rollover = 3

// carriedYear returns the year that a date shortly before m lends it: in a
// story of 2015, "in November 2015 … In December". The date gives its year
// itself or had it lent.
func (g *reader) carriedYear(m *match, month, dom int) (int, bool) {
	n := len(g.history)
	if n == 0 || m.has(sRelative) {
		return 0, false
	}
	h := &g.history[n-1]
	if !h.explicit && !h.lent || !g.lends(h, m, month, dom) || g.tense(m) == future {
		return 0, false
	}
	y, hm, _ := h.span.from.start.Civil()
	if h.span.ranged {
		y, hm, _ = h.span.to.start.Civil()
	}
	if g.anchor.known && y >= g.anchor.day.Year() || g.news(h, m, month, dom) {
		return 0, false
	}
	if h.span.from.grain >= byYear {
		if !g.yearOfStory(h, m) {
			return 0, false
		}
		hm = month
	}
	if month < hm {
		if month+12-hm > rollover {
			return 0, false
		}
		y++
	}
	if g.anchor.to(byMonth) {
		ay, am, _ := g.anchor.day.Civil()
		if y > ay || y == ay && month > am {
			return 0, false
		}
	}
	if g.contradicted(m, y, month, dom) {
		return 0, false
	}
	g.lend(string(h.span.from.append(nil)))
	return y, true
}

// contradicted says whether the weekday that m states speaks against year y of
// its day, and for the one it would have without being lent any.
func (g *reader) contradicted(m *match, y, month, dom int) bool {
	wd, ok := m.get(sWeekday)
	if !ok || dom == 0 || !g.anchor.to(byDay) || calendar.DayOf(y, month, dom).Weekday() == wd {
		return false
	}
	return calendar.DayOf(g.nearYear(m, month, dom), month, dom).Weekday() == wd
}

// lend notes that the match being resolved has its year from another date.
func (g *reader) lend(source string) { g.from, g.lent = "year of "+source, true }

// lends says whether h is near enough to m, a month or a day of it, to lend it
// its year: in the same paragraph, in the same month a few sentences on, or,
// where h gives the year itself, in the sentence before.
func (g *reader) lends(h *mentioned, m *match, month, dom int) bool {
	apart := g.doc.SentenceAt(m.first) - h.sentence
	if apart <= 1 && h.explicit {
		return true
	}
	if apart > paragraphReach {
		return false
	}
	if from := h.span.from; dom > 0 && from.grain <= byMonth && apart <= paragraphReach/2 {
		if _, hm, _ := from.start.Civil(); hm == month {
			return true
		}
	}
	const most = 200 // tokens
	first := g.matches[h.match].first
	for i := first + 1; i <= m.first; i++ {
		if g.tok(i).Line || i-first > most {
			return false
		}
	}
	return true
}

// news says whether m, a day of a month, is rather a day around publication,
// which the article itself is about, than one of the year of h: it lies close to
// publication, and h, some sentence back, speaks of another month.
func (g *reader) news(h *mentioned, m *match, month, dom int) bool {
	if dom == 0 || !g.anchor.to(byDay) || h.sentence == g.doc.SentenceAt(m.first) {
		return false
	}
	last := h.span.from
	if h.span.ranged {
		last = h.span.to
	}
	if _, hm, _ := last.start.Civil(); last.grain <= byMonth && hm == month {
		return false
	}
	const close = 30 // days
	return abs(int(nearestDay(g.anchor.day, month, dom)-g.anchor.day)) <= close
}

// nearestDay returns the day of a month that lies closest to d.
func nearestDay(d calendar.Day, month, dom int) calendar.Day {
	y := d.Year()
	best := calendar.DayOf(y, month, dom)
	for _, other := range [...]int{y - 1, y + 1} {
		if c := calendar.DayOf(other, month, dom); abs(int(c-d)) < abs(int(best-d)) {
			best = c
		}
	}
	return best
}

// yearOfStory says whether h, a year, is the one in which what m dates took
// place: "The 2015 incident started around Dec 26", "twice in 2020, first in
// January", but not "at least since 2015, so that in March".
func (g *reader) yearOfStory(h *mentioned, m *match) bool {
	if h.sentence != g.doc.SentenceAt(m.first) {
		return false
	}
	year := &g.matches[h.match]
	if g.class(year.first-1)&cDeterminer != 0 {
		return true
	}
	const gap = 4
	return m.first-year.last <= gap && g.text(year.last) == "," && g.text(year.last+1) != "and" && g.inYear(year.first-1) &&
		g.firstTense(year.last, m.first) == unknown
}

// inYear says whether token i is "in".
func (g *reader) inYear(i int) bool { return g.text(i) == "in" || g.text(i) == "In" }

// thatYear returns the year last spoken of where m is a month right after
// "that": "in spring 2007. When it moved a memorial that April".
func (g *reader) thatYear(m *match) (int, bool) {
	n := len(g.history)
	if n == 0 || m.last-m.first != 1 || g.text(m.first-1) != "that" || g.class(m.first-2)&cReporter != 0 ||
		g.class(m.last)&cAux != 0 || g.formTense(m.last) != unknown {
		return 0, false
	}
	h := &g.history[n-1]
	if h.span.from.grain > byYear || g.doc.SentenceAt(m.first)-h.sentence > near/2 {
		return 0, false
	}
	g.lend(string(h.span.from.append(nil)))
	return h.span.from.start.Year(), true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
