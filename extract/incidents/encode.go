package incidents

import (
	"slices"

	"github.com/incx/incx/extract/boost"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/linear"
)

// othersOf returns the victims of the incidents that an article is not about.
func othersOf(gold []Gold) []string {
	var out []string
	for _, g := range gold {
		if !g.Main {
			out = append(out, g.Victims...)
		}
	}
	return out
}

// mainOf joins the main incidents of an article.
func mainOf(gold []Gold) (Gold, []string) {
	var all Gold
	var dates []string
	for _, g := range gold {
		if !g.Main {
			continue
		}
		all.Main = true
		all.Types = append(all.Types, g.Types...)
		all.Victims = append(all.Victims, g.Victims...)
		all.Actors = append(all.Actors, g.Actors...)
		if g.Date != "" {
			dates = append(dates, g.Date)
		}
	}
	return all, dates
}

// look makes the view of s that of example i and finds its candidates.
func (t *trainer) look(s *Scratch, i int) {
	e := &t.examples[i]
	s.view.reset(t.finder.lexicon, e.Document, e.Mentions, e.Entities, e.Published)
	s.candidates, s.matches = s.view.findCandidates(s.candidates[:0], s.matches)
}

// lookOn does what [trainer.look] does and goes on to what a document reports
// of types and dates, with victims and actors as likely as classifiers find them that
// did not see the document.
func (t *trainer) lookOn(s *Scratch, i int) analysis {
	t.look(s, i)
	v, doc := &s.view, &t.docs[i]
	k := 1
	for j := range s.candidates {
		c := &s.candidates[j]
		if scene.MayTakePart(v.Entities[c.entity].Label) {
			c.victim, c.actor = doc.judged[victimPart][k], doc.judged[actorPart][k]
			k++
		}
	}
	a := sumUp(s.candidates)
	s.types = v.findTypes(s.types[:0], a.victim)
	s.dates = v.findDates(s.dates[:0])
	return a
}

// addRow adds the features of s as a row of part p.
func (doc *trainingDocument) addRow(s *Scratch, p part, yes bool) {
	features := slices.Clone(s.features.list)
	slices.Sort(features)
	doc.rows[p] = append(doc.rows[p], linear.Example{Features: features, Class: int(b2u(yes))})
}

// encodeArticle computes what is learned of document i as a whole, and the rows
// of victims and actors.
func (t *trainer) encodeArticle(s *Scratch, i int) {
	t.look(s, i)
	v, doc := &s.view, &t.docs[i]
	doc.judgeable = t.finder.mayReport(v)
	s.types = v.findTypes(s.types[:0], -1)
	for k := range s.types {
		if s.types[k].said() {
			doc.said = append(doc.said, s.types[k].name)
		}
	}
	for _, features := range t.finder.filler.Fill(&s.view.Scene, &s.fill) {
		doc.bags = append(doc.bags, slices.Clone(features))
	}
	s.features.reset()
	v.noneFeatures(&s.features)
	doc.addRow(s, victimPart, len(doc.gold.Victims) == 0)
	doc.addRow(s, actorPart, len(doc.gold.Actors) == 0)
	victims, actors := namesOf(doc.gold.Victims), namesOf(doc.gold.Actors)
	for k := range s.candidates {
		c := &s.candidates[k]
		if !scene.MayTakePart(v.Entities[c.entity].Label) {
			continue
		}
		s.features.reset()
		v.entityFeatures(&s.features, c)
		doc.addRow(s, victimPart, v.isNamed(c.entity, victims))
		doc.addRow(s, actorPart, v.isNamed(c.entity, actors))
	}
}

// encodeIncident computes the rows of types, dates and other victims of document
// i.
func (t *trainer) encodeIncident(s *Scratch, i int) {
	doc := &t.docs[i]
	if !doc.judgeable {
		return
	}
	a, v := t.lookOn(s, i), &s.view
	v.findSigns(t.finder.cues)
	victims, others := namesOf(doc.gold.Victims), namesOf(doc.others)
	for k := range s.candidates {
		c := &s.candidates[k]
		if v.mayBeOther(c) {
			s.features.reset()
			v.otherFeatures(&s.features, c)
			doc.addRow(s, otherPart, v.isNamed(c.entity, others) && !v.isNamed(c.entity, victims))
		}
	}
	for k := range s.types {
		s.features.reset()
		v.typeFeatures(&s.features, &s.types[k], s.types)
		s.features.addWhole(t.typesAsked, doc.whole, s.types[k].name)
		doc.addRow(s, typePart, slices.Contains(doc.gold.Types, s.types[k].name))
	}
	s.features.reset()
	v.noneFeatures(&s.features)
	doc.addRow(s, datePart, len(doc.dates) == 0)
	for k := range s.dates {
		s.features.reset()
		v.dateFeatures(&s.features, &s.dates[k], s.dates, a.victim)
		doc.addRow(s, datePart, slices.ContainsFunc(doc.dates, func(g string) bool { return dates.Agrees(g, s.dates[k].value) }))
	}
}

// encodeNumbers computes what the second opinions on types and dates are
// learned from, with the first opinions of classifiers that did not see document
// i.
func (t *trainer) encodeNumbers(s *Scratch, i int) {
	doc := &t.docs[i]
	if !doc.judgeable {
		return
	}
	a, weight := t.lookOn(s, i), t.examples[i].Weight
	s.opinions.set(len(s.types), func(k int) float32 { return doc.judged[typePart][k] })
	for k := range s.types {
		numbers := s.typeNumbers(nil, k, t.typesAsked, doc.whole, a)
		right := doc.rows[typePart][k].Class == 1
		doc.numbers[typePart] = append(doc.numbers[typePart], boost.Example{Numbers: numbers, Yes: right, Weight: weight})
	}
	for k := range s.dates {
		s.dates[k].weight = doc.judged[datePart][k+1]
	}
	s.weighDates()
	for k := range s.dates {
		numbers := s.dateNumbers(nil, k, a.victim)
		right := doc.rows[datePart][k+1].Class == 1
		doc.numbers[datePart] = append(doc.numbers[datePart], boost.Example{Numbers: numbers, Yes: right, Weight: weight})
	}
}
