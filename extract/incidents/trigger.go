package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// anyClass says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is of class c.
func (sc *scene) anyClass(s *token.Sentence, first, last int, c class) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if sc.class[t]&c != 0 {
			return true
		}
	}
	return false
}

// anyToken says whether one of the tokens from first to last-1, as far as they are
// in sentence s, is as is says.
func anyToken(s *token.Sentence, first, last int, is func(t int) bool) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if is(t) {
			return true
		}
	}
	return false
}

// firstTrigger and lastTrigger return the first or last token from first to
// last-1 that speaks of an attack, or -1.
func (sc *scene) firstTrigger(s *token.Sentence, first, last int) int {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if sc.attackAt[t] > 0 || sc.is(t, attackNoun) {
			return t
		}
	}
	return -1
}

func (sc *scene) lastTrigger(s *token.Sentence, first, last int) int {
	for t := min(last, s.Last) - 1; t >= max(first, s.First); t-- {
		if sc.attackAt[t] > 0 || sc.is(t, attackNoun) {
			return t
		}
	}
	return -1
}

// nearTrigger returns the token nearest to t, at most reach away, that speaks
// of an attack, or -1.
func (sc *scene) nearTrigger(s *token.Sentence, t, reach int) int {
	for k := 1; k <= reach; k++ {
		if t+k < s.Last && (sc.trigger(t+k) || sc.is(t+k, taken)) {
			return t + k
		}
		if t-k >= s.First && (sc.trigger(t-k) || sc.is(t-k, taken)) {
			return t - k
		}
	}
	return -1
}

// anyAttack says whether one of the tokens from first to last-1, as far as they
// are in sentence s, speaks of an attack.
func (sc *scene) anyAttack(s *token.Sentence, first, last int) bool {
	return sc.firstTrigger(s, first, last) >= 0
}

// isClaimant says whether token t is of one who may claim an attack.
func (sc *scene) isClaimant(t int) bool {
	e := sc.entityAt[t]
	return sc.is(t, hacker) || e > 0 && sc.ents[e-1].Label == record.LabelThreatActor
}
