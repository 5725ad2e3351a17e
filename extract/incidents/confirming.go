package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// What a headline or a gang says is one thing, that somebody confirms it another. A
// few turns of phrase say that it was done, or that it was not.

// leavesUnconfirmed says whether sentence s says that an attack is not confirmed:
// "has not confirmed the breach", "could not be verified", "is aware of the claims".
func (v *view) leavesUnconfirmed(s *token.Sentence) bool {
	const reach = 5
	for t := s.First; t < s.Last; t++ {
		switch strings.ToLower(v.Doc.TokenText(t)) {
		case "confirm", "confirmed", "confirming", "acknowledged", "verify", "verified":
			if v.isUndone(s, t) && v.isOfAttack(s, t+1) {
				return true
			}
		case "aware", "reviewing", "into", "investigating", "investigated", "unverified", "unconfirmed", "of", "on":
			for k := t + 1; k < min(t+reach, s.Last) && v.Doc.Tokens[k].Kind != token.Punct; k++ {
				switch v.Doc.TokenText(k) {
				case "claim", "claims", "allegation", "allegations", "rumours", "rumors", "alleged", "purported":
					return v.Doc.TokenText(t) != "of" && v.Doc.TokenText(t) != "on" || v.isSilent(s, t)
				}
			}
		}
	}
	return false
}

// isUndone says whether what token t of sentence s tells was not done: "has not",
// "neither", "none of them has", "has yet to".
func (v *view) isUndone(s *token.Sentence, t int) bool {
	const reach = 6
	for k := t - 1; k >= max(s.First, t-reach) && v.Doc.Tokens[k].Kind != token.Punct; k-- {
		switch {
		case v.Is(k, class.Negation):
			return !v.IsConditional(s, k)
		case v.Doc.TokenText(k) == "yet":
			return v.Doc.TokenText(t-1) == "to"
		}
	}
	return false
}

// isSilent says whether sentence s tells before token t that somebody says nothing.
func (v *view) isSilent(s *token.Sentence, t int) bool {
	const reach = 5
	for k := max(s.First, t-reach); k < t; k++ {
		if w := v.Doc.TokenText(k); w == "comment" || w == "commented" {
			return v.isUndone(s, k) || v.anyWord(s, k-2, k, "declined", "refused")
		}
	}
	return false
}

// anyWord says whether one of the tokens from first to last-1, as far as they are in
// sentence s, is one of two words.
func (v *view) anyWord(s *token.Sentence, first, last int, a, b string) bool {
	return scene.AnyToken(s, first, last, func(t int) bool { return v.Doc.TokenText(t) == a || v.Doc.TokenText(t) == b })
}

// isOfAttack says whether what follows from token t of sentence s, after "not
// confirmed", is the attack or the claim as such, and no part of it: not "how many",
// "the number of".
func (v *view) isOfAttack(s *token.Sentence, t int) bool {
	const reach, clause = 4, 10
	if t >= s.Last || v.Doc.Tokens[t].Kind == token.Punct {
		return true
	}
	switch v.Doc.TokenText(t) {
	case "nor", "or", "by", "independently":
		return true
	}
	for k := t; k < min(t+reach, s.Last) && v.Doc.Tokens[k].Kind != token.Punct; k++ {
		switch v.Doc.TokenText(k) {
		case "claim", "claims", "allegation", "allegations":
			return true
		case "how", "who", "what", "number", "when", "which", "whether", "no":
			return false
		case "that":
			return v.AnyClass(s, k+1, k+clause, class.Struck|class.Taken|class.AttackNoun)
		}
		if v.AttackAt[k] > 0 || v.Is(k, class.AttackNoun) {
			return true
		}
	}
	return false
}

// removesDoubt says whether somebody confirms the attack in sentence s, beyond the
// lead as well: "the firm admitted that card numbers were stolen", "we can confirm
// that we were the target of an attack".
func (v *view) removesDoubt(s *token.Sentence) bool { return v.confirmedAt(s) >= 0 }

// settles says whether headline or lead say that somebody confirms the attack, or the
// victim says so anywhere.
func (b *builder) settles() bool {
	const subject = 6
	v := b.v
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside || v.Aside[i] {
			continue
		}
		s := &v.Doc.Sentences[i]
		if t := v.confirmedAt(s); t >= 0 && (v.Place[i] != scene.Body || v.isOwnWord(s, t) || b.victimIn(s, t-subject, t)) {
			return true
		}
	}
	return false
}

// confirmedAt returns the token by which somebody confirms the attack in sentence s,
// or -1.
func (v *view) confirmedAt(s *token.Sentence) int {
	const reach = 24
	for t := s.First + 1; t < s.Last; t++ {
		if !v.Is(t, class.Admit) && !v.isOwnWord(s, t) || v.isUndone(s, t) || v.Is(t-1, class.Determiner) {
			continue
		}
		if v.AnyClass(s, t-4, t, class.Hacker) || v.IsClaimant(t-1) {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			if (v.AttackAt[k] > 0 || v.Is(k, class.AttackNoun|class.Struck|class.Taken)) && !v.IsNegated(s, k) && !v.AnyClass(s, k-3, k, class.Suspicion|class.Modal) {
				return t
			}
		}
	}
	return -1
}

// isOwnWord says whether token t is the "confirm" of those who speak themselves: "we
// confirm", "we can now confirm".
func (v *view) isOwnWord(s *token.Sentence, t int) bool {
	if v.Doc.TokenText(t) != "confirm" {
		return false
	}
	for k := t - 1; k > max(s.First-1, t-4); k-- {
		switch strings.ToLower(v.Doc.TokenText(k)) {
		case "we", "i":
			return true
		case "can", "now":
		default:
			return false
		}
	}
	return false
}
