package incidents

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// maxBackground bounds how many incidents an article reports beside its own.
const maxBackground = 20

// appendBackground appends the incidents that the article mentions in passing:
// a sentence in which a frame says that something other than a main victim was
// attacked. It goes by frames alone, of the plainest kinds.
func (f *Finder) appendBackground(dst []Incident, s *Scratch) []Incident {
	v := &s.view
	for i := range s.candidates {
		c := &s.candidates[i]
		if c.isVictim && len(dst) > 0 && dst[0].Main || v.ents[c.entity].Label != record.LabelOrganisation {
			continue
		}
		if len(dst) == maxBackground {
			break
		}
		if inc, ok := f.background(s, c); ok {
			dst = append(dst, inc)
		}
	}
	return dst
}

// plain says whether a frame tells by itself that X was attacked.
func (f frame) plain() bool {
	switch f {
	case passive, attackUpon, object, stolenFrom, suffers, compound:
		return true
	}
	return false
}

// background returns the incident of which candidate c is the victim, by the
// first sentence that says so.
func (f *Finder) background(s *Scratch, c *candidate) (Incident, bool) {
	v := &s.view
	e := &v.ents[c.entity]
	for _, i := range e.Mentions {
		si := v.sentence[i]
		if si < 0 || v.attacks[si] == 0 {
			continue
		}
		sentence := &v.d.Sentences[si]
		m := &v.ms[i]
		s.matches = v.appendFrames(s.matches[:0], sentence, m.First, m.Last, int(v.listFrom[i]), int(v.listTo[i]))
		against := false
		best := match{frame: numFrames}
		for _, k := range s.matches {
			switch k.frame {
			case imitated, perpetrator, research, securityFirm, acts:
				against = true
			}
			if k.frame.plain() && (best.frame == numFrames || k.frame < best.frame) {
				best = k
			}
		}
		attack := v.nearAttack(int(si), m.First)
		if against || best.frame == numFrames || attack < 0 || !v.certain(v.ms[attack].First, v.ms[attack].Last) && !v.computing() {
			continue
		}
		if v.anyClass(sentence, best.trigger-4, best.trigger, modal|negation) || v.anyClass(sentence, m.First-4, m.First, modal|negation) {
			continue
		}
		return v.backgroundIncident(s, c, i, attack, best), true
	}
	return Incident{}, false
}

// nearAttack returns the attack mention of sentence si nearest to token t, or
// -1.
func (v *view) nearAttack(si, t int) int {
	s := &v.d.Sentences[si]
	for d := 0; d < s.Last-s.First; d++ {
		if t-d >= s.First && v.attackAt[t-d] > 0 {
			return int(v.attackAt[t-d]) - 1
		}
		if t+d < s.Last && v.attackAt[t+d] > 0 {
			return int(v.attackAt[t+d]) - 1
		}
	}
	return -1
}

// backgroundIncident puts together what one sentence says of candidate c.
func (v *view) backgroundIncident(s *Scratch, c *candidate, at, attack int, k match) Incident {
	si := int(v.sentence[at])
	sentence := &v.d.Sentences[si]
	e, m, a := &v.ents[c.entity], &v.ms[at], &v.ms[attack]
	inc := Incident{
		Incident: record.Incident{
			Types: []string{a.Type}, Victims: []string{e.Name}, Actors: []string{},
			Status: record.Confirmed, Confidence: 0.5,
			Evidence: []record.Evidence{{Start: sentence.Start, End: sentence.End, Text: v.d.Text[sentence.Start:sentence.End]}},
		},
		VictimEntities: []int{c.entity},
	}
	if h, ok := v.findHedge(sentence); ok {
		inc.Status = h.status
	}
	day := -1
	for i := range v.ms {
		if int(v.sentence[i]) == si && v.ms[i].Label == record.LabelDate {
			if day < 0 || gap(&v.ms[i], m) < gap(&v.ms[day], m) {
				day = i
			}
		}
		if int(v.sentence[i]) == si && v.ms[i].Label == record.LabelThreatActor && v.owner[i] > 0 {
			k := int(v.owner[i]) - 1
			if !slices.Contains(inc.ActorEntities, k) {
				inc.ActorEntities = append(inc.ActorEntities, k)
				inc.Actors = append(inc.Actors, v.ents[k].Name)
			}
		}
	}
	if day >= 0 && v.ms[day].Value != "" {
		inc.Date = withoutTime(v.ms[day].Value)
	}
	if s.features.explain {
		inc.Trace = []Step{{
			Field: "victims", Value: e.Name, Start: m.Start, End: m.End, Sentence: si, Confidence: 0.5,
			Trigger: v.d.TokenText(k.trigger), Pattern: k.frame.String(),
		}, {
			Field: "types", Value: a.Type, Start: a.Start, End: a.End, Sentence: si, Confidence: 0.5,
			Trigger: v.d.Text[a.Start:a.End], Pattern: "attack in the same sentence",
		}}
		if inc.Date != "" {
			inc.Trace = append(inc.Trace, Step{
				Field: "date", Value: inc.Date, Start: v.ms[day].Start, End: v.ms[day].End, Sentence: si, Confidence: 0.5,
				Pattern: "date in the same sentence",
			})
		}
	}
	return inc
}

// gap returns how many tokens lie between two mentions.
func gap(a, b *mention.Mention) int {
	if a.First < b.First {
		return b.First - a.Last
	}
	return a.First - b.Last
}
