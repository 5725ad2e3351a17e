package entities

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// build returns the entities that the groups stand for.
func (l *Linker) build(s *Scratch) []mention.Entity {
	var ents []mention.Entity
	roots := make([]int32, 0, len(s.groups))
	entityOf := make([]int, len(s.groups)) // of each root, plus one
	for i := range s.ms {
		if s.group[i] == noGroup {
			continue
		}
		r := s.root(s.group[i])
		k := entityOf[r] - 1
		if k < 0 {
			k = len(ents)
			entityOf[r] = k + 1
			ents = append(ents, mention.Entity{Label: s.groups[r].label})
			roots = append(roots, r)
		}
		e := &ents[k]
		if len(e.Mentions) > 0 && s.ms[i].By == record.FoundByModel && s.isShort(i, e.Mentions[0]) {
			s.ms[i].By = record.FoundByAlias
		}
		e.Mentions = append(e.Mentions, i)
	}
	for k := range ents {
		l.describe(s, &ents[k], &s.groups[roots[k]])
	}
	return unite(ents)
}

// isShort says whether mention i is a shorter form of the name than mention
// first of the same entity.
func (s *Scratch) isShort(i, first int) bool {
	return s.groups[s.group[i]].short && s.forms[i].squeezed != s.forms[first].squeezed ||
		s.forms[i].words < s.forms[first].words
}

// describe sets the name and what else is known of entity e.
func (l *Linker) describe(s *Scratch, e *mention.Entity, g *group) {
	miss := 1.0
	best := -1
	for _, i := range e.Mentions {
		if c := s.ms[i].Confidence; c > 0 {
			miss *= 1 - c
		}
		if best < 0 || l.fuller(s, i, best) {
			best = i
		}
	}
	if miss < 1 {
		e.Confidence = 1 - miss
	}
	f := s.forms[best]
	e.Name = s.d.Phrase(f.first, f.last)
	if e.Label == record.LabelOrganisation {
		e.Kind = l.kindByName(s.d, f)
	}
	if l.gazetteer == nil {
		return
	}
	if g.entry == 0 {
		if scheme := l.gazetteer.Entry(g.scheme); scheme != nil {
			e.Kind, e.Sector, e.Country = scheme.Kind, scheme.Sector, scheme.Country
		} else {
			e.Country = g.bearer.country
		}
		return
	}
	entry := l.gazetteer.Entry(g.entry)
	if !isOneOfMany(entry) || !s.isFullName(f) {
		e.Name = entry.Name
	}
	e.ID, e.Kind, e.Sector, e.Country = entry.ID, entry.Kind, entry.Sector, entry.Country
	s.bear(e, g)
}

// inBody says whether mention i stands in the body of the article.
func (s *Scratch) inBody(i int) bool {
	k := s.d.SentenceAt(s.ms[i].First)
	return k >= 0 && s.d.Sentences[k].Zone == token.Body
}

// fuller says whether mention i gives a fuller form of the name than mention
// j: more words, and not all in capitals.
func (l *Linker) fuller(s *Scratch, i, j int) bool {
	a, b := &s.forms[i], &s.forms[j]
	if s.ms[i].Label == record.LabelOrganisation {
		if x, y := s.inBody(i), s.inBody(j); x != y {
			return x // headlines run names into other words: "Acme Bank Hit"
		}
	}
	if a.upper != b.upper && (a.words > 1 && b.words > 1 || a.squeezed == b.squeezed) {
		return b.upper
	}
	if a.words != b.words {
		return a.words > b.words
	}
	// The spelling with accents is the fuller one.
	x, y := s.d.Slice(a.first, a.last), s.d.Slice(b.first, b.last)
	return !isASCII(x) && isASCII(y) && len(x) >= len(y)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// unite joins entities with the same label and name, which a spelling in the
// gazetteer can give to groups that shared no key.
func unite(ents []mention.Entity) []mention.Entity {
	type key struct {
		label record.Label
		name  string
	}
	seen := make(map[key]int, len(ents))
	out := ents[:0]
	for _, e := range ents {
		k := key{e.Label, e.Name}
		at, ok := seen[k]
		if !ok {
			seen[k] = len(out)
			out = append(out, e)
			continue
		}
		o := &out[at]
		o.Mentions = mergeSorted(o.Mentions, e.Mentions)
		o.Confidence = max(o.Confidence, e.Confidence)
		if o.ID == "" {
			o.ID, o.Kind, o.Sector, o.Country = e.ID, e.Kind, e.Sector, e.Country
		}
	}
	return out
}

// mergeSorted returns the elements of two sorted lists in order.
func mergeSorted(a, b []int) []int {
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
