package incidents

import (
	"strings"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Beside what sentences recall by a date or a word for it, an article compares
// its incident with others: "In the Harbour Bank hack thieves took …",
// "Elsewhere, the gang hit …". The harm told there is not of this incident, nor
// is what follows, until something is named again that the article is about.

// maxBeside is how many sentences may go on about another incident.
const maxBeside = 3

// maxNamesakes is how many victims, or mentions, are asked about one name.
const maxNamesakes = 20

// findBeside notes which sentences are about incidents beside this one.
func (b *builder) findBeside() {
	v := b.v
	v.beside = scratch.Sized(v.beside, len(v.d.Sentences))
	clear(v.beside)
	if len(b.inc.Victims) == 0 {
		return
	}
	left := 0
	for i := range v.d.Sentences {
		s := &v.d.Sentences[i]
		switch {
		case v.place[i] != body, b.namesVictim(s):
			left = 0
		case b.turnsAway(s):
			v.beside[i], left = true, maxBeside
		case left > 0 && !v.namesParty(s):
			v.beside[i] = true
			left--
		default:
			left = 0
		}
	}
}

// namesVictim says whether sentence s names a victim of this incident, or a place
// with the name of one.
func (b *builder) namesVictim(s *token.Sentence) bool {
	v := b.v
	for t := s.First; t < s.Last; t++ {
		if v.victimAt(t) == b.index || v.entityAt[t] > 0 && v.entityStart(s, t) == t && b.sharesName(t) {
			return true
		}
	}
	return false
}

// sharesName says whether the entity at token t has a name that is part of a
// victim's: "Graz" of "City of Graz".
func (b *builder) sharesName(t int) bool {
	name := strings.ToLower(b.v.ents[b.v.entityAt[t]-1].Name)
	for _, victim := range b.inc.Victims[:min(len(b.inc.Victims), maxNamesakes)] {
		if victim = strings.ToLower(victim); strings.Contains(victim, name) || strings.Contains(name, victim) {
			return true
		}
	}
	return false
}

// namesParty says whether sentence s names an organisation, a person or a gang
// that the headline or the lead names.
func (v *view) namesParty(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		k := v.entityAt[t]
		if k == 0 || !v.topical[k-1] {
			continue
		}
		switch v.ents[k-1].Label {
		case record.LabelOrganisation, record.LabelPerson, record.LabelThreatActor:
			return true
		}
	}
	return false
}

// turnsAway says whether sentence s, which names no victim, turns to another
// incident: by its first word, by a place that it begins with, by what is said to be
// similar, or by a name that an attack goes by.
func (b *builder) turnsAway(s *token.Sentence) bool {
	v := b.v
	switch v.d.TokenText(s.First) {
	case "Elsewhere", "Separately":
		return true
	case "In":
		if b.isPlacedApart(s) || v.isThatCase(s) {
			return true
		}
	}
	for t := s.First + 1; t < s.Last; t++ {
		if v.d.TokenText(t-1) == "similar" && isFate(v.d.TokenText(t)) {
			return true
		}
		if v.entityAt[t-1] == 0 || v.entityAt[t] == v.entityAt[t-1] || !v.anyAttack(s, t, t+1) || !b.isUntold(t-1) {
			continue
		}
		if first := v.entityStart(s, t-1); first > s.First && v.is(first-1, determiner) {
			return true
		}
	}
	return false
}

// isFate says whether a word is for what befell somebody.
func isFate(w string) bool {
	switch w {
	case "experience", "fate", "ordeal", "case", "incident", "attack", "breach":
		return true
	}
	return false
}

// isThatCase says whether sentence s begins with "In that case", which is another.
func (v *view) isThatCase(s *token.Sentence) bool {
	if s.First+2 >= s.Last || v.d.TokenText(s.First+1) != "that" {
		return false
	}
	switch v.d.TokenText(s.First + 2) {
	case "case", "instance", "incident":
		return true
	}
	return false
}

// isPlacedApart says whether sentence s begins with a place that the article has
// not named before the body, and goes on about an attack: "In Ulm, Germany, a
// library was hit".
func (b *builder) isPlacedApart(s *token.Sentence) bool {
	v := b.v
	t := s.First + 1
	if t >= s.Last || v.entityAt[t] == 0 {
		return false
	}
	e := &v.ents[v.entityAt[t]-1]
	if e.Label != record.LabelLocation || !b.isUntold(t) {
		return false
	}
	for t < s.Last && v.entityAt[t] > 0 || t < s.Last && v.d.TokenText(t) == "," {
		t++
	}
	return v.anyAttack(s, t, s.Last) || v.anyClass(s, t, s.Last, struck|ransom|victimWord)
}

// isUntold says whether the article has not named the organisation or the place
// at token t before the body.
func (b *builder) isUntold(t int) bool {
	v := b.v
	e := &v.ents[v.entityAt[t]-1]
	if e.Label != record.LabelOrganisation && e.Label != record.LabelLocation {
		return false
	}
	for _, i := range e.Mentions[:min(len(e.Mentions), maxNamesakes)] {
		if v.sentence[i] >= 0 {
			return v.place[v.sentence[i]] == body
		}
	}
	return false
}

// entityStart returns the first token of the entity at token t of sentence s.
func (v *view) entityStart(s *token.Sentence, t int) int {
	for t > s.First && v.entityAt[t-1] == v.entityAt[t] {
		t--
	}
	return t
}

// turnsBack returns the token from which on sentence s, which tells of the main
// incident, tells of an earlier one, "it comes two years after thieves stole …", or
// the end of the sentence.
func (b *builder) turnsBack(s *token.Sentence) int {
	const reach = 6
	v := b.v
	for t := s.First + 2; b.inc.Main && t < s.Last; t++ {
		if v.d.TokenText(t) != "after" || !v.is(t-1, timeUnit) {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch v.d.TokenText(k) {
			case "comes", "came", "come", "follows", "just":
				return t
			}
		}
	}
	return s.Last
}
