package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

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

// nameSelfTold makes victims of the organisations that say of themselves, in the story
// itself, that they were attacked: "Foo, which runs the labs, said that it had been the
// victim of a ransomware attack".
func (v *view) nameSelfTold(cs []candidate) {
	for i := range v.ms {
		k := v.candidateAt(i)
		if k < 0 || v.ms[i].Label != record.LabelOrganisation || v.aside[v.sentence[i]] || cs[k].isVictim {
			continue
		}
		if v.saysHit(v.sentenceOf(i), v.ms[i].Last) {
			cs[k].isVictim, cs[k].isActor = true, false
			cs[k].victim = max(cs[k].victim, leastNamedLate)
		}
	}
}

// saysHit says whether what is named before token t tells that an attack hit it itself.
func (v *view) saysHit(s *token.Sentence, t int) bool {
	const reach, clause = 8, 8
	t = v.afterApposition(s, t)
	if !v.anyClass(s, t, t+2, saying|disclose) {
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		if w := v.d.TokenText(k); w != "it" && w != "they" {
			continue
		}
		if v.classAt(s, k+1)&(auxiliary|perfect) == 0 || v.anyNegates(s, k, k+clause) || v.anyClass(s, k, k+3, modal) {
			return false
		}
		for n := k + 2; n < min(k+clause, s.Last) && v.entityAt[n] == 0 && v.d.TokenText(n) != "that"; n++ {
			if v.is(n, struck) && v.firstTrigger(s, n, n+clause) >= 0 || v.is(n, victimWord) && v.classAt(s, n+1)&of != 0 && v.firstTrigger(s, n+2, n+clause) >= 0 {
				return true
			}
		}
		return false
	}
	return false
}
