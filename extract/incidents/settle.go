package incidents

import (
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Choosing the likeliest victim is one question, which others are victims too
// is another: names that stand in one list with a victim mostly are. So each
// candidate is judged a second time, by how it compares with the best one and
// by what it is listed with.

// chains finds the lists of names in v, "A, B and C", and notes in each
// candidate how likely the likeliest other member of its lists is a victim.
func (v *view) chains(cs []candidate) {
	v.candidateOf = grow(v.candidateOf, len(v.ents))
	for k := range v.candidateOf {
		v.candidateOf[k] = -1
	}
	for i := range cs {
		v.candidateOf[cs[i].entity] = int32(i)
	}
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

// A standing is how a candidate compares with the others.
type standing struct {
	p, best, none float32
	rank          int
}

// settleFeatures adds the features of a second look at candidate c.
func (v *view) settleFeatures(f *featureList, c *candidate, st standing, actor bool) {
	e := &v.ents[c.entity]
	own, best := logBucket(st.p), logBucket(st.best)
	ratio := logBucket(st.p / max(st.best, 1e-6))
	f.add(settleOwn, own, 0)
	f.add(settleOwn, ratio, 1)
	f.add(settleOwn, best, 2)
	f.add(settleOwn, logBucket(st.none), 3)
	f.add(settleOwn, uint64(min(st.rank, 6)), 4)
	f.add(settleOwn, own<<8|uint64(min(st.rank, 6)), 5)
	f.add(settleOwn, ratio<<8|own, 6)
	f.add(settleOwn, logBucket(st.p/max(st.none, 1e-6)), 7)
	with := logBucket(c.listedWith)
	f.add(settleList, with, bucket(c.listed))
	f.add(settleList, with, 100+own)
	f.add(settleList, with, 200+ratio)
	f.add(settleList, with, 300+kindGroup(e.Kind))
	label := uint64(labelIndex(e.Label))
	f.add(settleOwn, label, 8+own)
	f.add(settleOwn, label, 100+uint64(min(c.headline, 2)))
	f.add(settleOwn, kindGroup(e.Kind), 200+own)
	const forVictim = 1<<passive | 1<<suffers | 1<<attackUpon | 1<<compound | 1<<object | 1<<stolenFrom | 1<<paid | 1<<listed
	f.add(settleFrame, uint64(c.frames&forVictim), own)
	for fr := frame(0); fr < numFrames; fr++ {
		if c.frames.has(fr) {
			f.add(settleFrame, uint64(fr), 1<<32)
			f.add(settleFrame, uint64(fr), 1<<33|b2u(st.rank == 0))
		}
	}
	f.add(kindIs, text(e.Kind), label)
	f.add(frameHolds, uint64(c.frames), 77)
	for fr := frame(0); fr < numFrames; fr++ {
		if c.frames.has(fr) {
			f.add(frameHolds, uint64(fr), label)
			f.add(frameHolds, uint64(fr), text(e.Kind)+2)
			f.add(frameCount, uint64(fr), bucket(int(c.counts[fr])))
			for p := headline; p <= body; p++ {
				if c.inPlace[p].has(fr) {
					f.add(framePlace, uint64(fr), uint64(p))
				}
			}
		}
		if c.refFrames.has(fr) {
			f.add(headNoun, uint64(fr), 100)
		}
	}
	v.pairs(f, c)
	if !actor {
		f.add(settleFrame, bucket(int(v.labels[labelIndex(record.LabelOrganisation)])), 1<<34|own)
	}
	f.unique()
}

// logBucket puts a probability or ratio into classes of equal log odds.
func logBucket(p float32) uint64 {
	n := uint64(0)
	for x := float32(0.7); n < 12 && p < x; x *= 0.6 {
		n++
	}
	return n
}

// settle judges all candidates a second time.
func (f *Finder) settle(s *Scratch, victimNone, actorNone float32) {
	v := &s.view
	v.chains(s.candidates)
	victims, actors := standings(s, victimNone, actorNone)
	for i := range s.candidates {
		c := &s.candidates[i]
		if !mayTakePart(v.ents[c.entity].Label) {
			continue
		}
		s.features.reset()
		v.settleFeatures(&s.features, c, victims[i], false)
		c.isVictim = f.model.probability(settleVictimPart, s.features.list)
		s.features.reset()
		v.settleFeatures(&s.features, c, actors[i], true)
		c.isActor = f.model.probability(settleActorPart, s.features.list)
	}
}

// standings compares the candidates with each other.
func standings(s *Scratch, victimNone, actorNone float32) (victims, actors []standing) {
	victims, actors = make([]standing, len(s.candidates)), make([]standing, len(s.candidates))
	bestVictim, bestActor := float32(0), float32(0)
	for i := range s.candidates {
		bestVictim = max(bestVictim, s.candidates[i].victim)
		bestActor = max(bestActor, s.candidates[i].actor)
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		victims[i] = standing{p: c.victim, best: bestVictim, none: victimNone}
		actors[i] = standing{p: c.actor, best: bestActor, none: actorNone}
		for j := 0; j < len(s.candidates) && victims[i].rank < 6; j++ {
			if s.candidates[j].victim > c.victim {
				victims[i].rank++
			}
		}
		for j := 0; j < len(s.candidates) && actors[i].rank < 6; j++ {
			if s.candidates[j].actor > c.actor {
				actors[i].rank++
			}
		}
	}
	return victims, actors
}

var _ = linear.Softmax
var _ token.Token
