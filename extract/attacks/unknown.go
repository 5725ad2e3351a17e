package attacks

import (
	"math"
	"slices"

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

// hide makes s forget the word with the given stem until the next survey: the
// phrases that it is part of, and what it is a cue for.
func (s *Scratch) hide(d *token.Document, stem uint64) {
	for i := range d.Tokens {
		if s.cues[i] != 0 && stemKey(d, i) == stem {
			s.cues[i] = 0
		}
	}
	s.phrases = slices.DeleteFunc(s.phrases, func(p phrase) bool {
		for i := p.first; i < p.last; i++ {
			if stemKey(d, i) == stem {
				return true
			}
		}
		return false
	})
	s.hidden = stem
	s.summarise(d)
}

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

// learnUnknown adds, for each marked word of d, what its article says of its
// type while the word is hidden. It leaves its survey in the scratch.
func (tr *trainer) learnUnknown(d *token.Document, marked []mention.Mention) {
	numbers := Types()
	done := make([]uint64, 0, maxHidden)
	for i := range marked {
		stem, ok := wordOf(d, &marked[i])
		if !ok || slices.Contains(done, stem) {
			continue
		}
		if len(done) == maxHidden {
			break
		}
		done = append(done, stem)
		s := &tr.scratch
		s.survey(&tr.lexicon, d, s.candidates)
		s.hide(d, stem)
		from := len(tr.types)
		for k := i; k < len(marked); k++ {
			m := &marked[k]
			if other, ok := wordOf(d, m); !ok || other != stem {
				continue
			}
			sp := span{first: m.First, last: m.Last, phrase: -1, doubt: doubtUnknown}
			tr.types = append(tr.types, linear.Example{
				Features: s.appendTypeFeatures(nil, d, &sp), Class: slices.Index(numbers, m.Type),
			})
		}
		for k := range tr.types[from:] {
			tr.types[from+k].Weight = float32(hiddenWeight / math.Sqrt(float64(len(tr.types)-from)))
		}
	}
}

// wordOf returns the stem of a marked attack that is a single word, and false
// for other mentions.
func wordOf(d *token.Document, m *mention.Mention) (uint64, bool) {
	if m.Label != record.LabelAttack || m.Last-m.First != 1 {
		return 0, false
	}
	return stemKey(d, m.First), true
}
