package dates

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// fitsRelative rejects rolling and vague stretches.
func (g *reader) fitsRelative(m *match) bool {
	u := grain(m.get1(sUnit))
	t := m.tokenOf(sRelative)
	if u == byDay || u == byCentury {
		return false
	}
	if t < 0 || t >= m.last {
		return true // "the end of the month"
	}
	if m.has(sExtra) {
		return strings.EqualFold(g.text(t), "this")
	}
	if strings.EqualFold(g.text(t), "past") {
		return u == byWeekend
	}
	return u != byHalf
}

func (g *reader) fitsNarrative(m *match) bool {
	u, hasUnit := m.get(sUnit)
	t := m.tokenOf(sNarrative)
	if t < 0 { // "next day", "the year before"
		switch strings.ToLower(g.text(m.first)) {
		case "next", "very": // "very next day"
			return true
		}
		return g.closesClause(m) && grain(u) != byCentury && !g.counted(m)
	}
	switch g.text(t) {
	case "that", "That":
		if m.first < t {
			return true
		}
		return hasUnit && g.class(m.first-1)&cPrep != 0 && g.doubtful(m)
	case "prior", "Prior", "preceding", "subsequent", "ensuing":
		return hasUnit && u != int(byDay)
	}
	return true
}

// counted says whether a number stands before the unit that m begins with:
// "three weeks after" is another rule's.
func (g *reader) counted(m *match) bool {
	switch g.text(m.first - 1) {
	case "a", "A", "an", "one", "One", "the", "The", "full":
		return false
	}
	return g.class(m.first-1)&cNum != 0
}

// closesClause says whether nothing that "before" or "after" could govern
// follows m.
func (g *reader) closesClause(m *match) bool {
	switch strings.ToLower(g.text(m.last - 1)) {
	case "that", "later", "earlier", "prior", "afterwards", "beforehand", "afterward":
		return g.text(m.last) != "to"
	}
	next := g.tok(m.last)
	if m.last >= g.end || next.Kind == token.Punct {
		return g.text(m.last) != "("
	}
	switch g.text(m.last) {
	case "in", "on", "at", "and", "when", "with", "but", "by", "to", "as", "from", "for":
		return true
	}
	return false
}

func (g *reader) fitsAgo(m *match) bool {
	u := grain(m.get1(sUnit))
	return u != byWeekend && !(m.has(sExtra) && u >= byYear)
}

func (g *reader) fitsLater(m *match) bool {
	if m.has(sExtra) || grain(m.get1(sUnit)) == byWeekend {
		return false
	}
	switch strings.ToLower(g.text(m.last - 1)) {
	case "later", "earlier":
		return true
	}
	return g.closesClause(m)
}
