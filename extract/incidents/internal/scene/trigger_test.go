package scene

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// Who takes credit, or responsibility, takes no credit cards.
func TestTakesCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"A gang took credit for it.":              true,
		"A gang took the credit for it.":          true,
		"A gang took full responsibility for it.": true,
		"A gang took all of the credit for it.":   false,
		"A gang took credit cards.":               false,
		"A gang took credit card numbers.":        false,
		"A gang took trains.":                     false,
		"A gang took":                             false,
	} {
		sc := sceneOf(t, text)
		if got := sc.TakesCredit(&sc.Doc.Sentences[0], mentiontest.Token(t, sc.Doc, "took")); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// What speaks of an attack is looked for within the sentence, as far as asked.
func TestTriggers(t *testing.T) {
	sc := sceneOf(t, "It was hacked. A breach closed a bank hit by [ransomware:malware] and data was stolen. It was hacked.")
	s := &sc.Doc.Sentences[1]
	at := func(word string) int { return mentiontest.Token(t, sc.Doc, word) }
	breach, hit, malware, stolen := at("breach"), at("hit"), at("malware"), at("stolen")
	for _, test := range []struct {
		name      string
		got, want int
	}{
		{"first", sc.FirstTrigger(s, 0, len(sc.Doc.Tokens)), breach},
		{"first after", sc.FirstTrigger(s, breach+1, len(sc.Doc.Tokens)), malware},
		{"none", sc.FirstTrigger(s, malware+1, len(sc.Doc.Tokens)), -1},
		{"none asked for", sc.FirstTrigger(s, breach, breach), -1},
		{"last", sc.LastTrigger(s, 0, len(sc.Doc.Tokens)), malware},
		{"last before", sc.LastTrigger(s, 0, malware), breach},
		{"none before", sc.LastTrigger(s, 0, breach), -1},
		{"near, what is taken", sc.NearTrigger(s, stolen+1, 12), stolen},
		{"near, a verb", sc.NearTrigger(s, at("bank"), 1), hit},
		{"the later of two as near", sc.NearTrigger(s, at("by"), 1), malware},
		{"near, out of reach", sc.NearTrigger(s, at("data")-1, 0), -1},
	} {
		if test.got != test.want {
			t.Errorf("%s: token %d, want %d", test.name, test.got, test.want)
		}
	}
}
