package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// What came to nothing is told by verbs whose forms differ in what they say:
// "foiled an attack" tells of one, "to prevent attacks" of none, and "Police
// foil attack" only in a headline.

// A foiling is a form of a verb that says that an attack came to nothing.
type foiling uint8

const (
	noFoiling foiling = iota
	foiled            // "thwarted": it came to nothing
	foils             // "foils", "foil": so in headlines and after "managed to"
	stopped           // "stopped": it may have done harm before
	stops             // "stops", "stop"
)

// isPast says whether f is a past tense or a participle.
func (f foiling) isPast() bool { return f == foiled || f == stopped }

// foilingAt returns what token k of sentence s says of attacks that came to
// nothing, by its form alone.
func (v *view) foilingAt(s *token.Sentence, k int) foiling {
	form, off := foilingOf(strings.ToLower(v.Doc.TokenText(k)))
	if off && (k+1 >= s.Last || v.Doc.TokenText(k+1) != "off") {
		return noFoiling
	}
	return form
}

// foilingOf returns what a word says of attacks that came to nothing, and
// whether only with "off" after it.
func foilingOf(w string) (form foiling, off bool) {
	switch w {
	case "thwarted", "foiled", "averted", "repelled", "repulsed", "neutralised", "neutralized", "stymied":
		return foiled, false
	case "thwart", "thwarts", "foil", "foils", "avert", "averts", "repel", "repels", "repulse", "repulses",
		"neutralise", "neutralises", "neutralize", "neutralizes":
		return foils, false
	case "fended", "warded", "staved", "fought":
		return foiled, true
	case "fend", "fends", "ward", "wards", "stave", "staves", "fight", "fights", "beat", "beats":
		return foils, true
	case "prevented", "blocked", "stopped", "intercepted":
		return stopped, false
	case "prevent", "prevents", "block", "blocks", "stop", "stops", "intercept", "intercepts":
		return stops, false
	}
	return noFoiling, false
}

// tellsFoiling says whether token k of sentence s, which is in a headline or
// not, tells that something came to nothing: not that it should, could or did
// not. The present tells so in a headline or after "managed to".
func (v *view) tellsFoiling(s *token.Sentence, k int, titled bool) bool {
	const opening = 6 // words in which a headline says that it is of advice
	form := v.foilingAt(s, k)
	switch {
	case form == noFoiling || v.AnyClass(s, k-3, k, class.Modal) || v.AnyNegates(s, k-3, k):
		return false
	case form.isPast():
		return k == s.First || v.Doc.TokenText(k-1) != "be"
	case v.isManaged(s, k):
		return true
	}
	return titled && k > s.First && v.Doc.Tokens[k-1].Kind == token.Word && v.ClassAt(s, k-1)&class.Determiner == 0 &&
		v.Doc.TokenText(k-1) != "to" && v.Doc.TokenText(k-1) != "and" && !v.AnyClass(s, s.First, min(k, s.First+opening), class.Advice)
}

// isManaged says whether the verb at token k was brought about: "managed to",
// "were able to", "helped".
func (v *view) isManaged(s *token.Sentence, k int) bool {
	t := k - 1
	if t > s.First && v.Doc.TokenText(t) == "to" {
		t--
	}
	if t < s.First {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "managed", "able", "succeeded":
		return t < k-1
	case "helped", "helps":
		return true
	}
	return false
}

// foiledObject returns the attack, or those who tried it, that the verb at
// token k of sentence s has for its object, or -1: "foiled a large attack",
// "foil bid to hack". Not "prevented the malware from spreading", and no
// further attacks.
func (v *view) foiledObject(s *token.Sentence, k int) int {
	reach := 6
	if f := v.foilingAt(s, k); f == stopped || f == stops {
		reach = 3
	}
	for t := k + 1; t <= min(k+reach, s.Last-1); t++ {
		text := strings.ToLower(v.Doc.TokenText(t))
		switch {
		case v.AttackAt[t] > 0 || v.Is(t, class.AttackNoun|class.Hacker) || isAttempt(text):
			end := t + 1
			for end < s.Last && (v.AttackAt[end] > 0 || v.Is(end, class.AttackNoun)) {
				end++
			}
			if end < s.Last && v.Doc.TokenText(end) == "from" {
				return -1
			}
			return t
		case v.Doc.Tokens[t].Kind == token.Punct && !isHyphenOrQuote(text):
			return -1
		}
		switch text {
		case "by", "after", "following", "during", "before", "while", "when", "since", "from", "because", "amid", "as",
			"further", "future", "more", "similar", "such", "other":
			return -1
		}
	}
	return -1
}

