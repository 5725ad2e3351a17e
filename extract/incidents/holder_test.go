package incidents

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

// TestDropCarriers tells where an organisation, the second name of a text, is a
// victim beside a person.
func TestDropCarriers(t *testing.T) {
	tests := []struct {
		text  string
		types []string
		want  bool
	}{
		{"[p:Jane Roe] lost her number. [o:Pell Mobile] said it was sorry.", []string{"fraud", "sim-swap"}, false},
		{"Tweets by [p:Jane Roe] came from thieves. [o:Pell]'s accounts were [account-takeover:hijacked].", []string{"account-takeover"}, false},

		{"[p:Jane Roe] lost her number. [o:Pell Mobile] was [unauthorised-access:hacked].", []string{"sim-swap"}, true},
		{"[p:Jane Roe] lost her number. [o:Pell Mobile] said it was sorry.", []string{"fraud"}, true},
		{"[p:Jane Roe] lost her number. [o:Pell Mobile] said it was sorry.", []string{"account-takeover", "data-breach"}, true},
		{"[o:Mill Bank] lost its number. [o:Pell Mobile] said it was sorry.", []string{"sim-swap"}, true},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		s := Scratch{view: *v}
		s.candidates, _ = s.view.findCandidates(nil, nil)
		for i := range s.candidates {
			s.candidates[i].isVictim = true
		}
		b := builder{f: f, s: &s, v: &s.view, inc: &Incident{Incident: record.Incident{Types: test.types}}}
		b.dropCarriers()
		if got := s.candidates[1].isVictim; got != test.want {
			t.Errorf("%s %v: victim %t, want %t", test.text, test.types, got, test.want)
		}
	}
}
