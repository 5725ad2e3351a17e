// Package entities groups the mentions of a document into the things that
// they name: the full name, short forms, abbreviations, spelling variants and
// translations of one organisation, person or place become one entity.
//
// It works in passes over groups of mentions, from the safest evidence to the
// weakest: the same name but for case, accents, hyphens and company suffixes;
// the same gazetteer entry; an abbreviation that the text defines in brackets
// or that spells the initials of a name; a short form of a longer name; a
// surname or given name after the full name. Groups with different gazetteer
// entries never become one. Every pass looks names up by a key, so that the
// work grows with the number of mentions only.
package entities

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A Linker groups mentions into entities. It is immutable and safe for
// concurrent use; each goroutine needs a [Scratch] of its own.
type Linker struct {
	gazetteer *gazetteer.Gazetteer
	words     lexicon
}

// New returns a linker with the knowledge of g, which is shared, not copied.
// Without a gazetteer (nil) names are linked by their form alone.
func New(g *gazetteer.Gazetteer) *Linker {
	return &Linker{gazetteer: g, words: newLexicon()}
}

// A Scratch is the memory that a [Linker] works in. The zero value is ready;
// reusing one saves allocations.
type Scratch struct {
	d      *token.Document
	ms     []mention.Mention
	forms  []form  // of the mentions, in their order
	groups []group // sets of mentions with one name
	group  []int32 // the group of each mention, or noGroup

	byKey   map[groupKey]int32
	byEntry map[gazetteer.EntryRef]int32
	byWord  map[groupKey][]int32
	bearers map[gazetteer.EntryRef]bearer // named last
	several map[gazetteer.EntryRef]bool   // that bodies of several countries bear the name

	single token.Document // one mention, for the gazetteer
	cands  []gazetteer.Candidate
	refs   []gazetteer.EntryRef
}

const noGroup = -1

// maxRivals bounds how many groups that share a key are compared with each
// other, so that a hostile text cannot make the work grow with the square of
// its length.
const maxRivals = 12

// named says whether mentions with this label name an entity.
func named(l record.Label) bool {
	switch l {
	case record.LabelDate, record.LabelAttack:
		return false
	}
	return true
}

// Link groups the mentions of d, which must be in text order, into entities
// and returns these in the order of their first mention. Mentions of dates
// and attacks are no part of it. Link marks later short forms of a name as
// found by alias. Roles are left to [Linker.Roles], which must know the victims.
func (l *Linker) Link(d *token.Document, ms []mention.Mention, s *Scratch) []mention.Entity {
	s.reset(d, ms)
	l.readForms(s)
	l.groupByName(s)
	l.findEntries(s)
	l.settleTowns(s)
	l.findForeign(s)
	l.splitByCountry(s)
	s.mergeEntries()
	l.linkAbbreviations(s)
	l.linkShortForms(s)
	l.linkPeople(s)
	ents := l.build(s)
	l.describePeople(s, ents)
	l.findAccused(d, ms, ents)
	l.findSuspects(d, ms, ents)
	return ents
}

func (s *Scratch) reset(d *token.Document, ms []mention.Mention) {
	s.d, s.ms = d, ms
	s.forms, s.groups, s.group = s.forms[:0], s.groups[:0], s.group[:0]
	if s.byKey == nil {
		s.byKey = make(map[groupKey]int32)
		s.byEntry = make(map[gazetteer.EntryRef]int32)
		s.byWord = make(map[groupKey][]int32)
		s.bearers = make(map[gazetteer.EntryRef]bearer)
		s.several = make(map[gazetteer.EntryRef]bool)
	}
	clear(s.byKey)
	clear(s.byEntry)
	clear(s.byWord)
	clear(s.bearers)
	clear(s.several)
}
