package mention

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestIsVulnerability(t *testing.T) {
	for _, test := range []struct {
		label record.Label
		name  string
		want  bool
	}{
		{record.LabelProduct, "CVE-2023-34362", true},
		{record.LabelProduct, "cve-2023-34362", true},
		{record.LabelProduct, "CVE-2023-1", true},
		{record.LabelProduct, "CVE-2023", false},
		{record.LabelProduct, "CVE-2023-34362 patch", false},
		{record.LabelProduct, "Struts 2", false},
		{record.LabelOrganisation, "CVE-2023-34362", false},
	} {
		if got := (&Entity{Label: test.label, Name: test.name}).IsVulnerability(); got != test.want {
			t.Errorf("%s %q: %v, want %v", test.label, test.name, got, test.want)
		}
	}
}
