package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/incidents/internal/status"
	"github.com/incx/incx/extract/record"
)

// mainIncident puts together what the article is about, but for the impact. It
// returns false where the article says that there was no attack.
func (f *Finder) mainIncident(s *Scratch, a analysis) (Incident, bool) {
	v := &s.view
	inc := Incident{Incident: record.Incident{Main: true}}
	b := builder{f: f, s: s, v: v, inc: &inc}
	b.traceMain(a.main)
	b.types()
	b.implied()
	b.nameHolders()
	b.dropCarriers()
	b.victims()
	b.actors()
	b.date(a.victim)
	b.status()
	inc.Confidence = round(a.main * b.sureOfParts())
	switch v.rulingOn(&inc) {
	case ruledOut:
		return inc, false
	case denied:
		b.denial()
	}
	return inc, true
}

// sureOfParts returns how likely the surest of the types is to be right and, where
// victims are named, the victim to be among them.
func (b *builder) sureOfParts() float32 {
	var victim, typ float32
	for i := range b.s.candidates {
		if c := &b.s.candidates[i]; c.isVictim {
			victim += c.victim // they share what is likely
		}
	}
	for i := range b.s.types {
		typ = max(typ, b.s.types[i].probability)
	}
	sure := float32(1)
	if len(b.inc.Victims) > 0 {
		sure = min(victim, 1)
	}
	if typ > 0 {
		sure *= typ
	}
	return sure
}

// A builder fills in the fields of an incident and keeps what they rest on.
type builder struct {
	f   *Finder
	s   *Scratch
	v   *view
	inc *Incident
}

// generalType is the type of an attack of which nothing more is known.
const generalType = "cyberattack"

// types sets the types of attack: those likely enough or, where none is, the
// likeliest that the article has a word for, or the general one.
func (b *builder) types() {
	likely := func(t typeCount) bool { return t.probability >= b.f.threshold(typePart) }
	best := -1
	if !slices.ContainsFunc(b.s.types, likely) {
		best = likeliestType(b.s.types)
	}
	for i := range b.s.types {
		t := &b.s.types[i]
		if i != best && !likely(*t) {
			continue
		}
		b.inc.Types = append(b.inc.Types, t.name)
		step := Step{Field: "types", Value: t.name, Sentence: -1, Confidence: round(t.probability)}
		if t.mention >= 0 {
			m := &b.v.Mentions[t.mention]
			step.Start, step.End, step.Sentence = m.Start, m.End, int(b.v.Sentence[t.mention])
			step.Trigger = b.v.Doc.Text[m.Start:m.End]
		} else {
			b.tell(&step, t)
		}
		if i == best {
			step.Pattern = "likeliest of those that the article has a word for"
		}
		b.inc.rest(step.Sentence)
		b.trace(step, typePart, func() { b.f.typeFeatures(b.s, t) })
		b.together(t.alone, t.probability, t.reasons)
	}
	if len(b.inc.Types) == 0 {
		b.inc.Types = append(b.inc.Types, generalType)
		b.note(Step{Field: "types", Value: generalType, Pattern: "no word tells the kind of attack", Sentence: -1})
	}
}

// likeliestType returns the index of the likeliest type that the article has a
// word for, or -1: the type that says nothing of its kind only where there is
// no other, and one that the article speaks of only when it recalls other
// incidents only where there is not even that.
func likeliestType(types []typeCount) int {
	best, bestRank := -1, 0
	for i := range types {
		t := &types[i]
		if t.mention < 0 {
			continue
		}
		rank := 2
		switch {
		case t.onlyAside():
			rank = 0
		case t.name == generalType:
			rank = 1
		}
		if best < 0 || rank > bestRank || rank == bestRank && t.probability > types[best].probability {
			best, bestRank = i, rank
		}
	}
	return best
}

// victims sets the victims, in the order of entities. A town and its council of one
// name are one.
func (b *builder) victims() {
	named := make(map[string]bool)
	for i := range b.s.candidates {
		c := &b.s.candidates[i]
		if !c.isVictim {
			continue
		}
		b.inc.VictimEntities = append(b.inc.VictimEntities, c.entity)
		if name := b.v.Entities[c.entity].Name; !named[name] {
			named[name] = true
			b.inc.Victims = append(b.inc.Victims, name)
			b.part("victims", c, c.victim, victimPart)
		}
	}
}

// actors sets the actors, in the order of entities.
func (b *builder) actors() {
	b.inc.Actors = []string{}
	for i := range b.s.candidates {
		c := &b.s.candidates[i]
		if !c.isActor || c.isVictim || slices.Contains(b.inc.Victims, b.v.Entities[c.entity].Name) {
			continue
		}
		b.inc.ActorEntities = append(b.inc.ActorEntities, c.entity)
		if name := b.v.Entities[c.entity].Name; !slices.Contains(b.inc.Actors, name) {
			b.inc.Actors = append(b.inc.Actors, name)
			b.part("actors", c, c.actor, actorPart)
		}
	}
}

