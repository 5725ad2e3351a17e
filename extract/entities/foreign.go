package entities

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// The gazetteer has the Department of Justice of one country, and others have one too.
// Where the text says that it means theirs, "Norland's Department of Justice", the name
// has no entry.

// findForeign parts the mentions of each such name that mean the body of a country
// other than that of the entry: the one said beside them or else the one said last.
func (l *Linker) findForeign(s *Scratch) {
	if l.gazetteer == nil {
		return
	}
	type part struct {
		entry   gazetteer.EntryRef
		country string
	}
	var parts map[part]int32
	for i := range s.ms {
		g := s.group[i]
		if g == noGroup || s.ms[i].Label != record.LabelOrganisation || !isCommonName(s, s.forms[i]) {
			continue
		}
		own, b := l.borneIn(s, i)
		if own == noGroup {
			continue
		}
		entry := s.groups[own].entry
		if b.country == "" {
			b = s.bearers[entry]
		}
		if b.country == "" {
			continue
		}
		s.bearers[entry] = b
		if b.country == l.gazetteer.Entry(entry).Country {
			s.groups[g].bearer = b // so that it is none of the others
			continue
		}
		if parts == nil {
			parts = make(map[part]int32)
		}
		k, ok := parts[part{entry, b.country}]
		if !ok {
			k = s.part(own, i, b)
			parts[part{entry, b.country}] = k
			s.disown(k)
			s.groups[k].foreign = true
		}
		s.move(i, k)
	}
}

// borneIn returns the group of the entry that mention i, whose name many states use, is
// named like, and the country whose body the text says that it means, if it does. The
// group is noGroup where no entry is a body of one state.
func (l *Linker) borneIn(s *Scratch, i int) (int32, bearer) {
	g, f := s.group[i], s.forms[i]
	if s.groups[g].entry != gazetteer.NoEntry {
		e := l.gazetteer.Entry(s.groups[g].entry)
		if !isOfState(e) {
			return noGroup, bearer{}
		}
		if l.byAdjective(s, f.first).country != "" || s.d.Tokens[f.first].Shape == token.Upper && !f.upper { // "US Department of Justice"
			return g, bearer{country: e.Country}
		}
		return g, l.bearerOf(s, i)
	}
	b := l.byAdjective(s, f.first)
	if b.country == "" || f.words < 2 {
		return noGroup, bearer{}
	}
	own, ok := s.byKey[groupKey{record.LabelOrganisation, l.squeezeName(s.d, f.first+1, f.last)}]
	if !ok || s.groups[own].entry == gazetteer.NoEntry || !isOfState(l.gazetteer.Entry(s.groups[own].entry)) {
		return noGroup, bearer{}
	}
	return own, b
}

// isOfState says whether e is a body of one state.
func isOfState(e *gazetteer.Entry) bool { return e.Country != "" && isStateKind(e.Kind) }

// isCommonName says whether many states have a body of which form f is the name.
func isCommonName(s *Scratch, f form) bool {
	for t := f.first; t < f.last; t++ {
		switch titled(s.d.TokenText(t)) {
		case "Department", "Ministry", "Court", "Congress", "Senate", "Parliament", "Treasury", "Guard", "Police", "Army", "Navy":
			return true
		}
	}
	return false
}
