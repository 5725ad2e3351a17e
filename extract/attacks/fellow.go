package attacks

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/token"
)

// Spans with the same words are fellows: an article that speaks of an attack
// by a word does so wherever it has that word.

// What a span's odds and the mean over its fellows weigh, and how much one
// fellow can say: one that is certain must not speak for all.
const (
	ownOdds    = 0.5
	fellowOdds = 1 - ownOdds
	loudest    = 3
)

// admit keeps the spans of s that are mentions, as far as they and their
// fellows speak for it, and notes how sure that is.
func (t *Tagger) admit(s *Scratch, d *token.Document) {
	for i := range s.spans {
		s.spans[i].odds = t.weigh(s, d, &s.spans[i])
	}
	if t.gate != nil {
		s.sortSpans()
		for rest := s.order; len(rest) > 0; {
			n := s.run(rest, wordsOf)
			s.agree(rest[:n])
			rest = rest[n:]
		}
	}
	s.spans = slices.DeleteFunc(s.spans, func(sp span) bool { return sp.odds <= 0 })
}

// agree draws the odds of spans with one stem to their mean.
func (s *Scratch) agree(members []int32) {
	mean := float32(0)
	for _, i := range members {
		mean += min(max(s.spans[i].odds, -loudest), loudest) / float32(len(members))
	}
	for _, i := range members {
		sp := &s.spans[i]
		sp.odds = float32(ownOdds*sp.odds) + float32(fellowOdds*mean)
	}
}

// sortSpans puts the numbers of the spans into s.order: those with one head
// together, those of them with one stem together, each in text order.
func (s *Scratch) sortSpans() {
	s.order = s.order[:0]
	for i := range s.spans {
		s.order = append(s.order, int32(i))
	}
	slices.SortFunc(s.order, func(a, b int32) int {
		x, y := &s.spans[a], &s.spans[b]
		return cmp.Or(cmp.Compare(x.head, y.head), cmp.Compare(x.stem, y.stem), cmp.Compare(a, b))
	})
}

// run returns how many of the spans at the beginning of members, which is not
// empty, have the same key.
func (s *Scratch) run(members []int32, key func(*span) uint64) int {
	first, n := key(&s.spans[members[0]]), 1
	for n < len(members) && key(&s.spans[members[n]]) == first {
		n++
	}
	return n
}

func headOf(sp *span) uint64  { return sp.head }
func wordsOf(sp *span) uint64 { return sp.stem }
