package incidents

import (
	"math/bits"

	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/linear"
)

// A description describes a candidate in small numbers. Each is a feature, alone
// and together with each other one.
type description [numDescribed]uint64

const (
	numDescribed = 19
	// topicNumber is the only number that may be large.
	topicNumber = 17
)

// usual returns, for each number but the topic, a bound that it hardly ever
// reaches.
func usual() [numDescribed]int {
	return [numDescribed]int{labels, 9, 8, maxRank + 1, 4, 10, 5, 4, 2, 4, 4, 8, 8, 8, 8, 4, 4, 0, 2}
}

// describe returns the description of candidate c.
func (v *view) describe(c *candidate) description {
	e := &v.Entities[c.entity]
	seen := uint64(9)
	if c.seen >= 0 {
		seen = bucket(c.seen)
	}
	share := uint64(0)
	if v.mostNamed > 0 {
		share = uint64(4 * c.count / v.mostNamed)
	}
	return description{
		uint64(labelIndex(e.Label)),
		kindGroup(e.Kind),
		bucket(c.count),
		uint64(c.rank),
		uint64(min(c.headline, 3)),
		seen,
		share,
		uint64(min(bits.OnesCount32(uint32(c.frames&frame.ForVictim)), 3)),
		b2u((c.inPlace[scene.Headline]|c.inPlace[scene.Lead])&frame.ForVictim != 0),
		b2u(c.frames.Has(frame.OwnAsset))<<1 | b2u(c.frames.Has(frame.AssetOf)),
		b2u(c.frames.Has(frame.Speaks))<<1 | b2u(c.frames.Has(frame.Research)),
		b2u(c.frames.Has(frame.Imitated))<<2 | b2u(c.frames.Has(frame.Perpetrator))<<1 | b2u(c.frames.Has(frame.Acts)),
		bucket(int(v.labels[labelIndex(e.Label)])),
		bucket(c.withAttack),
		bucket(c.referred),
		uint64(min(bits.OnesCount32(uint32(c.refFrames&frame.ForVictim)), 3)),
		b2u((c.frames|c.refFrames)&(1<<frame.Passive|1<<frame.Suffers) != 0)<<1 | b2u((c.frames|c.refFrames)&(1<<frame.AttackUpon|1<<frame.Compound|1<<frame.StolenFrom) != 0),
		topicNumber: v.topicHash(),
		b2u(e.Accused),
	}
}

// topicHash returns the first type of attack that headline or lead speak of as a
// number, 0 where there is none.
func (v *view) topicHash() uint64 {
	if v.Topic == "" {
		return 0
	}
	return text(v.Topic) & 0xffff
}

// alone returns the values of the feature of number i, together those of it and
// number j.
func alone(i int, x uint64) (a, b uint64) { return uint64(i), x }

func together(i, j int, x, y uint64) (a, b uint64) {
	return uint64(i)<<8 | uint64(j) + 1000, x<<16 | y
}

// addAll adds the features of all numbers.
func (d *description) addAll(f *featureList) {
	for i, x := range d {
		a, b := alone(i, x)
		f.add(describedBy, a, b)
		for j, y := range d[:i] {
			a, b := together(i, j, x, y)
			f.add(describedBy, a, b)
		}
	}
}

// addTopic adds the features that the topic is part of.
func (d *description) addTopic(f *featureList) {
	for i, x := range d {
		if i == topicNumber {
			a, b := alone(i, x)
			f.add(describedBy, a, b)
		}
		for j, y := range d[:i] {
			if i == topicNumber || j == topicNumber {
				a, b := together(i, j, x, y)
				f.add(describedBy, a, b)
			}
		}
	}
}

// descriptionSums holds what the features of a description add to the scores of
// victims and actors, for all usual values: there are few, and looking each of
// them up for each candidate would take most of the time that candidates take.
type descriptionSums struct {
	usual [numDescribed]int
	// first is where the sums of two numbers are, those of i and i if of one.
	first [numDescribed][numDescribed]int
	sums  []partSums
}

// partSums is what a feature adds to the score of a victim and that of an actor,
// in steps of their classifiers.
type partSums struct{ victim, actor int16 }

// newDescriptionSums returns the sums of two classifiers.
func newDescriptionSums(victims, actors *linear.Classifier) *descriptionSums {
	s := &descriptionSums{usual: usual()}
	add := func(a, b uint64) {
		feature := []uint32{linear.Hash(uint32(describedBy), a, b)}
		s.sums = append(s.sums, partSums{int16(victims.Steps(feature)), int16(actors.Steps(feature))})
	}
	for i := range numDescribed {
		s.first[i][i] = len(s.sums)
		for x := range s.usual[i] {
			add(alone(i, uint64(x)))
		}
		for j := range i {
			s.first[i][j] = len(s.sums)
			for x := range s.usual[i] {
				for y := range s.usual[j] {
					add(together(i, j, uint64(x), uint64(y)))
				}
			}
		}
	}
	return s
}

// of returns what all features of d without the topic add up to. It returns false
// where some number is unusual.
func (s *descriptionSums) of(d *description) (victim, actor int32, ok bool) {
	for i, x := range d {
		if i == topicNumber {
			continue
		}
		if x >= uint64(s.usual[i]) {
			return 0, 0, false
		}
		sum := s.sums[s.first[i][i]+int(x)]
		victim, actor = victim+int32(sum.victim), actor+int32(sum.actor)
		for j, y := range d[:i] {
			if j == topicNumber {
				continue
			}
			sum := s.sums[s.first[i][j]+int(x)*s.usual[j]+int(y)]
			victim, actor = victim+int32(sum.victim), actor+int32(sum.actor)
		}
	}
	return victim, actor, true
}
