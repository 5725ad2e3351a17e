package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
)

// The rules stand in for a model: weights set by hand over the same evidence.

// ruleVictim returns how likely candidate c is a victim.
func (v *view) ruleVictim(c *candidate) float32 {
	e := &v.Entities[c.entity]
	if e.Label != record.LabelOrganisation || c.evidence.mention < 0 {
		return 0
	}
	p := 0.5 * c.evidence.weight
	if c.headline > 0 {
		p += 0.2
	}
	if e.Kind == "security-vendor" || e.Kind == "media" || e.Kind == "law-enforcement" {
		p -= 0.4
	}
	for _, against := range [...]frame.Frame{frame.Research, frame.Imitated, frame.Perpetrator, frame.SecurityFirm} {
		if c.frames.Has(against) {
			p -= 0.3
		}
	}
	return min(max(p, 0), 1)
}

// ruleActor returns how likely candidate c is an actor.
func (v *view) ruleActor(c *candidate) float32 {
	p := float32(0)
	if v.Entities[c.entity].Label == record.LabelThreatActor {
		p = 0.35
	}
	for _, by := range [...]frame.Frame{frame.Perpetrator, frame.Claims} {
		if c.frames.Has(by) {
			p += 0.3
		}
	}
	return min(p, 1)
}

// ruleType returns how likely type t is one of the main incident.
func ruleType(t *typeCount, all []typeCount) float32 {
	most := 0
	for i := range all {
		most = max(most, all[i].count)
	}
	switch {
	case t.headline > 0:
		return 0.8
	case t.lead > 0 && 2*t.count >= most:
		return 0.7
	case t.count == most && t.count > 0:
		return 0.6
	}
	return 0.2
}

// ruleDate returns how likely w is the date of the attack.
func (v *view) ruleDate(w *when) float32 {
	s := v.SentenceOf(w.mention)
	m := &v.Mentions[w.mention]
	switch c, _ := v.nearestVerb(s, m.First, m.Last); {
	case c&(class.Happen|class.Struck) != 0:
		return 0.7
	case c&(class.Announce|class.Saying) != 0:
		return 0.3
	case v.triggersIn(int(v.Sentence[w.mention])) > 0:
		return 0.55
	}
	return 0.1
}

// ruleMain returns how likely the article is about an incident.
func (v *view) ruleMain(types []typeCount, a analysis) float32 {
	ahead := 0
	for i := range types {
		ahead += types[i].headline + types[i].lead
	}
	if ahead == 0 {
		return 0.2
	}
	return min(0.2+0.6*a.victimP, 1)
}
