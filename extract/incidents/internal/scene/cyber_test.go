package scene

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// An article speaks of attacks on computers by a word that means nothing else, or by
// two things that may.
func TestSpeaksOfAttacks(t *testing.T) {
	for text, want := range map[string]bool{
		"A [ransomware:ransomware attack] hit the town.":                                   true,
		"A [data-breach:data breach] hit the town.":                                        true,
		"An [cyberattack:attack] hit the town.":                                            false,
		"An [cyberattack:attack] hit the town, hackers said.":                              true,
		"An [cyberattack:attack] hit servers, websites and passwords of the town.":         true,
		"An [cyberattack:attack] hit servers, more servers and all servers of the town.":   false,
		"An [cyberattack:attack] by [g:Sootfall] hit the town.":                            true,
		"An [cyberattack:attack] by [m:Sootfall] hit the town.":                            false,
		"An [exploit:attack] on a flaw, [product:CVE-2024-12345], is under way.":           true,
		"The flaw [product:CVE-2024-12345] is mended.":                                     false,
		"[g:Sootfall] fell on the town.":                                                   false,
		"[g:Sootfall] was in software of websites with passwords.":                         true,
		"The town has software, websites, servers and passwords, and hackers, it is said.": false,
	} {
		if got := sceneOf(t, text).Speaks; got != want {
			t.Errorf("%q speaks of attacks: %v, want %v", text, got, want)
		}
	}
}

// A mention that is hardly sure does not count where it may mean something else.
func TestSpeaksOfUnsureAttacks(t *testing.T) {
	for confidence, want := range map[float64]bool{0: true, 0.4: false, 0.6: true} {
		d, ms, ents := mentiontest.Read(t, "An [cyberattack:attack] hit the town, hackers said.")
		for i := range ms {
			if ms[i].Label == record.LabelAttack {
				ms[i].Confidence = confidence
			}
		}
		sc := new(Scene)
		sc.Reset(NewLexicon(), d, ms, ents, "")
		if sc.Speaks != want {
			t.Errorf("with confidence %v: %v, want %v", confidence, sc.Speaks, want)
		}
	}
}
