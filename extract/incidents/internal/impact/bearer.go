package impact

import (
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What a sentence says of harm befell the victims that it names: those named
// last before it or, failing that, first after it. Of an incident that the
// article recalls, no other organisation may come between.

// findVictims notes of which incident each entity is a victim: the first.
func (r *reader) findVictims(cases []Case) {
	r.victimOf = scratch.Sized(r.victimOf, len(r.Entities))
	clear(r.victimOf)
	for k := range cases {
		for _, e := range cases[k].VictimEntities {
			if r.victimOf[e] == 0 {
				r.victimOf[e] = int32(k) + 1
			}
		}
	}
}

// victimAt returns the incident of which the entity at token t is a victim,
// or -1.
func (r *reader) victimAt(t int) int {
	if e := r.EntityAt[t]; e > 0 {
		return int(r.victimOf[e-1]) - 1
	}
	return -1
}

// opensOurs says whether what stands at the beginning of sentence s, before any
// name, befell the victims of this incident. Whom it only names between dashes is not
// whom it is about.
func (r *reader) opensOurs(s *token.Sentence) bool {
	recalled := false
	for t, back := s.First, 0; t < s.Last; t++ {
		back = max(back, r.afterDashes(s, t))
		if k := r.victimAt(t); k >= 0 && t >= back {
			return k == r.index
		} else if k == r.index {
			recalled = true
		}
	}
	return r.inc.Main || !recalled
}

// afterDashes returns the token after the second of a pair of dashes that token t is the
// first of, or 0.
func (r *reader) afterDashes(s *token.Sentence, t int) int {
	switch r.Doc.TokenText(t) {
	case "—", "–":
		if end := r.AfterBrackets(s, t); end > t {
			return end
		}
	}
	return 0
}

// staysOurs says whether what stands at token t befell the victims of this
// incident, if ours says so of what stands before it.
func (r *reader) staysOurs(ours bool, t int) bool {
	if k := r.victimAt(t); k >= 0 {
		return k == r.index
	}
	return ours && (r.inc.Main || !r.IsOrganisation(t))
}

// findFormer notes which sentences tell of former times: all the dates that
// they name, at least one, lie long before that of the incident.
func (r *reader) findFormer(date string) {
	const long = 183 // days
	r.former = scratch.Sized(r.former, len(r.Doc.Sentences))
	clear(r.former)
	day, _, ok := dates.Days(date)
	if !ok {
		return
	}
	last := -1 // sentence with a date
	for i := range r.Mentions {
		si := int(r.Sentence[i])
		if r.Mentions[i].Label != record.LabelDate || si < 0 {
			continue
		}
		if r.IsOfOwners(&r.Doc.Sentences[si], r.Mentions[i].First) {
			continue
		}
		_, end, ok := dates.Days(dates.WithoutTime(r.Mentions[i].Value))
		former := ok && end < day-long && !r.opensPeriod(&r.Doc.Sentences[si], r.Mentions[i].First)
		r.former[si] = former && (r.former[si] || si != last)
		last = si
	}
}

// opensPeriod says whether the date at token t is where a period begins that
// may still last: "since 2015", "dating back to March".
func (r *reader) opensPeriod(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch r.Lower(t - 1) {
	case "since", "from", "to", "between":
		return true
	}
	return false
}

// elsewhere says whether sentence s is about somebody other than the victims:
// it names organisations with an attack upon them, and none of the victims.
func (r *reader) elsewhere(s *token.Sentence) bool {
	other := false
	for t := s.First; t < s.Last; t++ {
		if r.victimAt(t) == r.index {
			return false
		}
		other = other || r.IsOrganisation(t)
	}
	return other && len(r.inc.Victims) > 0 && r.AnyClass(s, s.First, s.Last, class.Past)
}
