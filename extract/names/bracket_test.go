package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestFindBracketed asks for the names in brackets. What is underlined with "_" is a
// mention with the label.
func TestFindBracketed(t *testing.T) {
	tests := []struct {
		text  string
		label record.Label
		want  []string
	}{
		{"The _Alder River Board_ (ARB) met.", record.LabelOrganisation, []string{"ARB"}},
		{"_GRAZ_ (Alpine Press) — A bank was hit.", record.LabelLocation, []string{"Alpine Press"}},
		{"_GRAZ_, Sept. 3 (ALP) - A bank was hit.", record.LabelLocation, []string{"ALP"}},
		{"Noon.\n_Graz_ (Alpine Press) – A bank was hit.", record.LabelLocation, []string{"Alpine Press"}},
		{"The _Alder River Protocol_ (ARP) is old.", record.LabelProduct, []string{"ARP"}},
		{"The _Moss Eaters_ (TME) are back.", record.LabelThreatActor, []string{"TME"}},

		{"The _Alder River Protocol_ (XML) is old.", record.LabelProduct, nil},
		{"_Jan Alder_ (FG) is old.", record.LabelPerson, nil},
		{"The _Alder River Board_ (Graz) met.", record.LabelOrganisation, nil},
		{"The _Alder River Board_ (in Graz) met.", record.LabelOrganisation, nil},
		{"The _Alder River Board_ met (ARB).", record.LabelOrganisation, nil},
		{"The _Alder River_ (ARB) is low.", record.LabelLocation, nil},
		{"The _Alder River Board_ (ARB", record.LabelOrganisation, nil},
		{"The _Alder River Board_ (", record.LabelOrganisation, nil},
		{"They met in _Graz_ (Alpine Press) — again.", record.LabelLocation, nil},
		{"_GRAZ_ (Alpine Press) was hit.", record.LabelLocation, nil},
		{"_GRAZ_ (Alpine\nPress) — A bank was hit.", record.LabelLocation, nil},
	}
	for _, test := range tests {
		before, rest, _ := strings.Cut(test.text, "_")
		name, after, _ := strings.Cut(rest, "_")
		d := token.New(before+name+after, 0)
		m := mention.Mention{Start: len(before), End: len(before) + len(name), Label: test.label}
		m.First, m.Last = d.TokenAt(m.Start), d.TokenAt(m.End-1)+1
		var got []string
		var s Scratch
		for _, m := range s.findBracketed([]mention.Mention{m}, 0, d) {
			if m.By == record.FoundByRule {
				got = append(got, d.Text[m.Start:m.End])
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestShort tells what "TME" is at both its places, which was taken for what was says
// behind a name with the label.
func TestShort(t *testing.T) {
	tests := []struct {
		name       string
		label, was record.Label
		known      bool // to the gazetteer as what it was taken for
		want       record.Label
	}{
		{"The Moss Eaters", record.LabelThreatActor, record.LabelOrganisation, false, record.LabelThreatActor},
		{"Train Moss Eaters", record.LabelOrganisation, record.LabelProduct, false, record.LabelOrganisation},
		{"The Moss Eaters", record.LabelThreatActor, record.LabelOrganisation, true, record.LabelOrganisation},
		{"Moss Club", record.LabelThreatActor, record.LabelOrganisation, false, record.LabelOrganisation},
		{"The Moss Eaters", record.LabelThreatActor, record.LabelDate, false, record.LabelDate},
	}
	for _, test := range tests {
		d := token.New(test.name+" (TME) are back. So TME is.", 0)
		var s Scratch
		ms := []mention.Mention{{End: len(test.name), Last: d.TokenAt(len(test.name)-1) + 1, Label: test.label}}
		for i := range d.Tokens {
			if d.TokenText(i) != "TME" {
				continue
			}
			ms = append(ms, mention.Mention{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1, Label: test.was})
			if test.known {
				s.cands = append(s.cands, gazetteer.Candidate{First: i, Last: i + 1, Family: gazetteer.Organisation})
			}
		}
		for _, m := range s.findBracketed(ms, 0, d)[1:] {
			if m.Label != test.want {
				t.Errorf("%s (TME), a %s: %s at %d, want %s", test.name, test.was, m.Label, m.Start, test.want)
			}
		}
	}
}
