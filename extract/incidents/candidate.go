package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/record"
)

// A candidate is an entity that may be a victim or an actor, with what the
// article says of it.
type candidate struct {
	entity int
	// count is the number of mentions outside of boilerplate, first the
	// index of the first of them.
	count, first int
	// headline is 1 + the order of its mention among those of the headline,
	// or 0.
	headline int
	// seen is the first sentence of the body that names it, counted from 0.
	seen int
	// frames are all that hold somewhere, counts how often each does, up to 255,
	// inPlace those of each place.
	frames  frame.Set
	counts  [frame.Count]uint8
	inPlace [scene.Body + 1]frame.Set
	// referred is how often a noun phrase stands for it, refFrames and
	// refCounts the frames that hold for these.
	referred  int
	refFrames frame.Set
	refCounts [frame.Count]uint8
	// evidence is the strongest match for being a victim.
	evidence evidence
	// deed is the strongest match for being an actor.
	deed evidence
	// rank is the place by count among the entities of its label.
	rank int
	// withAttack is the number of mentions in sentences that speak of an
	// attack.
	withAttack int
	// asides is the number of mentions where the article recalls other
	// incidents.
	asides int
	// victim and actor are the probabilities of being one.
	victim, actor float32
	// isVictim and isActor are what was decided, victimRule and actorRule by which
	// rule, where not by the probabilities.
	isVictim, isActor     bool
	victimRule, actorRule rule
	// company is 1 + its mention in a list that likely has the victims, or 0.
	company int
	// bystander says that it has to do with the attack on another.
	bystander bool
}

// A rule is what makes a victim or an actor of a candidate that is not likely enough
// by itself. The zero rule is none.
type rule struct {
	name    string // in words, for explanations
	mention int    // the one that the rule looks at, or -1
}

// makeVictim makes a victim of c by a rule, unless it is one already.
func (c *candidate) makeVictim(by rule) {
	if !c.isVictim {
		c.isVictim, c.victimRule = true, by
	}
}

// makeActor makes an actor of c by a rule, unless it is one already.
func (c *candidate) makeActor(by rule) {
	if !c.isActor {
		c.isActor, c.actorRule = true, by
	}
}

// An evidence is the match of a frame at a mention.
type evidence struct {
	frame   frame.Frame
	mention int // -1 where there is none
	trigger int // token
	weight  float32
}

// findCandidates collects the candidates of v.
func (v *view) findCandidates(dst []candidate, matches []frame.Match) ([]candidate, []frame.Match) {
	named := 0 // mentions of the headline that were the first there of their entities
	for k := range v.Entities {
		c := candidate{entity: k, seen: -1, first: -1, evidence: evidence{mention: -1}, deed: evidence{mention: -1}}
		for _, i := range v.Entities[k].Mentions {
			if v.Sentence[i] < 0 {
				continue
			}
			v.countMention(&c, i)
			if c.headline == 0 && v.Place[v.Sentence[i]] == scene.Headline {
				named++
				c.headline = named
			}
			matches = v.noteFrames(&c, i, matches)
		}
		if c.count > 0 {
			dst = append(dst, c)
		}
	}
	matches = v.followReferences(dst, matches)
	v.rank(dst)
	return dst, matches
}

// countMention counts mention i of candidate c, which is not in boilerplate.
func (v *view) countMention(c *candidate, i int) {
	si := v.Sentence[i]
	c.count++
	if v.Aside[si] {
		c.asides++
	}
	if v.Attacks[si] > 0 {
		c.withAttack++
	}
	if c.first < 0 {
		c.first = i
	}
	if c.seen < 0 && v.Place[si] != scene.Headline {
		c.seen = int(v.Order[si])
	}
}

// noteFrames adds to candidate c the frames that hold at its mention i. It works in the
// memory of matches, which it returns.
func (v *view) noteFrames(c *candidate, i int, matches []frame.Match) []frame.Match {
	si := v.Sentence[i]
	matches = frame.Append(matches[:0], &v.Scene, &v.Doc.Sentences[si], v.Mentions[i].Last, int(v.ListFrom[i]), int(v.ListTo[i]))
	for _, m := range matches {
		c.note(m, v.Place[si], i)
		if m.Frame.Plain() && v.Entities[c.entity].Label == record.LabelOrganisation {
			v.hit[si] = int32(c.entity) + 1
		}
	}
	return matches
}

// followReferences adds to candidates what is said of the noun phrases that
// stand for them.
func (v *view) followReferences(cs []candidate, matches []frame.Match) []frame.Match {
	v.candidateOf = scratch.Sized(v.candidateOf, len(v.Entities))
	for k := range v.candidateOf {
		v.candidateOf[k] = -1
	}
	for i := range cs {
		v.candidateOf[cs[i].entity] = int32(i)
	}
	for _, r := range v.References {
		if v.candidateOf[r.Entity] < 0 {
			continue
		}
		c := &cs[v.candidateOf[r.Entity]]
		c.referred++
		s := &v.Doc.Sentences[r.Sentence]
		matches = frame.Append(matches[:0], &v.Scene, s, r.Last, r.First, r.Last)
		for _, m := range matches {
			c.refFrames |= 1 << m.Frame
			if c.refCounts[m.Frame] < 255 {
				c.refCounts[m.Frame]++
			}
		}
	}
	return matches
}

// rank gives the candidates their place by count among those of their label.
func (v *view) rank(cs []candidate) {
	v.byCount = v.byCount[:0]
	for i := range cs {
		v.byCount = append(v.byCount, int32(i))
	}
	slices.SortStableFunc(v.byCount, func(a, b int32) int { return cs[b].count - cs[a].count })
	v.labels = [labels]int32{}
	v.mostNamed = 0
	for _, i := range v.byCount {
		l := labelIndex(v.Entities[cs[i].entity].Label)
		if l != labelIndex(record.LabelProduct) {
			v.mostNamed = max(v.mostNamed, cs[i].count)
		}
		cs[i].rank = int(min(v.labels[l], maxRank))
		v.labels[l]++
	}
}

// labelIndex numbers the labels that candidates can have.
func labelIndex(l record.Label) int {
	switch l {
	case record.LabelOrganisation:
		return 1
	case record.LabelPerson:
		return 2
	case record.LabelLocation:
		return 3
	case record.LabelThreatActor:
		return 4
	case record.LabelMalware:
		return 5
	case record.LabelProduct:
		return 6
	}
	return 0
}

const labels = 7

// maxRank is the last rank that is told from later ones.
const maxRank = 5

// note adds a match at mention i, in a sentence at place p, to the candidate.
func (c *candidate) note(m frame.Match, p scene.Place, i int) {
	c.frames |= 1 << m.Frame
	if c.counts[m.Frame] < 255 {
		c.counts[m.Frame]++
	}
	c.inPlace[p] |= 1 << m.Frame
	if w := m.Frame.Weight() * placeWeight(p); w > c.evidence.weight {
		c.evidence = evidence{m.Frame, i, m.Trigger, w}
	}
	if w := m.Frame.Deed() * placeWeight(p); w > c.deed.weight {
		c.deed = evidence{m.Frame, i, m.Trigger, w}
	}
}

// placeWeight says how much more a match counts at a place.
func placeWeight(p scene.Place) float32 {
	switch p {
	case scene.Headline:
		return 1.5
	case scene.Lead:
		return 1.2
	}
	return 1
}
