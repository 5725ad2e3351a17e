package attacks

import (
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
)

// What the gate's verdict, as the logarithm of the odds that a span is a
// mention, is weighed against. The values are the best on the training
// articles, each judged by models that had not seen it.
const (
	// addAbove is how far the verdict must go to add a phrase that the
	// sequence model passed over.
	addAbove = 2
	// dropBelow is how far it must go, beyond what the sequence model's own
	// confidence speaks for, to drop a span that the model marked.
	dropBelow = 1.3
	// midOdds are the odds of a span whose marker gives no confidence, about
	// those of the average one.
	midOdds = 2
	// surest bounds the odds of one marked span.
	surest = 4
)

// weigh returns the logarithm of the odds that a span is a mention: above 0,
// it is taken for one.
func (t *Tagger) weigh(s *Scratch, d *token.Document, sp *span) float32 {
	if t.gate == nil {
		switch {
		case sp.hint:
			return midOdds
		case s.doubtful(d, sp):
			return -1
		}
		return 1
	}
	s.features = s.appendGateFeatures(s.features[:0], d, sp)
	odds := t.gate.Margin(s.features)
	if sp.hint {
		return odds + oddsOf(sp.confidence) - dropBelow
	}
	return odds - addAbove
}

// oddsOf returns the logarithm of the odds that a confidence of the sequence
// model stands for.
func oddsOf(confidence float64) float32 {
	if confidence <= 0 {
		return midOdds
	}
	return linear.LogOdds(float32(confidence), surest, 12)
}

// appendGateFeatures appends what speaks for and against a span's being a
// mention.
func (s *Scratch) appendGateFeatures(dst []uint32, d *token.Document, sp *span) []uint32 {
	f := featureSet{list: dst}
	sentence := &d.Sentences[s.sentences[sp.first]]
	p1, p2, p3 := key(d, sentence, sp.first-1), key(d, sentence, sp.first-2), key(d, sentence, sp.first-3)
	n1, n2, n3 := key(d, sentence, sp.last), key(d, sentence, sp.last+1), key(d, sentence, sp.last+2)
	word := stemOf(d, sp.last-1, sp.last)
	f.group(16)
	f.add(0, 0)
	f.add(sp.stem, 0)
	f.add(d.Tokens[sp.last-1].Key, uint64(sp.last-sp.first))
	f.add(sp.stem, p1)
	f.add(sp.stem, n1)
	f.add(sp.stem, p2)
	f.add(sp.stem, n2)
	f.add(p1, 0)
	f.add(n1, 0)
	f.add(p2, p1)
	f.add(n1, n2)
	f.add(p1, n1)
	f.add(p3, 0)
	f.add(n3, 0)
	f.add(n2, 0)
	f.add(word, n1)
	f.add(word, p1)
	f.group(17)
	s.addMeanings(&f, sp)
	f.group(18)
	shape := uint64(d.Tokens[sp.first].Shape)
	for i := sp.first + 1; i < sp.last; i++ {
		shape = shape<<4 | uint64(d.Tokens[i].Shape)
	}
	f.add(shape, uint64(s.styleOf(d, sentence)))
	f.add(shape, sp.stem)
	f.add(s.shapeAt(d, sentence, sp.first-1), s.shapeAt(d, sentence, sp.last))
	families := uint64(0)
	for i := sp.first; i < sp.last; i++ {
		families |= uint64(s.families[i])
	}
	f.add(families, shape)
	f.add(families, sp.stem)
	f.add(s.familiesAt(sentence, sp.first-1), shape)
	f.add(s.familiesAt(sentence, sp.last), shape)
	f.group(19)
	s.addNear(&f, d, sentence, sp, sp.stem)
	f.group(20)
	f.add(uint64(sentence.Zone), 0)
	f.add(levelOf(s.document.all), 0)
	f.add(levelOf(s.document.all), sp.stem)
	return f.list
}

func (s *Scratch) shapeAt(d *token.Document, sentence *token.Sentence, i int) uint64 {
	if i < sentence.First || i >= sentence.Last {
		return 99
	}
	t := &d.Tokens[i]
	space := uint64(0)
	if t.Space {
		space = 1
	}
	return uint64(t.Shape)<<4 | uint64(t.Kind)<<1 | space
}

func (s *Scratch) familiesAt(sentence *token.Sentence, i int) uint64 {
	if i < sentence.First || i >= sentence.Last {
		return 0
	}
	return uint64(s.families[i])
}

// styleOf says how much of a sentence is capitalised, from 0 to 3.
func (s *Scratch) styleOf(d *token.Document, sentence *token.Sentence) int {
	capital, words := 0, 0
	for i := sentence.First; i < min(sentence.Last, sentence.First+40); i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word || t.End-t.Start < 4 {
			continue
		}
		words++
		if t.Capital() {
			capital++
		}
	}
	if words == 0 {
		return 0
	}
	return min(3, 4*capital/words)
}
