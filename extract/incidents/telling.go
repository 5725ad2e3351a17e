package incidents

import (
	"math/bits"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// tell completes the step for a type that no word of the article stands for
// with what tells of it: the first name of malware of that kind, or else the
// sentence with the cues that speak most for it. Where nothing does, the step
// stays as it is.
func (b *builder) tell(step *Step, t *typeCount) {
	if t.named >= 0 {
		m := &b.v.Mentions[t.named]
		step.Start, step.End, step.Sentence = m.Start, m.End, int(b.v.Sentence[t.named])
		step.Trigger, step.Pattern = b.v.Doc.Text[m.Start:m.End], "malware of that kind"
		return
	}
	if b.f.model == nil {
		return
	}
	w := b.weighCues(t.name)
	if sentence, at := b.v.tellingSentence(b.f.cues, &w); sentence >= 0 {
		tok := &b.v.Doc.Tokens[at]
		step.Start, step.End, step.Sentence = int(tok.Start), int(tok.End), sentence
		step.Trigger, step.Pattern = b.v.Doc.TokenText(at), "words that go with it"
	}
}

// cueWeights are how much groups of cues speak for a type, in natural units of
// log odds: each by itself, and two of them in one sentence, that of lower
// number first.
type cueWeights struct {
	alone    [numCues]float32
	together [numCues][numCues]float32
}

// weighCues returns what the signs of the article say of a type.
func (b *builder) weighCues(typ string) cueWeights {
	var out cueWeights
	f, h := &b.s.features, text(typ)
	for _, x := range b.v.signs {
		f.reset()
		f.addSign(x, h)
		w := b.f.model.score(typePart, f.list)
		switch x.of {
		case ofCue, ofHead:
			out.alone[x.value>>8] += w
		case ofPair:
			out.together[x.value&0xff][x.value>>8] += w
		}
	}
	return out
}

// tellingSentence returns the first of the sentences whose cues weigh most, and
// the cue in it that does; -1 where no sentence has cues that weigh anything.
func (v *view) tellingSentence(cues token.Lexicon[cue], w *cueWeights) (sentence, at int) {
	sentence, at = -1, -1
	best := float32(0)
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside {
			continue
		}
		s := &v.Doc.Sentences[i]
		var first [numCues]int // token of each group, plus one
		here := cue(0)
		for t := s.First; t < s.Last; t++ {
			for c := cues.Of(v.Doc.Tokens[t].Key) &^ here; c != 0; c &= c - 1 {
				first[bits.TrailingZeros32(uint32(c))] = t + 1
			}
			here |= cues.Of(v.Doc.Tokens[t].Key)
		}
		if sum, group := w.of(here); sum > best {
			best, sentence, at = sum, i, first[group]-1
		}
	}
	return sentence, at
}

// of returns what a set of groups in one sentence weighs, and the group that
// weighs most by itself and with the others.
func (w *cueWeights) of(set cue) (sum float32, group int) {
	var each [numCues]float32
	for c := set; c != 0; {
		g := bits.TrailingZeros32(uint32(c))
		c &= c - 1
		sum += w.alone[g]
		each[g] += w.alone[g]
		for o := c; o != 0; o &= o - 1 {
			k := bits.TrailingZeros32(uint32(o))
			sum += w.together[g][k]
			each[g] += w.together[g][k]
			each[k] += w.together[g][k]
		}
	}
	group = -1
	for c := set; c != 0; c &= c - 1 {
		if g := bits.TrailingZeros32(uint32(c)); group < 0 || each[g] > each[group] {
			group = g
		}
	}
	return sum, group
}
