package incidents

import "github.com/incx/incx/extract/token"

// isMessage says whether a word is of what attackers send, too, or come in with:
// it tells a kind of data beside others only.
func isMessage(w string) bool { return w == "messages" || w == "emails" || w == "credentials" }

// isTakenAt says whether token t is a verb of taking data: "accessed messages". Not
// "stolen credentials", which may be what the attackers came in with.
func (b *builder) isTakenAt(s *token.Sentence, t int) bool {
	if t < s.First {
		return false
	}
	switch b.v.d.TokenText(t) {
	case "accessed", "stole", "steal", "stealing", "copied", "downloaded", "obtained", "viewed", "exposed", "exposing", "exfiltrated", "harvested":
		return true
	}
	return false
}

// isBesideKinds says whether another kind of data stands in a list with tokens
// first to t: "emails and passwords".
func (b *builder) isBesideKinds(s *token.Sentence, first, t int) bool {
	const reach = 4
	v := b.v
	if v.classAt(s, first-1)&attackNoun != 0 { // "phishing emails"
		return false
	}
	if k := first - 2; k >= s.First && v.is(first-1, conjunction) && (b.isKindWord(k) || v.is(k, conjunction) && k > s.First && b.isKindWord(k-1)) {
		return true
	}
	if v.classAt(s, t+1)&conjunction == 0 {
		return false
	}
	for k := t + 2; k < min(t+2+reach, s.Last); k++ {
		switch {
		case b.isKindWord(k) && !isMessage(v.d.TokenText(k)):
			return true
		case !v.is(k, kindOfData|conjunction|determiner|possessive) && !b.tells(k, qualifier):
			return false
		}
	}
	return false
}
