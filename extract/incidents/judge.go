package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/linear"
)

// judgeCandidates gives each candidate its probabilities of being a victim
// and of being an actor.
func (f *Finder) judgeCandidates(s *Scratch) {
	if f.model == nil {
		for i := range s.candidates {
			c := &s.candidates[i]
			if scene.MayTakePart(s.view.Entities[c.entity].Label) {
				c.victim, c.actor = s.view.ruleVictim(c), s.view.ruleActor(c)
			}
		}
		f.chooseParties(s)
		return
	}
	s.features.reset()
	s.view.noneFeatures(&s.features)
	victims := append(s.scores[:0], f.model.score(victimPart, s.features.list))
	actors := append(s.actors[:0], f.model.score(actorPart, s.features.list))
	for i := range s.candidates {
		c := &s.candidates[i]
		if !scene.MayTakePart(s.view.Entities[c.entity].Label) {
			continue
		}
		victim, actor := f.judgeCandidate(s, c)
		victims, actors = append(victims, victim), append(actors, actor)
	}
	s.scores, s.actors = victims, actors
	linear.Softmax(victims)
	linear.Softmax(actors)
	k := 1
	for i := range s.candidates {
		c := &s.candidates[i]
		if scene.MayTakePart(s.view.Entities[c.entity].Label) {
			c.victim, c.actor = victims[k], actors[k]
			k++
		}
	}
	f.chooseParties(s)
}

// judgeCandidate returns the scores of candidate c as a victim and as an actor. They
// are those that the features of [view.entityFeatures] have.
func (f *Finder) judgeCandidate(s *Scratch, c *candidate) (victim, actor float32) {
	s.features.reset()
	s.view.ownFeatures(&s.features, c)
	d := s.view.describe(c)
	v, a, ok := f.model.described.of(&d)
	if ok {
		d.addTopic(&s.features)
	} else {
		d.addAll(&s.features)
	}
	s.view.contextsFeatures(&s.features, c)
	victims, actors := f.model.classifier[victimPart], f.model.classifier[actorPart]
	return victims.InUnits(v + victims.Steps(s.features.list)), actors.InUnits(a + actors.Steps(s.features.list))
}

// judgeTypes gives each type of attack the probability of being one of the
// main incident.
func (f *Finder) judgeTypes(s *Scratch, a analysis) {
	if f.model == nil {
		for i := range s.types {
			t := &s.types[i]
			t.probability = ruleType(t, s.types)
		}
		return
	}
	for i := range s.types {
		s.features.reset()
		f.typeFeatures(s, &s.types[i])
		s.types[i].alone = f.model.probability(typePart, s.features.list)
	}
	s.opinions.set(len(s.types), func(i int) float32 { return s.types[i].alone })
	for i := range s.types {
		t := &s.types[i]
		s.numbers = s.typeNumbers(s.numbers[:0], i, f.model.typesAsked, s.whole, a)
		t.probability = linear.Sigmoid(f.model.typeTrees.Margin(s.numbers))
		if s.features.explain {
			t.reasons = numberReasons(f.model.typeTrees.Explain(s.numbers), typeNumberGroups())
		}
		if t.onlyAside() {
			t.probability *= asideFactor
		}
		if t.onlyNegated() {
			t.probability *= negatedFactor
		}
	}
}

// negatedFactor is for types of which the article says only that nothing of the
// kind happened, or that it is not known whether it did.
const negatedFactor = 0.3

// typeFeatures adds the features of type t.
func (f *Finder) typeFeatures(s *Scratch, t *typeCount) {
	s.view.typeFeatures(&s.features, t, s.types)
	s.features.addWhole(f.model.typesAsked, s.whole, t.name)
}

// judgeDates gives each date the probability of being right for the attack.
func (f *Finder) judgeDates(s *Scratch, victim int) {
	for i := range s.dates {
		w := &s.dates[i]
		w.elsewhere = s.view.belongsElsewhere(w, victim) || s.view.onlyOfLives(w) || s.view.onlyOfSimilar(w) || s.view.onlyOfFame(w)
	}
	if f.model == nil {
		for i := range s.dates {
			if w := &s.dates[i]; !w.elsewhere {
				w.weight = s.view.ruleDate(w)
				w.probability = w.weight
			}
		}
		return
	}
	s.features.reset()
	s.view.noneFeatures(&s.features)
	p := append(s.scores[:0], f.model.score(datePart, s.features.list))
	for i := range s.dates {
		if s.dates[i].elsewhere {
			p = append(p, outOfQuestion)
			continue
		}
		s.features.reset()
		s.view.dateFeatures(&s.features, &s.dates[i], s.dates, victim)
		p = append(p, f.model.score(datePart, s.features.list))
	}
	s.scores = p
	linear.Softmax(p)
	for i := range s.dates {
		s.dates[i].weight = p[i+1]
	}
	s.weighDates()
	for i := range s.dates {
		w := &s.dates[i]
		if w.elsewhere {
			continue
		}
		s.numbers = s.dateNumbers(s.numbers[:0], i, victim)
		w.probability = linear.Sigmoid(f.model.dateTrees.Margin(s.numbers))
		if s.features.explain {
			w.reasons = numberReasons(f.model.dateTrees.Explain(s.numbers), dateNumberGroups())
		}
	}
}

// outOfQuestion is the score of a date that cannot be the one of the attack.
const outOfQuestion = -100

// weighDates completes the first opinion on the dates of s.
func (s *Scratch) weighDates() {
	lendWeight(s.dates)
	s.opinions.set(len(s.dates), func(i int) float32 { return s.dates[i].weight })
}

// judgeDocument returns the probability that the article is about an
// incident.
func (f *Finder) judgeDocument(s *Scratch, a analysis) float32 {
	if f.model == nil {
		return s.view.ruleMain(s.types, a)
	}
	f.readWhole(s)
	return linear.Sigmoid(s.whole[mainMargin])
}

// threshold returns the probability from which part p says yes.
func (f *Finder) threshold(p part) float32 {
	if f.model == nil {
		return 0.5
	}
	return f.model.threshold[p]
}
