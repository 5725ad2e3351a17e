package incidents

import (
	"strings"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What a sentence says of harm befell the victims that it names: those named
// last before it or, failing that, first after it. Of an incident that the
// article recalls, no other organisation may come between.

// findVictims notes of which incident each entity is a victim: the first.
func (v *view) findVictims(incs []Incident) {
	v.victimOf = scratch.Sized(v.victimOf, len(v.ents))
	clear(v.victimOf)
	for k := range incs {
		for _, e := range incs[k].VictimEntities {
			if v.victimOf[e] == 0 {
				v.victimOf[e] = int32(k) + 1
			}
		}
	}
}

// victimAt returns the incident of which the entity at token t is a victim,
// or -1.
func (v *view) victimAt(t int) int {
	if e := v.entityAt[t]; e > 0 {
		return int(v.victimOf[e-1]) - 1
	}
	return -1
}

// opensOurs says whether what stands at the beginning of sentence s, before any
// name, befell the victims of this incident.
func (b *builder) opensOurs(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if k := b.v.victimAt(t); k >= 0 {
			return k == b.index
		}
	}
	return true
}

// staysOurs says whether what stands at token t befell the victims of this
// incident, if ours says so of what stands before it.
func (b *builder) staysOurs(ours bool, t int) bool {
	if k := b.v.victimAt(t); k >= 0 {
		return k == b.index
	}
	return ours && (b.inc.Main || !b.v.isOrganisation(t))
}

// isOrganisation says whether token t is of the name of an organisation.
func (v *view) isOrganisation(t int) bool {
	e := v.entityAt[t]
	return e > 0 && v.ents[e-1].Label == record.LabelOrganisation
}

// findFormer notes which sentences tell of former times: all the dates that
// they name, at least one, lie long before that of the incident.
func (v *view) findFormer(date string) {
	const long = 183 // days
	v.former = scratch.Sized(v.former, len(v.d.Sentences))
	clear(v.former)
	day, _, ok := dates.Days(date)
	if !ok {
		return
	}
	last := -1 // sentence with a date
	for i := range v.ms {
		si := int(v.sentence[i])
		if v.ms[i].Label != record.LabelDate || si < 0 {
			continue
		}
		if v.isOfOwners(&v.d.Sentences[si], v.ms[i].First) {
			continue
		}
		_, end, ok := dates.Days(withoutTime(v.ms[i].Value))
		former := ok && end < day-long && !v.opensPeriod(&v.d.Sentences[si], v.ms[i].First)
		v.former[si] = former && (v.former[si] || si != last)
		last = si
	}
}

// opensPeriod says whether the date at token t is where a period begins that
// may still last: "since 2015", "dating back to March".
func (v *view) opensPeriod(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch strings.ToLower(v.d.TokenText(t - 1)) {
	case "since", "from", "to", "between":
		return true
	}
	return false
}

// isOfOwners says whether the date at token t of sentence s tells since when
// people are customers or the like, not when data was taken: "who did business
// with it before March 2019".
func (v *view) isOfOwners(s *token.Sentence, t int) bool {
	const reach = 12
	if t == s.First {
		return false
	}
	switch strings.ToLower(v.d.TokenText(t - 1)) {
	case "before", "until":
		return true
	}
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch {
		case v.trigger(k) || v.is(k, taken|affect) || v.d.Tokens[k].Kind == token.Punct:
			return false
		case isRelative(v.d.TokenText(k)):
			return v.classAt(s, k-1)&people != 0
		}
	}
	return false
}

// elsewhere says whether sentence s is about somebody other than the victims:
// it names organisations with an attack upon them, and none of the victims.
func (b *builder) elsewhere(s *token.Sentence) bool {
	v, other := b.v, false
	for t := s.First; t < s.Last; t++ {
		if v.victimAt(t) == b.index {
			return false
		}
		other = other || v.isOrganisation(t) && v.candidateOf[v.entityAt[t]-1] >= 0
	}
	return other && len(b.inc.Victims) > 0 && v.anyClass(s, s.First, s.Last, past)
}
