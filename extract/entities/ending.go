package entities

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// The end of a name stands for it as well as the beginning: "the Journal",
// "the Police Department", "Disney" for "Walt Disney"; so do the head of a body
// ("the Authority") and the place of a town council ("Midland" for "Town of
// Midland").

// linkEnds joins organisations and groups of attackers that nothing is known of
// yet with the one longer name that ends with theirs.
func (l *Linker) linkEnds(s *Scratch) {
	for i := range s.groups {
		g := &s.groups[i]
		if hasEnds(g.label) && g.form.hasShortForms() {
			l.indexEnds(s, int32(i))
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		if !hasEnds(g.label) || g.short || g.entry != 0 && !l.isBarePaper(s, g) {
			continue
		}
		known := *g
		s.disown(int32(i))
		if full, ok := s.only(groupKey{g.label, g.form.squeezed}, int32(i)); ok && (known.entry == 0 || l.isOutlet(s, full, known.first)) {
			s.join(full, int32(i))
		} else {
			*g = known
		}
	}
}

// isBarePaper says whether g, which has an entry, is called by the one word for a paper
// that many papers are called: "the Times".
func (l *Linker) isBarePaper(s *Scratch, g *group) bool {
	if g.label != record.LabelOrganisation || g.form.words != 1 || g.host || l.gazetteer.Entry(g.entry).Kind != "media" {
		return false
	}
	w := titled(s.d.TokenText(g.form.first))
	return kindOfHead(w) == "media" || isOutletEnd(w)
}

// isOutlet says whether group i is of a news outlet that is named before mention m.
func (l *Linker) isOutlet(s *Scratch, i int32, m int) bool {
	g := &s.groups[s.root(i)]
	if e := l.gazetteer.Entry(g.entry); e != nil && e.Kind != "media" || g.first >= m {
		return false
	}
	return g.entry != 0 || l.kindByName(s.d, g.form) == "media"
}

// hasEnds says whether the end of a name with this label may stand for it.
func hasEnds(l record.Label) bool {
	return l == record.LabelOrganisation || l == record.LabelThreatActor
}

// indexEnds puts group i under the ends of its name and, where a preposition
// follows its head ("Authority for …"), under those of the part before it.
func (l *Linker) indexEnds(s *Scratch, i int32) {
	f := s.groups[i].form
	head := f.first + 1
	for head < f.last && !l.words.is(s.d.Tokens[head].Key, preposition) {
		head++
	}
	for t := f.first + 1; t < f.last; t++ {
		if !l.mayStart(s.d, f, t) {
			continue
		}
		s.index(groupKey{s.groups[i].label, l.squeezeName(s.d, t, f.last)}, i)
		if t < head && head < f.last {
			s.index(groupKey{s.groups[i].label, l.squeezeName(s.d, t, head)}, i)
		}
	}
}

// mayStart says whether a short form of the name may start at token t: not at
// or after a connecting word ("America" of "Bank of America"), but for the place
// of a "City of" or "Town of".
func (l *Linker) mayStart(d *token.Document, f form, t int) bool {
	if d.Tokens[t].Kind == token.Punct || l.words.is(d.Tokens[t].Key, connective) {
		return false
	}
	if !l.words.is(d.Tokens[t-1].Key, connective) {
		return true
	}
	return t == f.first+2 && d.Tokens[t-1].Key == l.words.of && l.words.is(d.Tokens[f.first].Key, placeHead)
}
