package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// isMessage says whether a word is of what attackers send, too, or come in with:
// it tells a kind of data beside others only.
func isMessage(w string) bool { return w == "messages" || w == "emails" || w == "credentials" }

// isTakenAt says whether token t is a verb of taking data: "accessed messages". Not
// "stolen credentials", which may be what the attackers came in with.
func (r *reader) isTakenAt(s *token.Sentence, t int) bool {
	if t < s.First {
		return false
	}
	switch r.Doc.TokenText(t) {
	case "accessed", "stole", "steal", "stealing", "copied", "downloaded", "obtained", "viewed", "exposed", "exposing", "exfiltrated", "harvested":
		return true
	}
	return false
}

// wereTaken says whether the verb at token t says that messages were taken: "were
// stolen". Those who hijack a page post some of their own.
func (r *reader) wereTaken(s *token.Sentence, t int) bool {
	return r.ClassAt(s, t)&class.Auxiliary != 0 && r.ClassAt(s, t+1)&class.Taken != 0 && r.TextAt(s, t+1) != "posted"
}

// isBesideKinds says whether another kind of data stands in a list with tokens
// first to t: "emails and passwords".
func (r *reader) isBesideKinds(s *token.Sentence, first, t int) bool {
	const reach = 4
	if r.ClassAt(s, first-1)&class.AttackNoun != 0 { // "phishing emails"
		return false
	}
	if k := first - 2; k >= s.First && r.Is(first-1, class.Conjunction) && (r.isKindWord(k) || r.Is(k, class.Conjunction) && k > s.First && r.isKindWord(k-1)) {
		return true
	}
	if r.ClassAt(s, t+1)&class.Conjunction == 0 {
		return false
	}
	for k := t + 2; k < min(t+2+reach, s.Last); k++ {
		switch {
		case r.isKindWord(k) && !isMessage(r.Doc.TokenText(k)):
			return true
		case !r.Is(k, class.KindOfData|class.Conjunction|class.Determiner|class.Possessive) && !r.tells(k, qualifier):
			return false
		}
	}
	return false
}
