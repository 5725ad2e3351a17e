package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
)

// unsupportedFactor is by how much less likely something is a victim that is
// named once, in passing.
const unsupportedFactor = 0.4

// supported says whether c is more than a name in passing: whether the
// headline has it, or it is named again, or with a word for an attack, or by a
// pattern that speaks for its being a victim.
func (c *candidate) supported() bool {
	const against = 1<<frame.Speaks | 1<<frame.Research | 1<<frame.Imitated | 1<<frame.Perpetrator | 1<<frame.Acts |
		1<<frame.Claims | 1<<frame.Placed | 1<<frame.SecurityFirm
	return c.headline > 0 || c.count > 1 || c.withAttack > 0 || (c.frames|c.refFrames)&^against != 0
}

// asideFactor is by how much less likely something takes part in the main
// incident where the article names it only when it recalls others.
const asideFactor = 0.4

// chooseParties decides which candidates are victims and which are actors: the likely
// ones, and for victims those that others are likely victims with.
func (f *Finder) chooseParties(s *Scratch) {
	for i := range s.candidates {
		s.view.discount(&s.candidates[i])
	}
	s.view.discountBystanders(s.candidates)
	s.view.judgeCompany(s.candidates)
	s.view.judgeRolls(s.candidates)
	bar := f.threshold(victimPart)
	if f.model != nil { // what rules give is not shared
		bar = min(bar, s.view.crowdBar(s.candidates))
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		organisation := s.view.Entities[c.entity].Label == record.LabelOrganisation
		c.isVictim = c.victim >= f.threshold(victimPart)
		switch {
		case !organisation:
		case c.company > 0:
			c.makeVictim(rule{"in a list that likely has the victims", c.company - 1})
		case c.frames.Has(frame.Listed):
			c.makeVictim(rule{"listed as a victim", -1})
		case c.victim >= bar && !c.bystander:
			c.makeVictim(rule{"one of several that are likely victims together", -1})
		}
		f.chooseActor(c, s.view.Entities[c.entity].Suspected)
		if c.isActor && c.victim < f.threshold(victimPart) {
			c.isVictim = false
		}
	}
	s.view.dropSpared(s.candidates)
	s.view.dropUnharmed(s.candidates)
	s.view.nameFellows(s.candidates)
	s.view.nameLate(s.candidates)
	s.view.nameCalled(s.candidates)
	s.view.nameGangs(s.candidates)
	s.view.nameBlamed(s.candidates)
	s.view.dropDoubted(s.candidates)
	s.view.nameTowns(s.candidates)
	s.view.nameCouncils(s.candidates)
	f.addAffiliates(s)
}

// discount lowers the probabilities of a candidate for what the model knows
// little of.
func (v *view) discount(c *candidate) {
	if c.asides == c.count { // it belongs to another incident
		c.victim *= asideFactor
		c.actor = 0
	}
	if v.isOnlyLike(c) || v.Entities[c.entity].IsVulnerability() { // what was used
		c.victim, c.actor = 0, 0
	}
	if !c.supported() && (!v.isListed(c) || v.standsBy(c.first)) {
		c.victim *= unsupportedFactor
	}
	if v.standsApart(c) {
		c.victim *= bystanderFactor
		c.bystander = true
	}
	if e := &v.Entities[c.entity]; e.Accused || e.Suspected { // no victim, even where all is about what they did
		c.victim = 0
	}
}

// suspectFactor is what part of the threshold of actors will do for a suspect.
const suspectFactor = 0.65

// chooseActor decides whether candidate c is an actor: if it is likely enough, and
// likelier than to be a victim.
func (f *Finder) chooseActor(c *candidate, suspected bool) {
	bar := f.threshold(actorPart)
	c.isActor = c.actor >= bar && c.actor > c.victim
	if suspected && c.actor >= suspectFactor*bar && c.actor > c.victim {
		c.makeActor(rule{"suspect, for whom less will do", -1})
	}
}

// discountBystanders lowers the probabilities of organisations to be victims that
// only have to do with the attack on another.
func (v *view) discountBystanders(cs []candidate) {
	best := float32(0)
	for i := range cs {
		best = max(best, cs[i].victim)
	}
	unnamed, rest := v.leavesVictimUnnamed(), float32(1)
	for i := range cs {
		if c := &cs[i]; v.isBystander(c, unnamed, best) {
			rest -= (1 - bystanderFactor) * c.victim
			c.victim *= bystanderFactor
			c.bystander = true
		}
	}
	for i := range cs {
		if c := &cs[i]; !c.bystander {
			c.victim /= max(rest, bystanderFactor) // what they lose is shared by the others and nobody
		}
	}
}
