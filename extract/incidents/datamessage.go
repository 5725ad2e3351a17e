package incidents

import "github.com/incx/incx/extract/token"

// isMessage says whether a word is of what attackers send, too, or come in with:
// it tells a kind of data beside others only.
func isMessage(w string) bool { return w == "messages" || w == "emails" || w == "credentials" }

// isTakenAt says whether token t is a verb of taking data: "accessed messages". Not
// "stolen credentials", which may be what the attackers came in with.
func (r *reader) isTakenAt(s *token.Sentence, t int) bool {
	if t < s.First {
		return false
	}
	switch r.d.TokenText(t) {
	case "accessed", "stole", "steal", "stealing", "copied", "downloaded", "obtained", "viewed", "exposed", "exposing", "exfiltrated", "harvested":
		return true
	}
	return false
}

// isBesideKinds says whether another kind of data stands in a list with tokens
// first to t: "emails and passwords".
func (r *reader) isBesideKinds(s *token.Sentence, first, t int) bool {
	const reach = 4
	if r.classAt(s, first-1)&attackNoun != 0 { // "phishing emails"
		return false
	}
	if k := first - 2; k >= s.First && r.is(first-1, conjunction) && (r.isKindWord(k) || r.is(k, conjunction) && k > s.First && r.isKindWord(k-1)) {
		return true
	}
	if r.classAt(s, t+1)&conjunction == 0 {
		return false
	}
	for k := t + 2; k < min(t+2+reach, s.Last); k++ {
		switch {
		case r.isKindWord(k) && !isMessage(r.d.TokenText(k)):
			return true
		case !r.is(k, kindOfData|conjunction|determiner|possessive) && !r.tells(k, qualifier):
			return false
		}
	}
	return false
}
