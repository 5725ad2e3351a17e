package names

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// TestFindDetections asks for the malware of a text in which what brackets hold is a
// mention with the label.
func TestFindDetections(t *testing.T) {
	tests := []struct {
		text string
		was  record.Label
		want []string
	}{
		{"They call it W32.Mossling.B, or TROJ_MOSSLING.A, or moss.", "", []string{"W32.Mossling.B", "TROJ_MOSSLING.A"}},
		{"They call it Trojan-Moss.Win32.Agent.", "", []string{"Trojan-Moss.Win32.Agent"}},
		{"They call it (RANSOM_MOSSLING).", "", []string{"RANSOM_MOSSLING"}},
		{"They call it [Adware.mossling].", record.LabelProduct, []string{"Adware.mossling"}},
		{"They call it W32.[Mossling].", record.LabelOrganisation, []string{"W32.Mossling"}},
		{"They call it [Win/TrojanSpy.Mossling].", record.LabelMalware, []string{"Win/TrojanSpy.Mossling"}},
		{"They call it [W32.Mossling worm].", record.LabelMalware, []string{"W32.Mossling worm"}},
		{"They call it [W32.Moss or W32.Fern].", record.LabelMalware, []string{"W32.Moss", "W32.Fern"}},

		{"It is a Trojan. Moss is not.", "", nil},
		{"It is a Trojan.", "", nil},
		{"It is a Trojan.\nMoss is not.", "", nil},
		{"They use Linux/Unix and Moss.Trojan.", "", nil},
		{"It is on Win32 and W32", "", nil},
		{"It is _ransom_moss.", "", nil},
	}
	for _, test := range tests {
		d, m := token.New(test.text, 0), mention.Mention{}
		var ms []mention.Mention
		if test.was != "" {
			d, m = bracketed(test.text, test.was)
			ms = append(ms, m)
		}
		var got []string
		for _, m := range findDetections(ms, 0, d) {
			if got = append(got, d.Text[m.Start:m.End]); m.Label != record.LabelMalware {
				t.Errorf("%s: %s", test.text, m.Label)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
