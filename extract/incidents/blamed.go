package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A state that another one, in the headline or the lead, blames for the attack is
// an actor beside the group that did it for the state.

// nameBlamed makes actors of the countries that headline or lead say are blamed.
func (v *view) nameBlamed(cs []candidate) {
	for i := range v.Mentions {
		k := v.candidateAt(i)
		if v.Mentions[i].Label != record.LabelLocation || k < 0 || cs[k].isVictim || v.Entities[cs[k].entity].Kind != "country" {
			continue
		}
		if p := v.Place[v.Sentence[i]]; (p == scene.Headline || p == scene.Lead) && !v.Aside[v.Sentence[i]] && v.isBlamed(v.SentenceOf(i), v.Mentions[i].First, v.Mentions[i].Last) {
			cs[k].makeActor(rule{"blamed in headline or lead", i})
		}
	}
}

// isBlamed says whether what stands from token first to last-1 of s is blamed for
// something: "blames China for", "accused China of".
func (v *view) isBlamed(s *token.Sentence, first, last int) bool {
	if first == s.First || last >= s.Last || v.AnyNegates(s, first-4, first) || v.AnyClass(s, first-4, first-1, class.Modal) {
		return false
	}
	for t := max(s.First, first-4); t < first-1; t++ {
		switch v.Doc.TokenText(t) {
		case "when", "as", "after", "since", "while": // what was said at another time
			return false
		}
	}
	for last < s.Last-1 && (v.DateAt[last] || v.DateAt[last+1]) {
		last++
	}
	then := v.Doc.TokenText(last)
	switch v.Lower(first - 1) {
	case "blames", "blamed", "blaming":
		return then == "for" || then == "over"
	case "accuses", "accused", "accusing":
		return then == "of" || then == "over"
	case "names", "named":
		return then == "in" || then == "as" || then == "over"
	}
	return false
}
