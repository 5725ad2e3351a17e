package status

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A headline has no room for doubt: "Foo hacked" may stand over an article in which
// a gang says so and Foo says nothing. What the lead tells with less certainty than
// the headline counts where the rest of the article has doubts as well, and nobody
// has removed them.

// doubted returns what makes an attack that the headline states plainly, or as a
// claim, less certain than found.
func (f finder) doubted(found hedge) hedge {
	denied, rebutted, claimed, suspected := -1, -1, -1, -1
	first := func(at *int, k int) {
		if *at < 0 {
			*at = k
		}
	}
	for i := range f.Doc.Sentences {
		s := &f.Doc.Sentences[i]
		if f.Place[i] != scene.Headline && f.Place[i] != scene.Lead || f.Aside[i] {
			continue
		}
		first(&denied, f.denies(s))
		first(&rebutted, f.rebuts(s))
		first(&claimed, f.claimedIn(s))
		first(&suspected, f.suspectedIn(s))
	}
	h := found
	switch {
	case denied >= 0:
		h = hedge{record.Denied, denied, denied}
	case rebutted >= 0 && f.anySentence(f.tellsOfClaim):
		h = hedge{record.Denied, rebutted, rebutted}
	case found.status != "":
		return found
	case claimed >= 0 && f.anySentence(f.leavesUnconfirmed):
		h = hedge{record.Claimed, claimed, claimed}
	case suspected >= 0 && f.anySentence(f.hasDoubts):
		h = hedge{record.Suspected, suspected, suspected}
	}
	if h == found || f.anySentence(f.removesDoubt) {
		return found
	}
	return h
}

// anySentence says whether tells holds for a sentence of the story itself.
func (f finder) anySentence(tells func(s *token.Sentence) bool) bool {
	for i := range f.Doc.Sentences {
		if f.Place[i] != scene.Offside && !f.Aside[i] && tells(&f.Doc.Sentences[i]) {
			return true
		}
	}
	return false
}

// claimedIn returns the token of sentence s by which a gang or a hacker is said to
// claim an attack, "the group says it has stolen", "a hacker claims to have broken
// into", or -1.
func (f finder) claimedIn(s *token.Sentence) int {
	near := s.Last
	for t := s.First; t < s.Last; t++ {
		if near == s.Last && f.IsClaimant(t) {
			near = t
		}
		if f.AttackAt[t] == 0 && !f.Is(t, class.AttackNoun|class.Taken|class.Strikes) {
			continue
		}
		if k := f.toldByIntruder(s, t); k >= 0 {
			return k
		}
		for k := t - 1; k > max(near, t-claimReach); k-- {
			if f.Is(k, class.Claim) && !f.Is(k-1, class.Determiner|class.Possessive) {
				return k
			}
		}
	}
	if k := f.accordingToIntruder(s); k >= 0 {
		return k
	}
	return f.listsOnLeakSite(s)
}

// accordingToIntruder returns the token of sentence s by which an attack is told on the
// word of those who did it, "have been stolen, according to a group of hackers", or -1.
func (f finder) accordingToIntruder(s *token.Sentence) int {
	const reach = 6
	for t := s.First; t+1 < s.Last; t++ {
		if f.Is(t, class.Accord) && f.Doc.TokenText(t+1) == "to" && scene.AnyToken(s, t+2, t+reach, f.IsClaimant) &&
			f.AnyClass(s, s.First, t, class.Taken|class.Struck|class.AttackNoun) && !f.AnyClass(s, t+2, t+reach, class.Inquiry|class.Researcher|class.Security) {
			return t
		}
	}
	return -1
}

// suspectedIn returns the token of sentence s that says that there may have been an
// attack, "a suspected theft", "hackers may have been behind", or -1.
func (f finder) suspectedIn(s *token.Sentence) int {
	const reach = 4
	for t := s.First; t < s.Last; t++ {
		switch {
		case f.AttackAt[t] > 0 || f.Is(t, class.AttackNoun):
			for k := max(s.First, t-2); k < t; k++ {
				if f.Is(k, class.Suspicion) && (k == s.First || !f.Is(k-1, class.Auxiliary|class.Perfect|class.Adverb)) { // not "was likely stolen"
					return k
				}
			}
		case f.IsClaimant(t):
		default:
			continue
		}
		if t > s.First && isSuspecting(f.Doc.TokenText(t-1)) || t > s.First+1 && isSuspecting(f.Doc.TokenText(t-2)) && f.Doc.TokenText(t-1) == "that" {
			return t - 1
		}
		for k := t + 1; k < min(t+reach, s.Last-1); k++ {
			if isPossible(f.Doc.TokenText(k)) && f.Is(k+1, class.Perfect|class.Auxiliary) && f.AnyClass(s, k+1, k+5, class.Responsible) {
				return k
			}
		}
	}
	return -1
}

