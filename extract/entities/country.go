package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// Every country has a foreign ministry. Where the text says whose it means,
// "Estonia's Foreign Ministry", "the Estonian Foreign Ministry", the foreign
// ministries of two countries are two entities.

// A bearer is the country that a name of many bodies stands for in one place,
// and the word that says so.
type bearer struct {
	country string // ISO 3166-1 alpha-2
	word    string // "Estonian", "Estonia"
	demonym bool
}

// isOneOfMany says whether countries each have a body of this name.
func isOneOfMany(e *gazetteer.Entry) bool {
	return e.Country == "" && e.Sector != "international" && (isStateKind(e.Kind) || e.Kind == "intelligence")
}

// isStateKind says whether every state has bodies of a kind, and calls them by much the
// same names.
func isStateKind(kind string) bool {
	switch kind {
	case "government", "court", "parliament", "military", "law-enforcement":
		return true
	}
	return false
}

// isFullName says whether f is a name in full, as bodies of many countries are named:
// several words that begin with a capital. One of the kind has its own name for it,
// "Ministry of Education", where the gazetteer has that of the kind.
func (s *Scratch) isFullName(f form) bool {
	return f.words > 1 && s.d.Tokens[f.first].Shape >= token.Title && !f.upper
}

// splitByCountry parts the mentions of each such name by the country whose body
// they mean: the one said beside them or else the one said last.
func (l *Linker) splitByCountry(s *Scratch) {
	type part struct {
		group   int32
		country string
	}
	var parts map[part]int32
	for i := range s.ms {
		g := s.group[i]
		if g == noGroup || s.ms[i].Label != record.LabelOrganisation || s.groups[g].entry == gazetteer.NoEntry ||
			!isOneOfMany(l.gazetteer.Entry(s.groups[g].entry)) {
			continue
		}
		b := l.bearerOf(s, i)
		if b.country == "" {
			b = s.bearers[s.groups[g].entry]
		}
		if b.country == "" {
			continue
		}
		if parts == nil {
			parts = make(map[part]int32)
		}
		if o, ok := s.bearers[s.groups[g].entry]; ok && o.country != b.country {
			s.several[s.groups[g].entry] = true
		}
		s.bearers[s.groups[g].entry] = b
		k, ok := parts[part{g, b.country}]
		if !ok {
			k = s.part(g, i, b)
			parts[part{g, b.country}] = k
		}
		s.move(i, k)
	}
}

// part returns a new group, without mentions, for what group g names in country b, of
// which mention i is the first.
func (s *Scratch) part(g int32, i int, b bearer) int32 {
	k := int32(len(s.groups))
	p := s.groups[g]
	p.parent, p.form, p.first, p.proper, p.count, p.bearer = k, s.forms[i], i, i, 0, b
	s.groups = append(s.groups, p)
	return k
}

// move puts mention i into group k.
func (s *Scratch) move(i int, k int32) {
	s.groups[s.group[i]].count--
	s.groups[k].count++
	s.group[i] = k
}

// bearerOf returns the country that stands beside mention i: before it as a
// nationality or with a possessive, or after "of".
func (l *Linker) bearerOf(s *Scratch, i int) bearer {
	m := &s.ms[i]
	t := m.First - 1
	if t > 0 && l.words.is(s.d.Tokens[t].Key, possessive) {
		t--
	}
	if t >= 0 {
		if b := l.byAdjective(s, t); b.country != "" {
			return b
		}
	}
	if i > 0 && s.ms[i-1].Last == t+1 {
		if b := l.country(s, i-1); b.country != "" {
			return b
		}
	}
	if i+1 < len(s.ms) && s.ms[i+1].First == m.Last+1 && s.d.Tokens[m.Last].Key == l.words.of {
		return l.country(s, i+1)
	}
	return bearer{}
}

// byAdjective returns the country whose adjective token t is.
func (l *Linker) byAdjective(s *Scratch, t int) bearer {
	word := s.d.TokenText(t)
	ref, ok := l.gazetteer.ByID(gazetteer.Demonym, strings.ToLower(word))
	if !ok {
		return bearer{}
	}
	return bearer{l.gazetteer.Entry(ref).Country, word, true}
}

// country returns the country that mention i names; none is returned for a
// place within one.
func (l *Linker) country(s *Scratch, i int) bearer {
	if s.ms[i].Label != record.LabelLocation || s.group[i] == noGroup {
		return bearer{}
	}
	e := l.gazetteer.Entry(s.groups[s.group[i]].entry)
	if e == nil || e.Kind != "country" {
		return bearer{}
	}
	return bearer{country: e.Country, word: e.Name}
}

// bear sets the country of entity e, which group g stands for, and tells it
// from its namesakes by its name.
func (s *Scratch) bear(e *mention.Entity, g *group) {
	b := g.bearer
	if b.country == "" {
		return
	}
	e.Country = b.country
	switch {
	case !s.several[g.entry]:
	case b.demonym:
		e.Name = b.word + " " + e.Name
	default:
		e.Name += " of " + b.word
	}
}
