package incidents

import "testing"

// TestIsUnharmed tells of the first name of a text whether its bearer was not hit.
func TestIsUnharmed(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"[p:Jan Roth]'s account was not hacked.":                    true,
		"[p:Jan Roth]'s account wasn't hacked.":                     true,
		"[p:Jan Roth]'s own account was spared.":                    true,
		"[o:Pell Bank] was not affected by the [ddos:attack].":      true,
		"[o:Pell Bank] opened. [o:Pell Bank] was unaffected.":       true,
		"[o:Pell Bank]'s own servers were not affected.":            false,
		"[o:Pell Bank] was hacked.":                                 false,
		"[o:Pell Bank]'s page was hacked, and it was not restored.": false,
		"[o:Pell Bank] was not open.":                               false,
		"[o:Pell Bank] said that its page was spared.":              false,
		"[o:Pell Bank] was":                                         false,
	} {
		v := viewOf(t, f, text)
		if got := v.isUnharmed(0); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
