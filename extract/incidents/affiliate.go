package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An attack on a group reaches its parts: "the outage extended to Acme Bank,
// the group's banking arm". A part that is introduced as one, or that the harm
// is said to have reached, in an article that has a victim, is a victim as well
// where a sentence that names it speaks of harm. An outlet is none: "Speaking to
// the Acme Gazette, the group's banking arm said".

// addAffiliates makes victims of the affiliates among the candidates, where
// there is a victim already.
func (f *Finder) addAffiliates(s *Scratch) {
	v := &s.view
	if !anyVictim(s.candidates) {
		return
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		e := &v.Entities[c.entity]
		if c.isVictim || c.isActor || e.Label != record.LabelOrganisation || e.Kind == "media" {
			continue
		}
		if at := v.harmedAffiliate(c.entity); at >= 0 {
			c.makeVictim(rule{"affiliate that the attack reached", at})
		}
	}
}

func anyVictim(cs []candidate) bool {
	for i := range cs {
		if cs[i].isVictim {
			return true
		}
	}
	return false
}

// harmedAffiliate returns the first mention of an entity in a sentence that speaks of
// harm, if some mention introduces the entity as a part of a group; otherwise -1.
func (v *view) harmedAffiliate(entity int) int {
	part, harmed := false, -1
	for _, i := range v.Entities[entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s := &v.Doc.Sentences[v.Sentence[i]]
		reached := v.reached(s, v.Mentions[i].First)
		part = part || reached || v.introducedAsPart(s, v.Mentions[i].First, v.Mentions[i].Last)
		if harmed < 0 && (reached || v.AnyClass(s, s.First, s.Last, class.Affect|class.Outage|class.AttackNoun)) {
			harmed = i
		}
	}
	if !part {
		return -1
	}
	return harmed
}

// introducedAsPart says whether a word for a part of a group stands right
// before the mention in tokens first to last-1, or in an apposition after it:
// "its subsidiary X", "the banking division, X", "X, the postal banking arm".
func (v *view) introducedAsPart(s *token.Sentence, first, last int) bool {
	t := first - 1
	if t >= s.First && v.Doc.TokenText(t) == "," {
		t--
	}
	if t >= s.First && isPart(v.Doc.TokenText(t)) {
		return true
	}
	if last >= s.Last || v.Doc.TokenText(last) != "," {
		return false
	}
	for t := last + 1; t < min(s.Last, last+7); t++ {
		word := v.Doc.TokenText(t)
		switch {
		case isPart(word):
			return v.EntityAt[t] == 0 // "X, Chancery Division" names another one
		case word == ",", word == ".", word == "which", word == "who":
			return false
		}
	}
	return false
}

// reached says whether the harm is said to have reached what stands at token
// first: "the outage extended to X".
func (v *view) reached(s *token.Sentence, first int) bool {
	t := v.SkipBack(s, first-1, class.Determiner)
	if t-1 <= s.First || v.Doc.TokenText(t) != "to" {
		return false
	}
	switch v.Doc.TokenText(t - 1) {
	case "extended", "spread", "spilled", "reached":
		return v.AnyClass(s, t-5, t-1, class.AttackNoun|class.Outage)
	}
	return false
}

// isPart says whether a word names a part of a group of companies.
func isPart(word string) bool {
	switch strings.ToLower(word) {
	case "arm", "division", "unit", "subsidiary", "branch", "affiliate", "offshoot", "subsidiaries":
		return true
	}
	return false
}
