package bag

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A word is a word of a sentence, or a mention as a whole.
type word struct {
	kind uint64 // the word, or what kind of thing is mentioned
	form uint64 // its part in the phrasing of the sentence
}

// numberKey stands for any number.
const numberKey = 1

// speaksKey stands for whether the article speaks of attacks on computers in so
// many words.
const speaksKey = 2

// appendWords appends the words of sentence i. A mention counts as one word: its
// label, with the kind of thing that it names or the type of attack.
func (f *Filler) appendWords(dst []word, sc *scene.Scene, i int) []word {
	sentence := &sc.Doc.Sentences[i]
	next, _ := slices.BinarySearchFunc(sc.Mentions, sentence.First, func(m mention.Mention, t int) int { return cmp.Compare(m.First, t) })
	for t := sentence.First; t < sentence.Last; {
		for next < len(sc.Mentions) && sc.Mentions[next].First < t {
			next++
		}
		if next < len(sc.Mentions) && sc.Mentions[next].First == t && sc.Mentions[next].Last > t {
			m := &sc.Mentions[next]
			dst = append(dst, word{mentionKey(sc, next), token.Key(string(m.Label))})
			t = m.Last
			continue
		}
		dst = append(dst, word{wordKey(sc.Doc, t), f.functionWords.form(sc.Doc, t)})
		t++
	}
	return dst
}

// wordKey returns the key of token t, by which all numbers are alike.
func wordKey(d *token.Document, t int) uint64 {
	tok := &d.Tokens[t]
	if c := d.Text[tok.Start]; '0' <= c && c <= '9' {
		return numberKey
	}
	return tok.Key
}

// mentionKey returns a key for what mention i is a mention of.
func mentionKey(sc *scene.Scene, i int) uint64 {
	m := &sc.Mentions[i]
	key := token.Key(string(m.Label))
	if m.Label == record.LabelAttack {
		return key ^ token.Key(m.Type)<<1
	}
	if e := sc.Owner[i]; e > 0 && sc.Entities[e-1].Kind != "" {
		return key ^ token.Key(sc.Entities[e-1].Kind)<<1
	}
	return key
}
