package entities

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestKindOfHead(t *testing.T) {
	for w, want := range map[string]string{
		"Police": "law-enforcement", "police": "law-enforcement", "POLICE": "law-enforcement", "ministry": "government",
		"université": "university", "bank": "bank", "banks": "", "Pear": "",
	} {
		if got := kindOfHead(titled(w)); got != want {
			t.Errorf("%s: %q, want %q", w, got, want)
		}
	}
}

// Words together say more than one of them.
func TestKindByName(t *testing.T) {
	var l Linker
	for name, want := range map[string]string{
		"Velden Medical Centre": "hospital", "VELDEN HEALTH SYSTEM": "hospital", "Tarn NHS Foundation Trust": "hospital", "Tarn Foundation": "ngo",
		"Three Rivers Food Bank": "ngo", "Rivers Bank": "bank", "Pell Credit Union": "bank", "Pell Union": "",
		"Marrow County Council": "government", "City of Pell": "government", "Council of Pell": "", "Pell City": "",
		"Pell Institute of Technology": "university", "Institute of Pell": "", "Bureau of Technology": "government",
		"Milimani Law Courts": "court", "Pell Courts": "", "Orrin Dispatch": "media", "Dispatch": "", "Orrin Advocate": "media", "Advocate": "",
	} {
		d := token.New(name, 0)
		f := form{first: 0, last: len(d.Tokens), words: len(d.Tokens)}
		if got := l.kindByName(d, f); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
