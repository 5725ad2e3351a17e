package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// A town that was hit and its council are one victim. Where the article names
// both, "Atlanta" and "the City of Atlanta", the council is the one to give, but
// "City Council" alone is no name of one.

// maxTowns bounds how many towns are looked at among the victims.
const maxTowns = 8

// nameTowns makes victims of the towns that were hit in place of their councils that
// have no names.
func (v *view) nameTowns(cs []candidate) {
	for i := range cs {
		c := &cs[i]
		if !c.isVictim || v.Entities[c.entity].Label != record.LabelOrganisation || c.frames&wasHit != 0 {
			continue
		}
		if place, council := v.placeOf(&v.Mentions[c.first]); !council || place != 0 {
			continue
		}
		k := v.townHit(cs)
		if k < 0 {
			k = v.townBeside(c)
		}
		if k >= 0 {
			cs[k].makeVictim(rule{"town whose council the article names", -1})
			cs[k].victim = max(cs[k].victim, c.victim)
			c.isVictim = false
		}
	}
}

// townHit returns the one candidate that is a town and is said in headline or lead to
// have been hit, or -1.
func (v *view) townHit(cs []candidate) int {
	const hit = 1<<frame.Passive | 1<<frame.Suffers | 1<<frame.StolenFrom
	found := -1
	for i := range cs {
		c, e := &cs[i], &v.Entities[cs[i].entity]
		if isTown(e) && (c.inPlace[scene.Headline]|c.inPlace[scene.Lead])&hit != 0 {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// townBeside returns the candidate in which council c is said to be, "City Hall in Graz",
// or -1.
func (v *view) townBeside(c *candidate) int {
	const reach = 3
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, last := v.SentenceOf(i), v.Mentions[i].Last
		for t := last; t < min(last+reach, s.Last-1); t++ {
			if v.Lower(t) != "in" {
				continue
			}
			if e := int(v.EntityAt[t+1]) - 1; e >= 0 && isTown(&v.Entities[e]) {
				return int(v.candidateOf[e])
			}
		}
	}
	return -1
}

// isTown says whether e is a place that may have a council.
func isTown(e *mention.Entity) bool { return e.Label == record.LabelLocation && e.Kind != "country" }

// nameCouncils makes victims of councils in place of their towns.
func (v *view) nameCouncils(cs []candidate) {
	var towns [maxTowns]int
	n := 0
	for i := range cs {
		if cs[i].isVictim && v.Entities[cs[i].entity].Label == record.LabelLocation && n < maxTowns {
			towns[n] = i
			n++
		}
	}
	if n == 0 {
		return
	}
	for i := range cs {
		c := &cs[i]
		if v.Entities[c.entity].Label != record.LabelOrganisation {
			continue
		}
		place, council := v.placeOf(&v.Mentions[c.first])
		if !council || place == 0 {
			continue
		}
		for _, k := range towns[:n] {
			town := &cs[k]
			if p, _ := v.placeOf(&v.Mentions[town.first]); p == place {
				c.makeVictim(rule{"council of the town that was hit", -1})
				c.victim = max(c.victim, town.victim)
				town.isVictim = false
			}
		}
	}
}

// placeOf returns a number for the words in mention m that are neither words
// for a council nor small, 0 where there are none, and whether any is a word for
// a council.
func (v *view) placeOf(m *mention.Mention) (place uint64, council bool) {
	for t := m.First; t < m.Last; t++ {
		switch {
		case isCouncilWord(v.Doc.TokenText(t)):
			council = true
		case !v.Is(t, class.Of|class.Determiner):
			place = 31*place + v.Doc.Tokens[t].Key
		}
	}
	return place, council
}

// isCouncilWord says whether a word in the name of an organisation says that it
// governs a town.
func isCouncilWord(word string) bool {
	switch w := strings.ToLower(word); w {
	case "council", "government", "hall":
		return true
	default:
		return isTownWord(w)
	}
}

// isTownWord says whether a word in lower case is for a town.
func isTownWord(w string) bool {
	switch w {
	case "city", "town", "township", "village", "borough", "municipality":
		return true
	}
	return false
}
