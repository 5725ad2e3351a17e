package attacks

import (
	"github.com/incx/incx/extract/internal/scratch"
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
	s.votes = scratch.Sized(s.votes, n*builtinTypes)
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
	}
	s.partThefts(d)
	s.sortSpans()
	for members := range s.runs(s.order, headOf) {
		s.vote(members)
	}
}

// plainBoost is what the word of the gazetteer weighs where a phrase can mean
// one type only.
const plainBoost = 5

// A span's type is settled by three votes: by its own, by the mean over the
// spans of the article with its words, and by the mean over those with its
// doubtful word. Readers give a word one type in an article nearly always, so
// that what stands around one mention counts little by itself.
const (
	ownVote   = 0.05
	wordsVote = (1 - ownVote) / 2
	headVote  = (1 - ownVote) / 2
)

// A ballot is the votes for each type.
type ballot [builtinTypes]float32

// mean returns the mean of the votes of some spans.
func (s *Scratch) mean(members []int32) ballot {
	var sum ballot
	for _, i := range members {
		for k, v := range s.votes[int(i)*builtinTypes:][:builtinTypes] {
			sum[k] += v / float32(len(members))
		}
	}
	return sum
}

// vote gives the spans, which have one head and stand with those of one stem
// together, the types that they and their fellows speak for.
func (s *Scratch) vote(members []int32) {
	head := s.mean(members)
	for fellows := range s.runs(members, wordsOf) {
		words := s.mean(fellows)
		for _, i := range fellows {
			sp := &s.spans[i]
			if only, ok := s.userType(sp); ok {
				sp.typ, sp.share = only, 1
				continue
			}
			var p ballot
			best := 0
			for k := range p {
				own := s.votes[int(i)*builtinTypes+k]
				p[k] = float32(ownVote*own) + float32(wordsVote*words[k]) + float32(headVote*head[k])
				if p[k] > p[best] {
					best = k
				}
			}
			sp.typ, sp.share = best, p[best]
		}
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
	case p.strong.has(int(p.lead)):
		return int(p.lead)
	case p.strong != 0:
		return p.strong.first()
	}
	return int(p.lead)
}
