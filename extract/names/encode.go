package names

import (
	"context"
	"math/bits"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// A trainingSentence is a sentence as a trainer sees it.
type trainingSentence struct {
	// features of token i are list[offsets[i]:offsets[i+1]]: hashes, or row
	// numbers within a trainer.
	list    []uint32
	offsets []uint32
	// groups are the groups of features.
	groups []uint8
	// base holds scores to start from, in natural units; nil stands for
	// zeros.
	base [][numStates]float32
	// trans are the transitions to use and leave as they are; nil stands for
	// those that are being learned.
	trans *transitions
	// possible are the states that each token may have, as bit sets, and
	// allowed those of them that agree with the marked mentions.
	possible, allowed []uint64
	// weight is how much the sentence counts.
	weight linear.Weight
}

// allFeatures adds all features of token i of the sentence at hand.
func (s *Scratch) allFeatures(f *featureSet, i int) {
	c := caseOf(s.attrs[i].wordType)
	for place, k := range [numRoles]int{i, i - 1, i + 1, i - 2, i + 2} {
		f.unary(s.at(k).wordType, role(place), c)
	}
	s.joint(f, i)
}

const anyState = 1<<numStates - 1

// encode computes features and states of the sentences of each example.
func (r *Recogniser) encode(ctx context.Context, examples []Example) ([][]trainingSentence, error) {
	out := make([][]trainingSentence, len(examples))
	var s Scratch
	marked := 0
	for k, e := range examples {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d := e.Document
		states := goldStates(d, e.Gold)
		marked += len(e.Gold)
		r.prepare(&s, d)
		for _, sentence := range d.Sentences {
			s.lo, s.hi = sentence.First, sentence.Last
			ts := trainingSentence{possible: s.possible(), allowed: states[s.lo:s.hi], offsets: []uint32{0}, weight: e.Weight}
			reconcile(ts.allowed, ts.possible)
			f := featureSet{without: r.without, track: true}
			for i := s.lo; i < s.hi; i++ {
				if !s.attrs[i].closed {
					s.allFeatures(&f, i)
				}
				ts.offsets = append(ts.offsets, uint32(len(f.list)))
			}
			ts.list, ts.groups = f.list, f.groups
			out[k] = append(out[k], ts)
		}
	}
	if marked == 0 {
		return nil, ErrNoExamples
	}
	return out, nil
}

// possible returns the states that the tokens of the sentence at hand may
// have.
func (s *Scratch) possible() []uint64 {
	out := make([]uint64, s.hi-s.lo)
	for i := range out {
		out[i] = anyState
		if s.attrs[s.lo+i].closed {
			out[i] = 1 << outside
		}
	}
	return out
}

// reconcile makes the allowed states possible ones. A marked mention with a
// closed token cannot be found: its other tokens are left out of the loss.
func reconcile(allowed, possible []uint64) {
	for i := 0; i < len(allowed); {
		end, lost := i, false
		for ; end < len(allowed) && (end == i || enters(state(bits.TrailingZeros64(allowed[end])))); end++ {
			lost = lost || allowed[end]&possible[end] == 0
		}
		for ; i < end; i++ {
			if allowed[i] &= possible[i]; lost {
				allowed[i] = possible[i]
			}
		}
	}
}

// goldStates returns the states that each token of d may have.
func goldStates(d *token.Document, gold []mention.Gold) []uint64 {
	states := make([]uint64, len(d.Tokens))
	for i := range states {
		states[i] = 1 << outside
	}
	all := labels()
	for _, g := range gold {
		l := slices.Index(all[:], g.Label)
		first, end := d.TokensIn(g.Start, g.End)
		if l < 0 || first >= end || d.SentenceAt(first) != d.SentenceAt(end-1) {
			continue
		}
		if taken(states[first:end]) {
			continue
		}
		for i := first; i < end; i++ {
			s := stateOf(l, inside)
			switch {
			case end == first+1:
				s = stateOf(l, unit)
			case i == first:
				s = stateOf(l, begin)
			case i == end-1:
				s = stateOf(l, last)
			}
			if g.Optional {
				states[i] |= 1 << s
			} else {
				states[i] = 1 << s
			}
		}
	}
	return states
}

// taken says whether another mention covers one of the tokens.
func taken(states []uint64) bool {
	return slices.ContainsFunc(states, func(s uint64) bool { return s != 1<<outside })
}
