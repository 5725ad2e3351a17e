package entities

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// A groupKey is a label with a hash: of a name, of one of its words.
type groupKey struct {
	label record.Label
	hash  uint64
}

// A group is a set of mentions with one label that name the same thing. At
// first the mentions of one name are a group; passes join groups, which then
// form a tree with the fullest name at its root.
type group struct {
	parent int32
	label  record.Label
	form   form // of the first mention
	first  int  // index of the first mention
	proper int  // index of the first mention that is not in capitals, or of the first
	count  int  // mentions of this name
	host   bool // another group was joined to this one
	named  int  // the last mention of a person by the full name so far
	// entry is the gazetteer's, 0 where there is none; certain says that
	// the name can mean nothing else.
	entry   gazetteer.EntryRef
	certain bool
	// scheme is the entry of the naming scheme that the name follows ("UNC#"), 0 where
	// there is none. It says what kind of thing this is, not which.
	scheme gazetteer.EntryRef
	// doubtful says that the entry's name, as it stands here, is also a word or
	// the name of something else.
	doubtful bool
	// bearer is the country whose body is meant, where every one has one of
	// that name and the text says which.
	bearer bearer
	// foreign says that the name is that of an entry, and means the body of another
	// country.
	foreign bool
	// credited says that the name stands where a news agency is credited.
	credited bool
	// short says that the group was joined to a fuller name.
	short bool
}

// groupByName makes a group of the mentions of each name.
func (l *Linker) groupByName(s *Scratch) {
	for i := range s.ms {
		f := &s.forms[i]
		if f.words == 0 {
			s.group = append(s.group, noGroup)
			continue
		}
		key := groupKey{s.ms[i].Label, f.squeezed}
		g, ok := s.byKey[key]
		if !ok {
			g = int32(len(s.groups))
			s.byKey[key] = g
			s.groups = append(s.groups, group{parent: g, label: key.label, form: *f, first: i, proper: i})
		} else if p := &s.groups[g]; s.forms[p.proper].upper && !f.upper {
			p.proper = i
		}
		s.groups[g].count++
		s.group = append(s.group, g)
	}
}

// root returns the group that g was joined to in the end.
func (s *Scratch) root(g int32) int32 {
	for s.groups[g].parent != g {
		s.groups[g].parent = s.groups[s.groups[g].parent].parent
		g = s.groups[g].parent
	}
	return g
}

// compatible says whether groups a and b may name the same thing: they do not
// have different entries of the gazetteer, nor are they of different countries.
func (s *Scratch) compatible(a, b int32) bool {
	a, b = s.root(a), s.root(b)
	ga, gb := &s.groups[a], &s.groups[b]
	return ga.label == gb.label && (ga.entry == 0 || gb.entry == 0 || ga.entry == gb.entry) &&
		(ga.bearer.country == "" || gb.bearer.country == "" || ga.bearer.country == gb.bearer.country)
}

// join makes short part of the group of full, which keeps or takes over the
// gazetteer entry of either.
func (s *Scratch) join(full, short int32) {
	full, short = s.root(full), s.root(short)
	if full == short {
		return
	}
	f, g := &s.groups[full], &s.groups[short]
	g.parent, g.short = full, true
	f.host = true
	if f.entry == 0 && !f.foreign {
		f.entry, f.certain = g.entry, g.certain
	}
	f.certain = f.certain || g.certain && g.entry == f.entry
	if f.bearer.country == "" {
		f.bearer = g.bearer
	}
}

// mergeEntries joins the groups that have the same gazetteer entry.
func (s *Scratch) mergeEntries() {
	for i := range s.groups {
		g := int32(i)
		e := s.groups[s.root(g)].entry
		if e == 0 {
			continue
		}
		o, ok := s.byEntry[e]
		switch {
		case !ok:
			s.byEntry[e] = g
		case s.root(o) != s.root(g) && s.compatible(o, g):
			if s.groups[g].form.words > s.groups[o].form.words {
				s.join(g, o)
				s.groups[g].short = false
			} else {
				s.join(o, g)
			}
		}
	}
}

// index puts group g under a key, as far as there is room.
func (s *Scratch) index(k groupKey, g int32) {
	if list := s.byWord[k]; len(list) < maxRivals {
		s.byWord[k] = append(list, g)
	}
}

// only returns the one group under key k that may be the same thing as g: of
// several different ones none.
func (s *Scratch) only(k groupKey, g int32) (int32, bool) {
	found := int32(noGroup)
	for _, o := range s.byWord[k] {
		if s.root(o) == s.root(g) || !s.compatible(o, g) {
			continue
		}
		if found != noGroup && s.root(found) != s.root(o) {
			return noGroup, false
		}
		found = o
	}
	return found, found != noGroup
}
