package incidents

import (
	"iter"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A when is a date value that an article names and that may be the day of the
// attack.
type when struct {
	value       string
	count       int
	mention     int  // the first one
	first, last int  // days, by the calendar of [time.Unix]
	order       int  // among the values, by first mention
	earlier     int  // number of values that begin before it
	elsewhere   bool // it is the date of an attack on somebody else, or of no attack
	// weight is the probability that it is the date rather than another
	// value, lent the same with what other values lend it, probability that it
	// is right, all considered.
	weight, lent, probability float32
	// reasons say what the second opinion on it rests on, where traces are
	// wanted.
	reasons []Reason
}

// mostDates bounds how many values are looked at: those that the article names
// first. Articles name far fewer.
const mostDates = 200

// findDates collects the date values of v that may be the day of an attack, as
// [view.daysOf] says.
func (v *view) findDates(dst []when) []when {
	index, year := make(map[string]int), v.latestYear()
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if m.Label != record.LabelDate || v.Sentence[i] < 0 {
			continue
		}
		value := dates.WithoutTime(m.Value)
		if k, ok := index[value]; ok {
			dst[k].count++
			continue
		}
		first, last, ok := v.daysOf(value, year)
		if !ok || len(dst) == mostDates {
			continue
		}
		index[value] = len(dst)
		dst = append(dst, when{value: value, count: 1, mention: i, first: first, last: last, order: len(dst)})
	}
	for i := range dst {
		for j := range dst[:min(len(dst), maxDates)] {
			if dst[j].first < dst[i].first {
				dst[i].earlier++
			}
		}
	}
	return dst
}

// mentionsOf yields the mentions of date w, in text order.
func (v *view) mentionsOf(w *when) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, left := w.mention, w.count; i < len(v.Mentions) && left > 0; i++ {
			m := &v.Mentions[i]
			if m.Label != record.LabelDate || v.Sentence[i] < 0 || dates.WithoutTime(m.Value) != w.value {
				continue
			}
			if left--; !yield(i) {
				return
			}
		}
	}
}

// always says whether all mentions of date w are as is says.
func (v *view) always(w *when, is func(i int) bool) bool {
	for i := range v.mentionsOf(w) {
		if !is(i) {
			return false
		}
	}
	return true
}

// maxDates bounds how many values a value is compared with.
const maxDates = 64

// dateFeatures adds the features of value w among all of them.
func (v *view) dateFeatures(f *featureList, w *when, ws []when, victim int) {
	f.add(bias, 3, 0)
	all := len(ws)
	age, width := uint64(50), spanOf(w.last-w.first+1)
	if p := v.Published; p.Known {
		age = ageOf(p.First-w.first)<<1 | b2u(p.First >= w.last)
	}
	f.add(dateAge, age, 0)
	f.add(dateForm, width, 0)
	f.add(dateAge, age, width+1)
	f.add(countOf, bucket(w.count), 3)
	f.add(dateOrder, uint64(min(w.order, 6)), 0)
	f.add(dateOrder, uint64(min(w.order, 6)), bucket(all)+1)
	f.add(dateRank, uint64(min(w.earlier, 6)), bucket(all))
	f.add(dateRank, uint64(min(w.earlier, 6))<<8|uint64(min(w.order, 6)), 99)
	f.add(rivals, bucket(all), 3)
	w.neighbourFeatures(f, ws, age)
	for i := range v.mentionsOf(w) {
		v.dateContext(f, i, age, victim)
	}
}

