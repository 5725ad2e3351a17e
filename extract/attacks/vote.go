package attacks

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/token"
)

// chooseTypes gives each span of s its type.
func (t *Tagger) chooseTypes(s *Scratch, d *token.Document) {
	n := len(s.spans)
	if t.types == nil {
		for i := range s.spans {
			s.spans[i].typ, s.spans[i].share = s.plainType(&s.spans[i]), 0.5
		}
		return
	}
	s.votes = grow(s.votes, n*builtinTypes)
	s.order = s.order[:0]
	for i := range s.spans {
		s.features = s.appendTypeFeatures(s.features[:0], d, &s.spans[i])
		votes := s.votes[i*builtinTypes:][:builtinTypes]
		t.types.Probabilities(s.features, votes)
		if n, ok := s.plain(&s.spans[i]); ok && n < builtinTypes {
			// Phrases that training has hardly seen are known all the same.
			sum := 1 + float32((plainBoost-1)*votes[n])
			votes[n] *= plainBoost
			for k := range votes {
				votes[k] /= sum
			}
		}
		s.order = append(s.order, int32(i))
	}
	slices.SortFunc(s.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.spans[a].stem, s.spans[b].stem), cmp.Compare(a, b))
	})
	for from := 0; from < n; {
		to := from + 1
		for to < n && s.spans[s.order[to]].stem == s.spans[s.order[from]].stem {
			to++
		}
		s.vote(s.order[from:to])
		from = to
	}
}

// plainBoost is what the word of the gazetteer weighs where a phrase can mean
// one type only.
const plainBoost = 5

// own is what a span's own vote weighs against the mean of all votes of its
// stem in the article.
const own = 0.2

// vote gives the spans, which have one stem, the types that they and their
// fellows speak for.
func (s *Scratch) vote(members []int32) {
	var sum, p [builtinTypes]float32
	for _, i := range members {
		for k, v := range s.votes[int(i)*builtinTypes:][:builtinTypes] {
			sum[k] += v / float32(len(members))
		}
	}
	for _, i := range members {
		sp := &s.spans[i]
		if only, ok := s.userType(sp); ok {
			sp.typ, sp.share = only, 1
			continue
		}
		best := 0
		for k := range p {
			p[k] = float32(own*s.votes[int(i)*builtinTypes+k]) + float32((1-own)*sum[k])
			if p[k] > p[best] {
				best = k
			}
		}
		sp.typ, sp.share = best, p[best]
	}
}

// userType returns the type of a span whose phrase stands only for types that
// a user's gazetteer added, of which the model knows nothing.
func (s *Scratch) userType(sp *span) (int, bool) {
	if sp.phrase < 0 {
		return 0, false
	}
	types := s.phrases[sp.phrase].types
	if types == 0 || types&(1<<builtinTypes-1) != 0 {
		return 0, false
	}
	return types.first(), true
}

// plainType returns the type of a span where there is no model: of the
// meanings of its phrase, the first for which a word that must stand near
// does, else the one listed first.
func (s *Scratch) plainType(sp *span) int {
	if sp.phrase < 0 {
		return typeCyberattack
	}
	p := &s.phrases[sp.phrase]
	switch {
	case p.near&p.strong != 0:
		return (p.near & p.strong).first()
	case p.strong.Has(int(p.lead)):
		return int(p.lead)
	case p.strong != 0:
		return p.strong.first()
	}
	return int(p.lead)
}
