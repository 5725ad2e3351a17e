package names

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// The places of a name are judged together, but each with the words around it too, and
// of a name that nobody knows some places may be taken for something else than the
// others.

// leastAgreeing is how many mentions of a name must have one label for that to outdo
// others.
const leastAgreeing = 3

// A tally counts the mentions of a name by their labels.
type tally [numNames]int

// most returns the label that more than half of the mentions have, and enough of them.
func (t *tally) most() (int, bool) {
	all := 0
	for _, n := range t {
		all += n
	}
	for label, n := range t {
		if 2*n > all {
			return label, n >= leastAgreeing && n < all
		}
	}
	return 0, false
}

// followMost gives the mentions in dst from number from on the label that most of the
// mentions with the same name have, if there are enough. What the gazetteer knows may
// be two things, and so may gangs and their malware.
func (s *Scratch) followMost(dst []mention.Mention, from int, d *token.Document) {
	all := labels()
	if s.tallies == nil {
		s.tallies = make(map[string]tally)
	}
	defer clear(s.tallies) // the names are parts of the text
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		label := slices.Index(all[:numNames], m.Label)
		if label < 0 {
			continue
		}
		name := d.Text[m.Start:m.End]
		count := s.tallies[name]
		count[label]++
		s.tallies[name] = count
	}
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if !isName(m.Label) {
			continue
		}
		count := s.tallies[d.Text[m.Start:m.End]]
		label, ok := count.most()
		if !ok || all[label] == m.Label || isOfAttack(all[label]) && isOfAttack(m.Label) || s.inGazetteer(m) {
			continue
		}
		m.Label, m.Reason = all[label], "what most mentions of the name are"
	}
}

// isOfAttack says whether a label is one of those whose names attackers share with
// their tools.
func isOfAttack(l record.Label) bool {
	return l == record.LabelThreatActor || l == record.LabelMalware
}
