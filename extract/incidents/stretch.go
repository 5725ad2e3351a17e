package incidents

import (
	"strings"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
)

// Of two dates in one sentence one may only serve the other: the end of a
// stretch of time ("between May 3 and June 9") tells when the attack was over,
// and the day before a "that" with an earlier one in its clause when somebody
// learned of it ("said on March 2 that intruders broke in in January").

// A pairing is what a date is to another one of its sentence.
type pairing uint8

const (
	unpaired pairing = iota
	beginsStretch
	endsStretch
	tellsOfEarlier
	toldOfLater // the other side of tellsOfEarlier
	numPairings
)

// How many tokens paired dates may have between them at most: the ends of a
// stretch, and the dates on both sides of a "that".
const (
	mostInStretch = 4
	mostToThat    = 40
)

// pairingOf returns what date mention i is to the dates beside it.
func (v *view) pairingOf(i int) pairing {
	before, after := v.dateBeside(i, -1), v.dateBeside(i, 1)
	switch {
	case v.isStretch(i, after):
		return beginsStretch
	case v.isStretch(before, i):
		return endsStretch
	case v.isToldOf(i, after):
		return tellsOfEarlier
	case v.isToldOf(before, i):
		return toldOfLater
	}
	return unpaired
}

// dateBeside returns the next date mention before or after mention i in its
// sentence, by step -1 or 1, or -1.
func (v *view) dateBeside(i, step int) int {
	m := &v.ms[i]
	for k := i + step; k >= 0 && k < len(v.ms); k += step {
		o := &v.ms[k]
		if v.sentence[k] != v.sentence[i] || max(o.First-m.Last, m.First-o.Last) > mostToThat {
			return -1
		}
		if o.Label == record.LabelDate {
			return k
		}
	}
	return -1
}

// isStretch says whether date mentions a and b, one after the other, are the
// ends of a stretch of time. Either may be -1.
func (v *view) isStretch(a, b int) bool {
	if a < 0 || b < 0 || v.ms[b].First-v.ms[a].Last > mostInStretch {
		return false
	}
	joined := false
	for t := v.ms[a].Last; t < v.ms[b].First; t++ {
		switch v.d.TokenText(t) {
		case "and", "to", "until", "till", "through", "-", "–", "—":
			joined = true
		case ",", "the", "at", "least", "about", "around":
		default:
			return false
		}
	}
	return joined && v.opensStretch(a)
}

// opensStretch says whether "between" or "from" stands before date mention i.
func (v *view) opensStretch(i int) bool {
	const reach = 4
	s := v.sentenceOf(i)
	for t := v.ms[i].First - 1; t >= max(s.First, v.ms[i].First-reach); t-- {
		switch strings.ToLower(v.d.TokenText(t)) {
		case "between", "from":
			return true
		case "the", "as", "early", "at", "least", "about", "around", "sometime":
		default:
			return false
		}
	}
	return false
}

// isToldOf says whether on date a somebody found or told what happened on date
// b, which is earlier: a verb stands with a, and "that" between the two. Either
// may be -1.
func (v *view) isToldOf(a, b int) bool {
	if a < 0 || b < 0 {
		return false
	}
	const reach = 3
	s, m := v.sentenceOf(a), &v.ms[a]
	if !v.anyClass(s, m.First-reach, m.First, discover|announce|saying) && !v.anyClass(s, m.Last, m.Last+reach, discover|announce|saying) {
		return false
	}
	for t := m.Last; t < v.ms[b].First; t++ {
		if v.d.TokenText(t) == "that" {
			return isBefore(v.ms[b].Value, v.ms[a].Value)
		}
	}
	return false
}

// isBefore says whether date value a is over when b begins.
func isBefore(a, b string) bool {
	_, last, ok := dates.Days(withoutTime(a))
	first, _, known := dates.Days(withoutTime(b))
	return ok && known && last < first
}

// A pairingCount says how often the mentions of a date are what to others.
type pairingCount [numPairings]int

// pairingsOf counts what the mentions of w are to the dates beside them.
func (v *view) pairingsOf(w *when) (out pairingCount) {
	for i := range v.mentionsOf(w) {
		out[v.pairingOf(i)]++
	}
	return out
}

// appendTo appends, for each pairing that means something, the share of the
// mentions that are in it.
func (c pairingCount) appendTo(dst []float32) []float32 {
	all := 0
	for _, n := range c {
		all += n
	}
	for _, n := range c[unpaired+1:] {
		dst = append(dst, number(n)/number(max(all, 1)))
	}
	return dst
}
