package entities

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// family returns the family of gazetteer entries that a label's mentions may
// refer to.
func family(l record.Label) gazetteer.Family {
	switch l {
	case record.LabelOrganisation:
		return gazetteer.Organisation
	case record.LabelLocation:
		return gazetteer.Location
	case record.LabelThreatActor:
		return gazetteer.ThreatActor
	case record.LabelMalware:
		return gazetteer.Malware
	case record.LabelProduct:
		return gazetteer.Product
	}
	return gazetteer.NoFamily
}

// findEntries finds the gazetteer entry of each group. A name with several
// entries, or one that is ambiguous by itself, gets one only if another name
// in the document supports it: the same entry by a full name, or its country.
func (l *Linker) findEntries(s *Scratch) {
	if l.gazetteer == nil {
		return
	}
	doubtful := false
	for i := range s.groups {
		g := &s.groups[i]
		fam := family(g.label)
		if fam == gazetteer.NoFamily {
			continue
		}
		c, ok := l.candidate(s, g, fam)
		if ok && c.N > 1 && fam != gazetteer.Location { // of places, the countries of others tell
			if ref, strong := l.gazetteer.Strong(c); strong && !dotted(s.d.Slice(s.ms[g.proper].First, s.ms[g.proper].Last), l.gazetteer.Entry(ref)) {
				c.Ref, c.N = ref, 1
				c.Flags &^= gazetteer.ViaWeak
			}
		}
		switch {
		case !ok:
		case c.Flags.Has(gazetteer.ByPattern) && !strings.HasSuffix(s.d.Slice(s.ms[g.proper].First, s.ms[g.proper].Last), "#"):
			g.scheme = c.Ref // "C#" is the name itself
		case c.N > 1 || c.Flags.Has(gazetteer.ViaWeak) || c.Flags.Has(gazetteer.AllCaps|gazetteer.CaseMismatch) && !s.tells(g, c) && !l.isMasthead(s, g, c):
			doubtful = true
		default:
			g.entry, g.certain, g.doubtful = c.Ref, true, c.Flags.Has(gazetteer.Ambiguous)
		}
	}
	if doubtful {
		l.settleDoubts(s)
	}
}

// tells says whether the name of g is long enough to mean candidate c alone
// though its capitals say nothing.
func (s *Scratch) tells(g *group, c gazetteer.Candidate) bool {
	const longest = 4 // letters of an abbreviation
	m := &s.ms[g.proper]
	return m.End-m.Start > longest && !c.Flags.Has(gazetteer.Ambiguous)
}

// isMasthead says whether the name of g is that of an outlet, candidate c, as some
// write it in the midst of a sentence: "WIRED has learned".
func (l *Linker) isMasthead(s *Scratch, g *group, c gazetteer.Candidate) bool {
	m := &s.ms[g.proper]
	k := s.d.SentenceAt(m.First)
	if k < 0 || m.Last != m.First+1 || c.N > 1 || s.d.Tokens[m.First].Shape != token.Upper || l.gazetteer.Entry(c.Ref).Kind != "media" {
		return false
	}
	lower := 0
	for _, t := range s.d.Tokens[s.d.Sentences[k].First:s.d.Sentences[k].Last] {
		if t.Shape == token.Lower {
			if lower++; lower > 2 {
				return true
			}
		}
	}
	return false
}

// candidate asks the gazetteer for the name of group g alone.
func (l *Linker) candidate(s *Scratch, g *group, fam gazetteer.Family) (gazetteer.Candidate, bool) {
	m := &s.ms[g.proper]
	tokens := s.d.Tokens[m.First:m.Last]
	s.single.Text = s.d.Text
	s.single.Tokens = tokens
	s.single.Sentences = append(s.single.Sentences[:0], token.Sentence{
		Start: m.Start, End: m.End, First: 0, Last: len(tokens),
	})
	s.cands = l.gazetteer.Match(s.cands[:0], &s.single)
	lo, hi := s.forms[g.proper].first-m.First, s.forms[g.proper].last-m.First
	for _, c := range s.cands {
		if c.Family == fam && c.First <= lo && c.Last >= hi {
			return c, true
		}
	}
	return gazetteer.Candidate{}, false
}

// settleDoubts gives doubtful names the entry that other names of the
// document speak for, or their place in a dateline or below the text.
func (l *Linker) settleDoubts(s *Scratch) {
	certain := s.byEntry
	s.findCredits()
	countries := make(map[string]int)
	for i := range s.groups {
		g := &s.groups[i]
		if g.entry == 0 {
			continue
		}
		certain[g.entry] = int32(i)
		if g.label == record.LabelLocation {
			countries[l.gazetteer.Entry(g.entry).Country] += g.count
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		fam := family(g.label)
		if g.entry != 0 || g.scheme != 0 || fam == gazetteer.NoFamily {
			continue
		}
		c, ok := l.candidate(s, g, fam)
		if !ok {
			continue
		}
		s.refs = l.gazetteer.Refs(s.refs[:0], c)
		if len(s.refs) > maxRivals {
			s.refs = s.refs[:maxRivals]
		}
		best := 0
		for _, ref := range s.refs {
			e := l.gazetteer.Entry(ref)
			if _, ok := certain[ref]; ok {
				g.entry = ref
				break
			}
			if g.credited && e.Kind == "media" || c.N == 1 && s.isAbbreviatedState(g) {
				g.entry = ref
				break
			}
			if n := countries[e.Country]; c.N > 1 && e.Country != "" && n > best && !c.Flags.Has(gazetteer.ViaWeak) {
				best, g.entry = n, ref
			}
		}
		g.certain = g.entry != 0
	}
	clear(certain)
}
