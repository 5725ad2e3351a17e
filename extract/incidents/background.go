package incidents

import (
	"slices"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/incidents/internal/status"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// maxIncidents is how many incidents an article reports, its own included, when no
// more in passing are added. A roundup may have a few more, one for each item.
const maxIncidents = 20

// maxTried bounds how many entities are looked at for it. Articles name far
// fewer.
const maxTried = 300

// appendBackground appends the incidents that the article mentions in passing:
// a sentence in which a frame says that something other than a main victim was
// attacked. It goes by frames alone, of the plainest kinds.
func (f *Finder) appendBackground(dst []Incident, s *Scratch) []Incident {
	v := &s.view
	for i := range s.candidates[:min(len(s.candidates), maxTried)] {
		c := &s.candidates[i]
		if c.isVictim && len(dst) > 0 && dst[0].Main {
			continue
		}
		if len(dst) == maxIncidents {
			break
		}
		if len(dst) > 0 && dst[0].Main && v.clearsItself(c) {
			continue
		}
		inc, ok := f.background(s, c)
		if !ok {
			continue
		}
		if k := slices.IndexFunc(dst, inc.isPartOf); k >= 0 {
			dst[k].join(&inc)
		} else {
			dst = append(dst, inc)
		}
	}
	return v.appendUnnamed(dst, s)
}

// isPartOf says whether i, an incident in passing, can only be what the earlier
// incident o is about. Of the main one that is so where the same was done on the same
// day, by the same actors or where no victim of it is known; of another one in passing
// where one word tells of both: "attacks on Acme and Globex". What befell a part of a main
// victim, "Acme said its Globex stores were infected", is the main one as well.
func (i *Incident) isPartOf(o Incident) bool {
	switch sameDay := i.Date == o.Date; {
	case !o.Main:
		return i.trigger == o.trigger && sameDay && slices.Equal(i.Types, o.Types)
	case !slices.Contains(o.Types, i.Types[0]):
		return false
	case slices.Contains(o.VictimEntities, i.whole) && (sameDay || i.Date == ""):
		return true
	default:
		return sameDay && o.Date != "" &&
			(len(o.Victims) == 0 || slices.ContainsFunc(i.ActorEntities, func(e int) bool { return slices.Contains(o.ActorEntities, e) }))
	}
}

// join adds the victims of other to those of i.
func (i *Incident) join(other *Incident) {
	i.VictimEntities = append(i.VictimEntities, other.VictimEntities...)
	i.sentences = append(i.sentences, other.sentences...)
	for _, name := range other.Victims {
		if slices.Contains(i.Victims, name) {
			continue
		}
		i.Victims = append(i.Victims, name)
		for _, step := range other.Trace {
			if step.Field == "victims" && step.Value == name {
				i.Trace = append(i.Trace, step)
			}
		}
	}
}

// namesLabel says whether sentence si names something with a label.
func (v *view) namesLabel(si int, label record.Label) bool {
	s := &v.Doc.Sentences[si]
	return scene.AnyToken(s, s.First, s.Last, func(t int) bool { return v.EntityAt[t] > 0 && v.Entities[v.EntityAt[t]-1].Label == label })
}

// isBody says whether mention i is of an organisation, or of a town that stands for its
// administration: "the city of Graz".
func (v *view) isBody(i int) bool {
	m := &v.Mentions[i]
	if m.Label != record.LabelLocation {
		return m.Label == record.LabelOrganisation
	}
	s := v.SentenceOf(i)
	w := v.LowerAt(s, m.First-2)
	return v.LowerAt(s, m.First-1) == "of" && (w == "county" || isTownWord(w))
}

// background returns the incident of which candidate c is the victim, by the
// first sentence of running text that says so.
func (f *Finder) background(s *Scratch, c *candidate) (Incident, bool) {
	v := &s.view
	e := &v.Entities[c.entity]
	for _, i := range e.Mentions {
		si := v.Sentence[i]
		if si < 0 || !scene.EndsLikeText(v.Doc, &v.Doc.Sentences[si]) || !v.isBody(i) {
			continue
		}
		k, ok := v.plainest(s, i)
		if !ok {
			continue
		}
		if act, ok := v.actOf(int(si), k.trigger, v.Mentions[i].First); ok {
			switch {
			case act.inferred && !v.Aside[si] && !v.namesLabel(int(si), record.LabelThreatActor):
				continue // where no mention of an attack tells what was done, the article must be recalling other incidents
			case !act.inferred && f.judgeOther(s, c) < f.threshold(otherPart):
				return Incident{}, false
			}
			return v.backgroundIncident(s, c, i, act, k), true
		}
	}
	return Incident{}, false
}

// backgroundIncident puts together what one sentence says of candidate c.
func (v *view) backgroundIncident(s *Scratch, c *candidate, at int, a act, k recall) Incident {
	si := int(v.Sentence[at])
	e, m := &v.Entities[c.entity], &v.Mentions[at]
	inc := Incident{
		Incident: record.Incident{
			Types: []string{a.typ}, Victims: []string{e.Name}, Actors: []string{}, Confidence: 0.5,
		},
		VictimEntities: []int{c.entity},
		trigger:        k.trigger,
		whole:          v.partOf(at),
	}
	inc.rest(si)
	inc.rest(a.sentence)
	b := builder{s: s, v: v, inc: &inc}
	b.note(Step{
		Field: "victims", Value: e.Name, Start: m.Start, End: m.End, Sentence: si, Confidence: inc.Confidence,
		Trigger: v.Doc.TokenText(k.trigger), Pattern: k.pattern,
	})
	b.note(v.typeStep(a, inc.Confidence))
	b.actorsIn(si)
	if day := v.dateBeside(si, m); day >= 0 {
		inc.Date = dates.WithoutTime(v.Mentions[day].Value)
		b.note(Step{
			Field: "date", Value: inc.Date, Start: v.Mentions[day].Start, End: v.Mentions[day].End, Sentence: si, Confidence: inc.Confidence,
			Pattern: "date in the same sentence",
		})
	}
	b.statusIn(si)
	return inc
}

// actorsIn adds the threat actors that sentence si names.
func (b *builder) actorsIn(si int) {
	v, inc := b.v, b.inc
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if int(v.Sentence[i]) != si || m.Label != record.LabelThreatActor || v.Owner[i] == 0 {
			continue
		}
		if k := int(v.Owner[i]) - 1; !slices.Contains(inc.ActorEntities, k) {
			inc.ActorEntities = append(inc.ActorEntities, k)
			inc.Actors = append(inc.Actors, v.Entities[k].Name)
			b.note(Step{
				Field: "actors", Value: v.Entities[k].Name, Start: m.Start, End: m.End, Sentence: si, Confidence: inc.Confidence,
				Pattern: "threat actor in the same sentence",
			})
		}
	}
}

