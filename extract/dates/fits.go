package dates

import (
	"cmp"
	"slices"
	"strings"

	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// hintsFrom returns the hints that end after the start of m; hints are in
// text order.
func (g *reader) hintsFrom(m *match) []mention.Mention {
	start := int(g.doc.Tokens[m.first].Start)
	i, _ := slices.BinarySearchFunc(g.hints, start, func(h mention.Mention, start int) int {
		return cmp.Compare(h.End, start+1)
	})
	return g.hints[i:]
}

// hint returns the confidence of a hint that covers exactly m, or 0. A hint
// that has none counts for one half.
func (g *reader) hint(m *match) float64 {
	start, end := int(g.doc.Tokens[m.first].Start), int(g.doc.Tokens[m.last-1].End)
	if hs := g.hintsFrom(m); len(hs) > 0 && hs[0].Start == start && hs[0].End == end {
		return max(hs[0].Confidence, 0.5)
	}
	return 0
}

// doubtful accepts a doubtful match unless a sequence model was asked and
// sees no date there.
func (g *reader) doubtful(m *match) bool {
	if !g.hinted {
		return true
	}
	hs := g.hintsFrom(m)
	return len(hs) > 0 && hs[0].Start < int(g.doc.Tokens[m.last-1].End)
}

// unlikely rejects a match unless a sequence model is sure of it.
func (g *reader) unlikely(m *match) bool { return g.hint(m) >= 0.9 }

// tight says whether no white space stands between tokens first and last-1.
func (g *reader) tight(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if g.doc.Tokens[i].Space {
			return false
		}
	}
	return true
}

// glued says whether m is part of something longer written without spaces,
// such as a CVE number, a path or a phone number.
func (g *reader) glued(m *match) bool {
	if t := g.tok(m.first); !t.Space && m.first > 0 {
		c := g.text(m.first - 1)
		switch {
		case strings.IndexByte("/\\_=@#", c[len(c)-1]) >= 0:
			return true
		case g.class(m.first-1)&cDash != 0, strings.IndexByte(".$+~", c[len(c)-1]) >= 0:
			if !g.tok(m.first - 1).Space {
				return true
			}
		}
	}
	if m.last < len(g.doc.Tokens) && !g.tok(m.last).Space {
		switch c := g.text(m.last); c[0] {
		case '-', '/', '_', '=', '\\', '@', '%':
			return m.last+1 < len(g.doc.Tokens) && !g.tok(m.last+1).Space && g.tok(m.last+1).Kind == token.Number
		}
	}
	return false
}

// afterProduct says whether the words before token i are ones that versions
// and models follow.
func (g *reader) afterProduct(i int) bool {
	if g.class(i-1)&cNum != 0 && g.tok(i-1).Kind == token.Number {
		i-- // "Windows 10 April 2018 Update"
	}
	switch g.text(i - 1) {
	case "Windows", "iOS", "Android", "macOS", "Office", "Server", "version", "Version", "versions", "Versions",
		"v", "Exchange", "Outlook", "SharePoint", "Word", "Excel", "Acrobat", "Reader", "DC", "CC", "port", "Port",
		"section", "Section", "Article", "article", "page", "Page", "No.", "no.", "Level", "level", "build", "Build",
		"Ubuntu", "Studio", "SQL", "Visual", "Chapter", "chapter", "RFC", "KB", "ISO", "IEC", "PIN", "pin", "error", "Error", "HTTP":
		return true
	}
	return false
}

// quantity says whether token i turns a number before it into an amount.
func (g *reader) quantity(i int) bool {
	switch g.text(i) {
	case "million", "billion", "thousand", "hundred", "percent", "per", "%", "trillion", "GB", "MB", "TB", "km", "bn", "m",
		"dollars", "euros", "pounds", "people", "users", "customers", "computers", "machines", "devices", "records", "accounts":
		return true
	}
	return false
}

// recurring says whether the words before or after m make it a frequency:
// "every October", "each second Monday", "the first Tuesday of every month".
func (g *reader) recurring(m *match) bool {
	if m.has(sYear) {
		return false
	}
	i := m.first - 1
	switch g.text(i) {
	case "other", "single", "second", "third", "fourth", "early", "late":
		i--
	}
	if g.every(i) {
		return true
	}
	return (g.text(m.last) == "of" || g.text(m.last) == "in") && g.every(m.last+1)
}

