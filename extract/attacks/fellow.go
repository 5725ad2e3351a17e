package attacks

import (
	"cmp"
	"iter"
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
		for members := range s.runs(s.order, wordsOf) {
			s.agree(members)
		}
	}
	s.spans = slices.DeleteFunc(s.spans, func(sp span) bool { return sp.odds <= 0 || t.gate != nil && inCompound(d, &sp) })
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

// runs yields the spans among members that follow each other with the same
// key, run by run.
func (s *Scratch) runs(members []int32, key func(*span) uint64) iter.Seq[[]int32] {
	return func(yield func([]int32) bool) {
		for len(members) > 0 {
			first, n := key(&s.spans[members[0]]), 1
			for n < len(members) && key(&s.spans[members[n]]) == first {
				n++
			}
			if !yield(members[:n]) {
				return
			}
			members = members[n:]
		}
	}
}

func headOf(sp *span) uint64  { return sp.head }
func wordsOf(sp *span) uint64 { return sp.stem }
