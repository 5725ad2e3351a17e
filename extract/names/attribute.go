package names

import (
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// An attribute holds what features need to know of one token where it stands.
// Attributes are computed once for a document.
type attribute struct {
	*wordType
	sentence caseStyle
	zone     token.Zone

	first, quoted, bracketed bool
	// closed tokens are outside of mentions: see [closedWords].
	closed bool

	// nCandidates is the number of candidates: see [Scratch.candidatesOf].
	nCandidates uint8
	// families is the set of families that candidates are of.
	families uint32
	// runFirst and runLast bound the run of capitalised tokens that the
	// token is in; they are only set for capitalised tokens.
	runFirst, runLast int32
	// candidates is where those of the token begin.
	candidates int32
}

// maxCandidates bounds the number of gazetteer candidates looked at for one
// token.
const maxCandidates = 6

// candidatesOf returns the gazetteer's views of a token.
func (s *Scratch) candidatesOf(a *attribute) []candidate {
	return s.views[a.candidates:][:a.nCandidates]
}

// A candidate is a token's place in a span that the gazetteer knows.
type candidate struct {
	family   gazetteer.Family
	kind     gazetteer.Kind
	position uint8 // begin, inside, last, unit
	n        uint8 // the span's length in tokens, at most 4
	flags    gazetteer.Flags
}

// caseStyle is the way a sentence is capitalised.
type caseStyle uint8

const (
	normalCase caseStyle = iota
	titleCase            // Most Words Begin With a Capital
	upperCase            // MOST WORDS ARE IN CAPITALS
)

// computeAttributes fills s.attrs for document d.
func (r *Recogniser) computeAttributes(s *Scratch, d *token.Document) {
	s.types.begin()
	s.attrs = scratch.Sized(s.attrs, len(d.Tokens))
	for k := range d.Sentences {
		sentence := &d.Sentences[k]
		style := styleOf(d.Tokens[sentence.First:sentence.Last])
		quoted, brackets := false, 0
		for i := sentence.First; i < sentence.Last; i++ {
			a := &s.attrs[i]
			t := d.Tokens[i]
			*a = attribute{
				wordType: r.typeOf(&s.types, t, d.Text[t.Start:t.End]),
				sentence: style, zone: sentence.Zone,
				first: i == sentence.First,
			}
			switch a.mark {
			case markOpen:
				brackets++
			case markClose:
				brackets = max(0, brackets-1)
			case markOpenQuote:
				quoted = true
			case markCloseQuote:
				quoted = false
			case markQuote:
				quoted = !quoted
			}
			a.quoted, a.bracketed = quoted, brackets > 0
		}
		s.findRuns(sentence)
	}
	s.cands = r.gazetteer.Match(s.cands[:0], d)
	s.addCandidates()
	s.markClosed(d)
}

// styleOf says how the words of a sentence are capitalised. The first word
// does not count.
func styleOf(tokens []token.Token) caseStyle {
	lower, title, upper := 0, 0, 0
	for i, t := range tokens {
		switch {
		case t.Kind == token.Punct || i == 0 || t.End-t.Start < 3:
		case t.Shape == token.Lower && t.End-t.Start > 3:
			lower++
		case t.Shape == token.Upper:
			upper++
		case t.Shape == token.Title || t.Shape == token.Mixed:
			title++
		}
	}
	switch all := lower + title + upper; {
	case all >= 3 && upper*10 >= all*7:
		return upperCase
	case all >= 4 && (title+upper)*10 >= all*7:
		return titleCase
	}
	return normalCase
}

// findRuns finds the runs of capitalised tokens in a sentence.
func (s *Scratch) findRuns(sentence *token.Sentence) {
	for i := sentence.First; i < sentence.Last; {
		if !s.attrs[i].capital() {
			i++
			continue
		}
		j := i + 1
		for j < sentence.Last && s.attrs[j].capital() {
			j++
		}
		for k := i; k < j; k++ {
			s.attrs[k].runFirst, s.attrs[k].runLast = int32(i), int32(j-1)
		}
		i = j
	}
}

// addCandidates tells each token of the gazetteer's candidates that cover it.
func (s *Scratch) addCandidates() {
	for k := range s.cands {
		c := &s.cands[k]
		for i := c.First; i < c.Last; i++ {
			a := &s.attrs[i]
			a.families |= 1 << c.Family
			a.nCandidates = min(a.nCandidates+1, maxCandidates)
		}
	}
	n := int32(0)
	for i := range s.attrs {
		a := &s.attrs[i]
		a.candidates = n
		n += int32(a.nCandidates)
		a.nCandidates = 0
	}
	s.views = scratch.Sized(s.views, int(n))
	for k := range s.cands {
		c := &s.cands[k]
		for i := c.First; i < c.Last; i++ {
			a := &s.attrs[i]
			position := uint8(inside)
			switch {
			case c.Last == c.First+1:
				position = unit
			case i == c.First:
				position = begin
			case i == c.Last-1:
				position = last
			}
			if a.nCandidates < maxCandidates {
				s.views[int(a.candidates)+int(a.nCandidates)] = candidate{
					family: c.Family, kind: c.Kind, position: position, flags: c.Flags, n: uint8(min(4, c.Last-c.First)),
				}
				a.nCandidates++
			}
		}
	}
}
