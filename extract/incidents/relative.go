package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// What befell somebody is told in a clause behind the name: "the dairy, which was hit".

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
			end := min(k+inside, s.Last)
			if n := v.doneTo(s, k+1, end); n >= 0 {
				return n
			}
			if n := v.doneThere(s, k, end); n >= 0 {
				return n
			}
			return v.suffersAfter(s, k+1)
		case ",", ";", ":", "(", ")", "to":
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

// doneThere returns the verb by which a clause that begins with token first, "where" or
// "whose", says what an attack or intruders did: "where ransomware paralysed wards",
// "whose tills thieves emptied", or -1. It ends before token last.
func (v *view) doneThere(s *token.Sentence, first, last int) int {
	if w := v.Lower(first); w != "where" && w != "whose" {
		return -1
	}
	const reach = 5
	for t := first + 1; t < last; t++ {
		switch {
		case v.IsOrganisation(t), v.isUnreal(s, t, t+1), v.Is(t, class.Saying|class.Auxiliary):
			return -1
		case v.AttackAt[t] > 0 || v.Is(t, class.Hacker):
			for k := t + 1; k < min(t+reach, last); k++ {
				if v.Is(k, class.Struck|class.Taken) || intrudes(v.Lower(k)) || v.brings(s, k) {
					return k
				}
			}
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
