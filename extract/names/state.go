package names

import "github.com/incx/incx/extract/record"

// A state is a tag of the BILOU scheme (Ratinov and Roth, 2009: "Design
// Challenges and Misconceptions in Named Entity Recognition"): outside, or
// the beginning, inside, last or only token of a mention with some label.
// State 0 is outside; the four states of label l follow at 1+4l.
type state = uint8

const (
	outside state = 0

	begin  = 0
	inside = 1
	last   = 2
	unit   = 3

	numLabels = 8
	numStates = 1 + 4*numLabels
)

// labelPerson is the number of the label person.
const labelPerson = 1

// labels returns the labels in the order of their states.
func labels() [numLabels]record.Label {
	return [numLabels]record.Label{
		record.LabelOrganisation, record.LabelPerson, record.LabelLocation,
		record.LabelThreatActor, record.LabelMalware, record.LabelProduct,
		record.LabelDate, record.LabelAttack,
	}
}

// stateOf returns the state of the given position in a mention with label l.
func stateOf(l, position int) state { return state(1 + 4*l + position) }

// position returns the place in its mention of a token in state s, which must
// not be outside.
func position(s state) int { return int(s-1) & 3 }

// labelOf returns the index of the label of state s, which must not be
// outside.
func labelOf(s state) int { return int(s-1) >> 2 }

// opens says whether a mention may go on after s: it has begun and not ended.
func opens(s state) bool { return s != outside && position(s) <= inside }

// enters says whether s may only follow a state that opens a mention.
func enters(s state) bool {
	return s != outside && (position(s) == inside || position(s) == last)
}

// allowed says whether state b may follow state a.
func allowed(a, b state) bool {
	switch {
	case opens(a):
		return enters(b) && labelOf(a) == labelOf(b)
	default:
		return !enters(b)
	}
}
