package entities

import (
	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// linkShortForms joins names that say the same in another order, "Interior
// Ministry" and "Ministry of the Interior", and those that are the beginning or
// the end of a longer one: "Hollywood Presbyterian" of "Hollywood Presbyterian
// Medical Center", "Library" of "Orchard Lane Public Library".
func (l *Linker) linkShortForms(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.label == record.LabelLocation {
			continue
		}
		if g.form.hasShortForms() {
			s.index(groupKey{g.label, l.bag(s.d, g.form)}, int32(i))
		}
	}
	for i := range s.groups {
		g := int32(i)
		f := s.groups[i].form
		if !f.hasShortForms() || s.groups[i].label == record.LabelPerson || s.groups[i].label == record.LabelLocation {
			continue
		}
		if o, ok := s.only(groupKey{s.groups[i].label, l.bag(s.d, f)}, g); ok && s.groups[o].first < s.groups[g].first {
			s.join(o, g)
		}
	}
	clear(s.byWord)
	l.linkPrefixes(s)
	clear(s.byWord)
	l.linkEnds(s)
	clear(s.byWord)
	l.linkHeads(s)
}

// linkPrefixes joins groups with names that begin with their name.
func (l *Linker) linkPrefixes(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if g.label == record.LabelPerson || g.label == record.LabelLocation || g.label == record.LabelProduct ||
			!g.form.hasShortForms() {
			continue
		}
		words := 0
		for t := g.form.first; t < g.form.last; t++ {
			if s.d.Tokens[t].Kind == token.Punct {
				continue
			}
			if words++; words < g.form.words && l.mayDrop(s.d, g.form, t+1) {
				s.index(groupKey{g.label, l.squeezeName(s.d, g.form.first, t+1)}, int32(i))
			}
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		full, ok := s.only(groupKey{g.label, g.form.squeezed}, int32(i))
		if ok && l.addsBody(s.d, s.groups[full].form, g.form.words) {
			continue
		}
		if !ok || g.form.words == 1 && l.words.is(s.d.Tokens[g.form.first].Key, generic) {
			continue
		}
		// A name that the gazetteer knows by itself is a short form only of
		// one that it does not know and that adds nothing but what the
		// thing is.
		if l.isNamesake(s, full, int32(i)) {
			s.disown(int32(i))
		} else if g.entry != 0 && !l.allGeneric(s.d, s.groups[full].form, g.form.words) {
			continue
		}
		s.join(full, int32(i))
	}
}

// addsBody says whether a name of several words adds to its first n, which say already
// what kind of thing is named, that it is a body of its own there: "Orrin School
// District Board of Education".
func (l *Linker) addsBody(d *token.Document, f form, n int) bool {
	var last, next int // the tokens before and after the first n words
	for t := f.first; t < f.last; t++ {
		if d.Tokens[t].Kind == token.Punct {
			continue
		}
		if n--; n == 0 {
			last = t
		} else if n < 0 {
			next = t
			break
		}
	}
	if next == 0 || !l.words.is(d.Tokens[last].Key, generic) {
		return false
	}
	switch d.TokenText(next) {
	case "Board", "Foundation", "Police", "Union", "Association", "Alumni", "Students", "Employees":
		return next+1 >= f.last || d.TokenText(next+1) != "Trust"
	}
	return false
}

// mayDrop says whether a short form of the name may end before token t: what
// is left must be more than a word for a kind of thing if what is left out
// begins with a preposition ("PGA" of "PGA of America", but not "Bank" of "Bank
// of America"), and what is left out begins with no other connecting word
// ("Marks" of "Marks & Spencer").
func (l *Linker) mayDrop(d *token.Document, f form, t int) bool {
	if t >= f.last || l.words.is(d.Tokens[t-1].Key, connective) {
		return false
	}
	if k := d.Tokens[t].Key; l.words.is(k, connective) && (!l.words.is(k, preposition) || l.allGenericIn(d, f.first, t)) {
		return false
	}
	return !l.words.is(d.Tokens[f.first].Key, bodyHead) || l.allGenericIn(d, t, f.last)
}

// allGeneric says whether the name adds only generic words to its first n.
func (l *Linker) allGeneric(d *token.Document, f form, n int) bool {
	for t := f.first; t < f.last; t++ {
		if d.Tokens[t].Kind == token.Punct {
			continue
		}
		if n--; n < 0 {
			return l.allGenericIn(d, t, f.last)
		}
	}
	return true
}

// allGenericIn says whether the words in tokens first to last-1 say at most
// what kind of thing is named.
func (l *Linker) allGenericIn(d *token.Document, first, last int) bool {
	for t := first; t < last; t++ {
		if d.Tokens[t].Kind == token.Word && !l.words.is(d.Tokens[t].Key, generic|suffix|connective) {
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
		sum += h * fnv.Prime64
	}
	return sum ^ 0x9e3779b97f4a7c15
}
