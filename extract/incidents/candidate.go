package incidents

import (
	"math/bits"
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
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
	// frames are all that hold somewhere, best the matches behind them.
	frames  frameSet
	counts  [numFrames]uint8
	inPlace [body + 1]frameSet
	// referred is how often a noun phrase stands for it, refFrames and
	// refCounts the frames that hold for these.
	referred  int
	refFrames frameSet
	refCounts [numFrames]uint8
	// evidence is the strongest match for being a victim.
	evidence evidence
	// deed is the strongest match for being an actor.
	deed evidence
	// rank is the place by count among the entities of its label.
	rank int
	// withAttack is the number of mentions in sentences that speak of an
	// attack.
	withAttack int
	// victim and actor are the probabilities of being one.
	victim, actor float32
	// isVictim and isActor are what was decided; byList says that it was
	// decided by the company it is named in.
	isVictim, isActor, byList bool
	// listed is the length of the longest list of names it is in, listedWith
	// how likely the likeliest other member is a victim.
	listed     int
	listedWith float32
}

// An evidence is the match of a frame at a mention.
type evidence struct {
	frame   frame
	mention int // -1 where there is none
	trigger int // token
	weight  float32
}

// mayTakePart says whether an entity with this label can be a victim or an
// actor.
func mayTakePart(l record.Label) bool {
	return l != record.LabelMalware && l != record.LabelDate && l != record.LabelAttack
}

// findCandidates collects the candidates of v.
func (v *view) findCandidates(dst []candidate, matches []match) ([]candidate, []match) {
	order := 0
	for k := range v.ents {
		e := &v.ents[k]
		c := candidate{entity: k, seen: -1, first: -1, evidence: evidence{mention: -1}, deed: evidence{mention: -1}}
		for _, i := range e.Mentions {
			si := v.sentence[i]
			if si < 0 {
				continue
			}
			c.count++
			if v.attacks[si] > 0 {
				c.withAttack++
			}
			if c.first < 0 {
				c.first = i
			}
			s := &v.d.Sentences[si]
			p := v.place[si]
			if p == headline {
				if c.headline == 0 {
					order++
					c.headline = order
				}
			} else if c.seen < 0 {
				c.seen = v.bodyOrder(int(si))
			}
			matches = v.appendFrames(matches[:0], s, v.ms[i].First, v.ms[i].Last, int(v.listFrom[i]), int(v.listTo[i]))
			for _, m := range matches {
				c.note(m, p, i)
				if m.frame.plain() && e.Label == record.LabelOrganisation {
					v.hit[si] = int32(k) + 1
				}
			}
		}
		if c.count > 0 {
			dst = append(dst, c)
		}
	}
	matches = v.followReferences(dst, matches)
	v.rank(dst)
	return dst, matches
}

