package incidents

import (
	"slices"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/incidents/internal/status"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
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
		if c.isVictim && len(dst) > 0 && dst[0].Main || v.Entities[c.entity].Label != record.LabelOrganisation {
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
// incident o is about. Of the main one that is so where the same actors did the
// same on the same day, of another one in passing where one word tells of both:
// "attacks on Acme and Globex".
func (i *Incident) isPartOf(o Incident) bool {
	if o.Main {
		return o.Date != "" && o.Date == i.Date && slices.Contains(o.Types, i.Types[0]) &&
			slices.ContainsFunc(i.ActorEntities, func(e int) bool { return slices.Contains(o.ActorEntities, e) })
	}
	return i.trigger == o.trigger && i.Date == o.Date && slices.Equal(i.Types, o.Types)
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

// background returns the incident of which candidate c is the victim, by the
// first sentence of running text that says so.
func (f *Finder) background(s *Scratch, c *candidate) (Incident, bool) {
	v := &s.view
	e := &v.Entities[c.entity]
	for _, i := range e.Mentions {
		si := v.Sentence[i]
		if si < 0 || !scene.EndsLikeText(v.Doc, &v.Doc.Sentences[si]) {
			continue
		}
		k, ok := v.plainest(s, i)
		if !ok {
			continue
		}
		if act, ok := v.actOf(int(si), k.Trigger, v.Mentions[i].First); ok {
			// Where no mention of an attack tells what was done, the article
			// must be recalling other incidents.
			if act.inferred && !v.Aside[si] || !act.inferred && f.judgeOther(s, c) < f.threshold(otherPart) {
				break
			}
			return v.backgroundIncident(s, c, i, act, k), true
		}
	}
	return Incident{}, false
}

// plainest returns the plainest match that says of mention i that it was
// attacked, unless something speaks against it.
func (v *view) plainest(s *Scratch, i int) (frame.Match, bool) {
	m := &v.Mentions[i]
	sentence := v.SentenceOf(i)
	s.matches = frame.Append(s.matches[:0], &v.Scene, sentence, m.Last, int(v.ListFrom[i]), int(v.ListTo[i]))
	best := frame.Match{Frame: frame.Count}
	for _, k := range s.matches {
		switch k.Frame {
		case frame.Imitated, frame.Perpetrator, frame.Research, frame.SecurityFirm, frame.Acts:
			return best, false
		}
		if k.Frame.Plain() && k.Frame < best.Frame && v.tellsOfAttack(k, sentence, i) {
			best = k
		}
	}
	if best.Frame == frame.Count {
		if t := v.calledVictim(sentence, m.Last); t >= 0 {
			best = frame.Match{Frame: frame.Passive, Trigger: t}
		} else if t := v.disclosedIntrusion(sentence, m.Last); t >= 0 && !v.watches(i) {
			best = frame.Match{Frame: frame.Suffers, Trigger: t}
		} else {
			return best, false
		}
	}
	for _, end := range [...]int{best.Trigger, m.First} {
		if v.AnyClass(sentence, end-4, end, class.Negation|class.Modal) || v.AnyWord(sentence, end-6, end, "whether", "Whether") {
			return best, false
		}
	}
	return best, true
}

// watches says whether mention i is of one who speaks of attacks on others for
// a living, or of a unit of theirs: "the FBI's Cyber Division".
func (v *view) watches(i int) bool {
	first := v.Mentions[i].First
	if k := i - 1; k >= 0 && v.Owner[k] > 0 && v.Mentions[k].Last == first-1 && v.Is(first-1, class.Possessive) && v.isWatcher(k) {
		return true
	}
	return v.isWatcher(i)
}

// isWatcher says whether mention i is of one who speaks of attacks on others for a
// living by what it is.
func (v *view) isWatcher(i int) bool {
	switch v.Entities[v.Owner[i]-1].Kind {
	case "security-vendor", "media", "law-enforcement", "court":
		return true
	}
	return false
}

// tellsOfAttack says whether match k at mention i tells of a particular attack
// by itself, without the rest of the article.
func (v *view) tellsOfAttack(k frame.Match, s *token.Sentence, i int) bool {
	m := &v.Mentions[i]
	if v.AnyClass(s, k.Trigger-3, k.Trigger+4, class.Weakness) {
		return false // "a flaw in X's product"
	}
	if v.isAudience(s, k.Trigger, int(v.ListFrom[i])) || v.isRemedy(s, k.Trigger, m.First) {
		return false
	}
	switch k.Frame {
	case frame.Suffers: // "X disclosed a breach", but not "X reported on a breach of …"
		verb := -1
		for t := m.Last; t < k.Trigger && verb < 0; t++ {
			if v.Is(t, class.Admit|class.Suffer) {
				verb = t
			}
		}
		return verb >= 0 && k.Trigger-verb <= 6 && !v.watches(i)
	case frame.Compound: // "the X breach", but not "X's cybercrime team"
		return !v.watches(i) && v.ClassAt(s, k.Trigger+1)&(class.Researcher|class.Firm|class.Security) == 0
	case frame.AttackUpon, frame.Object:
		if v.ClassAt(s, m.Last)&class.People != 0 || v.isSupplier(s, i) { // "targeting X users"
			return false
		}
		return k.Frame == frame.Object || v.ClassAt(s, m.Last)&class.Possessive == 0 || !v.within(s, m.First, k.Trigger)
	}
	return true
}

// isSupplier says whether mention i stands for a thing that its maker sold to
// somebody: "a Citrix portal".
func (v *view) isSupplier(s *token.Sentence, i int) bool {
	m := &v.Mentions[i]
	if m.First == s.First || m.Last >= s.Last || v.Doc.Tokens[m.Last].Shape != token.Lower {
		return false
	}
	switch v.Doc.TokenText(m.First - 1) {
	case "a", "an":
	default:
		return false
	}
	switch v.Entities[v.Owner[i]-1].Sector {
	case "software", "security", "technology", "telecoms", "internet":
		return true
	}
	return false
}

// within says whether "in" leads from an attack in token trigger to a name at
// token first, as in "ransomware written in X's language".
func (v *view) within(s *token.Sentence, first, trigger int) bool {
	t := first - 1
	for t > trigger && t > s.First && v.Is(t, class.Determiner) {
		t--
	}
	return v.Doc.TokenText(t) == "in"
}

// backgroundIncident puts together what one sentence says of candidate c.
func (v *view) backgroundIncident(s *Scratch, c *candidate, at int, a act, k frame.Match) Incident {
	si := int(v.Sentence[at])
	e, m := &v.Entities[c.entity], &v.Mentions[at]
	inc := Incident{
		Incident: record.Incident{
			Types: []string{a.typ}, Victims: []string{e.Name}, Actors: []string{}, Confidence: 0.5,
		},
		VictimEntities: []int{c.entity},
		trigger:        k.Trigger,
	}
	inc.rest(si)
	inc.rest(a.sentence)
	b := builder{s: s, v: v, inc: &inc}
	b.note(Step{
		Field: "victims", Value: e.Name, Start: m.Start, End: m.End, Sentence: si, Confidence: inc.Confidence,
		Trigger: v.Doc.TokenText(k.Trigger), Pattern: k.Frame.String(),
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
