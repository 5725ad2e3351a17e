package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// News of an outage says that no attack was behind it. That is no incident,
// unless somebody claims one: then it is one that is denied.

// A ruling is what becomes of the attack that an article is about.
type ruling uint8

const (
	stands ruling = iota
	denied
	ruledOut
)

// rule says what becomes of a main incident of the given types.
func (v *view) rule(types []string) ruling {
	for _, t := range types {
		if t != generalType && t != unnamedAct {
			return stands
		}
	}
	switch {
	case !v.onlyNegated():
		return stands
	case v.hasIntruder():
		return denied
	}
	return ruledOut
}

// onlyNegated says whether headline and lead speak of attacks, and of all that
// they were not.
func (v *view) onlyNegated() bool {
	spoken := false
	for i := range v.ms {
		m := &v.ms[i]
		si := v.sentence[i]
		if m.Label != record.LabelAttack || si < 0 || v.place[si] > lead {
			continue
		}
		if !v.isNegated(&v.d.Sentences[si], m.First) {
			return false
		}
		spoken = true
	}
	return spoken
}

// hasIntruder says whether the article knows of somebody who attacked, or says
// so: a threat actor, or "hackers" that are not said to be none.
func (v *view) hasIntruder() bool {
	for i := range v.d.Sentences {
		if v.place[i] == offside {
			continue
		}
		s := &v.d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			if v.isClaimant(t) && !v.anyClass(s, t-hedgeReach, t, negation) && !v.isAsked(s, t) && !v.isRuledOut(s, t) {
				return true
			}
		}
	}
	return false
}

// denial makes inc a denied one.
func (b *builder) denial() {
	b.inc.Status = record.Denied
	for i := range b.v.d.Sentences {
		s := &b.v.d.Sentences[i]
		if b.v.place[i] > lead || b.v.place[i] == offside {
			continue
		}
		if t := b.v.negatedAttack(s); t >= 0 {
			w := &b.v.d.Tokens[t]
			b.inc.rest(i)
			b.note(Step{Field: "status", Value: string(record.Denied), Start: int(w.Start), End: int(w.End), Sentence: i,
				Trigger: b.v.d.TokenText(t), Pattern: "said not to have been an attack"})
			return
		}
	}
}

// negatedAttack returns the first token of an attack that s says there was not,
// or -1.
func (v *view) negatedAttack(s *token.Sentence) int {
	for t := s.First; t < s.Last; t++ {
		if v.attackAt[t] > 0 && v.isNegated(s, t) {
			return t
		}
	}
	return -1
}
