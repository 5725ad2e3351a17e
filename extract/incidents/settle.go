package incidents

import (
	"github.com/incx/incx/extract/record"
)

// Choosing the likeliest victim is one question, which others are victims too
// is another: names that stand in one list with a victim mostly are.

// chains finds the lists of names in v, "A, B and C", and notes in each
// candidate how likely the likeliest other member of its lists is a victim.
func (v *view) chains(cs []candidate) {
	start, prev := -1, -1
	flush := func(end int) {
		if start >= 0 && prev > start {
			v.chain(cs, start, end)
		}
	}
	for i := range v.ms {
		if v.owner[i] == 0 || v.sentence[i] < 0 {
			continue
		}
		if prev >= 0 && v.sentence[prev] == v.sentence[i] && v.coordinated(v.ms[prev].Last, v.ms[i].First) {
			prev = i
			continue
		}
		flush(prev + 1)
		start, prev = i, i
	}
	flush(prev + 1)
}

// coordinated says whether the tokens from first to last-1 do no more than
// join two members of a list.
func (v *view) coordinated(first, last int) bool {
	if last-first > 4 || last <= first {
		return false
	}
	joined := false
	for t := first; t < last; t++ {
		switch {
		case v.is(t, conjunction):
			joined = true
		case v.is(t, determiner|possessive):
		default:
			return false
		}
	}
	return joined
}

// chain notes the list in mentions start to end-1 with its members.
func (v *view) chain(cs []candidate, start, end int) {
	best, second, who := float32(0), float32(0), int32(-1)
	size := 0
	for i := start; i < end; i++ {
		k := v.owner[i]
		if k == 0 || v.sentence[i] < 0 || v.candidateOf[k-1] < 0 {
			continue
		}
		size++
		switch p := cs[v.candidateOf[k-1]].victim; {
		case p > best:
			second = best
			best, who = p, k
		case k != who && p > second:
			second = p
		}
	}
	for i := start; i < end; i++ {
		k := v.owner[i]
		if k == 0 || v.sentence[i] < 0 || v.candidateOf[k-1] < 0 {
			continue
		}
		c := &cs[v.candidateOf[k-1]]
		with := best
		if k == who {
			with = second
		}
		c.listedWith = max(c.listedWith, with)
		c.listed = max(c.listed, size)
	}
}

// listThreshold is how likely the likeliest member of a list must be a victim
// for the others to be taken for victims too.
const listThreshold = 0.15

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

// isAccused says whether c is a person who is arrested, charged or sentenced:
// no victim, even where all is about what he did.
func (v *view) isAccused(c *candidate) bool {
	e := &v.ents[c.entity]
	if e.Label != record.LabelPerson {
		return false
	}
	for _, i := range e.Mentions {
		if v.sentence[i] < 0 {
			continue
		}
		if m := &v.ms[i]; v.anyClass(v.sentenceOf(i), m.First-2, m.Last+5, arrest) {
			return true
		}
	}
	return false
}

// asideFactor is by how much less likely something takes part in the main
// incident where the article names it only when it recalls others.
const asideFactor = 0.4

// settle decides which candidates are victims and which are actors: the likely
// ones, and for victims those that are named in one list with a likely one by
// words that speak of an attack.
func (f *Finder) settle(s *Scratch) {
	const byAttack = 1<<passive | 1<<attackUpon | 1<<object | 1<<stolenFrom | 1<<suffers | 1<<listed | 1<<assetOf
	s.view.chains(s.candidates)
	for i := range s.candidates {
		c := &s.candidates[i]
		if c.asides == c.count { // it belongs to another incident
			c.victim *= asideFactor
			c.actor = 0
		}
		if !c.supported() {
			c.victim *= unsupportedFactor
		}
		if s.view.isAccused(c) {
			c.victim = 0
		}
		likely := c.victim >= f.threshold(victimPart)
		c.byList = !likely && (c.listed > 1 && c.listedWith >= listThreshold && c.frames&byAttack != 0 ||
			c.frames.has(listed) && s.view.ents[c.entity].Label == record.LabelOrganisation)
		c.isVictim = likely || c.byList
		c.isActor = c.actor >= f.threshold(actorPart) && c.actor > c.victim
		if c.isActor && c.victim < f.threshold(victimPart) {
			c.isVictim = false
		}
	}
	f.addAffiliates(s)
}
