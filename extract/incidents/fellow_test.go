package incidents

import "testing"

// TestNameFellows tells whether the second person of a text is an actor as the first
// is.
func TestNameFellows(t *testing.T) {
	tests := []struct {
		text      string
		suspected bool
		want      bool
	}{
		{"[p:Jane Roe], aka Foo, and [p:Jan Roth] are charged with [fraud:fraud].", true, true},
		{"[p:Jane Roe], 34, and 31-year-old [p:Jan Roth] are charged with [fraud:fraud].", true, true},
		{"[p:Jane Roe] and [p:Jan Roth] are charged with [fraud:fraud].", false, false},
		{"[p:Jane Roe] is charged with [fraud:fraud], and [p:Jan Roth] with another.", true, false},
		{"[p:Jane Roe] met [p:Jan Roth] after the [fraud:fraud].", true, false},
		{"[fraud:Fraud] was done by [p:Jane Roe]. And [p:Jan Roth] was charged.", true, false},
	}
	f := newFinder()
	for _, test := range tests {
		var s Scratch
		v := viewOf(t, f, test.text)
		v.Entities[0].Suspected, v.Entities[1].Suspected = true, test.suspected
		s.view = *v
		s.candidates, _ = s.view.findCandidates(nil, nil)
		s.candidates[0].actor = 0.9
		if f.chooseParties(&s); s.candidates[1].isActor != test.want {
			t.Errorf("%s: actor %t, want %t", test.text, s.candidates[1].isActor, test.want)
		}
	}
}
