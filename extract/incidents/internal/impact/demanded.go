package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// Gangs ask for money without a word for the attack: "The attackers want $40,000
// to unlock the files." And articles tell what others were asked for.

// speaksOfDemand says whether sentence s tells that those who attack want money,
// in an article on an incident of a kind in which they do.
func (r *reader) speaksOfDemand(s *token.Sentence) bool {
	if !r.isForRansom() {
		return false
	}
	asked, actor := false, false
	for t := s.First; t < s.Last; t++ {
		switch r.Doc.TokenText(t) {
		case "demanded", "demanding", "demands":
			return true
		case "demand", "asked", "asks", "asking", "want", "wants", "wanted", "paid", "pay", "sought":
			if asked = true; r.isSumAt(s, t+1) {
				return true
			}
		}
		actor = actor || r.IsClaimant(t)
	}
	return asked && actor
}

// isSumAt says whether a sum of money stands at token t of sentence s, or after
// "for" there: "wants 25 bitcoin", "asked for $900".
func (r *reader) isSumAt(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t; k < min(t+reach, s.Last); k++ {
		if n, end, ok := r.numberAt(s, k); ok {
			_, _, ok = r.moneyAt(s, k, n, end)
			return ok
		}
		if w := r.Doc.TokenText(k); w != "for" && currencyBefore(w) == "" && !isRough(w) {
			return false
		}
	}
	return false
}

// isDemanded says whether the money in tokens first to last-1 of sentence s, of
// which token told speaks, may be what this incident's victims were asked for.
func (r *reader) isDemanded(s *token.Sentence, told, first, last int) bool {
	return (!r.isWould(s, told) || r.AnyNegates(s, told-2, told)) && !r.isUsual(s, first) && !r.isPrice(s) && !r.isPaidByOther(s, told) &&
		!r.isForEach(s, first, last) && !r.isFromEach(s, last) && !r.isOfOthers(s, first) && !r.isAllTold(s, first) && !r.isInRansoms(s, last)
}

// isPrice says whether sentence s tells of data that is for sale, and of no ransom:
// "the seller asks 0.4 bitcoin for the accounts".
func (r *reader) isPrice(s *token.Sentence) bool {
	if r.said.ransom || r.isForRansom() {
		return false
	}
	for t := s.First; t < s.Last; t++ {
		switch r.Doc.TokenText(t) {
		case "seller", "Seller", "sells", "selling", "sale", "sold", "vendor", "buyer", "buyers", "offered", "offers", "price":
			return true
		}
	}
	return false
}

// isPaidByOther says whether an organisation that is no victim of this incident is
// the one that paid, as the word told of sentence s says.
func (r *reader) isPaidByOther(s *token.Sentence, told int) bool {
	switch r.Doc.TokenText(told) {
	case "paid", "pays":
		return len(r.inc.Victims) > 0 && r.isSubjectOther(s, told)
	}
	return false
}

// isUsual says whether what stands before token t of sentence s makes it what is
// usual, not what happened: "gangs typically demand $1,000".
func (r *reader) isUsual(s *token.Sentence, t int) bool {
	const reach = 40 // a list of data
	for k := max(s.First, t-reach); k < t; k++ {
		switch r.Doc.TokenText(k) {
		case "usually", "typically", "often", "commonly", "normally", "Usually", "Typically", "Often", "Commonly", "Normally",
			"average", "traditional", "Traditional", "traditionally", "Traditionally":
			return true
		}
	}
	return false
}

// isForEach says whether the money in tokens first to last-1 is the price for one
// of several machines, and the sentence goes on with that for all: "$900 a
// computer or $20,000 for all of them".
func (r *reader) isForEach(s *token.Sentence, first, last int) bool {
	const near, reach = 3, 14
	each := false
	for t := last; t < min(last+reach, s.Last); t++ {
		switch w := r.Doc.TokenText(t); {
		case (w == "per" || w == "each" || w == "every") && t < last+near:
			each = true
		case each && currencyBefore(w) != "", each && t > last && currencyAfter(w) != "":
			return true
		}
	}
	return false
}

// isFromEach says whether the money before token t is what each of many was asked
// for, where the incident has one victim: "demanded $300 from each victim".
func (r *reader) isFromEach(s *token.Sentence, t int) bool {
	if len(r.inc.Victims) != 1 || t+1 >= s.Last {
		return false
	}
	switch r.Doc.TokenText(t) {
	case "each":
		return true
	case "from", "per", "a":
		return r.AnyClass(s, t+1, t+3, class.VictimWord) || r.Doc.TokenText(t+1) == "each"
	}
	return false
}

// isOfOthers says whether what stands before token t of sentence s says that
// somebody beside the victims of this incident was asked: "one of the victims",
// "others paid", "an earlier scheme asked for".
func (r *reader) isOfOthers(s *token.Sentence, t int) bool {
	const reach = 20
	for k := max(s.First, t-reach); k < t; k++ {
		switch r.Doc.TokenText(k) {
		case "One", "one", "Some", "some", "Another", "another", "other", "Other", "Smaller", "smaller":
			if len(r.inc.Victims) > 0 && r.AnyClass(s, k+1, k+4, class.VictimWord) && r.ClassAt(s, k+1)&class.Hacker == 0 {
				return true
			}
		case "others", "Others":
			return true
		case "previous", "earlier", "prior", "Previous", "Earlier", "Prior":
			if r.AnyAttack(s, k+1, k+4) {
				return true
			}
		}
	}
	return false
}

// isAllTold says whether the money at token t is what many paid together:
// "total payments of", "payments are nearing", or what a gang takes: "yearly takings
// of".
func (r *reader) isAllTold(s *token.Sentence, t int) bool {
	const reach = 10
	for k := max(s.First, t-reach); k < t; k++ {
		switch r.Doc.TokenText(k) {
		case "takings", "earnings":
			return true
		case "payments", "Payments", "payouts":
			if len(r.inc.Victims) > 0 && (r.ClassAt(s, k+1)&class.Auxiliary != 0 || r.tellsAt(s, k+1, amounting)) {
				return true
			}
		case "total", "Total", "totals", "totalling", "totaling":
			return len(r.inc.Victims) > 0
		}
	}
	return false
}

// isInRansoms says whether the money before token t is what a gang got from many,
// where the incident has victims: "$90 million in ransoms".
func (r *reader) isInRansoms(s *token.Sentence, t int) bool {
	const reach = 4
	if len(r.inc.Victims) == 0 || t >= s.Last || r.Doc.TokenText(t) != "in" {
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "ransoms", "payments", "payouts":
			return true
		}
	}
	return false
}
