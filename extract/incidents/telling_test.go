package incidents

import (
	"slices"
	"testing"
)

// groupOf returns the number of the group that a cue word is in first.
func groupOf(t *testing.T, f *Finder, word string) int {
	t.Helper()
	v := viewOf(t, f, word)
	c := f.cues.Of(v.Doc.Tokens[0].Key)
	for g := range numCues {
		if c>>g&1 != 0 {
			return g
		}
	}
	t.Fatalf("%q is no cue", word)
	return -1
}

// The sentence whose cues weigh most tells of a type, by the cue that weighs
// most in it.
func TestTellingSentence(t *testing.T) {
	f := newFinder()
	demand, deadline, email := groupOf(t, f, "demanded"), groupOf(t, f, "deadline"), groupOf(t, f, "email")
	var w cueWeights
	w.alone[demand], w.alone[deadline], w.alone[email] = 0.5, 0.2, -0.3
	lower, higher := min(demand, deadline), max(demand, deadline)
	w.together[lower][higher] = 0.4
	for _, test := range []struct {
		name, text string
		sentence   int
		word       string
	}{
		{"no cue", "It rained.", -1, ""},
		{"nothing that speaks for it", "They sent an email.", -1, ""},
		{"the only one", "It rained. They set a deadline.", 1, "deadline"},
		{"the weightier one", "They set a deadline. They demanded more.", 1, "demanded"},
		{"two together", "They demanded more. They demanded it by a deadline.", 1, "demanded"},
		{"less what speaks against it", "They demanded it by email. They demanded more.", 1, "demanded"},
		{"of equals the first", "They demanded more. They demanded more.", 0, "demanded"},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, test.text)
			sentence, at := v.tellingSentence(f.cues, &w)
			word := ""
			if at >= 0 {
				word = v.Doc.TokenText(at)
			}
			if sentence != test.sentence || word != test.word {
				t.Errorf("sentence %d, %q, want %d, %q", sentence, word, test.sentence, test.word)
			}
		})
	}
}

func TestTypesOfMalware(t *testing.T) {
	f := newFinder()
	v := viewOf(t, f, "[o:Acme] met [m:Alpha] and then [m:Beta].")
	for i := range v.Entities {
		switch v.Entities[i].Name {
		case "Alpha":
			v.Entities[i].Kind = "wiper"
		case "Beta":
			v.Entities[i].Kind = "ransomware"
		}
	}
	types := v.findTypes(nil, -1)
	for typ, want := range map[string]string{"ransomware": "Beta", "wiper": "Alpha", "espionage": ""} {
		got := ""
		k := slices.IndexFunc(types, func(t typeCount) bool { return t.name == typ })
		if k < 0 {
			t.Fatalf("%s is no type", typ)
		}
		if i := types[k].named; i >= 0 {
			got = v.Doc.Text[v.Mentions[i].Start:v.Mentions[i].End]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", typ, got, want)
		}
	}
}
