package impact

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
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
func (r *reader) findBeside() {
	r.beside = scratch.Sized(r.beside, len(r.Doc.Sentences))
	clear(r.beside)
	if len(r.inc.Victims) == 0 {
		return
	}
	left := 0
	for i := range r.Doc.Sentences {
		s := &r.Doc.Sentences[i]
		switch {
		case r.Place[i] != scene.Body:
			left = 0
		case r.namesVictim(s):
			r.beside[i], left = r.SuffersSimilar(s), 0
		case r.turnsAway(s):
			r.beside[i], left = true, maxBeside
		case left > 0 && !r.namesParty(s):
			r.beside[i] = true
			left--
		default:
			left = 0
		}
	}
}

// namesVictim says whether sentence s names a victim of this incident, or a place
// with the name of one.
func (r *reader) namesVictim(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if r.victimAt(t) == r.index || r.EntityAt[t] > 0 && r.entityStart(s, t) == t && r.sharesName(t) {
			return true
		}
	}
	return false
}

// sharesName says whether the entity at token t has a name that is part of a
// victim's: "Graz" of "City of Graz".
func (r *reader) sharesName(t int) bool {
	name := strings.ToLower(r.Entities[r.EntityAt[t]-1].Name)
	for _, victim := range r.inc.Victims[:min(len(r.inc.Victims), maxNamesakes)] {
		if victim = strings.ToLower(victim); strings.Contains(victim, name) || strings.Contains(name, victim) {
			return true
		}
	}
	return false
}

// namesParty says whether sentence s names an organisation, a person or a gang
// that the headline or the lead names.
func (r *reader) namesParty(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		k := r.EntityAt[t]
		if k == 0 || !r.Topical[k-1] {
			continue
		}
		switch r.Entities[k-1].Label {
		case record.LabelOrganisation, record.LabelPerson, record.LabelThreatActor:
			return true
		}
	}
	return false
}

// turnsAway says whether sentence s, which names no victim, turns to another
// incident: by its first word, by a place that it begins with, by what is said to be
// similar, or by a name that an attack goes by.
func (r *reader) turnsAway(s *token.Sentence) bool {
	switch r.Doc.TokenText(s.First) {
	case "Elsewhere", "Separately":
		return true
	case "In":
		if r.isPlacedApart(s) || r.isThatCase(s) {
			return true
		}
	}
	for t := s.First + 1; t < s.Last; t++ {
		if r.Doc.TokenText(t-1) == "similar" && scene.IsFate(r.Doc.TokenText(t)) {
			return true
		}
		if r.EntityAt[t-1] == 0 || r.EntityAt[t] == r.EntityAt[t-1] || !r.AnyAttack(s, t, t+1) || !r.isUntold(t-1) {
			continue
		}
		if first := r.entityStart(s, t-1); first > s.First && r.Is(first-1, class.Determiner) {
			return true
		}
	}
	return false
}

// isThatCase says whether sentence s begins with "In that case", which is another.
func (r *reader) isThatCase(s *token.Sentence) bool {
	if s.First+2 >= s.Last || r.Doc.TokenText(s.First+1) != "that" {
		return false
	}
	switch r.Doc.TokenText(s.First + 2) {
	case "case", "instance", "incident":
		return true
	}
	return false
}

// isPlacedApart says whether sentence s begins with a place that the article has
// not named before the body, and goes on about an attack: "In Ulm, Germany, a
// library was hit".
func (r *reader) isPlacedApart(s *token.Sentence) bool {
	t := s.First + 1
	if t >= s.Last || r.EntityAt[t] == 0 {
		return false
	}
	e := &r.Entities[r.EntityAt[t]-1]
	if e.Label != record.LabelLocation || !r.isUntold(t) {
		return false
	}
	for t < s.Last && r.EntityAt[t] > 0 || t < s.Last && r.Doc.TokenText(t) == "," {
		t++
	}
	return r.AnyAttack(s, t, s.Last) || r.AnyClass(s, t, s.Last, class.Struck|class.Ransom|class.VictimWord)
}

// isUntold says whether the article has not named the organisation or the place
// at token t before the body.
func (r *reader) isUntold(t int) bool {
	e := &r.Entities[r.EntityAt[t]-1]
	if e.Label != record.LabelOrganisation && e.Label != record.LabelLocation {
		return false
	}
	for _, i := range e.Mentions[:min(len(e.Mentions), maxNamesakes)] {
		if r.Sentence[i] >= 0 {
			return r.Place[r.Sentence[i]] == scene.Body
		}
	}
	return false
}

// entityStart returns the first token of the entity at token t of sentence s.
func (r *reader) entityStart(s *token.Sentence, t int) int {
	for t > s.First && r.EntityAt[t-1] == r.EntityAt[t] {
		t--
	}
	return t
}

// turnsBack returns the token from which on sentence s, which tells of the main
// incident, tells of an earlier one, "it comes two years after thieves stole …", or
// the end of the sentence.
func (r *reader) turnsBack(s *token.Sentence) int {
	const reach = 6
	for t := s.First + 2; r.inc.Main && t < s.Last; t++ {
		if r.Doc.TokenText(t) != "after" || !r.Is(t-1, class.TimeUnit) {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch r.Doc.TokenText(k) {
			case "comes", "came", "come", "follows", "just":
				return t
			}
		}
	}
	return s.Last
}
