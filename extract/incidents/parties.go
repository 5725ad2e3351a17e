package incidents

import "github.com/incx/incx/extract/record"

// unsupportedFactor is by how much less likely something is a victim that is
// named once, in passing.
const unsupportedFactor = 0.4

// supported says whether c is more than a name in passing: whether the
// headline has it, or it is named again, or with a word for an attack, or by a
// pattern that speaks for its being a victim.
func (c *candidate) supported() bool {
	const against = 1<<speaks | 1<<research | 1<<imitated | 1<<perpetrator | 1<<acts | 1<<claims | 1<<placed | 1<<securityFirm
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
	s.view.judgeCompany(s.candidates)
	bar := f.threshold(victimPart)
	if f.model != nil { // what rules give is not shared
		bar = min(bar, s.view.crowdBar(s.candidates))
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		organisation := s.view.ents[c.entity].Label == record.LabelOrganisation
		likely := c.victim >= f.threshold(victimPart) || organisation && c.victim >= bar
		c.byList = !likely && organisation && (c.frames.has(listed) || c.inCompany)
		c.isVictim = likely || c.byList
		c.isActor = c.actor >= f.threshold(actorPart) && c.actor > c.victim
		if c.isActor && c.victim < f.threshold(victimPart) {
			c.isVictim = false
		}
	}
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
	if !c.supported() {
		c.victim *= unsupportedFactor
	}
	if v.ents[c.entity].Accused { // no victim, even where all is about what they did
		c.victim = 0
	}
}
