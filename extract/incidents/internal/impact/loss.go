package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A sum is a loss of the victims of an incident if a word beside it says that
// it was lost or taken, nothing says that somebody else lost it, and it is no
// total over several cases.

// isLossCue says whether token t says that the money in tokens first to last-1
// of sentence s was lost: "lost $5m", "made off with $5m", "took $5m from", "the
// $5m theft".
func (r *reader) isLossCue(s *token.Sentence, t, first, last int) bool {
	if r.isCosting(t) {
		switch r.Lower(t) {
		case "stolen":
			return r.isStolen(s, t, first, last)
		case "cost", "costs":
			return !r.isWould(s, t)
		}
		return true
	}
	switch r.Lower(t) {
	case "off", "away":
		return t < first && r.makesOff(s, t)
	case "took", "taking", "take", "taken":
		return first-t > 0 && first-t <= 5 && r.isTakenFrom(s, last) && !r.isByAuthority(s, t)
	case "attack":
		return r.isFraud() && t == last+1 && r.Doc.TokenText(last) == "cyber"
	case "withdrew", "withdrawing":
		return t < first && r.isByThieves(s, t)
	case "theft", "robbery", "hack", "scam", "fraud", "raid", "swindle":
		if after := r.afterAside(s, last); after != last { // "the $100m (£77m) scam"
			return t == after
		}
		return t == last || t == last+1 && r.Doc.Tokens[last].Kind == token.Word && !r.isPreposition(last)
	}
	return t < first && handsOver(r.Lower(t)) && r.isTrickedOut(s, t)
}

// isStolen says whether "stolen" at token t is said of the money in tokens first
// to last-1: "had stolen $5m", "$5m was stolen", "$5m in bitcoin stolen". Not "the
// data was stolen and sold for $5".
func (r *reader) isStolen(s *token.Sentence, t, first, last int) bool {
	const near = 4
	before := r.ClassAt(s, t-1)
	switch {
	case t < first && before&class.Perfect != 0 && before&class.Auxiliary == 0:
		return true
	case t < first:
		return before&class.Auxiliary != 0 && (first-t <= near || r.anyTells(s, t, first, worth))
	case before&class.Auxiliary != 0 || t == last:
		return true
	}
	return t == last+2 && r.Doc.TokenText(last) == "in" && r.Is(t-1, class.Ransom)
}

// isWould says whether the verb at token t is of what did not happen: "would
// have cost".
func (r *reader) isWould(s *token.Sentence, t int) bool {
	for k := t - 1; k >= max(s.First, t-3); k-- {
		switch r.Doc.TokenText(k) {
		case "would", "could", "might":
			return true
		}
	}
	return false
}

// isPreposition says whether token t leads from money to something else.
func (r *reader) isPreposition(t int) bool {
	switch r.Doc.TokenText(t) {
	case "in", "from", "of", "to", "for", "after", "by", "and", "on", "at", "with":
		return true
	}
	return false
}

// isOwnLoss says whether the money in tokens first to last-1 of sentence s, of
// which token told speaks, was lost by the victims of this incident.
func (r *reader) isOwnLoss(s *token.Sentence, told, first, last int) bool {
	if r.inc.Status == record.Thwarted || told < first && r.isMeant(s, told) || r.isWealth(s, told, first) || r.perTime(s, last) {
		return false
	}
	return !r.isOthers(s, told, first, last) && !r.isOfOne(s, first) && !r.isOutOfOne(s, last) && !r.isOfSuch(s, first) &&
		(len(r.inc.Victims) == 0 || !r.isOverSeveral(s, told, first, last))
}

// isWealth says whether the money at token first of sentence s is what somebody has or
// earns, of which a word of loss after it says nothing: "a bank with assets of $5bn
// lost".
func (r *reader) isWealth(s *token.Sentence, told, first int) bool {
	const reach = 4
	return told > first && scene.AnyToken(s, first-reach, first, func(t int) bool {
		switch r.Doc.TokenText(t) {
		case "assets", "revenue", "revenues", "turnover", "profit", "profits", "capitalisation", "capitalization", "budget", "valued":
			return true
		}
		return false
	})
}

// isOfOne says whether what stands before the money at token t of sentence s says
// that one of many lost it: "one of them, a dentist, lost".
func (r *reader) isOfOne(s *token.Sentence, t int) bool {
	const reach = 14
	for k := max(s.First, t-reach); k+2 < t; k++ {
		switch r.Doc.TokenText(k) {
		case "One", "one":
			if r.Doc.TokenText(k+1) == "of" && (r.Is(k+2, class.Determiner) || r.Doc.TokenText(k+2) == "them") {
				return true
			}
		}
	}
	return false
}

// isOutOfOne says whether what stands after the money before token t of sentence s says
// that it was in the account of one of many: "was stolen out of his wallet".
func (r *reader) isOutOfOne(s *token.Sentence, t int) bool {
	const reach = 10
	for k := t; k+2 < min(s.Last, t+reach); k++ {
		if w := r.Doc.TokenText(k); w != "from" && w != "of" {
			continue
		}
		switch r.Doc.TokenText(k + 1) {
		case "his", "her", "my":
			return true
		}
	}
	return false
}

