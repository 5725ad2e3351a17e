package dates

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// monthOK says whether the month word of m, if it has one, is written as a
// month is.
func (g *reader) monthOK(m *match) bool {
	for i := 0; i < m.n; i++ {
		if m.slots[i] != sMonth {
			continue
		}
		t := g.tok(int(m.tokens[i]))
		if t.Capital() {
			continue
		}
		if g.words[g.atoms[m.tokens[i]].word].class&cMonthFull == 0 {
			return false
		}
		switch m.values[i] {
		case 3, 5:
			return false // "march", "may"
		}
	}
	return true
}

// fitsMonth checks months without a day.
func (g *reader) fitsMonth(m *match) bool {
	if !g.monthOK(m) || g.afterProduct(m.first) || g.glued(m) || g.recurring(m) {
		return false
	}
	if g.demonstrative(m) || m.has(sRelative) && strings.EqualFold(g.text(m.first), "past") {
		return false
	}
	if m.has(sYear) && g.text(m.last) == "Update" {
		return false // the name of a version of Windows
	}
	if y := m.tokenOf(sYear); y > 0 && g.class(y-1)&cDash != 0 && !g.tight(y-2, y+1) {
		return false
	}
	return m.last-m.first > 1 || g.bareMonthOK(m)
}

// bareMonthOK says whether the name of a month by itself is one, rather than
// a verb ("may", "march") or a given name (April, August, June).
func (g *reader) bareMonthOK(m *match) bool {
	i := m.first
	t, next := g.tok(i), g.tok(i+1)
	// A preposition or the like in front of it on the same line.
	led := g.class(i-1)&(cPrep|cRelative|cNarrative|cReporter) != 0 && !t.Line
	titled := next.Shape == token.Title && !next.Line
	if g.class(i)&cMonthFull == 0 { // "Dec", "Mar"
		return led && t.Shape == token.Title && !titled
	}
	switch m.get1(sMonth) {
	case 3:
		return led || g.isMarch(i)
	case 4, 6, 8:
		return g.isNoGivenName(i, led, titled)
	case 5:
		return g.isMay(i, led, titled)
	}
	return true
}

// isMarch says whether "March" at token i, which no preposition leads, is the month.
func (g *reader) isMarch(i int) bool {
	prev := g.tok(i - 1)
	switch {
	case g.possessive(i + 1):
		return true
	case g.sentenceStart(i): // "March on" is an order
		return g.class(i+1)&(cPast|cReporter) != 0 || g.text(i+1) == ","
	}
	// "Women's March", "the Long March"
	return g.tok(i).Line || !prev.Capital() || prev.Kind != token.Word || g.sentenceStart(i-1)
}

// isNoGivenName says whether "April", "June" or "August" at token i is the month. Led
// says that a preposition leads it, titled that a capitalised word follows.
func (g *reader) isNoGivenName(i int, led, titled bool) bool {
	switch {
	case g.possessive(i + 1):
		return true
	case led: // "met April Jones", but "in April Jones"
		return !titled || g.inMonth(i-1) || g.class(i-2)&cMonth != 0
	}
	return !titled || g.sentenceStart(i) || !g.tok(i-1).Capital()
}

// isMay says whether "May" at token i is the month; led and titled are as for
// [reader.isNoGivenName].
func (g *reader) isMay(i int, led, titled bool) bool {
	switch g.text(i - 1) {
	case "and", "or":
		return g.class(i-2)&cMonth != 0
	case "a":
		return true
	}
	after := g.class(i + 1)
	if led && titled && g.tok(i-1).Shape == token.Title && g.formTense(i+1) == unknown && after&cPrep == 0 {
		return false // the verb, in a headline with capitals
	}
	return (led || g.possessive(i+1)) && g.tok(i).Shape == token.Title || led && after&cMonth != 0
}

// possessive says whether token i is a possessive ending.
func (g *reader) possessive(i int) bool {
	switch g.text(i) {
	case "'s", "’s", "'S", "’S":
		return true
	}
	return false
}

// inMonth says whether token i is a preposition that a month follows rather
// than a name.
func (g *reader) inMonth(i int) bool {
	switch strings.ToLower(g.text(i)) {
	case "in", "since", "until", "till", "by", "during", "of", "late", "early", "mid", "last", "this", "next", "before", "after":
		return true
	}
	return false
}

// demonstrative says whether m is reckoned from "that", which before a month,
// season or weekday is a conjunction or pronoun as a rule.
func (g *reader) demonstrative(m *match) bool {
	t := m.tokenOf(sNarrative)
	return t >= 0 && strings.EqualFold(g.text(t), "that")
}

// fitsSeason rejects verbs, names and habits.
func (g *reader) fitsSeason(m *match) bool {
	t := m.tokenOf(sSeason)
	if g.demonstrative(m) {
		return false
	}
	if m.has(sYear) || m.has(sRelYear) || m.has(sNarrYear) {
		return true
	}
	if m.has(sExtra) {
		return true // "summer vacation"
	}
	if m.first < t {
		return g.text(t-1) != "in"
	}
	// By itself a season is a date only after a preposition: "over the
	// summer", "until winter"; "the fall" of something is none.
	switch g.text(t - 1) {
	case "the", "The":
		return g.class(t-2)&cPrep != 0 && g.text(t-2) != "of" && g.text(t+1) != "of"
	case "since", "until", "by", "By", "Since", "this":
		return true
	case "in", "In": // "is due in spring", but not "comes in winter"
		_, at := g.tenseAt(m)
		return at >= 0 && !g.parted(at, m)
	}
	return false
}
