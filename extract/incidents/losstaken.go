package incidents

import "github.com/incx/incx/extract/token"

// Thieves take money, and so do the police: from the thieves.

// speaksOfLoss says whether sentence s speaks of money that was lost, without a
// word for an attack: "the bank loses", "losses came to", "got away with".
func (b *builder) speaksOfLoss(s *token.Sentence) bool {
	const reach = 5
	for t := s.First; t < s.Last; t++ {
		switch {
		case b.tells(t, costing):
			return true
		case b.tells(t, losses):
			if b.anyTells(s, t+1, t+reach, amounting) && !b.isFiscal(s, t) {
				return true
			}
		default:
			switch b.v.d.TokenText(t) {
			case "off", "away":
				if b.makesOff(s, t) && b.isByThieves(s, t) {
					return true
				}
			case "withdrew", "withdrawing", "took", "taken":
				if b.isByThieves(s, t) {
					return true
				}
			}
		}
	}
	return false
}

// isFiscal says whether the losses at token t of sentence s are those of a year
// of business: "net losses", "losses for the quarter", "half-year losses".
func (b *builder) isFiscal(s *token.Sentence, t int) bool {
	const before, after = 4, 8
	for k := max(s.First, t-before); k < min(t+after, s.Last); k++ {
		switch b.v.d.TokenText(k) {
		case "net", "Net", "operating", "Operating", "annual", "Annual", "quarterly", "quarter", "fiscal", "pretax", "tax", "trading", "shares", "stock":
			return true
		case "half", "Half", "full", "Full":
			if k+2 < s.Last && b.v.d.TokenText(k+1) == "-" && b.v.d.TokenText(k+2) == "year" {
				return true
			}
		}
	}
	return false
}

// isByThieves says whether those who attack are the subject of the verb at token
// t of sentence s.
func (b *builder) isByThieves(s *token.Sentence, t int) bool {
	const reach = 8
	return b.v.anyClass(s, t-reach, t, hacker)
}

// isByAuthority says whether the police or a court is the subject of the verb at
// token t of sentence s, "taken", or speaks there: "the police said they had
// taken". Whoever is named nearest before it did so.
func (b *builder) isByAuthority(s *token.Sentence, t int) bool {
	const reach = 16
	v := b.v
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch w := v.d.TokenText(k); {
		case v.is(k, hacker), w == "he", w == "He", w == "she", w == "She", w == "who":
			return false
		case b.isAuthority(k):
			return true
		}
	}
	return false
}

// isSeized says whether the verb at token t is of what the police took.
func (b *builder) isSeized(s *token.Sentence, t int) bool {
	return (b.tells(t, taking) || b.v.d.TokenText(t) == "taken") && b.isByAuthority(s, t)
}

// isAuthority says whether token t is of a name, or a noun, for the police, a
// court, or those who prosecute.
func (b *builder) isAuthority(t int) bool {
	v := b.v
	if e := v.entityAt[t]; e > 0 {
		switch v.ents[e-1].Kind {
		case "law-enforcement", "court", "intelligence":
			return true
		}
	}
	switch v.d.TokenText(t) {
	case "Department", "Attorney", "Marshals", "Treasury", "officers", "agents", "officials":
		return true
	case "investigation", "custody", "detained", "inquiry", "probe": // of anybody
		return false
	}
	return v.is(t, inquiry)
}

// makesOff says whether "off" or "away" at token t is of "made off with", "got
// away with".
func (b *builder) makesOff(s *token.Sentence, t int) bool {
	d := b.v.d
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
func (b *builder) isTakenFrom(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t; k < min(t+reach, s.Last); k++ {
		if b.v.d.TokenText(k) == "from" {
			return true
		}
	}
	return false
}

// isTrickedOut says whether somebody was tricked into sending money at token t:
// "duped into wiring".
func (b *builder) isTrickedOut(s *token.Sentence, t int) bool {
	return t > s.First && b.v.d.TokenText(t-1) == "into" && b.isFraud()
}