// part traces why candidate c is a victim or an actor.
func (b *builder) part(field string, c *candidate, p float32, which part) {
	ev, by := c.evidence, c.victimRule
	if which == actorPart {
		ev, by = c.deed, c.actorRule
	}
	at := c.first
	step := Step{Field: field, Value: b.v.Entities[c.entity].Name, Pattern: by.name, Confidence: round(p)}
	switch {
	case by.name != "" && by.mention >= 0:
		at = by.mention
	case ev.mention >= 0:
		at = ev.mention
		step.Pattern = ev.frame.String()
		if by.name != "" {
			step.Pattern += ", " + by.name
		}
		step.Trigger = b.v.Doc.TokenText(ev.trigger)
	}
	m := &b.v.Mentions[at]
	step.Start, step.End, step.Sentence = m.Start, m.End, int(b.v.Sentence[at])
	b.inc.rest(step.Sentence)
	b.trace(step, which, func() { b.v.entityFeatures(&b.s.features, c) })
}

// date sets the date of the attack: the likeliest one, if it is likely at all.
func (b *builder) date(victim int) {
	best := likeliestDate(b.s.dates)
	if best < 0 || b.s.dates[best].probability < b.f.threshold(datePart) {
		return
	}
	occasion := b.v.occasion(b.s.dates, best, victim)
	switch d := b.v.firstDeed(&b.s.dates[occasion]); {
	case d == courtDeed: // whoever did it is tried long after
		return
	case d == toldDeed && strings.HasPrefix(b.s.dates[occasion].value, openYear): // it may be of another year
		if occasion = b.v.dayOfDeed(b.s.dates, b.f.threshold(datePart), victim); occasion < 0 {
			return
		}
	}
	first := b.v.beginning(b.s.dates, occasion)
	w := &b.s.dates[first]
	m := &b.v.Mentions[w.mention]
	b.inc.Date = w.value
	step := Step{
		Field: "date", Value: w.value, Start: m.Start, End: m.End,
		Sentence: int(b.v.Sentence[w.mention]), Confidence: round(w.probability),
	}
	switch {
	case first != occasion:
		step.Pattern = "beginning of the period that ends on " + b.s.dates[occasion].value
	case occasion != best:
		step.Pattern = "day of the attack itself, unlike " + b.s.dates[best].value
	}
	if t := b.v.NearTrigger(b.v.SentenceOf(w.mention), m.First, 12); t >= 0 {
		step.Trigger = b.v.Doc.TokenText(t)
	}
	b.inc.rest(step.Sentence)
	b.trace(step, datePart, func() { b.v.dateFeatures(&b.s.features, w, b.s.dates, victim) })
	b.together(w.weight, w.probability, w.reasons)
}

// isVictim says whether entity e was found to be a victim.
func (b *builder) isVictim(e int) bool {
	k := b.v.candidateOf[e]
	return k >= 0 && b.s.candidates[k].isVictim
}

// status sets how sure the article is of the attack.
func (b *builder) status() {
	found := status.Of(&b.v.Scene, b.isVictim)
	b.inc.Status = found.Status
	b.inc.rest(found.Sentence)
	step := Step{Field: "status", Value: string(found.Status), Sentence: found.Sentence, Pattern: noHedge}
	if found.Hedge >= 0 {
		t := b.v.Doc.Tokens[found.Hedge]
		step.Start, step.End, step.Sentence = int(t.Start), int(t.End), b.v.Doc.SentenceAt(found.Hedge)
		step.Trigger, step.Pattern = b.v.Doc.TokenText(found.Trigger), "hedge beside the attack"
	}
	b.note(step)
}

// noHedge is the pattern of a step for an attack that is certain.
const noHedge = "no hedge that counts"

// maxEvidence is how many sentences an incident gives as evidence.
const maxEvidence = 6

// evidence returns the given sentences, in text order; of too many the first. Where
// none is given, as it is the article as a whole that tells, it is the sentence that
// the article begins with.
func (v *view) evidence(sentences []int) []record.Evidence {
	if len(sentences) == 0 {
		sentences = v.opening()
	}
	slices.Sort(sentences)
	sentences = slices.Compact(sentences)
	out := []record.Evidence{}
	for _, i := range sentences[:min(len(sentences), maxEvidence)] {
		out = append(out, v.quote(i))
	}
	return out
}

// opening returns the first sentence that is no boilerplate, if there is one.
func (v *view) opening() []int {
	for i := range v.Doc.Sentences {
		if v.Place[i] != scene.Offside {
			return []int{i}
		}
	}
	return nil
}

// quote returns sentence i as evidence.
func (v *view) quote(i int) record.Evidence {
	s := &v.Doc.Sentences[i]
	return record.Evidence{Start: s.Start, End: s.End, Text: v.Doc.Text[s.Start:s.End]}
}

// round returns p with two digits after the point, so that records do not
// depend on the last bits of a float.
func round(p float32) float64 {
	return float64(int(p*100+0.5)) / 100
}
