// Package bag sees an article as a whole: as bags of features, by which it is judged
// whether it reports an incident, rather than a trend, a product or a vulnerability,
// and of what types.
package bag

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
)

// A Kind is one of the bags. The numbers are stored in models.
type Kind int

const (
	headline Kind = iota // words of the headline, alone and in pairs
	lead                 // those of the lead
	words                // words of the article, alone
	kinds                // the same in pairs too, with kinds in place of what is named
	opening              // those of the headline and of how the article begins
	phrasing             // function words and the forms of others, in threes
	numKinds
)

// String names the bag, for explanations.
func (k Kind) String() string {
	switch k {
	case headline:
		return "words of the headline"
	case lead:
		return "words of the lead"
	case words:
		return "words of the article"
	case kinds:
		return "words around what is named"
	case opening:
		return "words of the beginning"
	}
	return "phrasing"
}

// A Filler fills bags. It is immutable and safe for concurrent use.
type Filler struct{ functionWords functionWords }

// NewFiller returns a filler.
func NewFiller() *Filler { return &Filler{newFunctionWords()} }

// A Scratch is the memory that a [Filler] works in. The zero value is ready; reusing one
// saves allocations.
type Scratch struct {
	bags  linear.Bag
	words []word // of the sentence at hand
}

// openingWords is how long the beginning of a body is: the sentences that
// begin among its first so many words.
const openingWords = 100

// Fill returns the bags of an article by their kinds, valid until s is used again.
// Scratch s may hold anything.
func (f *Filler) Fill(sc *scene.Scene, s *Scratch) linear.Bag {
	s.bags = scratch.Sized(s.bags, int(numKinds))
	for b := range s.bags {
		s.bags[b] = s.bags[b][:0]
	}
	speaks := uint64(0)
	if sc.Speaks {
		speaks = 1
	}
	s.add(kinds, speaksKey, speaks)
	read := 0 // words of the body
	for i := range sc.Doc.Sentences {
		if sc.Place[i] == scene.Offside {
			continue
		}
		s.addWords(sc, i)
		s.words = f.appendWords(s.words[:0], sc, i)
		s.addKinds(kinds)
		if read < openingWords {
			s.addKinds(opening)
		}
		if sc.Place[i] != scene.Headline {
			read += len(s.words)
		}
		s.addPhrasing()
	}
	return s.bags
}

// add adds the feature with values x and y to a bag.
func (s *Scratch) add(k Kind, x, y uint64) {
	s.bags[k] = append(s.bags[k], linear.Hash(uint32(k), x, y))
}

// addWords adds the words of sentence i as they stand.
func (s *Scratch) addWords(sc *scene.Scene, i int) {
	sentence := &sc.Doc.Sentences[i]
	for t := sentence.First; t < sentence.Last; t++ {
		key := sc.Doc.Tokens[t].Key
		s.add(words, key, 0)
		switch sc.Place[i] {
		case scene.Headline:
			s.add(headline, key, 0)
			s.add(headline, key, sc.Key(sentence, t+1))
		case scene.Lead:
			s.add(lead, key, 0)
			s.add(lead, key, sc.Key(sentence, t+1))
		}
	}
}

// addKinds adds the words of the sentence at hand to a bag, alone and with what
// stands before each: 0 at the start.
func (s *Scratch) addKinds(k Kind) {
	before := uint64(0)
	for _, w := range s.words {
		s.add(k, w.kind, 0)
		s.add(k, before, w.kind)
		before = w.kind
	}
}
