package incidents

import (
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An article on one incident recalls others, as a rule in its later parts:
// "The attack follows a breach at …", "Last month, …". What is said there is
// beside the point: its victims, types and dates belong to other incidents.

// findAsides notes which sentences of the body recall other incidents. An
// aside begins with a sentence that speaks of an attack together with a word
// or a date that takes it elsewhere, and names none of what the headline and
// the lead name; it ends with one that names some of that again.
func (v *view) findAsides() {
	v.aside = scratch.Sized(v.aside, len(v.d.Sentences))
	v.topical = scratch.Sized(v.topical, len(v.ents))
	clear(v.topical)
	for i := range v.ms {
		if k := v.owner[i]; k > 0 && v.sentence[i] >= 0 && v.ms[i].Label != record.LabelLocation && v.place[v.sentence[i]] < body {
			v.topical[k-1] = true
		}
	}
	open := false
	for i := range v.d.Sentences {
		s := &v.d.Sentences[i]
		v.aside[i] = false
		if v.place[i] != body {
			continue
		}
		shift := v.shift(s)
		switch {
		case v.namesTopic(s):
			open = shift == strongShift
			continue
		case open || shift == weakShift && v.staysWith(s):
		case shift == strongShift, shift == weakShift && v.speaksOf(s):
			open = true
		}
		v.aside[i] = open
	}
}

// staysWith says whether s goes on about what was spoken of: its subject is a
// pronoun or a noun phrase that stands for a party, "last week it said",
// "earlier the company had said".
func (v *view) staysWith(s *token.Sentence) bool {
	const reach = 8
	const verb = saying | disclose | auxiliary | perfect
	for t := s.First; t < min(s.First+reach, s.Last-1); t++ {
		switch v.d.TokenText(t) {
		case "it", "It", "they", "They", "we", "We", "he", "He", "she", "She":
			if v.is(t+1, verb) {
				return true
			}
		case "the", "The":
			if v.is(t+1, firm|facility) && v.classAt(s, t+2)&verb != 0 {
				return true
			}
		}
	}
	return false
}

// A shift says how strongly a sentence leads away from what the article is
// about.
type shift int

const (
	noShift     shift = iota
	weakShift         // "earlier", "last month", "recently"
	strongShift       // "follows a separate breach"
)

// shift returns how strongly the words of s lead elsewhere.
func (v *view) shift(s *token.Sentence) shift {
	out := noShift
	for t := s.First; t < s.Last; t++ {
		switch {
		case v.is(t, follow) && v.anyClass(s, t+1, t+12, attackNoun|struck|hacker):
			return strongShift
		case v.is(t, elsewhere):
			out = weakShift
		case v.dateAt[t] && v.is(t, past) && v.classAt(s, t+1)&timeUnit != 0: // "last month", not "last night"
			out = weakShift
		}
	}
	return out
}

// namesTopic says whether s names something that the headline or the lead
// names.
func (v *view) namesTopic(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if k := v.entityAt[t]; k > 0 && v.topical[k-1] {
			return true
		}
	}
	return false
}

// speaksOf says whether s speaks of an attack.
func (v *view) speaksOf(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if v.trigger(t) || v.is(t, hacker) {
			return true
		}
	}
	return false
}

// datesAnother says whether all mentions of date w stand in sentences about an
// attack on somebody else than the likeliest victim.
func (v *view) datesAnother(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	for i := range v.mentionsOf(w) {
		s := v.sentenceOf(i)
		hit := int(v.hit[v.sentence[i]]) - 1
		other := hit >= 0 && hit != victim || v.namesOther(s, victim) && v.anyClass(s, s.First, s.Last, another)
		if !other || v.names(s, victim) {
			return false
		}
	}
	return true
}

// belongsElsewhere says whether date w is that of another incident: whether the
// article names it only where it recalls that somebody else than the likeliest
// victim was attacked.
func (v *view) belongsElsewhere(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	for i := range v.mentionsOf(w) {
		si := v.sentence[i]
		if hit := int(v.hit[si]) - 1; !v.aside[si] || hit < 0 || hit == victim {
			return false
		}
	}
	return true
}

// onlyAside says whether all mentions of date w stand where the article
// recalls other incidents.
func (v *view) onlyAside(w *when) bool {
	for i := range v.mentionsOf(w) {
		if !v.aside[v.sentence[i]] {
			return false
		}
	}
	return true
}