// dateContext adds what stands around date mention i.
func (v *view) dateContext(f *featureList, i int, age uint64, victim int) {
	m, si := &v.Mentions[i], int(v.Sentence[i])
	s := &v.Doc.Sentences[si]
	p := uint64(v.Place[si])
	f.add(firstSeen, bucket(int(v.Order[si])), 300+p)
	f.add(framePlace, p, 300)
	k1, k2 := v.Key(s, m.First-1), v.Key(s, m.First-2)
	n1, n2 := v.Key(s, m.Last), v.Key(s, m.Last+1)
	f.add(dateBefore, k1, 0)
	f.add(dateBefore, k1, k2)
	f.add(dateAfter, n1, 0)
	f.add(dateAfter, n1, n2)
	f.add(dateBefore, uint64(v.ClassAt(s, m.First-1)), uint64(v.ClassAt(s, m.First-2)))
	for t := m.First; t < m.Last; t++ {
		f.add(dateForm, v.Doc.Tokens[t].Key, 7)
	}
	// the nearest words of a few classes on each side
	for c, set := range dateCompany {
		l, r := v.nearest(s, m.First, m.Last, set)
		f.add(dateVerb, uint64(c)<<8|bucket(l), 0)
		f.add(dateVerb, uint64(c)<<8|bucket(r), 1)
		f.add(dateVerb, uint64(c)<<8|b2u(l > 0)<<1|b2u(r > 0), 2+age)
	}
	// the verb that is nearest to the date, as a rule what it belongs to
	nearest, after := v.nearestVerb(s, m.First, m.Last)
	verb := uint64(nearest) | b2u(after)<<63
	f.add(dateVerb, verb, 900)
	f.add(dateVerb, verb, 901+age)
	f.add(dateTrigger, bucket(v.triggersIn(si)), p)
	if t := v.NearTrigger(s, m.First, 10); t >= 0 {
		f.add(dateTrigger, v.Doc.Tokens[t].Key, b2u(t < m.First))
		f.add(dateTrigger, 1, b2u(t < m.First))
	}
	if victim >= 0 {
		who := b2u(v.names(s, victim))<<1 | b2u(v.namesOther(s, victim))
		if h := int(v.hit[si]) - 1; h >= 0 {
			who |= 4 + b2u(h == victim)<<3
		}
		f.add(dateVictim, who, p)
		f.add(dateVictim, who, 10+verb)
		f.add(dateVictim, who, 11+age<<3)
		f.add(dateVictim, who, 12+bucket(v.triggersIn(si))<<8)
	}
	for t := max(s.First, m.First-8); t < m.First; t++ {
		f.add(sentenceWord, v.Doc.Tokens[t].Key, 2001)
	}
	for t := m.Last; t < min(s.Last, m.Last+8); t++ {
		f.add(sentenceWord, v.Doc.Tokens[t].Key, 2002)
	}
}

// namesOther says whether sentence s names an organisation that may be the
// victim of another attack: not entity k, and not one that speaks of attacks
// for a living.
func (v *view) namesOther(s *token.Sentence, k int) bool {
	for t := s.First; t < s.Last; t++ {
		e := int(v.EntityAt[t]) - 1
		if e < 0 || e == k || v.Entities[e].Label != record.LabelOrganisation {
			continue
		}
		if g := kindGroup(v.Entities[e].Kind); g != 1 && g != 2 {
			return true
		}
	}
	return false
}

// nearReach is how many tokens from a date words still go with it.
const nearReach = 12

// nearest returns how many tokens before and after a span the nearest words of
// class c stand in its sentence; 0 where there is none within reach.
func (v *view) nearest(s *token.Sentence, first, last int, c class.Set) (before, after int) {
	for d := 1; d <= nearReach; d++ {
		if before == 0 && v.ClassAt(s, first-d)&c != 0 {
			before = d
		}
		if after == 0 && v.ClassAt(s, last+d-1)&c != 0 {
			after = d
		}
	}
	return before, after
}

// nearestVerb returns the classes of the nearest word to a span, on either
// side, that says what happened or what was said, and whether it follows the
// span.
func (v *view) nearestVerb(s *token.Sentence, first, last int) (c class.Set, after bool) {
	const verbs = class.Announce | class.Happen | class.Discover | class.Saying | class.Arrest | class.Struck | class.Taken
	for d := 1; d <= nearReach; d++ {
		if c := v.ClassAt(s, first-d) & verbs; c != 0 {
			return c, false
		}
		if c := v.ClassAt(s, last+d-1) & verbs; c != 0 {
			return c, true
		}
	}
	return 0, false
}

// ageOf puts a number of days into one of a few classes.
func ageOf(n int) uint64 {
	switch {
	case n < 0:
		return 0
	case n == 0:
		return 1
	case n <= 1:
		return 2
	case n <= 3:
		return 3
	case n <= 7:
		return 4
	case n <= 14:
		return 5
	case n <= 31:
		return 6
	case n <= 62:
		return 7
	case n <= 190:
		return 8
	case n <= 380:
		return 9
	case n <= 800:
		return 10
	}
	return 11
}

// spanOf puts a number of days into one of a few classes of intervals.
func spanOf(days int) uint64 {
	switch {
	case days <= 1:
		return 1
	case days <= 7:
		return 2
	case days <= 31:
		return 3
	case days <= 100:
		return 4
	case days <= 366:
		return 5
	}
	return 6
}
