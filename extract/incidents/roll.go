package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Reports of attacks on many give a roll of those who were hit, with what each of
// them is before its name: "the airline A, insurer B and the Dutch retailer C were
// hit". What is likely is shared among so many that none is likely by itself; what
// the text says of the roll counts for all of them.

const (
	// rollThreshold is how likely it must be that the victim is in a roll that the
	// text says was hit.
	rollThreshold = 0.06
	// countedThreshold is the same where the text counts those on it among the victims.
	countedThreshold = 0.01
	// leastOnRoll is how likely each of its members must be. Where only what stands
	// before it may tell of an attack, it must be a part of an even share.
	leastOnRoll = 0.003
	rollPart    = 0.2
)

// judgeRolls notes which candidates stand on a roll of which the text says that
// those on it were hit.
func (v *view) judgeRolls(cs []candidate) {
	v.eachRoll(func(start, end int) {
		if v.Aside[v.Sentence[start]] || v.spared(start, end) {
			return
		}
		bar, told := v.rollBar(start, end)
		if !told && !v.hasClear(cs, start, end) && !v.ofAttacked(start) {
			return
		}
		if bar > countedThreshold && v.hasBystander(cs, start, end) { // nothing counts them among the victims
			return
		}
		sum, even := v.shared(cs, start, end)
		least := float32(leastOnRoll)
		if !told {
			least = rollPart * even
		}
		if sum < bar {
			return
		}
		for i := start; i < end; i++ {
			if k := v.candidateAt(i); k >= 0 && cs[k].victim >= least {
				cs[k].company = i + 1
			}
		}
	})
}

// hasBystander says whether one of mentions start to end-1 is of one who has to do with
// the attack in other ways than as its victim.
func (v *view) hasBystander(cs []candidate, start, end int) bool {
	return v.anyNamed(cs, start, end, func(c *candidate) bool { return c.bystander })
}

// eachRoll calls do for each list of organisations, mentions start to end-1, in
// which descriptions may stand before names.
func (v *view) eachRoll(do func(start, end int)) {
	organisation := func(i int) bool { return v.Owner[i] > 0 && v.Mentions[i].Label == record.LabelOrganisation }
	v.EachRow(organisation, v.onRoll, func(start, end int) {
		if v.isRoll(start, end) {
			do(start, end)
		}
	})
}

// isRoll says whether mentions start to end-1 name two organisations at least, and
// the last two with more between them than a comma.
func (v *view) isRoll(start, end int) bool {
	first, several := v.Owner[start], false
	for i := start; i < end; i++ {
		several = several || v.Owner[i] != first
	}
	return several && (end-start > 2 || v.IsList(start, end))
}

// onRoll says whether mention i goes on with the list that mention prev is in:
// what stands between is a place or brackets, a conjunction, a description.
func (v *view) onRoll(prev, i int) bool {
	const longest = 14
	s := v.SentenceOf(i)
	t, end := v.Mentions[prev].Last, v.Mentions[i].First
	if end-t > longest || end <= t {
		return false
	}
	if v.Owner[prev] == v.Owner[i] { // an abbreviation in brackets
		return end-t == 1 && v.Doc.TokenText(t) == "("
	}
	if v.Doc.TokenText(t) == ")" {
		t++
	}
	if t+1 < end && v.Is(t, class.Upon|class.Of) {
		for t++; t < end && (v.isPlace(t) || v.Is(t, class.Determiner)); t++ {
		}
	}
	joined := false
	for t < end && v.joins(t) {
		joined = true
		t++
	}
	return joined && v.isDescription(s, t, end)
}

// joins says whether token t joins the members of a list.
func (v *view) joins(t int) bool {
	switch v.Doc.TokenText(t) {
	case ";", "well", "as", "also", "plus":
		return true
	}
	return v.Is(t, class.Conjunction)
}

// isPlace says whether token t is of the name of a place.
func (v *view) isPlace(t int) bool {
	e := v.EntityAt[t]
	return e > 0 && v.Entities[e-1].Label == record.LabelLocation
}

// isDescription says whether the tokens from first to last-1 say no more than what
// the name after them is of: nothing, "the", "the Dutch retailer".
func (v *view) isDescription(s *token.Sentence, first, last int) bool {
	const longest = 7
	if last-first > longest {
		return false
	}
	bare := true
	for t := first; t < last; t++ {
		if v.Is(t, class.Determiner) {
			continue
		}
		bare = false
		const verbs = class.Auxiliary | class.Perfect | class.Modal | class.Saying | class.Disclose | class.Suffer | class.Negation |
			class.By | class.Upon | class.From | class.Struck | class.Strikes | class.Taken
		if v.Doc.Tokens[t].Kind == token.Punct && v.Doc.TokenText(t) != "-" || v.Classes[t]&verbs != 0 || v.EntityAt[t] > 0 && !v.isPlace(t) {
			return false
		}
	}
	return bare || isDescriptive(v.Doc.TokenText(last-1))
}

// isDescriptive says whether a noun before its name says what an organisation is.
func isDescriptive(w string) bool {
	switch strings.ToLower(w) {
	case "agency", "airline", "airport", "association", "authority", "bank", "bookseller", "brand", "brewer", "broadcaster", "builder",
		"carmaker", "automaker", "carrier", "chain", "channel", "charity", "clinic", "club", "college", "company", "conglomerate", "consultancy",
		"contractor", "council", "courier", "developer", "distributor", "drugmaker", "chipmaker", "exchange", "federation", "firm", "foodmaker",
		"forum", "giant", "grocer", "group", "hospital", "institute", "insurer", "lab", "laboratory", "lender", "maker", "manufacturer",
		"marketplace", "ministry", "multinational", "museum", "network", "newspaper", "operator", "outlet", "parent", "party", "pharmacy",
		"platform", "portal", "producer", "provider", "publisher", "railway", "regulator", "restaurant", "retailer", "school", "seller",
		"service", "shipper", "shop", "site", "startup", "station", "store", "studio", "subsidiary", "supermarket", "supplier", "telco",
		"trust", "union", "unit", "university", "utility", "website", "wholesaler", "zoo", "team", "gym", "hotel", "jeweller", "dairy",
		"magazine", "theatre", "theater", "library", "registrar", "reseller", "integrator", "lines", "line":
		return true
	}
	return false
}
