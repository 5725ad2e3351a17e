package names

import (
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// TestPossessiveEnd tells where the name in brackets ends, which the gazetteer knows
// with the possessive behind it as a body.
func TestPossessiveEnd(t *testing.T) {
	tests := []struct {
		text  string
		label record.Label
		flags gazetteer.Flags
		want  bool // the possessive belongs to it
	}{
		{"They robbed [Alder]'s on Monday.", record.LabelOrganisation, 0, true},
		{"They robbed [Alder]’s on Monday.", record.LabelOrganisation, 0, true},
		{"They robbed [Aldin]' shop.", record.LabelOrganisation, 0, true},
		{"They robbed [Alder]'s on Monday.", record.LabelPerson, 0, false},
		{"They robbed [Alder]'s on Monday.", record.LabelOrganisation, gazetteer.Ambiguous, false},
		{"They robbed [Alder] on Monday.", record.LabelOrganisation, 0, false},
		{"They robbed [Alder]", record.LabelOrganisation, 0, false},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.label)
		s := Scratch{cands: []gazetteer.Candidate{{First: m.First, Last: m.Last + 1, Family: gazetteer.Organisation, Flags: test.flags}}}
		if got := s.possessiveEnd(d, &m) == m.Last+1; got != test.want {
			t.Errorf("%s: %v, want %v", test.text, got, test.want)
		}
	}
}
