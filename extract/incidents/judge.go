package incidents

import "github.com/incx/incx/extract/linear"

// judgeCandidates gives each candidate its probabilities of being a victim
// and of being an actor.
func (f *Finder) judgeCandidates(s *Scratch) {
	if f.model == nil {
		for i := range s.candidates {
			c := &s.candidates[i]
			if mayTakePart(s.view.ents[c.entity].Label) {
				c.victim, c.actor = s.view.ruleVictim(c), s.view.ruleActor(c)
			}
		}
		f.settle(s)
		return
	}
	s.features.reset()
	s.view.noneFeatures(&s.features)
	victims := append(s.scores[:0], f.model.score(victimPart, s.features.list))
	actors := append(s.others[:0], f.model.score(actorPart, s.features.list))
	for i := range s.candidates {
		c := &s.candidates[i]
		if !mayTakePart(s.view.ents[c.entity].Label) {
			continue
		}
		s.features.reset()
		s.view.entityFeatures(&s.features, c)
		victims = append(victims, f.model.score(victimPart, s.features.list))
		actors = append(actors, f.model.score(actorPart, s.features.list))
	}
	s.scores, s.others = victims, actors
	linear.Softmax(victims)
	linear.Softmax(actors)
	k := 1
	for i := range s.candidates {
		c := &s.candidates[i]
		if mayTakePart(s.view.ents[c.entity].Label) {
			c.victim, c.actor = victims[k], actors[k]
			k++
		}
	}
	f.settle(s)
}

// judgeTypes gives each type of attack the probability of being one of the
// main incident.
func (f *Finder) judgeTypes(s *Scratch) {
	for i := range s.types {
		t := &s.types[i]
		if f.model == nil {
			t.probability = ruleType(t, s.types)
			continue
		}
		s.features.reset()
		s.view.typeFeatures(&s.features, t, s.types)
		t.probability = f.model.probability(typePart, s.features.list)
		if t.count > 0 && t.asides == t.count {
			t.probability *= asideFactor
		}
	}
}

// judgeDates gives each date the probability of being right for the attack.
func (f *Finder) judgeDates(s *Scratch, victim int) {
	if f.model == nil {
		for i := range s.dates {
			s.dates[i].weight = s.view.ruleDate(&s.dates[i])
			s.dates[i].probability = s.dates[i].weight
		}
		return
	}
	s.features.reset()
	s.view.noneFeatures(&s.features)
	p := append(s.scores[:0], f.model.score(datePart, s.features.list))
	for i := range s.dates {
		s.features.reset()
		s.view.dateFeatures(&s.features, &s.dates[i], s.dates, victim)
		p = append(p, f.model.score(datePart, s.features.list))
	}
	s.scores = p
	linear.Softmax(p)
	for i := range s.dates {
		w := &s.dates[i]
		w.weight = p[i+1]
		if s.view.onlyAside(w) {
			w.weight *= asideDateFactor
		}
		if s.view.datesAnother(w, victim) {
			w.weight *= anotherFactor
		}
	}
	weighDates(s.dates)
}

// asideDateFactor is by how much less likely a date is that of the main
// incident where the article gives it only when it recalls others, and
// anotherFactor where it stands with another one. Most training articles tell
// of one incident only, and the model learns too little of this from them.
const asideDateFactor, anotherFactor = 0.4, 0.5

// judgeDocument returns the probability that the article is about an
// incident.
func (f *Finder) judgeDocument(s *Scratch, a analysis) float32 {
	if f.model == nil {
		return s.view.ruleMain(s.types, a)
	}
	return sigmoid(f.model.article.Margin(s.documentBags(a)))
}

// threshold returns the probability from which part p says yes.
func (f *Finder) threshold(p part) float32 {
	if f.model == nil {
		return 0.5
	}
	return f.model.threshold[p]
}
