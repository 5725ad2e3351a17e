package incidents

import (
	"math/bits"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

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
		b2u(e.Accused),
	}
	f.add(typeAside, bucket(4*c.asides/c.count), 600)
	f.add(typeAside, b2u(c.asides == c.count), 601+b2u(strong != 0))
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
