package incidents

import "testing"

// TestNameBlamed tells whether the country of a text is an actor.
func TestNameBlamed(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"Norway blames [l:Ruritania] for the [espionage:hack].", true},
		{"Norway accused [l:Ruritania] of the [espionage:hack].", true},
		{"Norway accused [l:Ruritania] on [d:2025-05-28] of the [espionage:hack].", true},
		{"Police name a gang; Norway names [l:Ruritania] in the [fraud:theft].", true},

		{"Norway blames [l:Ruritania] traders for the [espionage:hack].", false},
		{"Norway did not accuse and never blamed [l:Ruritania] for the [espionage:hack].", false},
		{"Norway may have blamed [l:Ruritania] for the [espionage:hack].", false},
		{"It met doubt when it blamed [l:Ruritania] for a [espionage:hack].", false},
		{"The [espionage:hack] hit [l:Ruritania] for days.", false},
	}
	f := newFinder()
	for _, test := range tests {
		var s Scratch
		v := viewOf(t, f, test.text)
		for i := range v.Entities {
			v.Entities[i].Kind = "country"
		}
		s.view = *v
		s.candidates, _ = s.view.findCandidates(nil, nil)
		f.chooseParties(&s)
		got := false
		for i := range s.candidates {
			got = got || s.candidates[i].isActor
		}
		if got != test.want {
			t.Errorf("%s: actor %t, want %t", test.text, got, test.want)
		}
	}
}