// disruptsAttempt says whether token k of sentence s says that an attempt was
// disrupted. Of anything else, the word tells that an attack had its way.
func (v *view) disruptsAttempt(s *token.Sentence, k int) bool {
	const reach = 5
	switch v.Doc.TokenText(k) {
	case "disrupt", "disrupts", "disrupted":
	default:
		return false
	}
	if v.AnyNegates(s, k-2, k) || v.AnyClass(s, k-2, k, class.Modal) || k > s.First && v.Doc.TokenText(k-1) == "to" {
		return false
	}
	for t := k + 1; t < min(k+reach, s.Last) && v.Doc.Tokens[t].Kind != token.Punct; t++ {
		if isAttempt(v.Doc.TokenText(t)) {
			return true
		}
	}
	return false
}

// isHyphenOrQuote says whether a mark stands inside of phrases.
func isHyphenOrQuote(mark string) bool {
	switch mark {
	case "-", "'", "’", "‘", "\"", "“", "”", "$", "€", "£":
		return true
	}
	return false
}

// isAttempt says whether a word in lower case is a noun for an attempt.
func isAttempt(w string) bool {
	switch w {
	case "attempt", "attempts", "bid", "bids", "plot", "plots", "crooks", "conmen":
		return true
	}
	return false
}

// foiledAfter returns the token at which it is said, after the attack that
// ends before token t of sentence s, that it came to nothing, or -1: "the
// attack on X was thwarted", in a headline also "Attack on X foiled".
func (v *view) foiledAfter(s *token.Sentence, t int, titled bool) int {
	const reach = 12
	for k := t; k < min(t+reach, s.Last); k++ {
		if v.Doc.Tokens[k].Kind == token.Punct && !isHyphenOrQuote(v.Doc.TokenText(k)) {
			return -1
		}
		form := v.foilingAt(s, k)
		if !form.isPast() || !v.tellsFoiling(s, k, titled) {
			continue
		}
		last := k - 1 // the word before, but for an adverb
		if last > t && v.Is(last, class.Adverb) && !v.Is(last, class.Auxiliary) {
			last--
		}
		if last >= t && v.Is(last, class.Auxiliary) || titled && form == foiled && v.foiledObject(s, k) < 0 {
			return k
		}
	}
	return -1
}

// triesTo returns the token that says that the attack at token t of sentence s
// was no more than tried, or -1: "tried to sabotage", "phishing attempts".
func (v *view) triesTo(s *token.Sentence, t int) int {
	const reach = 4
	if t+1 < s.Last && v.AttackAt[t] > 0 && isAttempt(strings.ToLower(v.Doc.TokenText(t+1))) {
		return t + 1
	}
	for k := t - 1; k > max(s.First, t-reach); k-- {
		if !strings.EqualFold(v.Doc.TokenText(k), "to") {
			continue
		}
		switch strings.ToLower(v.Doc.TokenText(k - 1)) {
		case "tried", "tries", "trying", "attempted", "attempting", "attempts", "attempt", "sought", "bid", "bids",
			"plot", "plots", "plotted", "plotting":
			return k - 1
		case "failed", "fail", "fails": // those who fail to break in, not those who fail to protect
			if i := int(v.AttackAt[t]) - 1; i >= 0 && t == k+1 && v.Mentions[i].Type != "extortion" {
				return k - 1
			}
		}
		return -1
	}
	return -1
}

// isUnsuccessful says whether token k of sentence s says that what was tried
// came to nothing.
func (v *view) isUnsuccessful(s *token.Sentence, k int, titled bool) bool {
	switch strings.ToLower(v.Doc.TokenText(k)) {
	case "failed", "fail", "fails", "unsuccessful", "unsuccessfully", "caught", "interrupted", "disrupted", "aborted":
		return !v.AnyNegates(s, k-2, k)
	}
	return v.tellsFoiling(s, k, titled)
}
