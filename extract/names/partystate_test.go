package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// TestTrimParties tells what is left of the name in brackets, taken for an organisation.
func TestTrimParties(t *testing.T) {
	for text, want := range map[string]string{
		"Congresswoman Mara Quillby ([D-PA]) spoke.": "PA",
		"Senator Mara Quillby, [R-TX], spoke.":       "TX",
		"Routers of ([D-ZZ]) were hit.":              "D-ZZ",
		"Routers of ([X-PA]) were hit.":              "X-PA",
		"Routers like [D-PA] were hit.":              "D-PA",
		"Routers of ([D/PA]) were hit.":              "D/PA",
	} {
		d, m := bracketed(text, record.LabelOrganisation)
		ms := []mention.Mention{m}
		trimParties(ms, 0, d)
		wanted := record.LabelOrganisation
		if len(want) == 2 {
			wanted = record.LabelLocation
		}
		if got := d.Text[ms[0].Start:ms[0].End]; got != want || ms[0].Label != wanted {
			t.Errorf("%s: %s %s, want %s", text, ms[0].Label, got, want)
		}
	}
}
