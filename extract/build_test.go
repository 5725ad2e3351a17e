package extract

import "testing"

func TestVulnerabilityID(t *testing.T) {
	for name, want := range map[string]string{
		"CVE-2023-34362": "CVE-2023-34362", "cve-2014-0160": "CVE-2014-0160", "CVE-2017-1000117": "CVE-2017-1000117",
		"CVE–2023–41990": "CVE-2023-41990", "CVE\u20112023\u201141990": "CVE-2023-41990",
		"": "", "CVE": "", "CVE-": "", "CVE-2023": "", "CVE-2023-": "", "CVE-2023-416": "", "CVE-99-12345": "", "CVE-202341990": "",
		"CVE-2023-41990-1": "", "CVE-2023-4199O": "", "CVE----------": "", "CVE-20-3-41990": "", "XCVE-2023-41990": "", "CVE-2023-41990 bug": "",
	} {
		if id, ok := vulnerabilityID(name); ok != (want != "") || ok && id != want {
			t.Errorf("%q: %q, %v; want %q", name, id, ok, want)
		}
	}
}