// followReferences adds to candidates what is said of the noun phrases that
// stand for them.
func (v *view) followReferences(cs []candidate, matches []match) []match {
	v.candidateOf = grow(v.candidateOf, len(v.ents))
	for k := range v.candidateOf {
		v.candidateOf[k] = -1
	}
	for i := range cs {
		v.candidateOf[cs[i].entity] = int32(i)
	}
	for _, r := range v.references {
		if v.candidateOf[r.entity] < 0 {
			continue
		}
		c := &cs[v.candidateOf[r.entity]]
		c.referred++
		s := &v.d.Sentences[r.sentence]
		matches = v.appendFrames(matches[:0], s, r.first, r.last, r.first, r.last)
		for _, m := range matches {
			c.refFrames |= 1 << m.frame
			if c.refCounts[m.frame] < 255 {
				c.refCounts[m.frame]++
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
		l := labelIndex(v.ents[cs[i].entity].Label)
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

// bodyOrder returns the number of sentence i among those of the body.
func (v *view) bodyOrder(i int) int { return int(v.order[i]) }

// note adds a match at mention i, in a sentence at place p, to the candidate.
func (c *candidate) note(m match, p place, i int) {
	c.frames |= 1 << m.frame
	if c.counts[m.frame] < 255 {
		c.counts[m.frame]++
	}
	c.inPlace[p] |= 1 << m.frame
	if w := m.frame.weight() * p.weight(); w > c.evidence.weight {
		c.evidence = evidence{m.frame, i, m.trigger, w}
	}
	if w := m.frame.deed() * p.weight(); w > c.deed.weight {
		c.deed = evidence{m.frame, i, m.trigger, w}
	}
}

// weight says how strongly a frame speaks for a victim.
func (f frame) weight() float32 {
	switch f {
	case passive, suffers:
		return 1
	case attackUpon, compound, paid:
		return 0.8
	case stolenFrom, object:
		return 0.7
	case ownAsset, assetOf, listed:
		return 0.5
	}
	return 0
}

// deed says how strongly a frame speaks for an actor.
func (f frame) deed() float32 {
	switch f {
	case claims:
		return 1
	case perpetrator:
		return 0.8
	case acts:
		return 0.5
	}
	return 0
}

func (p place) weight() float32 {
	switch p {
	case headline:
		return 1.5
	case lead:
		return 1.2
	}
	return 1
}

// entityFeatures adds the features of candidate c that serve to judge both
// victims and actors: small numbers that describe it, each alone and in pairs,
// and the words around its mentions.
func (v *view) entityFeatures(f *featureList, c *candidate) {
	e := &v.ents[c.entity]
	label := uint64(labelIndex(e.Label))
	f.add(bias, 0, label)
	f.add(kindIs, text(e.Kind), label)
	f.add(sectorIs, text(e.Sector), 0)
	f.add(frameHolds, uint64(c.frames), 77)
	for fr := frame(0); fr < numFrames; fr++ {
		if !c.frames.has(fr) {
			continue
		}
		f.add(frameHolds, uint64(fr), label)
		f.add(frameHolds, uint64(fr), text(e.Kind)+2)
		f.add(frameCount, uint64(fr), bucket(int(c.counts[fr])))
		for p := headline; p <= body; p++ {
			if c.inPlace[p].has(fr) {
				f.add(framePlace, uint64(fr), uint64(p))
			}
		}
	}
	f.add(headNoun, bucket(c.referred), 1000)
	for fr := frame(0); fr < numFrames; fr++ {
		if c.refFrames.has(fr) {
			f.add(headNoun, uint64(fr), bucket(int(c.refCounts[fr])))
			f.add(headNoun, uint64(fr), 100)
			f.add(headNoun, uint64(fr), 200+uint64(min(c.headline, 1)))
			f.add(headNoun, uint64(fr), 300+bucket(c.rank))
		}
	}
	v.nameFeatures(f, e)
	v.pairs(f, c)
	for _, i := range e.Mentions {
		if v.sentence[i] >= 0 {
			v.contextFeatures(f, &v.ms[i], int(v.sentence[i]))
		}
	}
	f.unique()
}

// pairs adds what describes candidate c in small numbers, alone and in pairs.
func (v *view) pairs(f *featureList, c *candidate) {
	e := &v.ents[c.entity]
	seen := uint64(9)
	if c.seen >= 0 {
		seen = bucket(c.seen)
	}
	share := uint64(0)
	if v.mostNamed > 0 {
		share = uint64(4 * c.count / v.mostNamed)
	}
	const forVictim = 1<<passive | 1<<suffers | 1<<attackUpon | 1<<compound | 1<<object | 1<<stolenFrom | 1<<paid
	strong := c.frames & forVictim
	described := [...]uint64{
		uint64(labelIndex(e.Label)),
		kindGroup(e.Kind),
		bucket(c.count),
		uint64(c.rank),
		uint64(min(c.headline, 3)),
		seen,
		share,
		uint64(min(bits.OnesCount32(uint32(strong)), 3)),
		b2u((c.inPlace[headline]|c.inPlace[lead])&forVictim != 0),
		b2u(c.frames.has(ownAsset))<<1 | b2u(c.frames.has(assetOf)),
		b2u(c.frames.has(speaks))<<1 | b2u(c.frames.has(research)),
		b2u(c.frames.has(imitated))<<2 | b2u(c.frames.has(perpetrator))<<1 | b2u(c.frames.has(acts)),
		bucket(int(v.labels[labelIndex(e.Label)])),
		bucket(c.withAttack),
		bucket(c.referred),
		uint64(min(bits.OnesCount32(uint32(c.refFrames&forVictim)), 3)),
		b2u((c.frames|c.refFrames)&(1<<passive|1<<suffers) != 0)<<1 | b2u((c.frames|c.refFrames)&(1<<attackUpon|1<<compound|1<<stolenFrom) != 0),
		v.topic,
	}
	for i, x := range described {
		f.add(describedBy, uint64(i), x)
		for j, y := range described[:i] {
			f.add(describedBy, uint64(i)<<8|uint64(j)+1000, x<<16|y)
		}
	}
}

// kindGroup puts the kinds of entities into a few groups.
func kindGroup(kind string) uint64 {
	switch kind {
	case "":
		return 0
	case "security-vendor":
		return 1
	case "media":
		return 2
	case "law-enforcement", "intelligence", "court":
		return 3
	case "government", "parliament", "international", "military", "party", "ngo":
		return 4
	case "hospital", "university", "school":
		return 5
	case "company", "bank":
		return 6
	case "country", "area", "continent":
		return 7
	}
	return 8
}

// nameFeatures adds the words of the entity's name.
func (v *view) nameFeatures(f *featureList, e *mention.Entity) {
	m := &v.ms[e.Mentions[0]]
	for t := m.First; t < min(m.Last, m.First+8); t++ {
		f.add(wordOfName, v.d.Tokens[t].Key, 0)
	}
}

// contextFeatures adds what stands around mention m.
func (v *view) contextFeatures(f *featureList, m *mention.Mention, si int) {
	s := &v.d.Sentences[si]
	p := uint64(v.place[si])
	a, b := m.First, m.Last
	k1, k2 := v.key(s, a-1), v.key(s, a-2)
	n1, n2 := v.key(s, b), v.key(s, b+1)
	f.add(wordBefore, k1, 0)
	f.add(wordBefore, k1, p)
	f.add(wordsBefore, k1, k2)
	f.add(wordAfter, n1, 0)
	f.add(wordAfter, n1, p)
	f.add(wordsAfter, n1, n2)
	f.add(classBefore, uint64(v.classAt(s, a-1)), uint64(v.classAt(s, a-2)))
	f.add(classAfter, uint64(v.classAt(s, b)), uint64(v.classAt(s, b+1)))
	if v.classAt(s, b)&possessive != 0 {
		f.add(afterOwn, n2, 0)
		f.add(afterOwn, n2, v.key(s, b+2))
	}
	left, right := -1, -1
	for d := 1; d <= 12; d++ {
		if left < 0 && a-d >= s.First && v.trigger(a-d) {
			left = d
		}
		if right < 0 && b+d-1 < s.Last && v.trigger(b+d-1) {
			right = d
		}
	}
	f.add(triggerLeft, bucket(left), p)
	f.add(triggerRight, bucket(right), p)
	if left > 0 {
		f.add(triggerLeft, v.typeAt(a-left), k1)
		f.add(triggerLeft, v.d.Tokens[a-left].Key, k1)
	}
	if right > 0 {
		t := b + right - 1
		f.add(triggerRight, v.typeAt(t), n1)
		f.add(triggerRight, v.d.Tokens[t].Key, uint64(v.classAt(s, t-1)))
	}
	f.add(withTriggers, bucket(v.triggersIn(si)), p)
	f.add(sentenceWord, v.key(s, s.First), p)
	for t := max(s.First, a-6); t < a; t++ {
		f.add(sentenceWord, v.d.Tokens[t].Key, 1001)
	}
	for t := b; t < min(s.Last, b+6); t++ {
		f.add(sentenceWord, v.d.Tokens[t].Key, 1002)
	}
}

// typeAt returns a number for the type of the attack that token t is part of.
func (v *view) typeAt(t int) uint64 {
	if i := v.attackAt[t]; i > 0 {
		return text(v.ms[i-1].Type)
	}
	return uint64(v.class[t])
}

// triggersIn returns the number of attack mentions in sentence i.
func (v *view) triggersIn(i int) int { return int(v.attacks[i]) }

// sentenceOf returns the sentence of a mention.
func (v *view) sentenceOf(i int) *token.Sentence { return &v.d.Sentences[v.sentence[i]] }
