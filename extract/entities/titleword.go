package entities

import (
	"sort"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// maxExtension is how many words that say which office it is may stand before a
// title in capitals: "Chief Digital Transformation Officer".
const maxExtension = 3

// A phrase is the span of a title of several words that the gazetteer lists.
type phrase struct{ first, last int }

// findPhrases asks the gazetteer for the titles of several words around mention
// m. Single words are the lexicon's: many that the gazetteer lists, "customer",
// "model", are mostly no titles.
func (p *apposition) findPhrases(m *mention.Mention) {
	const gap = 3 // ", the bank's"
	p.phrases = p.phrases[:0]
	if p.l.gazetteer == nil {
		return
	}
	if m.First-1 > p.first && (!p.isPunct(m.First-1) || p.key(m.First-1) == p.l.words.comma) {
		p.match(max(p.first, m.First-maxTitle), m.First)
	}
	if k := m.Last; k < p.last && (p.key(k) == p.l.words.comma || p.key(k) == p.l.words.who) {
		p.match(k, min(p.last, k+gap+maxTitle))
	}
}

// match notes the listed titles in tokens first to last-1.
func (p *apposition) match(first, last int) {
	if last-first < 2 {
		return
	}
	s := p.s
	s.single.Text, s.single.Tokens = p.d.Text, p.d.Tokens[first:last]
	s.single.Sentences = append(s.single.Sentences[:0], token.Sentence{
		Start: int(p.d.Tokens[first].Start), End: int(p.d.Tokens[last-1].End), First: 0, Last: last - first,
	})
	s.cands = p.l.gazetteer.Match(s.cands[:0], &s.single)
	for _, c := range s.cands {
		f := phrase{first + c.First, first + c.Last}
		if (c.Family == gazetteer.JobTitle || c.Family == gazetteer.Honorific) && f.last-f.first > 1 && p.isOffice(f) && !p.overlaps(f) {
			p.phrases = append(p.phrases, f)
		}
	}
}

// isOffice says whether a listed phrase names an office or a job: "His
// Excellency", "gang member" and "company spokesman" say no more than "he",
// "member" and "spokesman".
func (p *apposition) isOffice(f phrase) bool {
	for t := f.first; t < f.last; t++ {
		switch p.d.Lower(t) {
		case "his", "her", "hon", "hon.", "honour", "honor", "honourable", "honorable", "seri", "sri", "mr", "mrs", "ms", "company", "customer", "gang",
			"mule", "victim", "suspect", "defendant", "conspirator", "resident", "ransomware", "employee":
			return false
		}
	}
	return true
}

// overlaps says whether an organisation is named in part of a listed phrase, "FBI
// director", to which the bearer of the title belongs.
func (p *apposition) overlaps(f phrase) bool {
	m := p.named(f.first, f.last)
	return m != nil && m.Label == record.LabelOrganisation
}

// titleWord says whether token t may be part of a title.
func (p *apposition) titleWord(t int) bool {
	k := p.key(t)
	if p.l.words.is(k, titleHead|titlePart) || k == p.l.words.of || k == p.l.words.and || p.isAddress(t) || p.isPrefix(t) {
		return true
	}
	if text := p.d.TokenText(t); text == "&" || text == "-" {
		return true
	}
	for _, f := range p.phrases {
		if f.first <= t && t < f.last {
			return true
		}
	}
	return false
}

// endsTitle says whether a title may end with token t.
func (p *apposition) endsTitle(t int) bool {
	if p.l.words.is(p.key(t), titleHead) || p.isAddress(t) {
		return true
	}
	for _, f := range p.phrases {
		if f.last == t+1 {
			return true
		}
	}
	return false
}

// isAddress says whether token t is a form of address for an office, which has
// capitals: "Sen.", "Speaker", "DCI".
func (p *apposition) isAddress(t int) bool {
	tok := &p.d.Tokens[t]
	switch {
	case p.l.words.is(tok.Key, address):
		return tok.Capital() && !p.inMention(t)
	case p.l.words.is(tok.Key, addressCaps):
		return tok.Shape == token.Upper && (t == p.first || p.d.Tokens[t-1].Kind != token.Number) && !p.inMention(t) // "at 5 PM"
	}
	return false
}

// isPrefix says whether token t begins a compound title: "co" of "co-founder".
func (p *apposition) isPrefix(t int) bool {
	if t+1 >= p.last || p.d.TokenText(t+1) != "-" {
		return false
	}
	switch p.d.Lower(t) {
	case "co", "rear", "under", "sub", "vice", "ex", "non", "ambassador", "editor":
		return true
	}
	return false
}

// isMinister says whether the office at token t goes on with what it is for:
// "Minister for Sport and Leisure".
func (p *apposition) isMinister(t int) bool {
	switch p.d.Lower(t) {
	case "minister", "secretary", "undersecretary", "commissioner", "ministers", "ombudsman":
		return true
	}
	return false
}

// isField says whether token t may be part of what an office is for.
func (p *apposition) isField(t int) bool {
	k := p.key(t)
	return k == p.l.words.and || k == p.l.words.the || k == p.l.words.ampersand ||
		p.d.Tokens[t].Kind == token.Word && (p.d.Tokens[t].Capital() || p.l.words.is(k, titlePart)) && !p.l.words.is(k, honorific)
}

// fieldStart returns where the office begins whose field ends before token end,
// "Minister for Sport and Leisure", or end.
func (p *apposition) fieldStart(end int) int {
	for t := end - 1; t > p.first && end-t < maxTitle; t-- {
		if k := p.key(t); k == p.l.words.of || k == p.l.words.behalf {
			if t+1 < end && p.isMinister(t-1) {
				return t - 1
			}
			if k == p.l.words.behalf && !p.titleWord(t-1) {
				return end
			}
			continue // "Minister of State for"
		}
		if !p.isField(t) {
			return end
		}
	}
	return end
}

// fieldEnd returns where the field of the office before token at ends, or at.
func (p *apposition) fieldEnd(at int) int {
	if at+1 >= p.last || p.key(at) != p.l.words.of && p.key(at) != p.l.words.behalf {
		return at
	}
	if !p.isMinister(at - 1) {
		return p.unitEnd(at)
	}
	end := at
	for t := at + 1; t < min(at+maxTitle, p.last) && p.isField(t) && !p.inMention(t); t++ {
		if p.d.Tokens[t].Capital() || p.l.words.is(p.key(t), titlePart) {
			end = t + 1
		}
	}
	return end
}

// unitEnd returns where the unit that an officer is said to be of from token at on
// ends, "VP of Administration,", or at: it has capitals and is named for itself.
func (p *apposition) unitEnd(at int) int {
	const most = 3 // words
	end := at + 1
	for end < min(at+1+most, p.last) && p.d.Tokens[end].Capital() && p.isQualifier(end) {
		end++
	}
	if end == at+1 || !p.inProse(at) || end < p.last && p.key(end) != p.l.words.comma && !p.l.words.is(p.key(end), belonging) {
		return at
	}
	return end
}

// extended returns where a title in capitals that begins at token start begins
// with the words in capitals before it, "Treaty Section Chief", which stand
// neither before token first nor at the start of the sentence.
func (p *apposition) extended(first, start, end int) int {
	if !p.d.Tokens[start].Capital() || !p.d.Tokens[end-1].Capital() || !p.inProse(start) {
		return start
	}
	for n := 0; n < maxExtension && start-1 > p.first && start-1 >= first && p.isQualifier(start-1); n++ {
		start--
	}
	return start
}

// isQualifier says whether token t is a word in capitals that is none by itself.
func (p *apposition) isQualifier(t int) bool {
	const other = honorific | connective | determiner | saying | reporting | possessive | copula | accused | belonging
	tok := &p.d.Tokens[t]
	if tok.Kind != token.Word || tok.Shape != token.Title || tok.End-tok.Start < 4 || p.l.words.is(tok.Key, other) || p.inMention(t) ||
		isDay(p.d.TokenText(t)) {
		return false
	}
	return p.l.gazetteer == nil || !p.l.gazetteer.WordFlags(tok.Key).Has(gazetteer.WordDemonym|gazetteer.WordGivenName)
}

// isDay says whether a word names a day or a month, which have capitals and may
// stand before a title: "on Monday Chief Executive".
func isDay(w string) bool {
	switch w {
	case "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return strings.HasSuffix(w, "day")
}

// inProse says whether words near token at are in lower case, without which
// capitals say nothing.
func (p *apposition) inProse(at int) bool {
	const reach, letters = 20, 4
	for t := max(p.first, at-reach); t < min(p.last, at+reach); t++ {
		tok := &p.d.Tokens[t]
		if tok.Shape == token.Lower && tok.End-tok.Start >= letters && !p.l.words.is(tok.Key, connective|titlePart|titleHead) {
			return true
		}
	}
	return false
}

// inMention says whether token t belongs to a name.
func (p *apposition) inMention(t int) bool { return p.named(t, t+1) != nil }

// named returns the first mention that tokens first to last-1 have a part of, or
// nil.
func (p *apposition) named(first, last int) *mention.Mention {
	i := sort.Search(len(p.ms), func(i int) bool { return p.ms[i].Last > first })
	if i == len(p.ms) || p.ms[i].First >= last {
		return nil
	}
	return &p.ms[i]
}
