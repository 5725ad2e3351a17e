package incidents

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// A bagKind is one of the bags of features by which an article as a whole is
// judged: whether it reports an incident, rather than a trend, a product or a
// vulnerability, and of what types.
type bagKind int

const (
	headlineBag bagKind = iota // words of the headline, alone and in pairs
	leadBag                    // those of the lead
	wordBag                    // words of the article, alone
	kindBag                    // the same in pairs too, with kinds in place of what is named
	openingBag                 // those of the headline and of how the article begins
	phrasingBag                // function words and the forms of others, in threes
	numBags
)

// String names the bag, for explanations.
func (b bagKind) String() string {
	switch b {
	case headlineBag:
		return "words of the headline"
	case leadBag:
		return "words of the lead"
	case wordBag:
		return "words of the article"
	case kindBag:
		return "words around what is named"
	case openingBag:
		return "words of the beginning"
	}
	return "phrasing"
}

// readWhole judges the article by its bags and keeps bags and margins in s.
func (f *Finder) readWhole(s *Scratch) {
	s.whole = f.model.article.AppendMargins(s.whole[:0], f.documentBags(s), &s.bagScratch)
}

// mainMargin is the number of the margin that says whether the article is
// about an incident. Those of types follow.
const mainMargin = 0

// openingWords is how long the beginning of a body is: the sentences that
// begin among its first so many words.
const openingWords = 100

// documentBags fills the bags of s.
func (f *Finder) documentBags(s *Scratch) linear.Bag {
	s.bags = scratch.Sized(s.bags, int(numBags))
	for b := range s.bags {
		s.bags[b] = s.bags[b][:0]
	}
	v := &s.view
	s.addToBag(kindBag, speaksKey, b2u(v.Speaks))
	read := 0 // words of the body
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside {
			continue
		}
		s.addWords(i)
		f.readSentence(s, i)
		s.addKinds(kindBag)
		if read < openingWords {
			s.addKinds(openingBag)
		}
		if v.Place[i] != scene.Headline {
			read += len(s.words)
		}
		s.addPhrasing()
	}
	return s.bags
}

// addToBag adds the feature of a bag with values x and y.
func (s *Scratch) addToBag(b bagKind, x, y uint64) {
	s.bags[b] = append(s.bags[b], linear.Hash(uint32(b), x, y))
}

// addWords adds the words of sentence i as they stand.
func (s *Scratch) addWords(i int) {
	v := &s.view
	sentence := &v.Doc.Sentences[i]
	for t := sentence.First; t < sentence.Last; t++ {
		k := v.Doc.Tokens[t].Key
		s.addToBag(wordBag, k, 0)
		switch v.Place[i] {
		case scene.Headline:
			s.addToBag(headlineBag, k, 0)
			s.addToBag(headlineBag, k, v.Key(sentence, t+1))
		case scene.Lead:
			s.addToBag(leadBag, k, 0)
			s.addToBag(leadBag, k, v.Key(sentence, t+1))
		}
	}
}

// addKinds adds the words of the sentence that [Finder.readSentence] read to a
// bag, alone and with what stands before each: 0 at the start.
func (s *Scratch) addKinds(b bagKind) {
	before := uint64(0)
	for _, w := range s.words {
		s.addToBag(b, w.kind, 0)
		s.addToBag(b, before, w.kind)
		before = w.kind
	}
}

// A bagWord is a word of a sentence, or a mention as a whole.
type bagWord struct {
	kind uint64 // the word, or what kind of thing is mentioned
	form uint64 // its part in the phrasing of the sentence
}

// numberKey stands for any number.
const numberKey = 1

// speaksKey stands for whether the article speaks of attacks on computers in so
// many words.
const speaksKey = 2

// wordKey returns the key of token t, by which all numbers are alike.
func (v *view) wordKey(t int) uint64 {
	tok := &v.Doc.Tokens[t]
	if c := v.Doc.Text[tok.Start]; '0' <= c && c <= '9' {
		return numberKey
	}
	return tok.Key
}

// readSentence fills the words of s with those of sentence i. A mention counts
// as one word: its label, with the kind of thing that it names or the type of
// attack.
func (f *Finder) readSentence(s *Scratch, i int) {
	v := &s.view
	sentence := &v.Doc.Sentences[i]
	next, _ := slices.BinarySearchFunc(v.Mentions, sentence.First, func(m mention.Mention, t int) int { return cmp.Compare(m.First, t) })
	s.words = s.words[:0]
	for t := sentence.First; t < sentence.Last; {
		for next < len(v.Mentions) && v.Mentions[next].First < t {
			next++
		}
		if next < len(v.Mentions) && v.Mentions[next].First == t && v.Mentions[next].Last > t {
			m := &v.Mentions[next]
			s.words = append(s.words, bagWord{v.mentionKey(next), text(string(m.Label))})
			t = m.Last
			continue
		}
		s.words = append(s.words, bagWord{v.wordKey(t), f.functionWords.form(v.Doc, t)})
		t++
	}
}

// mentionKey returns a key for what mention i is a mention of.
func (v *view) mentionKey(i int) uint64 {
	m := &v.Mentions[i]
	k := text(string(m.Label))
	if m.Label == record.LabelAttack {
		return k ^ text(m.Type)<<1
	}
	if e := v.Owner[i]; e > 0 && v.Entities[e-1].Kind != "" {
		return k ^ text(v.Entities[e-1].Kind)<<1
	}
	return k
}
