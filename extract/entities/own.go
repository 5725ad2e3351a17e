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

// settleDefinition takes the gazetteer's entry from the abbreviation in group
// short or from the full name in group long where they have different ones: what
// stands in brackets after a name stands for it. The abbreviation's is the better
// one if it says more of the same, "National Cyber Security Centre (NKSC)" that of
// Lithuania. Native abbreviations do not spell the name, so that spells is false;
// of two bodies of one country one may be a part of the other, and they stay two.
func (l *Linker) settleDefinition(s *Scratch, long, short int32, spells bool) {
	a, b := s.groups[s.root(long)].entry, s.groups[s.root(short)].entry
	if b == gazetteer.NoEntry || a == b {
		return
	}
	e := l.gazetteer.Entry(b)
	switch {
	case a != gazetteer.NoEntry && l.narrows(s, long, e):
		country := s.groups[s.root(long)].bearer.country
		if s.alone(long) || country != "" && country == e.Country { // or else the name is that of another one here
			s.disown(s.root(long))
		}
	case !s.alone(short):
	case a == gazetteer.NoEntry:
		if spells && l.contradicts(s, long, short) || l.isForeign(s, long, e) {
			s.disown(short)
		}
	case spells || l.gazetteer.Entry(a).Country != e.Country:
		s.disown(short)
	}
}

// narrows says whether a name of e says all that the full name in group g does.
func (l *Linker) narrows(s *Scratch, g int32, e *gazetteer.Entry) bool {
	f := s.groups[g].form
	holds := func(name string) bool {
		for t := f.first; t < f.last; t++ {
			if s.d.Tokens[t].Kind == token.Word && !l.words.is(s.d.Tokens[t].Key, connective) && !beginsLike(name, start(s.d.TokenText(t))) {
				return false
			}
		}
		return true
	}
	return holds(e.Name) || slices.ContainsFunc(e.Aliases, holds)
}

// isForeign says whether the full name in group g is none of e's: no word of it is
// like one of e's, nor can it be a translation, as e is of a country where names
// are English: "Economic Freedom Fighters" is not the Electronic Frontier
// Foundation, "German Football League" may be the Deutsche Fußball Liga.
func (l *Linker) isForeign(s *Scratch, g int32, e *gazetteer.Entry) bool {
	if !speaksEnglish(e.Country) {
		return false
	}
	f := s.groups[g].form
	for t := f.first; t < f.last; t++ {
		if s.d.Tokens[t].Kind == token.Word && !l.words.is(s.d.Tokens[t].Key, connective) && hasWordLike(e, s.d.TokenText(t)) {
			return false
		}
	}
	return true
}

// speaksEnglish says whether names of a country, or of none, are English.
func speaksEnglish(country string) bool {
	switch country {
	case "", "US", "GB", "IE", "AU", "NZ", "CA", "SG":
		return true
	}
	return false
}

// hasWordLike says whether a word of one of an entry's names begins with the
// same letters as w, which may be another form of it: "Investigations" for
// "Investigation".
func hasWordLike(e *gazetteer.Entry, w string) bool {
	begin := start(w)
	return beginsLike(e.Name, begin) || slices.ContainsFunc(e.Aliases, func(name string) bool { return beginsLike(name, begin) })
}

// start returns the first letters of a word, which its other forms share.
func start(w string) string {
	const letters = 4
	for i, n := 0, 0; i < len(w); n++ {
		if n == letters {
			return w[:i]
		}
		_, size := utf8.DecodeRuneInString(w[i:])
		i += size
	}
	return w
}

// beginsLike says whether a word of name begins with start.
func beginsLike(name, start string) bool {
	for word := range strings.FieldsSeq(name) {
		if len(word) >= len(start) && strings.EqualFold(word[:len(start)], start) {
			return true
		}
	}
	return false
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

// dotted says whether a name has a Turkish capital, "MİT", that no name of e has:
// İ is another letter than I. Only in abbreviations does that tell names apart.
func dotted(name string, e *gazetteer.Entry) bool {
	const letter, longest = "İ", 6
	if len(name) > longest || !strings.Contains(name, letter) {
		return false
	}
	has := func(name string) bool { return strings.Contains(name, letter) }
	return !has(e.Name) && !slices.ContainsFunc(e.Aliases, has) && !slices.ContainsFunc(e.Weak, has)
}
