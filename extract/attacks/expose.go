package attacks

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A flaw exposes machines, a breach exposes customers, and neither is a mention. But in
// an article on data that somebody left open, "exposed" means what "leaked" does, and
// the gate sees it at some places and not at others.

// typeDataLeak is the number in [Types] of the type of data that lies open.
const typeDataLeak = 3

const (
	// leastLeaks is how many of the spans of an article on a leak, one of so many, speak
	// of leaks.
	leastLeaks = 3
	// shareOfExposed is the weight of its type in an exposure that is added.
	shareOfExposed = 0.9
)

// appendExposed appends to s.spans, whose types are settled, and puts in text order,
// the exposures of data that are none yet, in a document on leaks with some that are.
// Hints that are names are left alone.
func (s *Scratch) appendExposed(x *lexicon, d *token.Document, hints []mention.Mention) {
	if !s.aboutExposure(x, d) {
		return
	}
	known, k, h := len(s.spans), 0, 0
	for i := range d.Tokens {
		if !x.exposing.has(d, i) {
			continue
		}
		for k < known && s.spans[k].last <= i {
			k++
		}
		for h < len(hints) && hints[h].Last <= i {
			h++
		}
		if k < known && s.spans[k].first <= i || h < len(hints) && hints[h].First <= i && hints[h].Label != record.LabelAttack {
			continue
		}
		sp := x.span(d, i, i+1, -1, false)
		if sp.typ, sp.share = typeDataLeak, shareOfExposed; s.objectOf(d, &sp).head&(thingData|thingLogin|thingAccount) != 0 {
			s.spans = append(s.spans, sp)
		}
	}
	if len(s.spans) > known {
		slices.SortFunc(s.spans, func(a, b span) int { return a.first - b.first })
	}
}

// aboutExposure says whether a good part of the spans speak of leaks, and one of them
// of an exposure.
func (s *Scratch) aboutExposure(x *lexicon, d *token.Document) bool {
	leaks, exposed := 0, false
	for i := range s.spans {
		if sp := &s.spans[i]; sp.typ == typeDataLeak {
			leaks++
			exposed = exposed || x.exposing.has(d, sp.last-1)
		}
	}
	return exposed && leastLeaks*leaks >= len(s.spans)
}