// every says whether token i is "every" or "each".
func (g *reader) every(i int) bool {
	w := g.text(i)
	return strings.EqualFold(w, "every") || strings.EqualFold(w, "each")
}

// fitsDate accepts a date of the calendar or a weekday.
func (g *reader) fitsDate(m *match) bool {
	if !g.monthOK(m) || g.afterProduct(m.first) {
		return false
	}
	if g.atoms[m.first].word == wDotClock && g.class(m.first-1)&cPrep == 0 {
		return false // "macOS 10.14 on Sept. 24"
	}
	for i := m.first; i < m.last; i++ {
		if g.class(i)&cWeekShort != 0 && !g.tok(i).Capital() {
			return false // "sat", "sun"
		}
	}
	switch {
	case m.has(sMonth):
		return g.fitsMonthAndDay(m)
	case m.has(sNum) && (m.has(sYear) || !m.has(sWeekday)):
		return g.fitsFigures(m)
	}
	w := m.tokenOf(sWeekday)
	return w < 0 || g.weekdayOK(m, w)
}

// fitsMonthAndDay accepts a date with the name of a month and a day that it may have.
func (g *reader) fitsMonthAndDay(m *match) bool {
	mo := m.get1(sMonth)
	if d, ok := m.get(sDay); ok && (d < 1 || d > calendar.DaysIn(2020, mo)) {
		return false
	}
	if d2, ok := m.nth(sDay, 1); ok && d2 > 31 {
		return false
	}
	t := m.tokenOf(sDay)
	if t == m.last-1 && (g.quantity(m.last) || g.glued(m)) {
		return false
	}
	if sep := m.tokenOf(sMonth) - 1; sep > m.first && (g.class(sep)&cDash != 0 || g.text(sep) == "/") {
		return g.tight(sep-1, sep+4) && !g.glued(m) // "14-Nov-2024"
	}
	return m.first != t || !g.glued(m)
}

// fitsFigures accepts a date in figures without spaces: "22/12/2025".
func (g *reader) fitsFigures(m *match) bool {
	if _, ok := g.numericDate(m); !ok {
		return false
	}
	first := m.tokenOf(sNum)
	if y := m.tokenOf(sYear); y >= 0 && y < first {
		first = y
	}
	last := first
	for i := 0; i < m.n; i++ {
		if s := m.slots[i]; s == sNum || s == sYear || s == sDayTime || s == sMinutes {
			last = int(m.tokens[i])
		}
	}
	if c := m.nthToken(sNum, 2); c >= 0 && !m.has(sYear) && g.tok(c).End-g.tok(c).Start != 2 {
		return false // "10-12-7"
	}
	return g.tight(first, last+1) && !g.glued(m)
}

// fitsDayRange accepts two days of the calendar of which the second is the later
// one: "3-5 March", not "28-3 November" nor "27-31 February".
func (g *reader) fitsDayRange(m *match) bool {
	const leap = 2020
	y, ok := m.get(sYear)
	if !ok {
		y = leap
	}
	a, _ := m.nth(sDay, 0)
	b, _ := m.nth(sDay, 1)
	from, _ := m.nth(sMonth, 0)
	to, two := m.nth(sMonth, 1)
	if !two {
		to = from
	}
	return g.fitsDate(m) && calendar.ValidDate(leap, from, a) && calendar.ValidDate(y, to, b) && (from != to || a < b)
}

func (g *reader) fitsList(m *match) bool {
	if !g.fitsDate(m) {
		return false
	}
	a, _ := m.nth(sDay, 0)
	b, ok := m.nth(sDay, 1)
	if !ok || a >= b {
		return false
	}
	// "March 3 and 4 people": the second number must not count something.
	last := m.last - 1
	if g.class(last)&cDay != 0 && g.tok(last).Kind == token.Number {
		next := g.tok(m.last)
		if next.Kind == token.Word && next.Shape == token.Lower && !next.Line &&
			g.class(m.last)&(cPrep|cAux|cPast|cReporter|cFuture) == 0 {
			return false
		}
	}
	return true
}
