package attacks

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// A newcomer is a word for an attack that the gazetteer does not know and
// that the sequence model marked in this document.
type newcomer struct {
	stem   uint64
	n      int  // how often it was marked
	coined bool // like other words for attacks
}

const (
	// maxNewcomers bounds how many such words of a document are followed.
	maxNewcomers = 16
	// enoughMarks is how often the model must have marked a word, unless that
	// is coined like others for attacks.
	enoughMarks = 2
)

// coinedLike says whether a word ends as words for attacks are coined:
// "leakware", "quishing", "formjacking".
func coinedLike(word string) bool {
	for _, ending := range [...]string{"ware", "ishing", "jacking"} {
		if len(word) > len(ending) && strings.EqualFold(word[len(word)-len(ending):], ending) {
			return true
		}
	}
	return false
}

// appendEchoes appends to s.spans, and puts in text order, the other places
// of words that the gazetteer does not know and that the sequence model marked
// more than once, or once where they are coined like others: a new kind of
// attack is the subject of its article, and the model sees it at some places and
// not at others. Those inside of hints that are names are left alone.
func (s *Scratch) appendEchoes(x *lexicon, d *token.Document, hints []mention.Mention) {
	s.newcomers = s.newcomers[:0]
	for i := range s.spans {
		sp := &s.spans[i]
		if !sp.hint || sp.phrase >= 0 || sp.last-sp.first != 1 {
			continue
		}
		at := slices.IndexFunc(s.newcomers, func(n newcomer) bool { return n.stem == sp.stem })
		switch {
		case at >= 0:
			s.newcomers[at].n++
		case len(s.newcomers) < maxNewcomers:
			s.newcomers = append(s.newcomers, newcomer{sp.stem, 1, coinedLike(d.TokenText(sp.first))})
		}
	}
	s.newcomers = slices.DeleteFunc(s.newcomers, func(n newcomer) bool { return n.n < enoughMarks && !n.coined })
	if len(s.newcomers) == 0 {
		return
	}
	known, k, h := len(s.spans), 0, 0
	for i := range d.Tokens {
		for k < known && s.spans[k].last <= i {
			k++
		}
		for h < len(hints) && hints[h].Last <= i {
			h++
		}
		if k < known && s.spans[k].first <= i || h < len(hints) && hints[h].First <= i {
			continue
		}
		if s.families[i] != 0 || d.Tokens[i].Kind == token.Punct {
			continue
		}
		stem := stemOf(d, i, i+1)
		if slices.ContainsFunc(s.newcomers, func(n newcomer) bool { return n.stem == stem }) {
			s.spans = append(s.spans, x.span(d, i, i+1, -1, false))
		}
	}
	if len(s.spans) > known {
		slices.SortFunc(s.spans, func(a, b span) int { return a.first - b.first })
	}
}
