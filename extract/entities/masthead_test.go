package entities

import (
	"testing"

	"github.com/incx/incx/gazetteer"
)

// Outlets whose names are words too are known by the capitals that they write them in.
func TestMasthead(t *testing.T) {
	l := New(gazetteer.Default())
	for text, want := range map[string]string{
		"The firm told [o:WIRED] that it was sorry.": "wired",
		"The firm told [o:KITES] that it was sorry.": "",
		"THE FIRM TOLD [o:WIRED] IT WAS SORRY.":      "",
		"A firm, [o:ORANGE], said it was sorry.":     "", // no outlet
	} {
		d, ms := labelled(t, text)
		if ents := l.Link(d, ms, new(Scratch)); len(ents) != 1 || ents[0].ID != want {
			t.Errorf("%s: %+v, want %q", text, ents, want)
		}
	}
}
