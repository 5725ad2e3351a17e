package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// AnyClass says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is of class c.
func (sc *Scene) AnyClass(s *token.Sentence, first, last int, c class.Set) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if sc.Classes[t]&c != 0 {
			return true
		}
	}
	return false
}

// AnyToken says whether one of the tokens from first to last-1, as far as they are
// in sentence s, is as is says.
func AnyToken(s *token.Sentence, first, last int, is func(t int) bool) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if is(t) {
			return true
		}
	}
	return false
}

// AnyWord says whether one of the tokens from first to last-1, as far as they are in
// sentence s, is one of two words.
func (sc *Scene) AnyWord(s *token.Sentence, first, last int, a, b string) bool {
	return AnyToken(s, first, last, func(t int) bool { return sc.Doc.TokenText(t) == a || sc.Doc.TokenText(t) == b })
}

// FirstTrigger returns the first token from first to last-1, as far as they are in
// sentence s, that is part of an attack mention or a noun for an attack, or -1. Unlike
// [Scene.Trigger] it passes by verbs such as "hit".
func (sc *Scene) FirstTrigger(s *token.Sentence, first, last int) int {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if sc.AttackAt[t] > 0 || sc.Is(t, class.AttackNoun) {
			return t
		}
	}
	return -1
}

// LastTrigger returns the last such token, or -1.
func (sc *Scene) LastTrigger(s *token.Sentence, first, last int) int {
	for t := min(last, s.Last) - 1; t >= max(first, s.First); t-- {
		if sc.AttackAt[t] > 0 || sc.Is(t, class.AttackNoun) {
			return t
		}
	}
	return -1
}

// NearTrigger returns the token of sentence s nearest to t, at most reach away, that
// speaks of an attack or of what was taken, or -1. Of two as near it is the later one.
func (sc *Scene) NearTrigger(s *token.Sentence, t, reach int) int {
	for k := 1; k <= reach; k++ {
		if t+k < s.Last && (sc.Trigger(t+k) || sc.Is(t+k, class.Taken)) {
			return t + k
		}
		if t-k >= s.First && (sc.Trigger(t-k) || sc.Is(t-k, class.Taken)) {
			return t - k
		}
	}
	return -1
}

// AnyAttack says whether one of the tokens from first to last-1, as far as they
// are in sentence s, speaks of an attack.
func (sc *Scene) AnyAttack(s *token.Sentence, first, last int) bool {
	return sc.FirstTrigger(s, first, last) >= 0
}

// IsClaimant says whether token t is of one who may claim an attack.
func (sc *Scene) IsClaimant(t int) bool {
	e := sc.EntityAt[t]
	return sc.Is(t, class.Hacker) || e > 0 && sc.Entities[e-1].Label == record.LabelThreatActor
}

// TakesCredit says whether token t begins "took responsibility" or "takes the
// credit". Not "took credit cards".
func (sc *Scene) TakesCredit(s *token.Sentence, t int) bool {
	const reach = 3
	switch sc.Lower(t) {
	case "take", "takes", "took", "taken", "taking":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch sc.Lower(k) {
		case "responsibility":
			return true
		case "credit":
			return sc.ClassAt(s, k+1)&(class.DataWord|class.KindOfData|class.Asset) == 0
		}
	}
	return false
}
