package dates

import "testing"

// TestEveryFeast checks that each named feast comes in the years that its table
// holds, and that of its stretches the one is found that a day is in.
func TestEveryFeast(t *testing.T) {
	named := map[feast]bool{patchTuesday: true}
	for _, n := range feastNames {
		if named[n.feast] {
			t.Errorf("feast %d is named twice", n.feast)
		}
		named[n.feast] = true
	}
	for f := christmasEve; f <= hanukkah; f++ {
		if !named[f] {
			t.Errorf("feast %d has no name", f)
		}
		if f == independenceDay || f == republicDay {
			continue // of a nation
		}
		var all []stretch
		for y := 2012; y < 2034; y++ {
			n := len(all)
			all = f.appendIn(all, y)
			for _, s := range all[n:] {
				if s.first.year() != y || s.last < s.first {
					t.Errorf("feast %d in %d: %v", f, y, s)
				}
			}
		}
		if len(all) < 5 {
			t.Errorf("feast %d comes %d times", f, len(all))
		}
		for _, s := range all {
			for _, tense := range []tense{unknown, past, future} {
				if got, ok := among(all, s.first, tense); !ok || got != s {
					t.Errorf("feast %d: %v at tense %d on its day %v", f, got, tense, s)
				}
			}
		}
	}
}
