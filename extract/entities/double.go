package entities

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// People of Spain, Portugal and Latin America bear two surnames, of which the
// first is the usual one: Claudia Sheinbaum Pardo is Claudia Sheinbaum, Sheinbaum
// and Sheinbaum Pardo. In other names of three words the second is a middle name,
// so that these forms count only where they fit one person.

// doubleMark keeps the hashes of these forms apart from those of other surnames.
const doubleMark = 0x94d049bb133111eb

// indexDouble puts the full name of group i under its second last word, with and
// without the words at its ends.
func (l *Linker) indexDouble(s *Scratch, i int32) {
	f := s.groups[i].form
	t := s.firstSurname(f)
	if t < 0 {
		return
	}
	last := s.surname(f) + 1
	for _, h := range [...]uint64{s.word(t), l.squeezeName(s.d, t, last), s.givenAnd(f.first, t)} {
		s.index(groupKey{record.LabelPerson, h ^ doubleMark}, i)
	}
}

// firstSurname returns the second last word of a name of three or more, or -1.
func (s *Scratch) firstSurname(f form) int {
	const letters = 3
	t := s.surname(f) - 1
	for t > f.first && s.d.Tokens[t].Kind == token.Punct {
		t--
	}
	if t <= f.first || f.words < 3 || len(s.d.TokenText(t)) < letters || s.d.Tokens[t].Shape == token.Initial ||
		isParticle(s.d.Lower(t)) {
		return -1
	}
	return t
}

// givenAnd returns the hash of a name of the words at tokens a and b.
func (s *Scratch) givenAnd(a, b int) uint64 {
	return squeeze(s.word(a), s.d.TokenText(b))
}

// joinDoubles joins names of two words with the one full name of which they are
// both surnames, or the given name and the first surname.
func (s *Scratch) joinDoubles() {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label != record.LabelPerson || g.form.words != 2 {
			continue
		}
		if full, ok := s.only(groupKey{g.label, g.form.squeezed ^ doubleMark}, int32(i)); ok {
			s.join(full, int32(i))
		}
	}
}
