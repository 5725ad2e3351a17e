package incidents

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// A town that was hit and its council are one victim. Where the article names
// both, "Atlanta" and "the City of Atlanta", the council is the one to give.

// maxTowns bounds how many towns are looked at among the victims.
const maxTowns = 8

// nameCouncils makes victims of councils in place of their towns.
func (v *view) nameCouncils(cs []candidate) {
	var towns [maxTowns]int
	n := 0
	for i := range cs {
		if cs[i].isVictim && v.ents[cs[i].entity].Label == record.LabelLocation && n < maxTowns {
			towns[n] = i
			n++
		}
	}
	if n == 0 {
		return
	}
	for i := range cs {
		c := &cs[i]
		if v.ents[c.entity].Label != record.LabelOrganisation {
			continue
		}
		place, ok := v.placeOfCouncil(&v.ms[c.first])
		if !ok {
			continue
		}
		for _, k := range towns[:n] {
			if town := &cs[k]; v.placeOf(&v.ms[town.first]) == place {
				c.isVictim, c.victim = true, max(c.victim, town.victim)
				town.isVictim = false
			}
		}
	}
}

// placeOfCouncil returns the place of a council, as placeOf does, if m names
// one with its place.
func (v *view) placeOfCouncil(m *mention.Mention) (place uint64, ok bool) {
	for t := m.First; t < m.Last; t++ {
		if isCouncilWord(v.d.TokenText(t)) {
			ok = true
		}
	}
	place = v.placeOf(m)
	return place, ok && place != 0
}

// placeOf returns a number for the words in mention m that are neither words
// for a council nor small.
func (v *view) placeOf(m *mention.Mention) uint64 {
	place := uint64(0)
	for t := m.First; t < m.Last; t++ {
		if !v.is(t, of|determiner) && !isCouncilWord(v.d.TokenText(t)) {
			place = 31*place + v.d.Tokens[t].Key
		}
	}
	return place
}

// isCouncilWord says whether a word in the name of an organisation says that it
// governs a town.
func isCouncilWord(word string) bool {
	switch strings.ToLower(word) {
	case "city", "town", "township", "village", "borough", "municipality", "council", "government", "hall":
		return true
	}
	return false
}
