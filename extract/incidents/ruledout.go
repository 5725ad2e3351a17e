package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
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

// rulingOn says what becomes of main incident inc.
func (v *view) rulingOn(inc *Incident) ruling {
	for _, t := range inc.Types {
		if t != generalType && t != unnamedAct && !v.onlyOfOthers(t, inc.VictimEntities) {
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

// onlyOfOthers says whether the article has words for an attack of type typ, all of
// them beyond the lead where it tells of organisations other than the victims.
func (v *view) onlyOfOthers(typ string, victims []int) bool {
	read := int32(-1) // the sentence read last
	for i := range v.Mentions {
		m := &v.Mentions[i]
		si := v.Sentence[i]
		if m.Label != record.LabelAttack || m.Type != typ || si < 0 || si == read {
			continue
		}
		if v.Place[si] != scene.Body || !v.namesOthers(int(si), victims) {
			return false
		}
		read = si
	}
	return read >= 0
}

// namesOthers says whether sentence si names organisations, none of them among the
// given entities.
func (v *view) namesOthers(si int, entities []int) bool {
	s, others := &v.Doc.Sentences[si], false
	for t := s.First; t < s.Last; t++ {
		e := int(v.EntityAt[t]) - 1
		switch {
		case e >= 0 && slices.Contains(entities, e):
			return false
		case e >= 0 && v.IsOrganisation(t):
			others = true
		}
	}
	return others
}

// onlyNegated says whether headline and lead speak of attacks, and of all that
// they were not.
func (v *view) onlyNegated() bool {
	spoken := false
	for i := range v.Mentions {
		m := &v.Mentions[i]
		si := v.Sentence[i]
		if m.Label != record.LabelAttack || si < 0 || v.Place[si] > scene.Lead {
			continue
		}
		if !v.IsNegated(&v.Doc.Sentences[si], m.First) {
			return false
		}
		spoken = true
	}
	return spoken
}

// denialReach is how many tokens before an intruder one may be said to be none.
const denialReach = 5

// hasIntruder says whether the article knows of somebody who attacked, or says
// so: a threat actor, or "hackers" that are not said to be none.
func (v *view) hasIntruder() bool {
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside {
			continue
		}
		s := &v.Doc.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			if v.IsClaimant(t) && !v.AnyClass(s, t-denialReach, t, class.Negation) && !v.IsAsked(s, t) && !v.IsRuledOut(s, t) {
				return true
			}
		}
	}
	return false
}

// denial makes inc a denied one.
func (b *builder) denial() {
	b.inc.Status = record.Denied
	b.retract("status")
	for i := range b.v.Doc.Sentences {
		s := &b.v.Doc.Sentences[i]
		if b.v.Place[i] > scene.Lead || b.v.Place[i] == scene.Offside {
			continue
		}
		if t := b.v.negatedAttack(s); t >= 0 {
			w := &b.v.Doc.Tokens[t]
			b.inc.rest(i)
			b.note(Step{Field: "status", Value: string(record.Denied), Start: int(w.Start), End: int(w.End), Sentence: i,
				Trigger: b.v.Doc.TokenText(t), Pattern: "said not to have been an attack"})
			return
		}
	}
}

// negatedAttack returns the first token of an attack that s says there was not,
// or -1.
func (v *view) negatedAttack(s *token.Sentence) int {
	for t := s.First; t < s.Last; t++ {
		if v.AttackAt[t] > 0 && v.IsNegated(s, t) {
			return t
		}
	}
	return -1
}
