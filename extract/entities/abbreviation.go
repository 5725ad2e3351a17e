package entities

import (
	"strings"
	"unicode"

	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// linkAbbreviations joins abbreviations with the names that they stand for.
func (l *Linker) linkAbbreviations(s *Scratch) {
	l.linkDefinitions(s)
	l.linkDomains(s)
	for i := range s.groups {
		l.indexInitials(s, int32(i))
	}
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.form.words != 1 || !g.form.upper || s.isStopped(g.form.first) {
			continue
		}
		key := groupKey{g.label, g.form.squeezed}
		if full, ok := l.spelled(s, key, int32(i)); ok {
			s.disown(int32(i))
			s.join(full, int32(i))
		} else if full, ok := s.only(key, int32(i)); ok {
			s.join(full, int32(i))
		}
	}
	clear(s.byWord)
}

// isStopped says whether a full stop belongs to the word in capitals at token t,
// which is then cut short rather than initials: "ST. LOUIS —".
func (s *Scratch) isStopped(t int) bool {
	if text := s.d.TokenText(t); strings.Count(text, ".") == 1 && strings.HasSuffix(text, ".") {
		return true
	}
	return s.text(t+1) == "." && !s.d.Tokens[t+1].Space && t+2 < len(s.d.Tokens) &&
		s.d.Tokens[t+2].Shape == token.Upper && !s.d.Tokens[t+2].Line
}

// indexInitials puts a name of several words under its initials, with and
// without small words, and with the last word where that says what kind of
// company it is: "American Broadcasting Company".
func (l *Linker) indexInitials(s *Scratch, i int32) {
	g := &s.groups[i]
	if g.label == record.LabelPerson || g.form.words < 2 || g.form.words > 10 {
		return
	}
	with, without := l.initials(s.d, g.form)
	s.index(groupKey{g.label, with}, i)
	if without != with {
		s.index(groupKey{g.label, without}, i)
	}
	const shortest = len("Group")
	whole := g.form
	for last := s.ms[g.first].Last; whole.last < last && len(s.d.TokenText(whole.last)) >= shortest; {
		whole.last++
	}
	if whole.last > g.form.last {
		_, without := l.initials(s.d, whole)
		s.index(groupKey{g.label, without}, i)
	}
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
// other, if one may abbreviate the other. Where it clearly does, it means that
// name in this document whatever the gazetteer knows it for.
func (l *Linker) define(s *Scratch, a, b int32) {
	if s.root(a) == s.root(b) {
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
	spells := abbreviates(s.d, f, s.groups[long].form)
	if f.upper {
		l.settleDefinition(s, long, short, spells)
	}
	if !s.compatible(a, b) {
		return
	}
	if f.upper || spells || capitals(s.d.Slice(f.first, f.last)) > 1 {
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
		o, ok := s.byKey[groupKey{g.label, squeeze(fnv.Offset64, name)}]
		if ok && s.root(o) != s.root(int32(i)) && s.compatible(o, int32(i)) {
			s.join(o, int32(i))
		}
	}
}

// abbreviates says whether the letters and digits of the one word in short occur
// in long in their order, the first of them at its start: a looser form of the
// test of Schwartz and Hearst (2003), as the brackets have said already that the
// two belong together.
func abbreviates(d *token.Document, short, long form) bool {
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
	with, without = fnv.Offset64, fnv.Offset64
	for i := f.first; i < f.last; i++ {
		t := &d.Tokens[i]
		if t.Kind == token.Punct {
			continue
		}
		b := string(initial(d, i))
		with = squeeze(with, b)
		if t.Shape != token.Lower && !l.words.is(t.Key, connective) {
			without = squeeze(without, b)
		}
	}
	return with, without
}
