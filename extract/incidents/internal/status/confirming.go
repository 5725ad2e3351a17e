package status

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// What a headline or a gang says is one thing, that somebody confirms it another. A
// few turns of phrase say that it was done, or that it was not.

// leavesUnconfirmed says whether sentence s says that an attack is not confirmed:
// "has not confirmed the breach", "could not be verified", "is aware of the claims".
func (f finder) leavesUnconfirmed(s *token.Sentence) bool {
	const reach = 5
	for t := s.First; t < s.Last; t++ {
		switch f.Lower(t) {
		case "confirm", "confirmed", "confirming", "acknowledged", "verify", "verified":
			if f.isUndone(s, t) && f.isOfAttack(s, t+1) {
				return true
			}
		case "aware", "reviewing", "into", "investigating", "investigated", "unverified", "unconfirmed", "of", "on":
			for k := t + 1; k < min(t+reach, s.Last) && f.Doc.Tokens[k].Kind != token.Punct; k++ {
				switch f.Doc.TokenText(k) {
				case "claim", "claims", "allegation", "allegations", "rumours", "rumors", "alleged", "purported":
					return f.Doc.TokenText(t) != "of" && f.Doc.TokenText(t) != "on" || f.isSilent(s, t)
				}
			}
		}
	}
	return false
}

// isUndone says whether what token t of sentence s tells was not done: "has not",
// "neither", "none of them has", "has yet to".
func (f finder) isUndone(s *token.Sentence, t int) bool {
	const reach = 6
	for k := t - 1; k >= max(s.First, t-reach) && f.Doc.Tokens[k].Kind != token.Punct; k-- {
		switch {
		case f.Is(k, class.Negation):
			return !f.IsConditional(s, k)
		case f.Doc.TokenText(k) == "yet":
			return f.Doc.TokenText(t-1) == "to"
		}
	}
	return false
}

// isSilent says whether sentence s tells before token t that somebody says nothing.
func (f finder) isSilent(s *token.Sentence, t int) bool {
	const reach = 5
	for k := max(s.First, t-reach); k < t; k++ {
		if w := f.Doc.TokenText(k); w == "comment" || w == "commented" {
			return f.isUndone(s, k) || f.AnyWord(s, k-2, k, "declined", "refused")
		}
	}
	return false
}

// isOfAttack says whether what follows from token t of sentence s, after "not
// confirmed", is the attack or the claim as such, and no part of it: not "how many",
// "the number of".
func (f finder) isOfAttack(s *token.Sentence, t int) bool {
	const reach, clause = 4, 10
	if t >= s.Last || f.Doc.Tokens[t].Kind == token.Punct {
		return true
	}
	switch f.Doc.TokenText(t) {
	case "nor", "or", "by", "independently":
		return true
	}
	for k := t; k < min(t+reach, s.Last) && f.Doc.Tokens[k].Kind != token.Punct; k++ {
		switch f.Doc.TokenText(k) {
		case "claim", "claims", "allegation", "allegations":
			return true
		case "how", "who", "what", "number", "when", "which", "whether", "no":
			return false
		case "that":
			return f.AnyClass(s, k+1, k+clause, class.Struck|class.Taken|class.AttackNoun)
		}
		if f.AttackAt[k] > 0 || f.Is(k, class.AttackNoun) {
			return true
		}
	}
	return false
}

// removesDoubt says whether somebody confirms the attack in sentence s, beyond the
// lead as well: "the firm admitted that card numbers were stolen", "we can confirm
// that we were the target of an attack".
func (f finder) removesDoubt(s *token.Sentence) bool { return f.confirmedAt(s) >= 0 }

// settles says whether headline or lead say that somebody confirms the attack, or the
// victim, or somebody in its name, says so anywhere.
func (f finder) settles() bool {
	const subject = 6
	victims := f.victimNames()
	for i := range f.Doc.Sentences {
		if f.Place[i] == scene.Offside || f.Aside[i] {
			continue
		}
		s := &f.Doc.Sentences[i]
		if t := f.confirmedAt(s); t >= 0 && (f.Place[i] != scene.Body || f.isOwnWord(s, t) || f.victimIn(s, t-subject, t) || f.officerIn(s, t-subject, t, victims)) {
			return true
		}
	}
	return false
}

// victimNames returns the names of the first few victims.
func (f finder) victimNames() []string {
	const most = 8
	var names []string
	for k := range f.Entities {
		if len(names) < most && f.isVictim(k) {
			names = append(names, f.Entities[k].Name)
		}
	}
	return names
}

// officerIn says whether one of the tokens from first to last-1 of s names a person who
// speaks for one of the victims: "Orrin County chair Odile Varga".
func (f finder) officerIn(s *token.Sentence, first, last int, victims []string) bool {
	return scene.AnyToken(s, first, last, func(t int) bool {
		e := int(f.EntityAt[t]) - 1
		return e >= 0 && slices.ContainsFunc(victims, func(name string) bool {
			p := &f.Entities[e]
			return p.Affiliation == name || strings.Contains(p.Title, name)
		})
	})
}

// confirmedAt returns the token by which somebody confirms the attack in sentence s,
// or -1.
func (f finder) confirmedAt(s *token.Sentence) int {
	const reach = 24
	for t := s.First + 1; t < s.Last; t++ {
		if !f.Is(t, class.Admit) && !f.isOwnWord(s, t) || f.isUndone(s, t) || f.Is(t-1, class.Determiner) {
			continue
		}
		if f.AnyClass(s, t-4, t, class.Hacker) || f.IsClaimant(t-1) {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			if (f.AttackAt[k] > 0 || f.Is(k, class.AttackNoun|class.Struck|class.Taken)) && !f.IsNegated(s, k) && !f.AnyClass(s, k-3, k, class.Suspicion|class.Modal) {
				return t
			}
		}
	}
	return -1
}

// isOwnWord says whether token t is the "confirm" of those who speak themselves: "we
// confirm", "we can now confirm".
func (f finder) isOwnWord(s *token.Sentence, t int) bool {
	if f.Doc.TokenText(t) != "confirm" {
		return false
	}
	for k := t - 1; k > max(s.First-1, t-4); k-- {
		switch f.Lower(k) {
		case "we", "i":
			return true
		case "can", "now":
		default:
			return false
		}
	}
	return false
}
