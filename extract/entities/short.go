package entities

import (
	"strings"
	"unicode"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// linkAbbreviations joins abbreviations with the names that they stand for.
func (l *Linker) linkAbbreviations(s *Scratch) {
	l.linkDefinitions(s)
	l.linkDomains(s)
	// Groups of several words by their initials, with and without small
	// words.
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.form.words < 2 || g.form.words > 10 {
			continue
		}
		with, without := l.initials(s.d, g.form)
		s.index(groupKey{g.label, with}, int32(i))
		if without != with {
			s.index(groupKey{g.label, without}, int32(i))
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.form.words != 1 || !g.form.upper {
			continue
		}
		if full, ok := s.only(groupKey{g.label, g.form.squeezed}, int32(i)); ok {
			s.join(full, int32(i))
		}
	}
	clear(s.byWord)
}

// linkDefinitions joins names with the abbreviation that follows in brackets,
// "Federal Trade Commission (FTC)", or the other way round.
func (l *Linker) linkDefinitions(s *Scratch) {
	tokens := s.d.Tokens
	prev := -1
	for i := range s.ms {
		if s.group[i] == noGroup {
			continue
		}
		if prev >= 0 {
			a, b := &s.ms[prev], &s.ms[i]
			if a.Last+1 == b.First && tokens[a.Last].Key == l.words.open && b.Last < len(tokens) &&
				(tokens[b.Last].Key == l.words.closing || tokens[b.Last].Key == l.words.comma) && a.Label == b.Label {
				l.define(s, s.group[prev], s.group[i])
			}
		}
		prev = i
	}
}

// define joins groups a and b, of which one stands in brackets after the
// other, if one may abbreviate the other.
func (l *Linker) define(s *Scratch, a, b int32) {
	if s.root(a) == s.root(b) || !s.compatible(a, b) {
		return
	}
	long, short := a, b
	if s.groups[long].form.words < s.groups[short].form.words {
		long, short = short, long
	}
	f := s.groups[short].form
	if f.words != 1 || s.groups[long].form.words == 1 {
		return
	}
	if f.upper || l.abbreviates(s.d, f, s.groups[long].form) || capitals(s.d.Slice(f.first, f.last)) > 1 {
		s.join(long, short)
	}
}

// capitals returns the number of capital letters in s.
func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// linkDomains joins names of web sites with the name that the domain spells:
// "Acme.com" with "Acme".
func (l *Linker) linkDomains(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.form.words != 1 || s.d.Tokens[g.form.first].Kind != token.URL && s.d.Tokens[g.form.first].Kind != token.Word {
			continue
		}
		text := s.d.Slice(g.form.first, g.form.last)
		dot := strings.LastIndexByte(text, '.')
		if dot < 2 || dot > len(text)-3 || dot < len(text)-5 {
			continue
		}
		name := text[:dot]
		if len(name) > 4 && strings.EqualFold(name[:4], "www.") {
			name = name[4:]
		}
		o, ok := s.byKey[groupKey{g.label, squeeze(fnvOffset, name)}]
		if ok && s.root(o) != s.root(int32(i)) && s.compatible(o, int32(i)) {
			s.join(o, int32(i))
		}
	}
}

// abbreviates says whether the letters of the one word in short occur in long
// in their order, the first of them at its start and each capital at the
// start of a word or within one (Schwartz and Hearst, 2003).
func (l *Linker) abbreviates(d *token.Document, short, long form) bool {
	word := d.Slice(short.first, short.last)
	text := d.Slice(long.first, long.last)
	next, started := 0, false
	letters := []rune(text)
	for _, r := range word {
		r = token.Fold(r)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		for next < len(letters) && token.Fold(letters[next]) != r {
			next++
		}
		if next == len(letters) || !started && next > 0 {
			return false
		}
		started = true
		next++
	}
	return started
}

