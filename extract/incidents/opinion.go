package incidents

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/linear"
)

// A first opinion on each type and date comes from a million features, each by
// itself. A second one, by decision trees, weighs it together with a few dozen
// numbers: how much better it is than the next best, how often and how early
// the article says so, how many rivals there are.

// opinions are the first opinions on the alternatives of one question, in log
// odds: each in its place, and all from the highest to the lowest.
type opinions struct {
	each, sorted []float32
}

func (o *opinions) set(n int, probability func(i int) float32) {
	o.each = o.each[:0]
	for i := range n {
		o.each = append(o.each, logOdds(probability(i)))
	}
	o.sorted = append(o.sorted[:0], o.each...)
	slices.SortFunc(o.sorted, func(a, b float32) int { return cmp.Compare(b, a) })
}

// appendTo appends alternative i's own opinion, how many are higher, how far it
// is from the highest, and the second highest.
func (o *opinions) appendTo(dst []float32, i int) []float32 {
	x := o.each[i]
	second := float32(lowestOdds)
	if len(o.sorted) > 1 {
		second = o.sorted[1]
	}
	return append(dst, x, number(slices.Index(o.sorted, x)), o.sorted[0]-x, second)
}

// lowestOdds stand for an impossible alternative.
const lowestOdds = -14

// logOdds returns the logarithm of the odds of probability p.
func logOdds(p float32) float32 { return linear.LogOdds(p, -lowestOdds, 24) }

func number(n int) float32 { return float32(n) }

func flag(b bool) float32 { return float32(b2u(b)) }

// numTypeNumbers is how many numbers describe a type.
const numTypeNumbers = 26

// typeNumbers appends the numbers that describe type k. Asked are the types
// that the article as a whole was asked for, whole the answers.
func (s *Scratch) typeNumbers(dst []float32, k int, asked []string, whole []float32, a analysis) []float32 {
	v, t := &s.view, &s.types[k]
	dst = s.opinions.appendTo(dst, k)
	in := standingOf(t.name, asked, whole)
	dst = append(dst, number(in.place), in.margin, number(in.better), in.top-in.margin)
	total, most, said := 0, 0, 0
	for i := range s.types {
		o := &s.types[i]
		total += o.count
		most = max(most, o.count)
		if o.said() {
			said++
		}
	}
	dst = append(dst, number(t.count), number(t.headline), number(t.lead), number(t.first), number(t.real),
		number(t.withVictim), number(t.malware), number(t.asides), number(t.sentence), number(total), number(most), number(said),
		number(t.count)/number(max(total, 1)), number(t.count)/number(max(most, 1)))
	return append(dst, number(v.Length), whole[mainMargin], a.victimP, a.actorP)
}

// numDateNumbers is how many numbers describe a date.
const numDateNumbers = 4 + 10 + 9 + 2*len(dateCompany)

// dateCompany are the classes of words whose distance from a date matters.
var dateCompany = [...]class.Set{class.AttackNoun | class.Struck, class.Announce, class.Happen, class.Discover, class.Saying, class.Arrest, class.Past, class.Modal | class.Negation}

// dateNumbers appends the numbers that describe date k.
func (s *Scratch) dateNumbers(dst []float32, k, victim int) []float32 {
	const unknown, far = 1 << 20, nearReach + 1
	const noVerb = 62 // above the bit of any class that nearestVerb returns
	v, w := &s.view, &s.dates[k]
	dst = s.opinions.appendTo(dst, k)
	age := unknown
	if v.Published.Known {
		age = v.Published.First - w.first
	}
	before, after := w.neighbours(s.dates)
	m, si := &v.Mentions[w.mention], v.Sentence[w.mention]
	verb, follows := v.nearestVerb(&v.Doc.Sentences[si], m.First, m.Last)
	dst = append(dst, w.lent, number(w.count), number(w.order), number(w.earlier), number(w.last-w.first+1), number(age),
		number(before), number(after), number(len(s.dates)), number(lowest(verb|1<<noVerb)))
	triggers, early, place := 0, unknown, scene.Body
	var withVictim, withOther, aside bool
	var left, right [len(dateCompany)]int
	for c := range dateCompany {
		left[c], right[c] = far, far
	}
	for i := range v.mentionsOf(w) {
		m, si := &v.Mentions[i], int(v.Sentence[i])
		sentence := &v.Doc.Sentences[si]
		triggers = max(triggers, v.triggersIn(si))
		early = min(early, int(v.Order[si]))
		place = min(place, v.Place[si])
		aside = aside || v.Aside[si]
		if victim >= 0 {
			withVictim = withVictim || v.names(sentence, victim)
			withOther = withOther || v.namesOther(sentence, victim)
		}
		for c, set := range dateCompany {
			l, r := v.nearest(sentence, m.First, m.Last, set)
			left[c], right[c] = min(left[c], cmp.Or(l, far)), min(right[c], cmp.Or(r, far))
		}
	}
	dst = append(dst, number(triggers), number(early), number(int(place)), flag(withVictim), flag(withOther),
		flag(aside), flag(v.onlyAside(w)), flag(v.datesAnother(w, victim)), flag(follows))
	for c := range dateCompany {
		dst = append(dst, number(left[c]), number(right[c]))
	}
	return dst
}
