package attacks

import (
	"math"
	"slices"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Words for attacks are coined faster than they can be listed. What a word
// means that neither the gazetteer nor the training knew must be told from
// the context alone, and training articles have few such words. So training
// makes more: it hides a word that it knows, at all its places in an article,
// and learns what the rest of the article says of the word's type.

// doubtUnknown is the group of the words of which nothing is known.
const doubtUnknown doubt = 6

// unknown says whether nothing is known of the words of a span.
func (sp *span) unknown() bool {
	return sp.phrase < 0 && sp.doubt == 0 || sp.doubt == doubtUnknown
}

// hide makes s forget, until the next survey, the word with the given stem at
// every place, or at every second or further one of its places: the phrases
// that it is part of there, and what it is a cue for. It returns how many places
// the word has.
func (s *Scratch) hide(d *token.Document, stem uint64, every int) (places int) {
	s.hidden = scratch.Sized(s.hidden, len(d.Tokens))
	for i := range d.Tokens {
		s.hidden[i] = false
		if stemKey(d, i) != stem {
			continue
		}
		if places%every == 0 {
			s.hidden[i], s.cues[i] = true, 0
		}
		places++
	}
	s.phrases = slices.DeleteFunc(s.phrases, func(p phrase) bool {
		return slices.Contains(s.hidden[p.first:p.last], true)
	})
	s.summarise(d)
	return places
}

// hides says whether training hides token i.
func (s *Scratch) hides(i int) bool { return len(s.hidden) > 0 && s.hidden[i] }

// endingLength is how much of a word's end says what kind of word it is, as
// "ware" does, in bytes.
const endingLength = 4

// addEnding adds the end of the last word of a span, less the s of a plural.
func (f *featureSet) addEnding(d *token.Document, sp *span, with uint64) {
	t := &d.Tokens[sp.last-1]
	w := d.Text[t.Start:t.End]
	if n := len(w); n > endingLength && w[n-1]|0x20 == 's' {
		w = w[:n-1]
	}
	if n := len(w); n > endingLength {
		f.add(token.Key(w[n-endingLength:]), with)
	}
}

const (
	// hiddenWeight is what a hidden word counts in training beside one that
	// can be seen: enough to learn from, and not enough to bend the rest.
	hiddenWeight = 0.1
	// maxHidden bounds how many words of a document are hidden in turn, as
	// each asks for another survey.
	maxHidden = 32
)

// generalStems returns the stems of words that are not hidden: nobody coins a
// word for what these say, and what stands around them tells little of words
// that name one kind of attack.
func generalStems() []uint64 {
	var out []uint64
	for _, w := range [...]string{"malware", "virus", "hack", "cyberattack"} {
		out = append(out, stemKey(token.New(w, 0), 0))
	}
	return out
}

// learnUnknown adds, for each marked word of d, what its article says of its
// type while the word is hidden. It leaves its survey in the scratch.
func (tr *trainer) learnUnknown(d *token.Document, marked []mention.Mention, weight linear.Weight) {
	done := make([]uint64, 0, maxHidden)
	for i := range marked {
		stem, ok := wordOf(d, &marked[i])
		if !ok || slices.Contains(done, stem) || slices.Contains(tr.general, stem) {
			continue
		}
		if len(done) == maxHidden {
			break
		}
		done = append(done, stem)
		if tr.learnHidden(d, marked[i:], stem, 1, weight) > 1 {
			tr.learnHidden(d, marked[i:], stem, 2, weight)
		}
	}
}

// learnHidden adds, for the marked mentions that are the word with the given
// stem, what their article says of its type while the word is hidden at every
// place, or at every second one: a new word may be the only one for its type
// of attack, or stand beside the one that all know. It returns how many places
// the word has.
func (tr *trainer) learnHidden(d *token.Document, marked []mention.Mention, stem uint64, every int, weight linear.Weight) int {
	numbers := Types()
	s := &tr.scratch
	s.survey(&tr.lexicon, d, s.candidates)
	places := s.hide(d, stem, every)
	from := len(tr.types)
	for i := range marked {
		m := &marked[i]
		if other, ok := wordOf(d, m); !ok || other != stem || !s.hides(m.First) {
			continue
		}
		sp := span{first: m.First, last: m.Last, phrase: -1, doubt: doubtUnknown}
		tr.types = append(tr.types, linear.Example{
			Features: s.appendTypeFeatures(nil, d, &sp), Class: slices.Index(numbers, m.Type),
		})
	}
	each := float32(hiddenWeight / math.Sqrt(float64(len(tr.types)-from)))
	for i := range tr.types[from:] {
		tr.types[from+i].Weight = linear.Weight(weight.Factor() * each)
	}
	return places
}

// wordOf returns the stem of a marked attack that is a single word, and false
// for other mentions.
func wordOf(d *token.Document, m *mention.Mention) (uint64, bool) {
	if m.Label != record.LabelAttack || m.Last-m.First != 1 {
		return 0, false
	}
	return stemKey(d, m.First), true
}
