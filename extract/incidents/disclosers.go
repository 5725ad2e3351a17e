package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Of several victims that headline or lead count, each may tell of itself in a
// sentence of its own: "Foo told its members that files had been copied. Bar said …".

// judgeDisclosers notes which candidates tell what was taken from them, if there are as
// many as headline or lead count victims.
func (v *view) judgeDisclosers(cs []candidate, counts [mostTallied + 1]bool) {
	var tell []int
	for i := range cs {
		if v.ents[cs[i].entity].Label == record.LabelOrganisation && !v.isOutsider(&cs[i]) && v.disclosesItself(&cs[i]) {
			if tell = append(tell, i); len(tell) > mostTallied {
				return
			}
		}
	}
	if !counts[len(tell)] {
		return
	}
	for _, i := range tell {
		cs[i].inCompany = true
	}
	for i := range cs {
		if c := &cs[i]; !c.inCompany && v.clearsItself(c) {
			c.victim = 0
		}
	}
}

// disclosesItself says whether a sentence of the body begins with c and says what was
// done to its data: "Foo said that policies of 190,000 people were in the stolen data".
func (v *view) disclosesItself(c *candidate) bool {
	for _, i := range v.ents[c.entity].Mentions {
		if v.sentence[i] < 0 || v.aside[v.sentence[i]] || v.place[v.sentence[i]] == headline {
			continue
		}
		s := v.sentenceOf(i)
		if first := v.ms[i].First; first == s.First || first == s.First+1 && v.is(s.First, determiner) {
			if v.anyClass(s, v.ms[i].Last, s.Last, saying|disclose) && v.tellsOfTaking(s, v.ms[i].Last) {
				return true
			}
		}
	}
	return false
}

// tellsOfTaking says whether s tells from token t on that data was taken.
func (v *view) tellsOfTaking(s *token.Sentence, t int) bool {
	const reach = 16
	for ; t < s.Last; t++ {
		if v.is(t, taken) && !v.isNegated(s, t) && v.anyClass(s, t-reach, t+3, dataWord|kindOfData) && (v.is(t-1, auxiliary|perfect|determiner|adverb) || v.classAt(s, t+1)&dataWord != 0) {
			return true
		}
	}
	return false
}
