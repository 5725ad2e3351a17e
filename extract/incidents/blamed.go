package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A state that another one, in the headline or the lead, blames for the attack is
// an actor beside the group that did it for the state.

// nameBlamed makes actors of the countries that headline or lead say are blamed.
func (v *view) nameBlamed(cs []candidate) {
	for i := range v.ms {
		k := v.candidateAt(i)
		if v.ms[i].Label != record.LabelLocation || k < 0 || cs[k].isVictim || v.ents[cs[k].entity].Kind != "country" {
			continue
		}
		if p := v.place[v.sentence[i]]; (p == headline || p == lead) && !v.aside[v.sentence[i]] && v.isBlamed(v.sentenceOf(i), v.ms[i].First, v.ms[i].Last) {
			cs[k].isActor = true
		}
	}
}

// isBlamed says whether what stands from token first to last-1 of s is blamed for
// something: "blames China for", "accused China of".
func (v *view) isBlamed(s *token.Sentence, first, last int) bool {
	if first == s.First || last >= s.Last || v.anyNegates(s, first-4, first) || v.anyClass(s, first-4, first-1, modal) {
		return false
	}
	for t := max(s.First, first-4); t < first-1; t++ {
		switch v.d.TokenText(t) {
		case "when", "as", "after", "since", "while": // what was said at another time
			return false
		}
	}
	for last < s.Last-1 && (v.dateAt[last] || v.dateAt[last+1]) {
		last++
	}
	then := v.d.TokenText(last)
	switch strings.ToLower(v.d.TokenText(first - 1)) {
	case "blames", "blamed", "blaming":
		return then == "for" || then == "over"
	case "accuses", "accused", "accusing":
		return then == "of" || then == "over"
	case "names", "named":
		return then == "in" || then == "as" || then == "over"
	}
	return false
}
