package incidents

import "github.com/incx/incx/extract/token"

// anyClass says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is of class c.
func (v *view) anyClass(s *token.Sentence, first, last int, c class) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if v.class[t]&c != 0 {
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
func (v *view) firstTrigger(s *token.Sentence, first, last int) int {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if v.attackAt[t] > 0 || v.is(t, attackNoun) {
			return t
		}
	}
	return -1
}

func (v *view) lastTrigger(s *token.Sentence, first, last int) int {
	for t := min(last, s.Last) - 1; t >= max(first, s.First); t-- {
		if v.attackAt[t] > 0 || v.is(t, attackNoun) {
			return t
		}
	}
	return -1
}

// nearTrigger returns the token nearest to t, at most reach away, that speaks
// of an attack, or -1.
func (v *view) nearTrigger(s *token.Sentence, t, reach int) int {
	for k := 1; k <= reach; k++ {
		if t+k < s.Last && (v.trigger(t+k) || v.is(t+k, taken)) {
			return t + k
		}
		if t-k >= s.First && (v.trigger(t-k) || v.is(t-k, taken)) {
			return t - k
		}
	}
	return -1
}
