package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Articles recall what befell others in clauses of their own: "the dairy, which was hit
// by ransomware in July", "when a gang encrypted the tills of the dairy", "the dairy had
// to close after a cyberattack". The frames, which the models know, do not reach so far.

// A recall is what says that somebody was attacked: the token of the attack, or of what
// was done, and the pattern in words, with X for the name.
type recall struct {
	trigger int
	pattern string
}

// recalledAttack returns what the words around a mention that ends before token last of
// sentence s recall of an attack on what it names, if anything. The list that it is in,
// or itself, stands from token from to token to-1.
func (v *view) recalledAttack(s *token.Sentence, from, last, to int) (recall, bool) {
	for _, clause := range [...]struct {
		find    func(v *view, s *token.Sentence, t int) int
		pattern string
	}{
		{(*view).struckBehind, "X, which was attacked"},
		{(*view).saidOfItself, "X said that it was attacked"},
		{(*view).suffersAfter, "X had to do without after an attack"},
		{(*view).ownThingStruck, "X's systems were attacked"},
		{(*view).struckIt, "attack that struck X"},
		{(*view).lostTo, "X lost to crooks"},
	} {
		if t := clause.find(v, s, last); t >= 0 {
			return recall{t, clause.pattern}, true
		}
		if to > last {
			if t := clause.find(v, s, to); t >= 0 {
				return recall{t, clause.pattern}, true
			}
		}
	}
	next := max(to, last)
	if t := v.peopleRobbed(s, from, next); t >= 0 {
		return recall{t, "data of X's customers was taken"}, true
	}
	if next < s.Last && (v.Is(next, class.Asset) || v.isThing(next)) { // "took over the X accounts of Y"
		return recall{}, false
	}
	if t := v.listedBefore(s, from); t >= 0 {
		return recall{t, "victims such as X"}, true
	}
	if t := v.thingStruck(s, from); t >= 0 {
		return recall{t, "attacked systems of X"}, true
	}
	return recall{}, false
}

// listedBefore returns the token of the attacks to whose victims the list belongs that
// begins with token first: "breaches were reported by X and Y", "attacks on hotels
// including X and Y", "the victims of ransomware include X", or -1.
func (v *view) listedBefore(s *token.Sentence, first int) int {
	const reach, near = 16, 8
	t := v.SkipBack(s, first-1, class.Determiner|class.Adverb)
	switch {
	case t <= s.First:
		return -1
	case v.Lower(t) == "by" && v.Is(t-1, class.Disclose) && v.AnyClass(s, t-3, t-1, class.Auxiliary):
		return v.LastTrigger(s, t-near, t-1)
	case v.Lower(t) == "of" && v.Lower(t-1) == "those":
		for k := t - 2; k > max(s.First, t-near); k-- {
			if v.Lower(k) == "them" && v.Lower(k-1) == "among" {
				return v.firstStruck(s, t-reach, k-1)
			}
		}
	case strings.HasPrefix(v.Lower(t), "includ"):
		k := v.LastTrigger(s, t-reach, t)
		if k < 0 || !v.AnyClass(s, k-near, k, class.VictimWord) && !v.AnyClass(s, k+1, k+3, class.Upon) && !v.isStruckList(k, t) {
			return -1
		}
		return k
	}
	return -1
}

// isStruckList says whether an attack at token t and what follows it up to the verb at
// token end name those who were attacked: "hacked retailers also" of "include X".
func (v *view) isStruckList(t, end int) bool {
	const longest = 4
	if !isParticiple(v.Lower(t)) || end-t < 2 || end-t > longest || !strings.HasSuffix(v.Lower(t+1), "s") {
		return false
	}
	for k := t + 2; k < end; k++ {
		if !v.Is(k, class.Adverb) {
			return false
		}
	}
	return true
}

// firstStruck returns the first of the tokens from first to last-1, as far as they are in
// s, that says that something was attacked, or -1.
func (v *view) firstStruck(s *token.Sentence, first, last int) int {
	for t := max(first, s.First); t < last; t++ {
		if v.Is(t, class.Struck) || v.AttackAt[t] > 0 {
			return t
		}
	}
	return -1
}

// saidOfItself returns the token of what the name before token t says was done to it:
// "X said in May that it had been hacked", or -1.
func (v *view) saidOfItself(s *token.Sentence, t int) int {
	const reach, gap, inside, far = 3, 6, 10, 40
	for k := t; k < min(t+reach, s.Last); k++ {
		switch {
		case v.Is(k, class.Saying|class.Disclose):
			for n := k + 1; n < min(k+gap, s.Last-1); n++ {
				if v.Is(n, class.Negation) {
					return -1
				}
				if v.Lower(n) != "that" {
					continue
				}
				if w := v.Lower(n + 1); w == "it" || w == "its" {
					return v.doneTo(s, n+2, min(n+inside, s.Last))
				}
				if v.AttackAt[n+1] > 0 && v.ClassAt(s, n+2)&class.Perfect != 0 && scene.AnyToken(s, n+2, n+far, func(t int) bool { return v.Lower(t) == "its" }) {
					return n + 1
				}
			}
			return -1
		case !v.Is(k, class.Perfect|class.Adverb):
			return -1
		}
	}
	return -1
}
