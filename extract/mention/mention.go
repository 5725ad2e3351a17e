// Package mention holds the type in which the stages of the pipeline hand on
// what they found in a document.
package mention

import (
	"slices"

	"github.com/incx/incx/extract/record"
)

// A Mention is a span of a document's text that a stage recognised.
type Mention struct {
	// Start and End are byte offsets into the text, end-exclusive.
	Start, End int
	// First and Last are the indices of the mention's first token and of
	// the token after its last one.
	First, Last int
	Label       record.Label
	// Type is the attack type of a mention with the label attack.
	Type string
	// Value is the value of a mention with the label date.
	Value string
	By    record.Finder
	// Confidence is between 0 and 1; 0 means that none was computed.
	Confidence float64
	// Reason says in a few words why the mention was found.
	Reason string
}

// Gold is a mention that a reader marked. An optional one teaches nothing: it may be
// found or not.
type Gold struct {
	Mention
	Optional bool
}

// Overlaps says whether m and o share a byte.
func (m Mention) Overlaps(o Mention) bool { return m.Start < o.End && o.Start < m.End }

// Sort puts mentions in text order: by start, then the longer one first,
// then by label.
func Sort(ms []Mention) {
	slices.SortStableFunc(ms, func(a, b Mention) int {
		switch {
		case a.Start != b.Start:
			return a.Start - b.Start
		case a.End != b.End:
			return b.End - a.End
		case a.Label < b.Label:
			return -1
		case a.Label > b.Label:
			return 1
		}
		return 0
	})
}
