package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A sum is a loss of the victims of an incident if a word beside it says that
// it was lost or taken, nothing says that somebody else lost it, and it is no
// total over several cases.

// isLossCue says whether token t says that the money in tokens first to last-1
// of sentence s was lost: "lost $5m", "made off with $5m", "took $5m from", "the
// $5m theft".
func (b *builder) isLossCue(s *token.Sentence, t, first, last int) bool {
	v := b.v
	if b.isCosting(t) {
		switch strings.ToLower(v.d.TokenText(t)) {
		case "stolen":
			return b.isStolen(s, t, first, last)
		case "cost", "costs":
			return !b.isWould(s, t)
		}
		return true
	}
	switch strings.ToLower(v.d.TokenText(t)) {
	case "off", "away":
		return t < first && b.makesOff(s, t)
	case "took", "taking", "take", "taken":
		return first-t > 0 && first-t <= 5 && b.isTakenFrom(s, last) && !b.isByAuthority(s, t)
	case "wiring", "transferring", "sending", "paying":
		return t < first && b.isTrickedOut(s, t)
	case "attack":
		return b.isFraud() && t == last+1 && v.d.TokenText(last) == "cyber"
	case "withdrew", "withdrawing":
		return t < first && b.isByThieves(s, t)
	case "theft", "robbery", "hack", "scam", "fraud", "raid", "swindle":
		if after := v.afterAside(s, last); after != last { // "the $100m (£77m) scam"
			return t == after
		}
		return t == last || t == last+1 && v.d.Tokens[last].Kind == token.Word && !b.isPreposition(last)
	}
	return false
}

// isStolen says whether "stolen" at token t is said of the money in tokens first
// to last-1: "had stolen $5m", "$5m was stolen", "$5m in bitcoin stolen". Not "the
// data was stolen and sold for $5".
func (b *builder) isStolen(s *token.Sentence, t, first, last int) bool {
	const near = 4
	v := b.v
	before := v.classAt(s, t-1)
	switch {
	case t < first && before&perfect != 0 && before&auxiliary == 0:
		return true
	case t < first:
		return before&auxiliary != 0 && (first-t <= near || b.anyTells(s, t, first, worth))
	case before&auxiliary != 0 || t == last:
		return true
	}
	return t == last+2 && v.d.TokenText(last) == "in" && v.is(t-1, ransom)
}

// isWould says whether the verb at token t is of what did not happen: "would
// have cost".
func (b *builder) isWould(s *token.Sentence, t int) bool {
	for k := t - 1; k >= max(s.First, t-3); k-- {
		switch b.v.d.TokenText(k) {
		case "would", "could", "might":
			return true
		}
	}
	return false
}

// isPreposition says whether token t leads from money to something else.
func (b *builder) isPreposition(t int) bool {
	switch b.v.d.TokenText(t) {
	case "in", "from", "of", "to", "for", "after", "by", "and", "on", "at", "with":
		return true
	}
	return false
}

// isOwnLoss says whether the money in tokens first to last-1 of sentence s, of
// which token told speaks, was lost by the victims of this incident.
func (b *builder) isOwnLoss(s *token.Sentence, told, first, last int) bool {
	return b.inc.Status != record.Thwarted && !b.v.perTime(s, last) && !b.isOthers(s, told, first, last) && !b.isOfOne(s, first) && !b.isOfSuch(s, first) &&
		(len(b.inc.Victims) == 0 || !b.isOverSeveral(s, told, first, last))
}

// isOfOne says whether what stands before the money at token t of sentence s says
// that one of many lost it: "one of them, a dentist, lost".
func (b *builder) isOfOne(s *token.Sentence, t int) bool {
	const reach = 14
	for k := max(s.First, t-reach); k+2 < t; k++ {
		switch b.v.d.TokenText(k) {
		case "One", "one":
			if b.v.d.TokenText(k+1) == "of" && (b.v.is(k+2, determiner) || b.v.d.TokenText(k+2) == "them") {
				return true
			}
		}
	}
	return false
}

// isOfSuch says whether the money at token t of sentence s was lost to all cases of a
// kind: "such incidents, with losses of", "the cost of ransomware reached".
func (b *builder) isOfSuch(s *token.Sentence, t int) bool {
	const reach = 24
	v := b.v
	for k := max(s.First, t-reach); k+2 < t; k++ {
		switch v.d.TokenText(k) {
		case "such":
			if b.tells(k+1, several) || b.tells(k+2, several) {
				return true
			}
		case "cost", "costs", "Cost", "Costs":
			if w := v.d.TokenText(k + 1); (w == "of" || w == "from") && v.attackAt[k+2] > 0 {
				return true
			}
		}
	}
	return false
}

