package incidents

import (
	"github.com/incx/incx/extract/linear"
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
	}
	return "words around what is named"
}

// readWhole judges the article by its bags and keeps the margins in s.
func (m *model) readWhole(s *Scratch) {
	s.whole = m.article.AppendMargins(s.whole[:0], s.documentBags(), &s.bagScratch)
}

// mainMargin is the number of the margin that says whether the article is
// about an incident. Those of types follow.
const mainMargin = 0

// documentBags fills the bags of s.
func (s *Scratch) documentBags() linear.Bag {
	s.bags = grow(s.bags, int(numBags))
	for b := range s.bags {
		s.bags[b] = s.bags[b][:0]
	}
	v := &s.view
	add := func(b bagKind, x, y uint64) { s.bags[b] = append(s.bags[b], linear.Hash(uint32(b), x, y)) }
	for i := range v.d.Sentences {
		if v.place[i] == offside {
			continue
		}
		sentence := &v.d.Sentences[i]
		for t := sentence.First; t < sentence.Last; t++ {
			k := v.d.Tokens[t].Key
			add(wordBag, k, 0)
			switch v.place[i] {
			case headline:
				add(headlineBag, k, 0)
				add(headlineBag, k, v.key(sentence, t+1))
			case lead:
				add(leadBag, k, 0)
				add(leadBag, k, v.key(sentence, t+1))
			}
		}
	}
	add(kindBag, speaksKey, b2u(v.speaks))
	v.eachKind(func(before, k uint64) {
		add(kindBag, k, 0)
		add(kindBag, before, k)
	})
	return s.bags
}

// numberKey stands for any number.
const numberKey = 1

// speaksKey stands for whether the article speaks of attacks on computers in so
// many words.
const speaksKey = 2

// wordKey returns the key of token t, by which all numbers are alike.
func (v *view) wordKey(t int) uint64 {
	tok := &v.d.Tokens[t]
	if c := v.d.Text[tok.Start]; '0' <= c && c <= '9' {
		return numberKey
	}
	return tok.Key
}

// eachKind calls f for the words of each sentence, with what stands before
// each: 0 at the start of a sentence. A mention counts as one word: its label,
// with the kind of thing that it names or the type of attack.
func (v *view) eachKind(f func(before, k uint64)) {
	next := 0 // mention
	for i := range v.d.Sentences {
		if v.place[i] == offside {
			continue
		}
		s := &v.d.Sentences[i]
		before := uint64(0)
		for t := s.First; t < s.Last; {
			for next < len(v.ms) && v.ms[next].First < t {
				next++
			}
			k, after := v.wordKey(t), t+1
			if next < len(v.ms) && v.ms[next].First == t && v.ms[next].Last > t {
				k, after = v.mentionKey(next), v.ms[next].Last
			}
			f(before, k)
			before, t = k, after
		}
	}
}

// mentionKey returns a key for what mention i is a mention of.
func (v *view) mentionKey(i int) uint64 {
	m := &v.ms[i]
	k := text(string(m.Label))
	if m.Label == record.LabelAttack {
		return k ^ text(m.Type)<<1
	}
	if e := v.owner[i]; e > 0 && v.ents[e-1].Kind != "" {
		return k ^ text(v.ents[e-1].Kind)<<1
	}
	return k
}
