package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// Articles recall what befell others in clauses of their own: "the dairy, which was hit
// by ransomware in July", "when a gang encrypted the tills of the dairy", "the dairy had
// to close after a cyberattack". The frames, which the models know, do not reach so far.

// recalledAttack returns the token by which the words around a mention, tokens first to
// last-1 of sentence s, recall an attack on what it names, or -1.
func (v *view) recalledAttack(s *token.Sentence, first, last int) int {
	for _, find := range [...]func(s *token.Sentence, t int) int{v.struckBehind, v.saidOfItself, v.suffersAfter, v.ownThingStruck} {
		if t := find(s, last); t >= 0 {
			return t
		}
	}
	if v.ClassAt(s, last)&class.Asset != 0 { // "took over the X accounts of Y"
		return -1
	}
	if t := v.listedBefore(s, first); t >= 0 {
		return t
	}
	return v.thingStruck(s, first)
}

// listedBefore returns the token of the attacks to whose victims the list belongs that
// begins with token first: "breaches were reported by X and Y", "attacks on hotels
// including X and Y", "the victims of ransomware include X", or -1.
func (v *view) listedBefore(s *token.Sentence, first int) int {
	const reach, near = 16, 8
	t := first - 1
	for t > s.First && v.Is(t, class.Determiner|class.Adverb) {
		t--
	}
	switch {
	case t <= s.First:
		return -1
	case v.Lower(t) == "by" && v.Is(t-1, class.Disclose) && v.AnyClass(s, t-3, t-1, class.Auxiliary):
		return v.LastTrigger(s, t-near, t-1)
	case strings.HasPrefix(v.Lower(t), "includ"):
		k := v.LastTrigger(s, t-reach, t)
		if k < 0 || !v.AnyClass(s, k-near, k, class.VictimWord) && !v.AnyClass(s, k+1, k+3, class.Upon) {
			return -1
		}
		return k
	}
	return -1
}

// struckBehind returns the token of what was done to the name before token t in a clause
// behind a comma: "X, which in May was locked by", "X, hit by", "X, whose plants were".
func (v *view) struckBehind(s *token.Sentence, t int) int {
	const reach, inside = 10, 12
	if v.TextAt(s, t) != "," {
		return -1
	}
	if v.ClassAt(s, t+1)&class.Struck != 0 && v.ClassAt(s, t+2)&class.By != 0 {
		return t + 1
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch v.Lower(k) {
		case "which", "whose", "where", "who":
			return v.doneTo(s, k+1, min(k+inside, s.Last))
		case ",", ";", ":", "(", ")":
			return -1
		}
		if v.IsOrganisation(k) {
			return -1
		}
	}
	return -1
}

// doneTo returns the participle by which tokens first to last-1 of s say that something
// was attacked or taken, "was hit", "had been stolen", with nobody else named before it,
// or -1.
func (v *view) doneTo(s *token.Sentence, first, last int) int {
	passive := false
	for t := first; t < last; t++ {
		switch {
		case v.IsOrganisation(t), v.isUnreal(s, t, t+1), v.Is(t, class.Saying|class.Hacker), v.Lower(t) == ";", isImage(v.Lower(t)):
			return -1
		case v.Is(t, class.Auxiliary):
			passive = true
		case passive && (v.Is(t, class.Struck|class.Taken) || v.AttackAt[t] > 0 || isAttackWord(v.Lower(t))):
			return t
		case passive && !v.Is(t, class.Adverb|class.Perfect):
			passive = false
		}
	}
	return -1
}

// isImage says whether a word is for what impostors use of somebody.
func isImage(w string) bool {
	switch w {
	case "logo", "logos", "name", "brand", "letterhead", "likeness":
		return true
	}
	return false
}

// saidOfItself returns the token of what the name before token t says was done to it:
// "X said in May that it had been hacked", or -1.
func (v *view) saidOfItself(s *token.Sentence, t int) int {
	const reach, gap, inside = 3, 6, 10
	for k := t; k < min(t+reach, s.Last); k++ {
		switch {
		case v.Is(k, class.Saying|class.Disclose):
			for n := k + 1; n < min(k+gap, s.Last-1); n++ {
				if v.Is(n, class.Negation) {
					return -1
				}
				if v.Lower(n) == "that" && (v.Lower(n+1) == "it" || v.Lower(n+1) == "its") {
					return v.doneTo(s, n+2, min(n+inside, s.Last))
				}
			}
			return -1
		case !v.Is(k, class.Perfect|class.Adverb):
			return -1
		}
	}
	return -1
}

// suffersAfter returns the token of the attack after which the name before token t had
// to do without something: "X was unable to sell online after ransomware", or -1.
func (v *view) suffersAfter(s *token.Sentence, t int) int {
	const reach, near = 24, 5
	if !v.hasHardship(s, t) {
		return -1
	}
	for k := t + 2; k < min(t+reach, s.Last); k++ {
		switch v.Lower(k) {
		case "after", "following", "because", "when":
			if n := v.FirstTrigger(s, k+1, k+near); n >= 0 {
				return n
			}
		case ";":
			return -1
		}
		if v.IsOrganisation(k) {
			return -1
		}
	}
	return -1
}

// hasHardship says whether the verb at token t says that its subject was kept from
// something: "had to", "was forced to", "could not".
func (v *view) hasHardship(s *token.Sentence, t int) bool {
	one, two := strings.ToLower(v.TextAt(s, t)), strings.ToLower(v.TextAt(s, t+1))
	switch one {
	case "had":
		return two == "to"
	case "was", "were", "been":
		return two == "forced" || two == "unable" || two == "left"
	case "could":
		return two == "not"
	case "couldn't", "couldn’t", "lost":
		return true
	}
	return false
}