// isOfSuch says whether the money at token t of sentence s was lost to all cases of a
// kind: "such incidents, with losses of", "the cost of ransomware reached".
func (r *reader) isOfSuch(s *token.Sentence, t int) bool {
	const reach = 24
	for k := max(s.First, t-reach); k+2 < t; k++ {
		switch r.Doc.TokenText(k) {
		case "such":
			if r.tells(k+1, several) || r.tells(k+2, several) {
				return true
			}
		case "cost", "costs", "Cost", "Costs":
			if w := r.Doc.TokenText(k + 1); (w == "of" || w == "from") && r.AttackAt[k+2] > 0 {
				return true
			}
		}
	}
	return false
}

// isOthers says whether the sentence gives the loss to an organisation that is
// no victim of this incident: "X lost $5m", "cost X $5m", "X's $5m heist",
// "stole $5m from X".
func (r *reader) isOthers(s *token.Sentence, told, first, last int) bool {
	const reach = 6
	if len(r.inc.Victims) == 0 {
		return false
	}
	switch r.Doc.TokenText(told) {
	case "lost", "loses", "lose", "losing", "paid", "pays", "paying":
		if r.isSubjectOther(s, told) {
			return true
		}
	}
	for t := first - 1; t >= max(s.First, first-reach); t-- { // "cost X $5m", "X's $5m heist"
		if r.isOther(t) {
			return t > told || told >= last
		}
		if t == told || told >= last && !r.Is(t, class.Possessive|class.Determiner) && r.Doc.Tokens[t].Kind == token.Word {
			break
		}
	}
	for t := last; t < min(last+reach, s.Last); t++ { // "$5m from X", "the $5m X heist"
		if t > told && told >= last && !r.Is(t, class.Upon|class.Of) {
			return t+1 < s.Last && r.Is(told+1, class.Upon|class.Of) && r.isOther(t)
		}
		if r.isOther(t) {
			return t < told || r.AnyClass(s, last, t, class.Upon|class.Of)
		}
		if r.victimAt(t) == r.index || r.Doc.Tokens[t].Kind == token.Punct {
			return false
		}
	}
	return false
}

// isSubjectOther says whether the verb at token told of sentence s has for its
// subject an organisation, or a place, that is no victim of this incident: "X
// has lost", "X in Ohio lost", "X, whose staff it pays, lost".
func (r *reader) isSubjectOther(s *token.Sentence, told int) bool {
	const reach = 8
	t := r.SkipBack(s, told-1, class.Auxiliary|class.Perfect|class.Adverb)
	if t > s.First && r.Doc.TokenText(t) == "," {
		end := max(s.First, t-scene.MaxApposition)
		for t--; t > end && r.Doc.TokenText(t) != ","; t-- {
		}
		t--
	} else if t >= s.First && r.isOtherPlace(s, t) {
		return true
	}
	for k := t; k >= max(s.First, t-reach); k-- {
		if r.EntityAt[k] > 0 && r.Entities[r.EntityAt[k]-1].Label != record.LabelLocation {
			return r.isOther(k)
		}
		if r.Doc.Tokens[k].Kind == token.Punct || r.Is(k, class.Saying|class.Disclose|class.Conjunction|class.Hacker|class.People) || r.Doc.TokenText(k) == "that" {
			return false
		}
	}
	return false
}

// isOther says whether token t names an organisation that is no victim of this
// incident.
func (r *reader) isOther(t int) bool {
	return r.IsOrganisation(t) && r.victimAt(t) != r.index
}

// isOtherPlace says whether the place that ends at token t of sentence s is the
// subject there, for its council, and no victim of this incident.
func (r *reader) isOtherPlace(s *token.Sentence, t int) bool {
	e := r.EntityAt[t]
	if e == 0 || r.Entities[e-1].Label != record.LabelLocation || r.victimAt(t) == r.index {
		return false
	}
	for t > s.First && r.EntityAt[t-1] == e {
		t--
	}
	return t == s.First || r.Is(t-1, class.Conjunction) || r.Doc.Tokens[t-1].Kind == token.Punct
}

// isOverSeveral says whether the money in tokens first to last-1 of sentence s
// is a total over several cases: "stole $2bn in dozens of attacks", "cost victims
// $2bn", "stole $2m from forty people". Where the incident has several victims
// itself, banks and attacks may be theirs.
func (r *reader) isOverSeveral(s *token.Sentence, told, first, last int) bool {
	const before, after = 4, 8
	for t := max(s.First, min(told, first)-before); t < min(last+after, s.Last); t++ {
		switch {
		case r.tells(t, anywhere):
			return true
		case len(r.inc.Victims) > 1:
		case r.tells(t, several) && (r.AttackAt[t] == 0 || t >= last):
			return true
		case t >= last && told < first && !r.Is(told, class.AttackNoun) && r.Doc.TokenText(t) == "from" && r.isFromMany(s, t+1):
			return true
		}
	}
	return false
}

// isFromMany says whether token t begins with a number, or a word for one, of
// people.
func (r *reader) isFromMany(s *token.Sentence, t int) bool {
	const reach = 5
	for k := t; k < min(t+reach, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "people", "persons", "men", "women", "individuals", "pensioners", "investors":
			return true
		}
	}
	return false
}
