package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Crooks are also told by what somebody lost to them, and by whose customers they robbed.

// lostTo returns the verb by which the name before token t lost something to crooks, "X
// lost the data of its guests to thieves", "X wired a million to impostors", or -1.
func (v *view) lostTo(s *token.Sentence, t int) int {
	for t < s.Last && v.Is(t, class.Perfect|class.Adverb) {
		t++
	}
	if t < s.Last && v.goesToCrooks(s, t) {
		return t
	}
	return -1
}

// goesToCrooks says whether token t of s is a verb that says that something went from its
// subject to crooks: "wired a million to impostors", "lost a million when scammers posed".
func (v *view) goesToCrooks(s *token.Sentence, t int) bool {
	const reach, near = 14, 4
	switch v.Lower(t) {
	case "lost", "wired", "transferred", "paid", "sent":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch {
		case v.IsOrganisation(k), v.isUnreal(s, k, k+1), v.Lower(k) == ";":
			return false
		case leadsToCrooks(v.Lower(k)) && scene.AnyToken(s, k+1, k+near, func(n int) bool { return v.Is(n, class.Hacker) || isCrook(v.Lower(n)) }):
			return true
		}
	}
	return false
}

// leadsToCrooks says whether a word leads from a loss to those who made it.
func leadsToCrooks(w string) bool {
	switch w {
	case "to", "when", "after", "because":
		return true
	}
	return false
}

// isCrook says whether a word stands for somebody who takes what is not theirs.
func isCrook(w string) bool {
	switch w {
	case "impostors", "impostor", "imposters", "imposter", "swindlers", "swindler", "con", "crook", "crooks", "scammer", "scammers", "fraudster", "fraudsters", "posing", "pretending", "somebody", "someone":
		return true
	}
	return false
}

// peopleRobbed returns the verb by which data or money of the people of a name, tokens
// first to last-1, was taken: "made off with the details of two million X customers",
// "details of X customers were stolen", or -1.
func (v *view) peopleRobbed(s *token.Sentence, first, last int) int {
	const before, verb, after = 8, 5, 4
	if last >= s.Last || !v.Is(last, class.People) || isHeld(v.Lower(last)) {
		return -1
	}
	data := -1
	for t := first - 1; t > s.First && t >= first-before; t-- {
		if v.Is(t, class.Of) && v.Is(t-1, class.DataWord|class.KindOfData) {
			data = t - 1
			break
		}
		if v.IsOrganisation(t) || v.Doc.Tokens[t].Kind == token.Punct {
			return -1
		}
	}
	if data < 0 {
		return -1
	}
	if t := v.doneTo(s, last+1, min(last+1+after, s.Last)); t >= 0 {
		return t
	}
	for t := data - 1; t >= max(s.First, data-verb); t-- {
		switch {
		case v.isUnreal(s, t, t+1), v.IsOrganisation(t):
			return -1
		case v.Is(t, class.Taken), v.Lower(t) == "off" && v.LowerAt(s, t-1) == "made":
			return t
		}
	}
	return -1
}
