package entities

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// What follows a town behind a comma says which of its name it is.
func TestSettleTowns(t *testing.T) {
	l := New(gazetteer.Default())
	for text, want := range map[string][]string{
		"A clinic in [l:Alexandria], [l:Va.], closed.":               {"Alexandria, Virginia US", "Virginia US"},
		"A clinic in [l:Alexandria], [l:Ohio], closed.":              {"Alexandria US", "Ohio US"},
		"A clinic in [l:Alexandria] closed.":                         {"Alexandria EG"},
		"Clinics in [l:Alexandria] and, in [l:Ohio], others closed.": {"Alexandria EG", "Ohio US"},
		"Clinics in [l:Lisbon], [l:Alexandria], [l:Ohio] closed.":    {"Lisbon PT", "Alexandria EG", "Ohio US"},
		"A clinic in [l:Zzyx], [l:Ohio], closed.":                    {"Zzyx ", "Ohio US"},
		"A clinic in [l:Marrowton], [l:La.], closed.":                {"Marrowton ", "Louisiana US"},
		"Senator Ann Roe (D-[l:La.]) spoke.":                         {"Louisiana US"},
		"Senator Ann Roe (X-[l:La.]) spoke.":                         {"La "},
		"[l:La.] said no.":                                           {"La "},
	} {
		d, ms := labelled(t, text)
		var got []string
		for _, e := range l.Link(d, ms, new(Scratch)) {
			if e.Label == record.LabelLocation {
				got = append(got, e.Name+" "+e.Country)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