// initials returns the hashes of the initials of a name's words, with and
// without connecting words ("of", "and").
func (l *Linker) initials(d *token.Document, f form) (with, without uint64) {
	with, without = fnvOffset, fnvOffset
	var buf [4]byte
	for i := f.first; i < f.last; i++ {
		t := &d.Tokens[i]
		if t.Kind == token.Punct {
			continue
		}
		b := string(append(buf[:0], string(initial(d, i))...))
		with = squeeze(with, b)
		if t.Shape != token.Lower && !l.words.is(t.Key, connective) {
			without = squeeze(without, b)
		}
	}
	return with, without
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

// linkShortForms joins the groups whose name is a longer name without its
// last words: "Hollywood Presbyterian" of "Hollywood Presbyterian Medical
// Center", and names that say the same in another order: "Interior Ministry"
// and "Ministry of the Interior".
func (l *Linker) linkShortForms(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.label == record.LabelLocation {
			continue
		}
		if g.form.words > 1 && g.form.words <= 12 {
			s.index(groupKey{g.label, l.bag(s.d, g.form)}, int32(i))
		}
	}
	for i := range s.groups {
		g := int32(i)
		f := s.groups[i].form
		if f.words < 2 || f.words > 12 || s.groups[i].label == record.LabelPerson || s.groups[i].label == record.LabelLocation {
			continue
		}
		if o, ok := s.only(groupKey{s.groups[i].label, l.bag(s.d, f)}, g); ok && s.groups[o].first < s.groups[g].first {
			s.join(o, g)
		}
	}
	clear(s.byWord)
	l.linkPrefixes(s)
	clear(s.byWord)
}

// linkPrefixes joins groups with names that begin with their name.
func (l *Linker) linkPrefixes(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.label == record.LabelLocation || g.label == record.LabelProduct ||
			g.form.words < 2 || g.form.words > 12 {
			continue
		}
		h, words := uint64(fnvOffset), 0
		for t := g.form.first; t < g.form.last; t++ {
			tok := &s.d.Tokens[t]
			if tok.Kind == token.Punct {
				continue
			}
			h = squeeze(h, s.d.Text[tok.Start:tok.End])
			if words++; words < g.form.words && l.mayDrop(s.d, g.form, t+1) {
				s.index(groupKey{g.label, h}, int32(i))
			}
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		full, ok := s.only(groupKey{g.label, g.form.squeezed}, int32(i))
		if !ok || g.form.words == 1 && l.words.is(s.d.Tokens[g.form.first].Key, generic) {
			continue
		}
		// A name that the gazetteer knows by itself is a short form only of
		// one that it does not know and that adds nothing but what the
		// thing is.
		if g.entry != 0 && !l.allGeneric(s.d, s.groups[full].form, g.form.words) {
			continue
		}
		s.join(full, int32(i))
	}
}

// mayDrop says whether a short form of the name may end before token t: what
// is left out must not begin with a connecting word ("Bank" of "Bank of
// America").
func (l *Linker) mayDrop(d *token.Document, f form, t int) bool {
	if t >= f.last || l.words.is(d.Tokens[t].Key, connective) || l.words.is(d.Tokens[t-1].Key, connective) {
		return false
	}
	return !l.words.is(d.Tokens[f.first].Key, bodyHead) || l.allGenericFrom(d, f, t)
}

// allGeneric says whether the name adds only generic words to its first n.
func (l *Linker) allGeneric(d *token.Document, f form, n int) bool {
	for t := f.first; t < f.last; t++ {
		if d.Tokens[t].Kind == token.Punct {
			continue
		}
		if n--; n < 0 {
			return l.allGenericFrom(d, f, t)
		}
	}
	return true
}

func (l *Linker) allGenericFrom(d *token.Document, f form, t int) bool {
	for ; t < f.last; t++ {
		if !l.words.is(d.Tokens[t].Key, generic|suffix|connective) && d.Tokens[t].Kind == token.Word {
			return false
		}
	}
	return true
}

// bag returns a hash of a name's words without connecting ones, whatever
// their order.
func (l *Linker) bag(d *token.Document, f form) uint64 {
	sum := uint64(0)
	for i := f.first; i < f.last; i++ {
		t := &d.Tokens[i]
		if t.Kind == token.Punct || l.words.is(t.Key, connective) {
			continue
		}
		h := t.Key
		h ^= h >> 29
		sum += h * fnvPrime
	}
	return sum ^ 0x9e3779b97f4a7c15
}
