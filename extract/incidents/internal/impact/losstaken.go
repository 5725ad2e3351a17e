package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// Thieves take money, and so do the police: from the thieves.

// speaksOfLoss says whether sentence s speaks of money that was lost, without a
// word for an attack: "the bank loses", "losses came to", "got away with", "tricked the
// bank into sending".
func (r *reader) speaksOfLoss(s *token.Sentence) bool {
	const near, reach, fooled = 3, 5, 16
	for t := s.First; t < s.Last; t++ {
		switch {
		case r.tells(t, costing):
			return true
		case r.tells(t, losses):
			if (r.anyTells(s, t+1, t+reach, amounting) || r.AnyWord(s, t-near, t, "put", "puts")) && !r.isFiscal(s, t) {
				return true
			}
		case handsOver(r.Doc.TokenText(t)):
			if r.isTrickedOut(s, t) && r.anyTells(s, t-fooled, t, fooling) {
				return true
			}
		default:
			switch r.Doc.TokenText(t) {
			case "off", "away":
				if r.makesOff(s, t) && r.isByThieves(s, t) {
					return true
				}
			case "withdrew", "withdrawing", "took", "taken":
				if r.isByThieves(s, t) {
					return true
				}
			case "cost":
				if r.isOfRecovery(s, t) {
					return true
				}
			}
		}
	}
	return false
}

// isOfRecovery says whether the subject of the verb at token t is what an attack brings
// with it: "recovery has cost", "the affair had cost".
func (r *reader) isOfRecovery(s *token.Sentence, t int) bool {
	const reach = 5
	if r.ClassAt(s, t-1)&(class.Perfect|class.Adverb) == 0 { // "at a recovery cost of"
		return false
	}
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Lower(k) {
		case "affair", "recovery", "response", "cleanup", "clean-up", "restoration", "ordeal":
			return true
		}
	}
	return false
}

// isFiscal says whether the losses at token t of sentence s are those of a year
// of business: "net losses", "losses for the quarter", "half-year losses".
func (r *reader) isFiscal(s *token.Sentence, t int) bool {
	const before, after = 4, 8
	for k := max(s.First, t-before); k < min(t+after, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "net", "Net", "operating", "Operating", "annual", "Annual", "quarterly", "quarter", "fiscal", "pretax", "tax", "trading", "shares", "stock":
			return true
		case "half", "Half", "full", "Full":
			if k+2 < s.Last && r.Doc.TokenText(k+1) == "-" && r.Doc.TokenText(k+2) == "year" {
				return true
			}
		}
	}
	return false
}

// isByThieves says whether those who attack are the subject of the verb at token
// t of sentence s.
func (r *reader) isByThieves(s *token.Sentence, t int) bool {
	const reach = 8
	return r.AnyClass(s, t-reach, t, class.Hacker)
}

// isByAuthority says whether the police or a court is the subject of the verb at
// token t of sentence s, "taken", or speaks there: "the police said they had
// taken". Whoever is named nearest before it did so.
func (r *reader) isByAuthority(s *token.Sentence, t int) bool {
	const reach = 16
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch w := r.Doc.TokenText(k); {
		case r.Is(k, class.Hacker), w == "he", w == "He", w == "she", w == "She", w == "who":
			return false
		case r.isAuthority(k):
			return true
		}
	}
	return false
}

// isSeized says whether the verb at token t is of what the police took.
func (r *reader) isSeized(s *token.Sentence, t int) bool {
	return (r.tells(t, taking) || r.Doc.TokenText(t) == "taken") && r.isByAuthority(s, t)
}

// isAuthority says whether token t is of a name, or a noun, for the police, a
// court, or those who prosecute.
func (r *reader) isAuthority(t int) bool {
	if e := r.EntityAt[t]; e > 0 {
		switch r.Entities[e-1].Kind {
		case "law-enforcement", "court", "intelligence":
			return true
		}
	}
	switch r.Doc.TokenText(t) {
	case "Department", "Attorney", "Marshals", "Treasury", "officers", "agents", "officials":
		return true
	case "investigation", "custody", "detained", "inquiry", "probe": // of anybody
		return false
	}
	return r.Is(t, class.Inquiry)
}

// makesOff says whether "off" or "away" at token t is of "made off with", "got
// away with".
func (r *reader) makesOff(s *token.Sentence, t int) bool {
	d := r.Doc
	if t == s.First || t+1 >= s.Last || d.TokenText(t+1) != "with" {
		return false
	}
	switch d.TokenText(t - 1) {
	case "made", "make", "makes", "making", "got", "get", "getting", "walked", "ran":
		return true
	}
	return false
}

// isTakenFrom says whether "from" follows the money before token t soon.
func (r *reader) isTakenFrom(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t; k < min(t+reach, s.Last); k++ {
		if r.Doc.TokenText(k) == "from" {
			return true
		}
	}
	return false
}

// handsOver says whether a word tells that somebody sends money.
func handsOver(w string) bool {
	switch w {
	case "wiring", "transferring", "sending", "paying":
		return true
	}
	return false
}

// isTrickedOut says whether somebody was tricked into sending money at token t:
// "duped into wiring".
func (r *reader) isTrickedOut(s *token.Sentence, t int) bool {
	return t > s.First && r.Doc.TokenText(t-1) == "into" && r.isFraud()
}
