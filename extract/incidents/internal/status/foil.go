package status

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
func (f finder) foilingAt(s *token.Sentence, k int) foiling {
	form, off := foilingOf(f.Lower(k))
	if off && (k+1 >= s.Last || f.Doc.TokenText(k+1) != "off") {
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
func (f finder) tellsFoiling(s *token.Sentence, k int, titled bool) bool {
	const opening = 6 // words in which a headline says that it is of advice
	form := f.foilingAt(s, k)
	switch {
	case form == noFoiling || f.AnyClass(s, k-3, k, class.Modal) || f.AnyNegates(s, k-3, k):
		return false
	case form.isPast():
		return k == s.First || f.Doc.TokenText(k-1) != "be"
	case f.isManaged(s, k):
		return true
	}
	return titled && k > s.First && f.Doc.Tokens[k-1].Kind == token.Word && f.ClassAt(s, k-1)&class.Determiner == 0 &&
		f.Doc.TokenText(k-1) != "to" && f.Doc.TokenText(k-1) != "and" && !f.AnyClass(s, s.First, min(k, s.First+opening), class.Advice)
}

// isManaged says whether the verb at token k was brought about: "managed to",
// "were able to", "helped".
func (f finder) isManaged(s *token.Sentence, k int) bool {
	t := k - 1
	if t > s.First && f.Doc.TokenText(t) == "to" {
		t--
	}
	if t < s.First {
		return false
	}
	switch f.Doc.TokenText(t) {
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
func (f finder) foiledObject(s *token.Sentence, k int) int {
	reach := 6
	if how := f.foilingAt(s, k); how == stopped || how == stops {
		reach = 3
	}
	for t := k + 1; t <= min(k+reach, s.Last-1); t++ {
		text := f.Lower(t)
		switch {
		case f.AttackAt[t] > 0 || f.Is(t, class.AttackNoun|class.Hacker) || isAttempt(text):
			end := t + 1
			for end < s.Last && (f.AttackAt[end] > 0 || f.Is(end, class.AttackNoun)) {
				end++
			}
			if end < s.Last && f.Doc.TokenText(end) == "from" {
				return -1
			}
			return t
		case f.Doc.Tokens[t].Kind == token.Punct && !isHyphenOrQuote(text):
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
func (f finder) disruptsAttempt(s *token.Sentence, k int) bool {
	const reach = 5
	switch f.Doc.TokenText(k) {
	case "disrupt", "disrupts", "disrupted":
	default:
		return false
	}
	if f.AnyNegates(s, k-2, k) || f.AnyClass(s, k-2, k, class.Modal) || k > s.First && f.Doc.TokenText(k-1) == "to" {
		return false
	}
	for t := k + 1; t < min(k+reach, s.Last) && f.Doc.Tokens[t].Kind != token.Punct; t++ {
		if isAttempt(f.Doc.TokenText(t)) {
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
func (f finder) foiledAfter(s *token.Sentence, t int, titled bool) int {
	const reach = 12
	for k := t; k < min(t+reach, s.Last); k++ {
		if f.Doc.Tokens[k].Kind == token.Punct && !isHyphenOrQuote(f.Doc.TokenText(k)) {
			return -1
		}
		form := f.foilingAt(s, k)
		if !form.isPast() || !f.tellsFoiling(s, k, titled) {
			continue
		}
		last := k - 1 // the word before, but for an adverb
		if last > t && f.Is(last, class.Adverb) && !f.Is(last, class.Auxiliary) {
			last--
		}
		if last >= t && f.Is(last, class.Auxiliary) || titled && form == foiled && f.foiledObject(s, k) < 0 {
			return k
		}
	}
	return -1
}

// triesTo returns the token that says that the attack at token t of sentence s
// was no more than tried, or -1: "tried to sabotage", "phishing attempts".
func (f finder) triesTo(s *token.Sentence, t int) int {
	const reach = 4
	if t+1 < s.Last && f.AttackAt[t] > 0 && isAttempt(f.Lower(t+1)) {
		return t + 1
	}
	for k := t - 1; k > max(s.First, t-reach); k-- {
		if !strings.EqualFold(f.Doc.TokenText(k), "to") {
			continue
		}
		switch f.Lower(k - 1) {
		case "tried", "tries", "trying", "attempted", "attempting", "attempts", "attempt", "sought", "bid", "bids",
			"plot", "plots", "plotted", "plotting":
			return k - 1
		case "failed", "fail", "fails": // those who fail to break in, not those who fail to protect
			if i := int(f.AttackAt[t]) - 1; i >= 0 && t == k+1 && f.Mentions[i].Type != "extortion" {
				return k - 1
			}
		}
		return -1
	}
	return -1
}

// isUnsuccessful says whether token k of sentence s says that what was tried
// came to nothing.
func (f finder) isUnsuccessful(s *token.Sentence, k int, titled bool) bool {
	switch f.Lower(k) {
	case "failed", "fail", "fails", "unsuccessful", "unsuccessfully", "caught", "interrupted", "disrupted", "aborted":
		return !f.AnyNegates(s, k-2, k)
	}
	return f.tellsFoiling(s, k, titled)
}
