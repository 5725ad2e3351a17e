package entities

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// What an article says a name stands for outweighs what the gazetteer knows of
// it: in an article on the "Narrow Canals Commission (NCC)", NCC is not the
// builder of that name.

// disown takes the gazetteer's entry from g: the document itself says that the
// name means something else in it.
func (s *Scratch) disown(g int32) {
	p := &s.groups[g]
	p.entry, p.certain, p.doubtful = gazetteer.NoEntry, false, false
}

// alone says whether no other name in the document is known to mean what g
// means.
func (s *Scratch) alone(g int32) bool { return s.root(g) == g && !s.groups[g].host }

// contradicts says whether a full name can be none of the entry of group g,
// which is short for it: a word of it begins like no word of the entry's names.
func (l *Linker) contradicts(s *Scratch, full, g int32) bool {
	ref := s.groups[g].entry
	if ref == gazetteer.NoEntry || ref == s.groups[full].entry || !s.alone(g) {
		return false
	}
	e := l.gazetteer.Entry(ref)
	f := s.groups[full].form
	for t := f.first; t < f.last; t++ {
		if s.d.Tokens[t].Kind == token.Word && !l.words.is(s.d.Tokens[t].Key, connective) && !hasWordLike(e, s.d.TokenText(t)) {
			return true
		}
	}
	return false
}

// hasWordLike says whether a word of one of an entry's names begins with the
// same letters as w, which may be another form of it: "Investigations" for
// "Investigation".
func hasWordLike(e *gazetteer.Entry, w string) bool {
	const letters = 4
	start := w
	for i, n := 0, 0; i < len(w); n++ {
		if n == letters {
			start = w[:i]
			break
		}
		_, size := utf8.DecodeRuneInString(w[i:])
		i += size
	}
	begins := func(name string) bool {
		for _, word := range strings.Fields(name) {
			if len(word) >= len(start) && strings.EqualFold(word[:len(start)], start) {
				return true
			}
		}
		return false
	}
	return begins(e.Name) || slices.ContainsFunc(e.Aliases, begins)
}

// spelled returns the one group under key k, the initials of its name, where the
// gazetteer takes group g, which is written with these letters, for something
// else that the document does not name in full. Abbreviations of two letters
// are too many.
func (l *Linker) spelled(s *Scratch, k groupKey, g int32) (int32, bool) {
	const shortest = 3
	m := &s.ms[s.groups[g].first]
	if m.End-m.Start < shortest || len(s.byWord[k]) != 1 {
		return noGroup, false
	}
	full := s.byWord[k][0]
	return full, l.contradicts(s, full, g)
}

// isNamesake says whether group g, a name that the gazetteer knows and that is
// also a word or another's name, is short for the full name before it, which
// has one word more and is none of the entry's: "Allegro" of "Allegro
// Microsystems".
func (l *Linker) isNamesake(s *Scratch, full, g int32) bool {
	short, long := &s.groups[g], &s.groups[full]
	return short.doubtful && s.alone(g) && long.entry == gazetteer.NoEntry && long.first < short.first &&
		long.form.words == short.form.words+1 && !l.words.is(s.d.Tokens[long.form.last-1].Key, branch)
}
