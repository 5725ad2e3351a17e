package dates

import (
	"testing"

	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/dates/internal/feast"
)

// TestEveryFeast checks that each named feast comes in the years that its table
// holds, and that of its stretches the one is found that a day is in.
func TestEveryFeast(t *testing.T) {
	named := map[feast.Feast]bool{feast.PatchTuesday: true}
	for _, n := range feastNames {
		if named[n.feast] {
			t.Errorf("feast %d is named twice", n.feast)
		}
		named[n.feast] = true
	}
	for f := feast.ChristmasEve; f <= feast.Hanukkah; f++ {
		if !named[f] {
			t.Errorf("feast %d has no name", f)
		}
		if f == feast.IndependenceDay || f == feast.RepublicDay {
			continue // of a nation
		}
		var all []calendar.Stretch
		for y := 2012; y < 2034; y++ {
			n := len(all)
			all = f.AppendIn(all, y)
			for _, s := range all[n:] {
				if s.First.Year() != y || s.Last < s.First {
					t.Errorf("feast %d in %d: %v", f, y, s)
				}
			}
		}
		if len(all) < 5 {
			t.Errorf("feast %d comes %d times", f, len(all))
		}
		for _, s := range all {
			for _, tense := range []tense{unknown, past, future} {
				if got, ok := among(all, s.First, tense); !ok || got != s {
					t.Errorf("feast %d: %v at tense %d on its day %v", f, got, tense, s)
				}
			}
		}
	}
}
