package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// Of the names in a list, those are not victims that only noticed an attack on
// somebody else or have to do with its victim.
func TestStandsBy(t *testing.T) {
	f := newFinder()
	for _, test := range []struct {
		text string
		want bool
	}{
		{"Users of [o:Acme] and [o:Globex] reported an outage.", true},
		{"[o:Acme] and [o:Globex] were unreachable for an hour.", true},
		{"It counts [o:Acme] and [o:Globex] among its clients.", true},
		{"[o:Acme] and [o:Globex] use the software.", true},
		{"[o:Acme] and [o:Globex] were hacked, as customers heard.", false},
		{"A [ransomware:ransomware attack] hit [o:Acme] and [o:Globex], which share customers.", false},
		{"[o:Acme] and [o:Globex] spoke up.", false},
	} {
		d, ms, ents := mentiontest.Read(t, test.text)
		var v view
		v.reset(f.lexicon, d, ms, ents, "")
		first := 0
		for ms[first].Type != "" {
			first++
		}
		if got := v.standsBy(first); got != test.want {
			t.Errorf("%q: %v, want %v", d.Text, got, test.want)
		}
	}
}

// A list with a clear victim is one of victims, whatever else its sentence tells.
func TestClearVictim(t *testing.T) {
	f := newFinder()
	const text = "[ransomware:Ransomware] came overnight. The offices of [o:Pell County] and [o:Mill County] use the same software. " +
		"[o:Pell County] is shut, and [o:Mill County] open."
	for likely, want := range map[float32][]string{0.41: {"Pell County", "Mill County"}, 0.39: {"Pell County"}} {
		if got := chosen(t, f, text, []float32{likely, 0.08}, nil); !slices.Equal(got, want) {
			t.Errorf("%v: victims %q, want %q", likely, got, want)
		}
	}
}

// Names that go on behind the preposition before the first are in company.
func TestRepeats(t *testing.T) {
	f := newFinder() // a half is enough
	for text, want := range map[string][]string{
		"Disks at [o:Orrin Power] and at the [o:Mill Archive] were [wiper:erased].":                {"Orrin Power", "Mill Archive"},
		"Disks at the power firm [o:Orrin Power] and at the [o:Mill Archive] were [wiper:erased].": {"Orrin Power", "Mill Archive"},
		"Disks at [o:Orrin Power], and at [o:Mill Archive], were [wiper:erased].":                  {"Orrin Power", "Mill Archive"},
		"Disks at [o:Orrin Power] and of the [o:Mill Archive] were [wiper:erased].":                {"Orrin Power"},
		"Disks at [o:Orrin Power] were [wiper:erased], and it rained at the [o:Mill Archive].":     {"Orrin Power"},
	} {
		if got := chosen(t, f, text, []float32{0.6, 0.2}, nil); !slices.Equal(got, want) {
			t.Errorf("%s: victims %q, want %q", text, got, want)
		}
	}
}
