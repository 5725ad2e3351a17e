package incidents

import "github.com/incx/incx/extract/token"

// calledVictim returns the token by which an apposition at token t calls what
// stands before it a victim, "itself the victim of an attack", or -1.
func (v *view) calledVictim(s *token.Sentence, t int) int {
	if t >= s.Last || v.afterBrackets(s, t) == t {
		return -1
	}
	for k := t + 1; k < min(t+5, s.Last); k++ {
		switch {
		case v.is(k, victimWord) && v.classAt(s, k+1)&of != 0 && v.firstTrigger(s, k+2, k+8) >= 0:
			return k
		case v.entityAt[k] > 0 || v.d.Tokens[k].Kind == token.Punct:
			return -1
		}
	}
	return -1
}

// disclosedIntrusion returns the token of what intruders did where the words
// from token t on say that it was disclosed, "confirmed that hackers had
// accessed", or -1.
func (v *view) disclosedIntrusion(s *token.Sentence, t int) int {
	const reach = 12
	verb := -1
	for k := t; k < min(t+reach, s.Last); k++ {
		switch {
		case verb < 0 && v.is(k, disclose):
			verb = k
			if n := v.takingDisclosed(s, verb+1); n >= 0 {
				return n
			}
			continue
		case verb < 0 || !v.is(k, hacker):
			continue
		}
		for n := k + 1; n < min(k+5, s.Last); n++ {
			if v.is(n, struck|strikes|taken) {
				return n
			}
		}
	}
	return -1
}

// takingDisclosed returns the token by which a clause from token t on says that
// data was taken, "that call records had been stolen", or -1.
func (v *view) takingDisclosed(s *token.Sentence, t int) int {
	const reach = 20
	if t >= s.Last || v.d.TokenText(t) != "that" {
		return -1
	}
	for n := t + 1; n < min(t+reach, s.Last); n++ {
		if v.is(n, taken) && v.is(n-1, auxiliary) && !v.anyClass(s, n-4, n, negation|modal) && v.anyClass(s, t+1, n, dataWord|asset) {
			return n
		}
	}
	return -1
}
