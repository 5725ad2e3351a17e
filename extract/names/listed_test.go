package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// TestKnowListed tells what the name in brackets is in a text of which two words before
// it and two behind, beside what parts them from it, are names.
func TestKnowListed(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	tests := []struct {
		text        string
		gap, behind int // tokens between the names
		was, beside record.Label
		known       bool // to the gazetteer as what it was taken for
		want        record.Label
	}{
		{"Ada Lind, [Victoria Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelPerson, false, record.LabelPerson},
		{"Ada Lind, [Victoria Council], and Jan Roth left.", 1, 2, record.LabelOrganisation, record.LabelPerson, false, record.LabelPerson},
		{"Ada Lind, [Victoria Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelPerson, true, record.LabelOrganisation},
		{"Ada Lind, [Victoria Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelOrganisation, false, record.LabelOrganisation},
		{"Ada Lind, [Victoria Council], Jan Roth left.", 1, 1, record.LabelDate, record.LabelPerson, false, record.LabelDate},
		{"Ada Lind of [Victoria Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelPerson, false, record.LabelOrganisation},
		{"Ada Lind, [Harbour Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelPerson, false, record.LabelOrganisation},
		{"Ada Lind, [Victoria County Council], Jan Roth left.", 1, 1, record.LabelOrganisation, record.LabelPerson, false, record.LabelOrganisation},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		name := func(first int) mention.Mention {
			return mention.Mention{Start: int(d.Tokens[first].Start), End: int(d.Tokens[first+1].End), First: first, Last: first + 2, Label: test.beside}
		}
		var s Scratch
		r.prepare(&s, d)
		s.cands = nil
		if test.known {
			s.cands = []gazetteer.Candidate{{First: m.First, Last: m.Last, Family: gazetteer.Organisation}}
		}
		ms := []mention.Mention{name(m.First - test.gap - 2), m, name(m.Last + test.behind)}
		if s.knowListed(ms, 0, d); ms[1].Label != test.want {
			t.Errorf("%s: %s, want %s", test.text, ms[1].Label, test.want)
		}
	}
}
