package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/mention"
)

// entityFeatures adds the features of candidate c that serve to judge both
// victims and actors: small numbers that describe it, each alone and in pairs,
// and the words around its mentions.
func (v *view) entityFeatures(f *featureList, c *candidate) {
	v.ownFeatures(f, c)
	d := v.describe(c)
	d.addAll(f)
	v.contextsFeatures(f, c)
}

// ownFeatures adds what candidate c is and the frames that hold for it.
func (v *view) ownFeatures(f *featureList, c *candidate) {
	e := &v.Entities[c.entity]
	label := uint64(labelIndex(e.Label))
	f.add(bias, 0, label)
	f.add(kindIs, text(e.Kind), label)
	f.add(sectorIs, text(e.Sector), 0)
	f.add(frameHolds, uint64(c.frames), 77)
	for fr := frame.Frame(0); fr < frame.Count; fr++ {
		if !c.frames.Has(fr) {
			continue
		}
		f.add(frameHolds, uint64(fr), label)
		f.add(frameHolds, uint64(fr), text(e.Kind)+2)
		f.add(frameCount, uint64(fr), bucket(int(c.counts[fr])))
		for p := scene.Headline; p <= scene.Body; p++ {
			if c.inPlace[p].Has(fr) {
				f.add(framePlace, uint64(fr), uint64(p))
			}
		}
	}
	f.add(headNoun, bucket(c.referred), 1000)
	for fr := frame.Frame(0); fr < frame.Count; fr++ {
		if c.refFrames.Has(fr) {
			f.add(headNoun, uint64(fr), bucket(int(c.refCounts[fr])))
			f.add(headNoun, uint64(fr), 100)
			f.add(headNoun, uint64(fr), 200+uint64(min(c.headline, 1)))
			f.add(headNoun, uint64(fr), 300+bucket(c.rank))
		}
	}
	v.nameFeatures(f, e)
	f.add(typeAside, bucket(4*c.asides/c.count), 600)
	f.add(typeAside, b2u(c.asides == c.count), 601+b2u(c.frames&frame.ForVictim != 0))
}

// contextsFeatures adds what stands around the mentions of candidate c.
func (v *view) contextsFeatures(f *featureList, c *candidate) {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] >= 0 {
			v.contextFeatures(f, &v.Mentions[i], int(v.Sentence[i]))
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
	m := &v.Mentions[e.Mentions[0]]
	for t := m.First; t < min(m.Last, m.First+8); t++ {
		f.add(wordOfName, v.Doc.Tokens[t].Key, 0)
	}
}

// contextFeatures adds what stands around mention m.
func (v *view) contextFeatures(f *featureList, m *mention.Mention, si int) {
	s := &v.Doc.Sentences[si]
	p := uint64(v.Place[si])
	a, b := m.First, m.Last
	k1, k2 := v.Key(s, a-1), v.Key(s, a-2)
	n1, n2 := v.Key(s, b), v.Key(s, b+1)
	f.add(wordBefore, k1, 0)
	f.add(wordBefore, k1, p)
	f.add(wordsBefore, k1, k2)
	f.add(wordAfter, n1, 0)
	f.add(wordAfter, n1, p)
	f.add(wordsAfter, n1, n2)
	f.add(classBefore, uint64(v.ClassAt(s, a-1)), uint64(v.ClassAt(s, a-2)))
	f.add(classAfter, uint64(v.ClassAt(s, b)), uint64(v.ClassAt(s, b+1)))
	if v.ClassAt(s, b)&class.Possessive != 0 {
		f.add(afterOwn, n2, 0)
		f.add(afterOwn, n2, v.Key(s, b+2))
	}
	left, right := -1, -1
	for d := 1; d <= 12; d++ {
		if left < 0 && a-d >= s.First && v.Trigger(a-d) {
			left = d
		}
		if right < 0 && b+d-1 < s.Last && v.Trigger(b+d-1) {
			right = d
		}
	}
	f.add(triggerLeft, bucket(left), p)
	f.add(triggerRight, bucket(right), p)
	if left > 0 {
		f.add(triggerLeft, v.typeAt(a-left), k1)
		f.add(triggerLeft, v.Doc.Tokens[a-left].Key, k1)
	}
	if right > 0 {
		t := b + right - 1
		f.add(triggerRight, v.typeAt(t), n1)
		f.add(triggerRight, v.Doc.Tokens[t].Key, uint64(v.ClassAt(s, t-1)))
	}
	f.add(withTriggers, bucket(v.triggersIn(si)), p)
	f.add(sentenceWord, v.Key(s, s.First), p)
	for t := max(s.First, a-6); t < a; t++ {
		f.add(sentenceWord, v.Doc.Tokens[t].Key, 1001)
	}
	for t := b; t < min(s.Last, b+6); t++ {
		f.add(sentenceWord, v.Doc.Tokens[t].Key, 1002)
	}
}

// typeAt returns a number for the type of the attack that token t is part of.
func (v *view) typeAt(t int) uint64 {
	if i := v.AttackAt[t]; i > 0 {
		return text(v.Mentions[i-1].Type)
	}
	return uint64(v.Classes[t])
}

// triggersIn returns the number of attack mentions in sentence i.
func (v *view) triggersIn(i int) int { return int(v.Attacks[i]) }
