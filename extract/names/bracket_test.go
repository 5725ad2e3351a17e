package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// TestFindBracketed asks for the bodies in brackets. What is underlined with "_" is a
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
		for _, m := range findBracketed([]mention.Mention{m}, 0, d) {
			if m.By == record.FoundByRule {
				got = append(got, d.Text[m.Start:m.End])
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
