package incidents

import (
	"slices"
	"testing"
)

// Who mends the product that attackers used is no victim.
func TestPatches(t *testing.T) {
	f := newFinder() // a half is enough
	for text, victim := range map[string]bool{
		"[o:Pell Soft] fixed three [exploit:zero-day] flaws.":                                 false,
		"[o:Pell Soft] has quietly patched a flaw that hackers [exploit:exploited].":          false,
		"[o:Pell Soft] Fixes Flaw in [exploit:Attacks]":                                       false,
		"[o:Pell Soft] has released an emergency patch against the [exploit:attacks].":        false,
		"[o:Pell Soft] released a statement on the [data-breach:breach].":                     true,
		"[o:Pell Soft] fixed lunch after the [data-breach:breach].":                           true,
		"[o:Pell Soft] fixed a flaw. [o:Pell Soft] had been [data-breach:hacked] through it.": true,
		"A flaw at [o:Pell Soft] was fixed after the [data-breach:theft] of all its code.":    true,
	} {
		got := chosen(t, f, text, []float32{0.6}, []string{"company"})
		if slices.Contains(got, "Pell Soft") != victim {
			t.Errorf("%s: victims %q", text, got)
		}
	}
}
