package entities

import "github.com/incx/incx/extract/record"

// The kind of thing that a name begins with stands for it where an article and a
// capital say so: "the University" for "University of Graz".

// linkHeads joins such words with the one longer name that begins with them and goes on
// with "of".
func (l *Linker) linkHeads(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if f := g.form; g.label == record.LabelOrganisation && f.words > 2 && f.first+2 < f.last && s.d.Tokens[f.first+1].Key == l.words.of {
			s.index(groupKey{g.label, l.squeezeName(s.d, f.first, f.first+1)}, int32(i))
		}
	}
	if len(s.byWord) == 0 {
		return
	}
	for i := range s.groups {
		g := &s.groups[i]
		if g.label != record.LabelOrganisation || g.entry != 0 || g.short || !l.isHead(s, g) {
			continue
		}
		if full, ok := s.only(groupKey{g.label, g.form.squeezed}, int32(i)); ok && s.groups[full].first < g.first {
			s.join(full, int32(i))
		}
	}
	clear(s.byWord)
}

// isHead says whether g is a word for a kind of thing, with an article and a capital,
// of which nothing after it says which one: not "the Bank of another town".
func (l *Linker) isHead(s *Scratch, g *group) bool {
	t := g.form.first
	if g.form.words != 1 || t == 0 || !l.words.is(s.d.Tokens[t].Key, generic) || !s.d.Tokens[t].Capital() || s.d.Tokens[t-1].Key != l.words.the {
		return false
	}
	return t+1 == len(s.d.Tokens) || s.d.Tokens[t+1].Key != l.words.of
}