// isSuspecting says whether a verb in lower case is of suspecting.
func isSuspecting(w string) bool { return w == "suspect" || w == "suspects" || w == "suspected" }

// isPossible says whether a modal verb tells what is possible.
func isPossible(w string) bool { return w == "may" || w == "might" || w == "could" }

// hasDoubts says whether sentence s says that it is open whether there was an attack:
// "the possibility that", "it may also have been", "we have reason to think".
func (f finder) hasDoubts(s *token.Sentence) bool {
	for t := s.First; t+1 < s.Last; t++ {
		next := f.Lower(t + 1)
		switch f.Lower(t) {
		case "possibility":
			if next == "that" {
				return true
			}
		case "possible":
			if next == "that" && f.AnyClass(s, t+2, s.Last, class.AttackNoun|class.Struck|class.Taken) {
				return true
			}
		case "could", "may", "might":
			if next == "also" || next == "equally" {
				return true
			}
		case "reason":
			if next == "to" && f.AnyWord(s, t+2, t+3, "think", "believe") {
				return true
			}
		case "whether":
			if next == "it" && f.AnyClass(s, t+2, t+10, class.AttackNoun|class.Struck) {
				return true
			}
		}
	}
	return false
}

// denies returns the token by which a victim denies in sentence s that it was
// attacked, or -1: "Foo denied that it had been hacked", "Foo denies any breach". Not
// "denied that any customers were hacked".
func (f finder) denies(s *token.Sentence) int {
	const subject, object = 6, 8
	for t := s.First + 1; t+1 < s.Last; t++ {
		if !f.Is(t, class.Deny) || !f.victimIn(s, t-subject, t) || f.deniesPart(s, t) {
			continue
		}
		k, that := t+1, f.Doc.TokenText(t+1) == "that"
		if that {
			k++
		}
		if !isOwn(f.Doc.TokenText(min(k, s.Last-1)), that) {
			continue
		}
		if n := f.FirstTrigger(s, k+1, t+object); n >= 0 && (f.AnyClass(s, k+1, n, class.Auxiliary) || n <= k+3) {
			return t
		}
	}
	return -1
}

// isOwn says whether a word may begin what befell a speaker, "it was", "its network
// was", or, in no clause with "that", an attack of any kind: "a breach".
func isOwn(w string, that bool) bool {
	switch w {
	case "it", "its", "they", "their":
		return true
	case "a", "any", "being", "suffering", "having":
		return !that
	}
	return false
}

// rebuts returns the token by which a victim says in sentence s that nothing was done
// to it, "Foo says that no data has been stolen", "the claims are false", or -1.
func (f finder) rebuts(s *token.Sentence) int {
	const subject, object = 4, 8
	for t := s.First + 1; t+1 < s.Last; t++ {
		switch w := f.Doc.TokenText(t); {
		case (w == "claim" || w == "claims" || w == "allegations") && f.Is(t+1, class.Auxiliary) && t+2 < s.Last:
			switch f.Doc.TokenText(t + 2) {
			case "false", "untrue", "baseless", "unfounded", "fabricated":
				return t
			}
		case f.Is(t, class.Saying) && f.victimIn(s, t-subject, t):
			n := t + 1
			if f.Doc.TokenText(n) == "that" {
				n++
			}
			if n < s.Last && f.Doc.TokenText(n) == "no" && f.AnyClass(s, n, n+object, class.Struck|class.Taken) {
				return t
			}
		}
	}
	return -1
}

// tellsOfClaim says whether somebody claims an attack in sentence s, or offers what
// it is to have brought in.
func (f finder) tellsOfClaim(s *token.Sentence) bool {
	return f.claimedIn(s) >= 0 || f.offersData(s) >= 0
}

// victimIn says whether one of the tokens from first to last-1, as far as they are
// in sentence s, is of a victim.
func (f finder) victimIn(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool {
		e := int(f.EntityAt[t]) - 1
		return e >= 0 && f.isVictim(e)
	})
}
