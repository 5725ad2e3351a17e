package entities

import (
	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A surname hash and a given-name hash must not meet in one map.
const givenMark = 0x5bd1e9955bd1e995

// linkPeople joins the mentions of people by a part of their name with the
// full name. Full names with the same surname and given names that differ are
// different people; a bare surname then means the one named last.
func (l *Linker) linkPeople(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label != record.LabelPerson || g.form.words < 2 {
			continue
		}
		surname := groupKey{g.label, s.word(s.surname(g.form))}
		for _, o := range s.byWord[surname] {
			if s.root(o) != s.root(int32(i)) && s.sameGivenName(s.groups[o].form, g.form) {
				if g.form.words > s.groups[o].form.words {
					s.join(int32(i), o)
				} else {
					s.join(o, int32(i))
				}
				break
			}
		}
		s.index(surname, int32(i))
		if t := s.particle(g.form); t > g.form.first {
			s.index(groupKey{g.label, l.squeezeName(s.d, t, g.form.last)}, int32(i))
		}
		s.index(groupKey{g.label, s.word(g.form.first) ^ givenMark}, int32(i))
		l.indexDouble(s, int32(i))
	}
	s.joinDoubles()
	for i := range s.groups {
		g := &s.groups[i]
		if g.label != record.LabelPerson || g.form.words != 1 && s.particle(g.form) != g.form.first {
			continue
		}
		w := g.form.squeezed
		if full := s.latest(groupKey{g.label, w}, g.first); full != noGroup {
			s.join(full, int32(i))
		} else if full, ok := s.only(groupKey{g.label, w ^ givenMark}, int32(i)); ok {
			s.join(full, int32(i))
		} else if full, ok := s.only(groupKey{g.label, w ^ doubleMark}, int32(i)); ok {
			s.join(full, int32(i))
		}
	}
	s.splitSurnames()
	clear(s.byWord)
}

// splitSurnames gives each mention of a bare surname that several people bear
// to the one who was named by the full name last.
func (s *Scratch) splitSurnames() {
	for i := range s.ms {
		g := s.group[i]
		if g == noGroup || s.ms[i].Label != record.LabelPerson {
			continue
		}
		if s.forms[i].words > 1 {
			s.groups[s.root(g)].named = i + 1
			continue
		}
		list := s.byWord[groupKey{record.LabelPerson, s.forms[i].squeezed}]
		if len(list) < 2 {
			continue
		}
		best := int32(noGroup)
		for _, o := range list {
			r := s.root(o)
			if n := s.groups[r].named; n > 0 && (best == noGroup || n > s.groups[best].named) {
				best = r
			}
		}
		if best != noGroup {
			s.group[i] = best
		}
	}
}

// word returns the hash of one token as [squeeze] gives it for a name of that
// word alone.
func (s *Scratch) word(t int) uint64 {
	tok := &s.d.Tokens[t]
	return squeeze(fnv.Offset64, s.d.Text[tok.Start:tok.End])
}

// surname returns the token that is the surname of a full name: the last one
// that is not "Jr." or a number.
func (s *Scratch) surname(f form) int {
	last := f.last - 1
	for last > f.first+1 {
		t := &s.d.Tokens[last]
		if t.Kind == token.Word && !isGeneration(s.d.TokenText(last)) {
			break
		}
		last--
	}
	return last
}

// particle returns the token at which a surname with particles begins, "van der
// Berg" of "Jan van der Berg", or -1. A name that begins with particles is such
// a surname alone.
func (s *Scratch) particle(f form) int {
	t := s.surname(f)
	for t > f.first {
		before := t - 1
		if before > f.first && s.d.TokenText(before) == "-" { // "Al-Kuwaiti"
			before--
		}
		if !isParticle(s.d.Lower(before)) {
			break
		}
		t = before
	}
	if t == s.surname(f) {
		return -1
	}
	return t
}

// isParticle says whether a word in lower case stands before surnames.
func isParticle(w string) bool {
	switch w {
	case "van", "von", "vom", "zu", "zum", "zur", "de", "der", "den", "des", "du", "da", "do", "dos", "das", "del", "della", "di",
		"la", "le", "el", "al", "bin", "ibn", "ben", "ter", "ten", "te", "y", "mac", "mc", "st", "st.":
		return true
	}
	return false
}

func isGeneration(w string) bool {
	switch w {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
}

// latest returns the group under key k that was named last before mention i,
// or the first one after it.
func (s *Scratch) latest(k groupKey, i int) int32 {
	best := int32(noGroup)
	for _, o := range s.byWord[k] {
		switch {
		case best == noGroup:
			best = o
		case s.groups[o].first < i && (s.groups[best].first > i || s.groups[o].first > s.groups[best].first):
			best = o
		}
	}
	return best
}
