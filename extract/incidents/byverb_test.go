package incidents

import (
	"slices"
	"testing"
)

// Who charges others over an attack is no victim of it.
func TestCharges(t *testing.T) {
	f := newFinder() // a half is enough
	for text, victim := range map[string]bool{
		"The [o:Harbour Office] charged two men over [fraud:thefts] of coins.":                       false,
		"The [o:Harbour Office] has charged two men over [fraud:thefts] of coins.":                   false,
		"[o:Harbour Office] Charges Two over [fraud:Theft] of Coins":                                 false,
		"The [o:Harbour Office] released an indictment over [fraud:thefts] of coins.":                false,
		"The [o:Harbour Office] announced on Monday the arrest of two men over [fraud:theft].":       false,
		"The [o:Harbour Office] announced on Monday that it closes after a [fraud:theft].":           true,
		"The [o:Harbour Office] charged two men. The [o:Harbour Office] was [data-breach:hacked].":   true,
		"Two men were charged over [data-breach:stealing] data of the [o:Harbour Office] in autumn.": true,
	} {
		got := chosen(t, f, text, []float32{0.6}, []string{"government"})
		if slices.Contains(got, "Harbour Office") != victim {
			t.Errorf("%s: victims %q", text, got)
		}
	}
	// A firm may sue over what was done to it.
	if got := chosen(t, f, "[o:Pell Bank] sued two men over [fraud:thefts].", []float32{0.6}, []string{"company"}); len(got) != 1 {
		t.Errorf("victims %q, want the bank", got)
	}
}

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