// statusIn sets how sure sentence si is of the attack.
func (b *builder) statusIn(si int) {
	s := &b.v.Doc.Sentences[si]
	b.inc.Status = status.In(&b.v.Scene, s)
	step := Step{Field: "status", Value: string(b.inc.Status), Start: s.Start, End: s.End, Sentence: si, Pattern: "hedge in the same sentence"}
	if b.inc.Status == record.Confirmed {
		step.Pattern = noHedge
	}
	b.note(step)
}

// dateBeside returns the date closest to mention m in its clause of sentence si, or -1
// where there is none or it is of no day that the attack may have been on: "on Tuesdays",
// or one on which somebody was arrested over it.
func (v *view) dateBeside(si int, m *mention.Mention) int {
	from, to := v.ClauseOf(&v.Doc.Sentences[si], m.First, m.Last)
	day := -1
	for i := range v.Mentions {
		o := &v.Mentions[i]
		if int(v.Sentence[i]) == si && o.Label == record.LabelDate && o.Last > from && o.First < to && (day < 0 || gap(o, m) < gap(&v.Mentions[day], m)) {
			day = i
		}
	}
	if day < 0 || v.deedOf(day) == courtDeed {
		return -1
	}
	if _, _, ok := v.daysOf(dates.WithoutTime(v.Mentions[day].Value), someYear); !ok {
		return -1
	}
	return day
}

// gap returns how many tokens lie between two mentions.
func gap(a, b *mention.Mention) int {
	if a.First < b.First {
		return b.First - a.Last
	}
	return a.First - b.Last
}
