package entities

import (
	"strings"

	"github.com/incx/incx/extract/internal/party"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// Towns share names. Behind a comma the text says where the one lies that it means:
// "Alexandria, Va." is not the city in Egypt.

// settleTowns gives towns that the text puts in a region of another country than their
// entry says the entry of their namesake there, or none.
func (l *Linker) settleTowns(s *Scratch) {
	if l.gazetteer == nil {
		return
	}
	for i := range s.ms {
		region := l.regionAfter(s, i)
		if region == nil || s.group[i] == noGroup || l.inListOfTowns(s, i) {
			continue
		}
		k := s.group[i]
		g := &s.groups[k]
		if e := l.gazetteer.Entry(g.entry); e == nil || !isTown(e.Kind) || e.Country == region.Country {
			continue
		}
		g.bearer = bearer{country: region.Country, word: region.Name}
		name := s.d.Slice(s.ms[i].First, s.ms[i].Last)
		s.disown(k)
		if ref, ok := l.gazetteer.ByID(gazetteer.Location, gazetteer.Slug(name+" "+region.Name)); ok {
			g.entry, g.certain = ref, true
		}
	}
}

// regionAfter returns the entry of the region, a part of a country, that is named
// behind mention i of a place and a comma, or nil.
func (l *Linker) regionAfter(s *Scratch, i int) *gazetteer.Entry {
	if i+1 >= len(s.ms) || s.ms[i].Label != record.LabelLocation || s.ms[i+1].Label != record.LabelLocation || s.group[i+1] == noGroup {
		return nil
	}
	end := s.ms[i].Last
	if s.ms[i+1].First != end+1 || s.d.TokenText(end) != "," {
		return nil
	}
	e := l.gazetteer.Entry(s.groups[s.group[i+1]].entry)
	if e == nil || e.Kind != "region" {
		return nil
	}
	return e
}

// inListOfTowns says whether the mention before i is that of another town, of which
// the text does not say where it lies: "in Biloxi, Chicago, Goa".
func (l *Linker) inListOfTowns(s *Scratch, i int) bool {
	if i == 0 || s.ms[i-1].Last+1 != s.ms[i].First || s.group[i-1] == noGroup {
		return false
	}
	e := l.gazetteer.Entry(s.groups[s.group[i-1]].entry)
	return e != nil && isTown(e.Kind)
}

// isTown says whether a kind of place is one that lies in a region.
func isTown(kind string) bool { return kind == "city" || kind == "area" || kind == "place" }

// isAbbreviatedState says whether g is where the place before it is, or a politician is
// from, in short, as in "Marrowton, La." and "(D-La.)": alone, such a name may mean much
// else.
func (s *Scratch) isAbbreviatedState(g *group) bool {
	i := g.first
	m := &s.ms[i]
	if g.label != record.LabelLocation || !strings.HasSuffix(s.d.Slice(m.First, m.Last), ".") {
		return false
	}
	return m.First >= 2 && party.At(s.d, m.First-2) ||
		i > 0 && s.ms[i-1].Label == record.LabelLocation && m.First == s.ms[i-1].Last+1 && s.d.TokenText(m.First-1) == ","
}
