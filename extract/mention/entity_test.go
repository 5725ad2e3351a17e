package mention

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestIsVulnerability(t *testing.T) {
	for _, test := range []struct {
		label      record.Label
		name, kind string
		want       bool
	}{
		{record.LabelProduct, "CVE-2023-34362", "", true},
		{record.LabelProduct, "cve-2023-34362", "", true},
		{record.LabelProduct, "Log4Shell", "vulnerability", true},
		{record.LabelProduct, "CVE-2023", "", false},
		{record.LabelProduct, "CVE-2023-34362 patch", "", false},
		{record.LabelProduct, "Struts 2", "library", false},
		{record.LabelOrganisation, "CVE-2023-34362", "", false},
		{record.LabelOrganisation, "Log4Shell", "vulnerability", false},
	} {
		if got := (&Entity{Label: test.label, Name: test.name, Kind: test.kind}).IsVulnerability(); got != test.want {
			t.Errorf("%s %q: %v, want %v", test.label, test.name, got, test.want)
		}
	}
}