// isOthers says whether the sentence gives the loss to an organisation that is
// no victim of this incident: "X lost $5m", "cost X $5m", "X's $5m heist",
// "stole $5m from X".
func (b *builder) isOthers(s *token.Sentence, told, first, last int) bool {
	const reach = 6
	v := b.v
	if len(b.inc.Victims) == 0 {
		return false
	}
	switch v.d.TokenText(told) {
	case "lost", "loses", "lose", "losing", "paid", "pays", "paying":
		if b.isSubjectOther(s, told) {
			return true
		}
	}
	for t := first - 1; t >= max(s.First, first-reach); t-- { // "cost X $5m", "X's $5m heist"
		if b.isOther(t) {
			return t > told || told >= last
		}
		if t == told || told >= last && !v.is(t, possessive|determiner) && v.d.Tokens[t].Kind == token.Word {
			break
		}
	}
	for t := last; t < min(last+reach, s.Last); t++ { // "$5m from X", "the $5m X heist"
		if t > told && told >= last && !v.is(t, upon|of) {
			return t+1 < s.Last && v.is(told+1, upon|of) && b.isOther(t)
		}
		if b.isOther(t) {
			return t < told || v.anyClass(s, last, t, upon|of)
		}
		if v.victimAt(t) == b.index || v.d.Tokens[t].Kind == token.Punct {
			return false
		}
	}
	return false
}

// isSubjectOther says whether the verb at token told of sentence s has for its
// subject an organisation, or a place, that is no victim of this incident: "X
// has lost", "X in Ohio lost", "X, whose staff it pays, lost".
func (b *builder) isSubjectOther(s *token.Sentence, told int) bool {
	const reach = 8
	v := b.v
	t := told - 1
	for t > s.First && v.is(t, auxiliary|perfect|adverb) {
		t--
	}
	if t > s.First && v.d.TokenText(t) == "," {
		end := max(s.First, t-maxApposition)
		for t--; t > end && v.d.TokenText(t) != ","; t-- {
		}
		t--
	} else if t >= s.First && b.isOtherPlace(s, t) {
		return true
	}
	for k := t; k >= max(s.First, t-reach); k-- {
		if v.entityAt[k] > 0 && v.ents[v.entityAt[k]-1].Label != record.LabelLocation {
			return b.isOther(k)
		}
		if v.d.Tokens[k].Kind == token.Punct || v.is(k, saying|disclose|conjunction|hacker|people) || v.d.TokenText(k) == "that" {
			return false
		}
	}
	return false
}

// isOther says whether token t names an organisation that is no victim of this
// incident.
func (b *builder) isOther(t int) bool {
	return b.v.isOrganisation(t) && b.v.victimAt(t) != b.index
}

// isOtherPlace says whether the place that ends at token t of sentence s is the
// subject there, for its council, and no victim of this incident.
func (b *builder) isOtherPlace(s *token.Sentence, t int) bool {
	v := b.v
	e := v.entityAt[t]
	if e == 0 || v.ents[e-1].Label != record.LabelLocation || v.victimAt(t) == b.index {
		return false
	}
	for t > s.First && v.entityAt[t-1] == e {
		t--
	}
	return t == s.First || v.is(t-1, conjunction) || v.d.Tokens[t-1].Kind == token.Punct
}

// isOverSeveral says whether the money in tokens first to last-1 of sentence s
// is a total over several cases: "stole $2bn in dozens of attacks", "cost victims
// $2bn", "stole $2m from forty people". Where the incident has several victims
// itself, banks and attacks may be theirs.
func (b *builder) isOverSeveral(s *token.Sentence, told, first, last int) bool {
	const before, after = 4, 8
	v := b.v
	for t := max(s.First, min(told, first)-before); t < min(last+after, s.Last); t++ {
		switch {
		case b.tells(t, anywhere):
			return true
		case len(b.inc.Victims) > 1:
		case b.tells(t, several) && (v.attackAt[t] == 0 || t >= last):
			return true
		case t >= last && told < first && !v.is(told, attackNoun) && v.d.TokenText(t) == "from" && b.isFromMany(s, t+1):
			return true
		}
	}
	return false
}

// isFromMany says whether token t begins with a number, or a word for one, of
// people.
func (b *builder) isFromMany(s *token.Sentence, t int) bool {
	const reach = 5
	for k := t; k < min(t+reach, s.Last); k++ {
		switch b.v.d.TokenText(k) {
		case "people", "persons", "men", "women", "individuals", "pensioners", "investors":
			return true
		}
	}
	return false
}
