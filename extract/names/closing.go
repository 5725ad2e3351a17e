package names

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/incx/incx/extract/token"
)

const (
	// closedLeast is how often a word must occur to be closed.
	closedLeast = 8
	// closedShare is how many times rarer than the word itself its places in
	// mentions must be.
	closedShare = 300
)

// closing returns a recogniser like r with the closed words that the examples
// suggest, and without a model.
func (r *Recogniser) closing(examples []Example) *Recogniser {
	c := *r
	c.model, c.closed = nil, ""
	c.closed = c.closeWords(examples)
	return &c
}

// A closedCount counts the places of a word by their surroundings.
type closedCount struct {
	all, marked [numSurroundings]int // everywhere, and in mentions
	lower       bool                 // the word is in lower case
}

// surroundings returns the set of surroundings in which the word is to be
// closed: those in which it is often seen and nearly never in a mention. A word
// in lower case that is nearly never in a mention anywhere is closed in the
// others too.
func (c *closedCount) surroundings() uint64 {
	set, all, marked := uint64(0), 0, 0
	for near, n := range c.all {
		all, marked = all+n, marked+c.marked[near]
		if n >= closedLeast && c.marked[near]*closedShare <= n {
			set |= 1 << near
		}
	}
	if c.lower && all >= closedLeast && marked*closedShare <= all {
		for near, n := range c.all {
			if n < closedLeast && c.marked[near] == 0 {
				set |= 1 << near
			}
		}
	}
	return set
}

// closeWords finds the words that the examples let close.
func (r *Recogniser) closeWords(examples []Example) closedWords {
	counts := make(map[uint64]*closedCount)
	var s Scratch
	for _, e := range examples {
		d := e.Document
		states := goldStates(d, e.Gold)
		r.prepare(&s, d)
		for _, sentence := range d.Sentences {
			s.lo, s.hi = sentence.First, sentence.Last
			for i := s.lo; i < s.hi; i++ {
				a := s.at(i)
				if !a.mayClose() {
					continue
				}
				c := counts[a.exact]
				if c == nil {
					c = &closedCount{lower: a.kind == token.Word && a.shape == token.Lower}
					counts[a.exact] = c
				}
				near := s.surroundingsOf(i)
				c.all[near]++
				if states[i]&(1<<outside) == 0 {
					c.marked[near]++
				}
			}
		}
	}
	var entries []uint64
	for exact, c := range counts {
		if set := c.surroundings(); set != 0 {
			entries = append(entries, exact&^closedMask|set)
		}
	}
	return joinClosed(entries)
}

// joinClosed returns the given entries in their order, one of each word.
func joinClosed(entries []uint64) closedWords {
	slices.Sort(entries)
	entries = slices.CompactFunc(entries, func(a, b uint64) bool { return a>>16 == b>>16 })
	var out strings.Builder
	for _, e := range entries {
		out.Write(binary.LittleEndian.AppendUint64(nil, e))
	}
	return closedWords(out.String())
}
