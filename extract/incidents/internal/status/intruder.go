package status

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// namesIntruder says whether the attack at token t of sentence s tells no more
// than what kind of intruder is spoken of: "ransomware gang", "phishing crew".
func (f finder) namesIntruder(s *token.Sentence, t int) bool {
	end := t + 1
	if i := int(f.AttackAt[t]) - 1; i >= 0 {
		end = f.Mentions[i].Last
	}
	return f.ClassAt(s, end)&class.Hacker != 0 || end-1 > t && f.Is(end-1, class.Hacker)
}

// toldByIntruder returns the verb by which intruders themselves tell of the attack
// at token t of sentence s, "the gang says it has stolen", or -1.
func (f finder) toldByIntruder(s *token.Sentence, t int) int {
	const reach = 8
	for k := t - 1; k >= max(s.First+1, t-reach); k-- {
		if !isTelling(f.Doc.TokenText(k)) {
			continue
		}
		if !f.IsClaimant(f.subjectBefore(s, k)) {
			continue
		}
		switch f.Lower(k + 1) {
		case "it", "they", "he", "that":
			return k
		}
	}
	return -1
}

// isTelling says whether a verb tells what its subject did.
func isTelling(w string) bool {
	switch strings.ToLower(w) {
	case "says", "said", "say", "boasts", "boasted":
		return true
	}
	return false
}

// claimsDeed returns the verb of what somebody claims at token t of sentence s to have
// done, or -1: "claims to have broken into", "boasts of having wiped", "is claiming it
// has". It must be the deed of an intruder, where not told that it is one who claims.
func (f finder) claimsDeed(s *token.Sentence, t int, intruder bool) int {
	if !f.Is(t, class.Claim) || f.ClassAt(s, t-1)&(class.Determiner|class.Possessive) != 0 || t+1 >= s.Last {
		return -1
	}
	k := t + 1
	if f.Doc.TokenText(k) == "that" {
		k++
	}
	if k+2 >= s.Last {
		return -1
	}
	next, have := f.Doc.TokenText(k), f.Doc.TokenText(k+1)
	switch next {
	case "to", "it", "they", "he", "she":
		if have != "have" && have != "has" && have != "had" {
			return -1
		}
	case "of":
		if have != "having" {
			return -1
		}
	default:
		return -1
	}
	if !intruder && !f.AnyClass(s, k+2, k+4, class.Struck|class.Strikes|class.Taken) {
		return -1
	}
	return k + 2
}

// tellsDeed returns the verb of what intruders tell of themselves at token t of sentence
// s, or -1: "the gang says it switched off", "the gang has told reporters that it is".
func (f finder) tellsDeed(s *token.Sentence, t int) int {
	const listener = 5
	told := f.Doc.TokenText(t) == "told"
	if !told && !isTelling(f.Doc.TokenText(t)) || !f.isOfIntruder(s, t) {
		return -1
	}
	k := t + 1
	for told && k < min(t+listener, s.Last) && f.Doc.TokenText(k) != "that" {
		k++
	}
	if k < s.Last && f.Doc.TokenText(k) == "that" {
		k++
	}
	if k+1 >= s.Last {
		return -1
	}
	switch f.Doc.TokenText(k) {
	case "it", "they", "he", "she":
	default:
		return -1
	}
	switch deed := f.Doc.TokenText(k + 1); {
	case deed == "has", deed == "have", deed == "had", deed == "is", strings.HasSuffix(deed, "ed"), f.Is(k+1, class.Struck|class.Taken):
		return k + 1
	}
	return -1
}

// isOfIntruder says whether the subject of the verb at token k of sentence s is an
// intruder, perhaps with a name or a noun: "the gang has told", "the gang Lantern says",
// "a hacker collective says".
func (f finder) isOfIntruder(s *token.Sentence, k int) bool {
	by := f.subjectBefore(s, k)
	return by >= s.First && (f.IsClaimant(by) || by > s.First && f.Doc.Tokens[by].Kind == token.Word && f.IsClaimant(by-1))
}

// subjectBefore returns the last token of the subject of the verb at token k of
// sentence s, as far as it stands before the verb; it may lie before the sentence.
func (f finder) subjectBefore(s *token.Sentence, k int) int {
	by := k - 1
	for by > s.First && f.Is(by, class.Auxiliary|class.Perfect|class.Adverb) {
		by--
	}
	return by
}
