package dates

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

func (g *reader) fitsYear(m *match) bool {
	if m.last-m.first > 1 {
		return !g.glued(m)
	}
	if t := g.tok(m.first); t.End-t.Start == 2 {
		return false // two digits are a year beside a month only
	}
	if g.yearOK(m) {
		return true
	}
	if g.unlikely(m) {
		return true
	}
	g.rejected = m.first
	return false
}

// yearOK says whether a number of four digits by itself is a year.
func (g *reader) yearOK(m *match) bool {
	i := m.first
	if g.glued(m) || g.afterProduct(i) || g.quantity(i+1) {
		return false
	}
	prev, next := g.tok(i-1), g.tok(i+1)
	before := g.class(i - 1)
	y := m.get1(sYear)
	if g.rejected >= 0 && i-g.rejected <= 3 && g.joined(g.rejected+1, i) {
		return false
	}
	if c := g.text(i - 1); !g.tok(i).Space && (c == "$" || c == "£" || c == "€" || c == "#") {
		return false
	}
	// "2000 customers"
	if y%100 == 0 && next.Kind == token.Word && next.Shape == token.Lower && !next.Line && g.class(i+1)&(cPrep|cAux|cPast) == 0 {
		return false
	}
	if prev.Kind == token.Number && !g.tok(i).Line || g.text(i-1) == "," && g.class(i-2)&cDay != 0 {
		return false // a telephone number, the rest of a damaged date
	}
	if g.text(i-1) == "“" || g.text(i-1) == "\"" && g.text(i+1) == "\"" {
		return false // a password
	}
	if g.versionWord(i + 1) {
		return false
	}
	if before&(cPrep|cRelative|cDeterminer) != 0 || i == 0 || g.tok(i).Line {
		return true
	}
	if g.text(i-1) == "(" && g.afterProduct(i-1) {
		return false
	}
	if prev.Capital() && prev.Kind == token.Word && !(g.sentenceStart(i-1) && g.class(i-1)&cDeterminer != 0) {
		// "Black Hat 2016", "Nexus 2000"
		return false
	}
	return g.doubtful(m)
}

// versionWord says whether token i is a word that makes the year before it
// the name of a version: "2008 R2", "2016 Anniversary Update".
func (g *reader) versionWord(i int) bool {
	switch g.text(i) {
	case "R2", "SP1", "SP2", "Anniversary", "Update", "Edition", "edition", "track", "version", "versions":
		return true
	}
	return false
}

func (g *reader) fitsYearRange(m *match) bool {
	a, _ := m.nth(sYear, 0)
	b, ok := m.nth(sYear, 1)
	if !ok {
		t := m.tokenOf(sNum)
		if s := g.tok(t); s.End-s.Start != 2 {
			return false
		}
		b = a/100*100 + m.get1(sNum)
	}
	return a < b && b-a < 60 && g.tight(m.last-3, m.last) && !g.glued(m) && !g.afterProduct(m.first) &&
		!(g.class(m.first)&cFiscal2 == 0 && g.tok(m.first-1).Shape == token.Title && m.first > 0 && !g.tok(m.first).Line && g.class(m.first-1)&(cPrep|cDeterminer) == 0)
}

func (g *reader) fitsDecade(m *match) bool {
	if !m.has(sExtra) {
		return true
	}
	switch g.text(m.first - 1) {
	case "the", "early", "late", "mid":
		return m.get1(sYear) >= 1920
	}
	return false
}

// fitsQuarter rejects "a third quarter" of something else and bare ordinals.
func (g *reader) fitsQuarter(m *match) bool {
	if m.has(sExtra) {
		// "from the third to fourth quarter"
		return (g.text(m.last) == "to" || g.text(m.last) == "and") && g.class(m.last+1)&cOrdinal != 0 && g.text(m.last+2) == "quarter"
	}
	q := m.get1(sOrdinal)
	if q > 4 {
		return false
	}
	t := m.tokenOf(sOrdinal)
	if q < 0 && (m.last-t == 2 || m.last-t == 3 && g.text(t+1) == "fiscal") && !strings.EqualFold(g.text(t), "final") {
		return false // "last quarter" is the one before this
	}
	if g.class(m.first)&cQuarter != 0 && m.last-m.first == 1 {
		return g.tok(m.first).Capital() || g.tok(m.first).Shape == token.NoCase
	}
	return !g.glued(m)
}

func (g *reader) fitsOrdinalPart(m *match) bool {
	u, ord := grain(m.get1(sUnit)), m.get1(sOrdinal)
	switch {
	case u == byHalf || u >= bySeason:
		return false
	case u == byDay && !m.has(sNum):
		return ord != 0 && m.has(sMonth) // "the last day of March"
	}
	return ord <= 5
}
