package entities

import "testing"

func TestKindOfHead(t *testing.T) {
	for w, want := range map[string]string{
		"Police": "law-enforcement", "police": "law-enforcement", "POLICE": "law-enforcement", "ministry": "government",
		"université": "university", "bank": "bank", "banks": "", "Pear": "",
	} {
		if got := kindOfHead(w); got != want {
			t.Errorf("%s: %q, want %q", w, got, want)
		}
	}
}
