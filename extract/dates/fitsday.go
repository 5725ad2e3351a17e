package dates

import (
	"strings"

	"github.com/incx/incx/extract/dates/internal/feast"
	"github.com/incx/incx/extract/token"
)

// weekdayOK says whether weekday token w of m is one of a date.
func (g *reader) weekdayOK(m *match, w int) bool {
	if !g.tok(w).Capital() || g.recurring(m) {
		return false
	}
	if m.tokenOf(sRelative) >= 0 || m.first < w {
		return true
	}
	if g.class(w-1)&cDash != 0 && !g.tok(w).Space && g.class(w-2)&cWeekday != 0 {
		return false
	}
	switch g.text(w - 1) {
	case "Patch", "PATCH", "Update", "Black", "Cyber", "Super", "Giving", "Ruby", "Exploit", "Bloody", "Casual":
		return false
	case "patch":
		return g.text(w) != "Tuesday" || g.class(w-2)&cNum != 0 // "released a patch Tuesday"
	case "on", "On", "of":
		return true
	}
	if a, b, ok := g.weekdayRange(w); ok {
		return !g.habitual(m, a, b)
	}
	return true
}

// weekdayRange returns the two weekdays of which token w is one, where only
// "to" or the like stands between them: "Monday through Wednesday".
func (g *reader) weekdayRange(w int) (first, last int, ok bool) {
	switch {
	case g.class(w+2)&cWeekday != 0 && g.weekdayLink(w+1):
		return w, w + 2, true
	case g.class(w-2)&cWeekday != 0 && g.weekdayLink(w-1):
		return w - 2, w, true
	}
	return 0, 0, false
}

// weekdayLink says whether token i joins two weekdays to a range.
func (g *reader) weekdayLink(i int) bool {
	switch g.text(i) {
	case "through", "thru", "to", "until", "till", "-", "–", "—":
		return true
	}
	return false
}

// habitual says whether the range of weekdays first to last is one of every
// week, as opening hours are, and not one of days that a story tells of. The
// latter has no hours and stands after "from", or else in a clause in the
// past; a working week needs "from" and a tense.
func (g *reader) habitual(m *match, first, last int) bool {
	for i := last + 1; i <= last+3; i++ {
		if g.class(i)&(cNum|cClock|cClockHalf|cNoon) != 0 {
			return true
		}
	}
	for i := first - 1; i >= first-5; i-- {
		switch g.text(i) {
		case "open", "opens", "Open", "available", "hours":
			return true
		}
	}
	from := g.text(first-1) == "from" || g.text(first-1) == "From"
	week := g.atoms[first].value <= 2 && g.atoms[last].value >= 5
	switch {
	case from && week:
		return g.tense(m) == unknown
	case !from:
		return week || g.tense(m) != past
	}
	return false
}

func (g *reader) fitsWeekday(m *match) bool {
	return !g.demonstrative(m) && g.weekdayOK(m, m.tokenOf(sWeekday))
}

// fitsDeictic rejects "today" that means nowadays and names of papers.
func (g *reader) fitsDeictic(m *match) bool {
	if m.last-m.first > 1 {
		return true
	}
	i := m.first
	prev := g.tok(i - 1)
	if g.tok(i).Capital() && prev.Capital() && !g.tok(i).Line && prev.Kind == token.Word && g.text(i-1) != "Until" {
		if g.tok(i).Shape == token.Title && !g.sentenceStart(i) && !g.sentenceStart(i-1) {
			return false
		}
		switch g.text(i - 1) {
		case "USA", "Mail", "Security", "Business", "India", "Russia", "Windows", "Computing", "Infosecurity":
			return false
		}
	}
	if g.text(i) != "today" && g.text(i) != "Today" {
		return true
	}
	return g.todayOK(m)
}

// todayOK says whether "today" is the day of the article, not the present
// age.
func (g *reader) todayOK(m *match) bool {
	i := m.first
	prev := g.text(i - 1)
	if g.possessive(i + 1) {
		switch prev {
		case "of", "in", "In", "to":
			return false
		}
		switch g.text(i + 2) {
		case "increasingly", "most", "modern", "digital", "world", "market", "society", "threat":
			return false
		}
		return g.doubtful(m)
	}
	if g.sentenceStart(i) || g.formTense(i-1) != unknown {
		return true
	}
	switch prev {
	case "known", "available", "use", "landscape", "operations", "market", "active", "world", "circulating", "seeing", "operating", "limited", "threats":
		return false
	}
	if g.class(i+1)&cPresent != 0 && g.tok(i-1).Kind == token.Word {
		return g.text(i+1) == "have" && g.text(i+2) == "been"
	}
	return g.doubtful(m)
}

func (g *reader) fitsPart(m *match) bool {
	rel, part := m.get1(sRelative), m.get1(sPart)
	if t := m.tokenOf(sRelative); t < 0 || g.text(t) == "past" || g.text(t) == "current" || g.text(t) == "upcoming" {
		return false
	}
	return rel == 0 || rel < 0 && partOfDay(part) == night
}

func (g *reader) fitsFeast(m *match) bool {
	if m.get1(sUnit) == int(byYear) {
		return true // "the new year"
	}
	if g.recurring(m) {
		return false
	}
	switch g.text(m.last) {
	case "Island", "Islands", "Offensive", "Carol", "Parade", "Bunny":
		return false
	}
	if w := g.text(m.first - 1); w == "Father" || w == "Mother" {
		return false
	}
	f := feast.Feast(m.get1(sFeast))
	if f == feast.BankHoliday && strings.EqualFold(g.text(m.last-1), "holiday") {
		return strings.EqualFold(g.text(m.first-1), "the") || m.has(sRelative)
	}
	for i := m.first; i < m.last; i++ {
		if g.tok(i).Capital() {
			return f != feast.Epiphany || g.ledFeast(m.first)
		}
	}
	return m.last-m.first > 2 && f >= feast.EarlyMayBankHoliday && f <= feast.BankHoliday
}

// ledFeast says whether token i stands after a preposition or as the name of a
// feast that is also a common noun or a given name does.
func (g *reader) ledFeast(i int) bool {
	switch g.text(i - 1) {
	case "on", "On", "before", "after", "since", "until", "by", "around":
		return true
	}
	return false
}

// fitsPatchTuesday accepts the day itself and not the name of what is released
// on it ("its Patch Tuesday fixes", "the May Patch Tuesday"): after "last", or
// else after "on" or the like, and with no noun behind.
func (g *reader) fitsPatchTuesday(m *match) bool {
	t := m.last - 1
	if !g.tok(t).Capital() || !g.tok(t-1).Capital() || g.recurring(m) {
		return false
	}
	if m.last < g.end && !g.tok(m.last).Line && g.tok(m.last).Kind == token.Word && !g.startsClause(m.last) {
		return false
	}
	if m.last-m.first > 2 {
		switch g.text(m.first - 1) {
		case "its", "their", "Its", "Their":
			return false
		}
		return true
	}
	switch strings.ToLower(g.text(m.first - 1)) {
	case "on", "since", "until", "by", "before", "after":
		return true
	}
	return false
}
