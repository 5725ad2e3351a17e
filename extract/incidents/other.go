package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
)

// mayBeOther says whether candidate c may be the victim of an incident that
// the article is not about: an organisation that some sentence names together
// with an attack.
func (v *view) mayBeOther(c *candidate) bool {
	return v.Entities[c.entity].Label == record.LabelOrganisation && (c.withAttack > 0 || c.frames&(frame.ForVictim|1<<frame.Listed) != 0)
}

// judgeOther returns how likely candidate c is the victim of another incident,
// as far as the article says besides the pattern.
func (f *Finder) judgeOther(s *Scratch, c *candidate) float32 {
	if f.model == nil {
		return 1
	}
	s.features.reset()
	s.view.otherFeatures(&s.features, c)
	return f.model.probability(otherPart, s.features.list)
}

// otherFeatures adds the features by which victims of other incidents are
// told: those of victims, and how likely it is that the candidate is a victim
// of what the article is about.
func (v *view) otherFeatures(f *featureList, c *candidate) {
	v.entityFeatures(f, c)
	f.add(bestVictim, bucket(int(c.victim*10)), 500)
	f.add(bestVictim, bucket(int(c.victim*10)), 501+b2u(c.frames&(frame.ForVictim|1<<frame.Listed) != 0))
	f.add(typeAside, b2u(c.asides > 0), 700+bucket(c.rank))
	f.add(typeAside, b2u(c.asides > 0), 800+bucket(c.withAttack))
}
