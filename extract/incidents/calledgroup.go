package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Researchers give names of their own to those who attack, which look like names of
// anything: "Orrin Labs calls the group Tidal Lantern".

// nameCalled makes actors of what the article says is the name of a group.
func (v *view) nameCalled(cs []candidate) {
	for i := range v.Mentions {
		k := v.candidateAt(i)
		if k < 0 || v.Mentions[i].Label != record.LabelOrganisation || v.Aside[v.Sentence[i]] || v.Entities[cs[k].entity].ID != "" {
			continue
		}
		if v.isGroupName(v.SentenceOf(i), v.Mentions[i].First) {
			cs[k].makeActor(rule{"what the group is said to be called", i})
			cs[k].isVictim = false
		}
	}
}

// isGroupName says whether the words of s before token first say that a name of a group
// follows: "calls the group", "a gang known as", "hackers that call themselves".
func (v *view) isGroupName(s *token.Sentence, first int) bool {
	const reach = 6
	t := first - 1
	if t <= s.First {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "group", "gang", "actor", "collective", "attackers", "hackers", "intruders":
		return v.anyCalls(s, t-4, t)
	case "as":
		return v.AnyWord(s, t-1, t, "known", "tracked") && v.AnyClass(s, t-reach, t-1, class.Hacker)
	case "itself", "themselves":
		return v.anyCalls(s, t-1, t) && v.AnyClass(s, t-reach, t-1, class.Hacker)
	}
	return false
}

// anyCalls says whether one of the tokens from first to last-1 is a verb for giving a
// name.
func (v *view) anyCalls(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool {
		switch v.Lower(t) {
		case "call", "calls", "called", "calling", "dub", "dubs", "dubbed", "named", "names":
			return true
		}
		return false
	})
}

// nameGangs makes actors of the gangs that headline or lead call so and that go by the
// name of their malware, where no actor was found: "the Tidal ransomware gang".
func (v *view) nameGangs(cs []candidate) {
	for i := range cs {
		if cs[i].isActor {
			return
		}
	}
	for i := range v.Mentions {
		k := v.candidateAt(i)
		if k < 0 || v.Mentions[i].Label != record.LabelMalware || v.Place[v.Sentence[i]] > scene.Lead || v.Aside[v.Sentence[i]] {
			continue
		}
		if v.isGang(v.SentenceOf(i), v.Mentions[i].Last) {
			cs[k].makeActor(rule{"gang that goes by the name of its malware", i})
		}
	}
}

// isGang says whether the words from token t of s on make a gang of what is named
// before them: "ransomware gang", "group".
func (v *view) isGang(s *token.Sentence, t int) bool {
	if t < s.Last && (v.Doc.TokenText(t) == "ransomware" || v.Doc.TokenText(t) == "extortion") {
		t++
	}
	if t >= s.Last {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "gang", "group", "crew", "collective", "cartel":
		return true
	}
	return false
}
