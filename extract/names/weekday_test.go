package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// TestTrimWeekdays tells what is left of the name in brackets.
func TestTrimWeekdays(t *testing.T) {
	for text, want := range map[string]string{
		"She told the [Tarnholm Post Thursday] that it was hacked.": "Tarnholm Post",
		"She told [Tarnholm Thursday] that it was hacked.":          "Tarnholm",
		"She told the [Tarnholm Post] that it was hacked.":          "Tarnholm Post",
		"She read the [Tarnholm Thursday] about the hack.":          "Tarnholm Thursday",
		"She told [Thursday] that it was hacked.":                   "Thursday",
	} {
		d, m := bracketed(text, record.LabelOrganisation)
		ms := []mention.Mention{m}
		new(Scratch).trimWeekdays(ms, 0, d)
		if got := d.Text[ms[0].Start:ms[0].End]; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
