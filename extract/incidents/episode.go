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
func (sc *scene) findAsides() {
	sc.aside = scratch.Sized(sc.aside, len(sc.d.Sentences))
	sc.topical = scratch.Sized(sc.topical, len(sc.ents))
	clear(sc.topical)
	for i := range sc.ms {
		if k := sc.owner[i]; k > 0 && sc.sentence[i] >= 0 && sc.ms[i].Label != record.LabelLocation && sc.place[sc.sentence[i]] < body {
			sc.topical[k-1] = true
		}
	}
	open := false
	for i := range sc.d.Sentences {
		s := &sc.d.Sentences[i]
		sc.aside[i] = false
		if sc.place[i] != body {
			continue
		}
		shift := sc.shift(s)
		switch {
		case sc.namesTopic(s):
			open = shift == strongShift
			continue
		case open || shift == weakShift && sc.staysWith(s):
		case shift == strongShift, shift == weakShift && sc.speaksOf(s):
			open = true
		}
		sc.aside[i] = open
	}
}

// staysWith says whether s goes on about what was spoken of: its subject is a
// pronoun or a noun phrase that stands for a party, "last week it said",
// "earlier the company had said".
func (sc *scene) staysWith(s *token.Sentence) bool {
	const reach = 8
	const verb = saying | disclose | auxiliary | perfect
	for t := s.First; t < min(s.First+reach, s.Last-1); t++ {
		switch sc.d.TokenText(t) {
		case "it", "It", "they", "They", "we", "We", "he", "He", "she", "She":
			if sc.is(t+1, verb) {
				return true
			}
		case "the", "The":
			if sc.is(t+1, firm|facility) && sc.classAt(s, t+2)&verb != 0 {
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
func (sc *scene) shift(s *token.Sentence) shift {
	out := noShift
	for t := s.First; t < s.Last; t++ {
		switch {
		case sc.is(t, follow) && sc.anyClass(s, t+1, t+12, attackNoun|struck|hacker):
			return strongShift
		case sc.is(t, elsewhere):
			out = weakShift
		case sc.dateAt[t] && sc.is(t, past) && sc.classAt(s, t+1)&timeUnit != 0: // "last month", not "last night"
			out = weakShift
		}
	}
	return out
}

// namesTopic says whether s names something that the headline or the lead
// names.
func (sc *scene) namesTopic(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if k := sc.entityAt[t]; k > 0 && sc.topical[k-1] {
			return true
		}
	}
	return false
}

// speaksOf says whether s speaks of an attack.
func (sc *scene) speaksOf(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if sc.trigger(t) || sc.is(t, hacker) {
			return true
		}
	}
	return false
}
