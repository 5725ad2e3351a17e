package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
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
func (sc *Scene) findAsides() {
	sc.Aside = scratch.Sized(sc.Aside, len(sc.Doc.Sentences))
	sc.Topical = scratch.Sized(sc.Topical, len(sc.Entities))
	clear(sc.Topical)
	for i := range sc.Mentions {
		if k := sc.Owner[i]; k > 0 && sc.Sentence[i] >= 0 && sc.Mentions[i].Label != record.LabelLocation && sc.Place[sc.Sentence[i]] < Body {
			sc.Topical[k-1] = true
		}
	}
	open := false
	for i := range sc.Doc.Sentences {
		s := &sc.Doc.Sentences[i]
		sc.Aside[i] = false
		if sc.Place[i] != Body {
			continue
		}
		shift := sc.shift(s)
		switch {
		case sc.NamesTopic(s):
			open = shift == strongShift
			continue
		case open || shift == weakShift && sc.staysWith(s):
		case shift == strongShift, shift == weakShift && sc.speaksOf(s):
			open = true
		}
		sc.Aside[i] = open
	}
}

// staysWith says whether s goes on about what was spoken of: its subject is a
// pronoun or a noun phrase that stands for a party, "last week it said",
// "earlier the company had said".
func (sc *Scene) staysWith(s *token.Sentence) bool {
	const reach = 8
	const verb = class.Saying | class.Disclose | class.Auxiliary | class.Perfect
	for t := s.First; t < min(s.First+reach, s.Last-1); t++ {
		switch sc.Doc.TokenText(t) {
		case "it", "It", "they", "They", "we", "We", "he", "He", "she", "She":
			if sc.Is(t+1, verb) {
				return true
			}
		case "the", "The":
			if sc.Is(t+1, class.Firm|class.Facility) && sc.ClassAt(s, t+2)&verb != 0 {
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
func (sc *Scene) shift(s *token.Sentence) shift {
	out := noShift
	for t := s.First; t < s.Last; t++ {
		switch {
		case sc.Is(t, class.Follow) && sc.AnyClass(s, t+1, t+12, class.AttackNoun|class.Struck|class.Hacker):
			return strongShift
		case sc.Lower(t) == "first" && sc.LowerAt(s, t+1) == "time" && sc.AnyNegates(s, t-3, t): // "not the first time"
			return strongShift
		case sc.Is(t, class.Elsewhere):
			out = weakShift
		case sc.DateAt[t] && sc.Is(t, class.Past) && sc.ClassAt(s, t+1)&class.TimeUnit != 0: // "last month", not "last night"
			out = weakShift
		}
	}
	return out
}

// NamesTopic says whether s names something that the headline or the lead
// names.
func (sc *Scene) NamesTopic(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if k := sc.EntityAt[t]; k > 0 && sc.Topical[k-1] {
			return true
		}
	}
	return false
}

// speaksOf says whether s speaks of an attack.
func (sc *Scene) speaksOf(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if sc.Trigger(t) || sc.Is(t, class.Hacker) {
			return true
		}
	}
	return false
}
