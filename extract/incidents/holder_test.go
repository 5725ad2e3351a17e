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

// TestNameHolders tells who is a victim where accounts were taken over.
func TestNameHolders(t *testing.T) {
	tests := []struct {
		text string
		want []bool // of each name
	}{
		{"Crooks [account-takeover:hijacked] the account of [o:Graz] Mayor [p:Jane Roe] on Sunday.", []bool{false, true}},
		{"Crooks [account-takeover:hijacked] the account of [p:Jane Roe] on Sunday.", []bool{true}},
		{"Crooks could have [account-takeover:hijacked] the account of [p:Jane Roe] on Sunday.", []bool{false}},
		{"Crooks [account-takeover:hijacked] the fans of [p:Jane Roe] on Sunday.", []bool{false}},
		{"Crooks lost the account of [p:Jane Roe] on Sunday.", []bool{false}},
		{"Crooks [account-takeover:hijacked] the account of [p:Jan Roth], says [p:Jane Roe].", []bool{true, false}},
	}
	f := newFinder()
	for _, test := range tests {
		for _, types := range [][]string{{"account-takeover"}, {"fraud"}} {
			s := Scratch{view: *viewOf(t, f, test.text)}
			s.candidates, _ = s.view.findCandidates(nil, nil)
			for i := range s.candidates {
				s.candidates[i].isVictim = s.view.Entities[s.candidates[i].entity].Label == record.LabelOrganisation
			}
			b := builder{f: f, s: &s, v: &s.view, inc: &Incident{Incident: record.Incident{Types: types}}}
			b.nameHolders()
			for i := range s.candidates {
				c := &s.candidates[i]
				want := test.want[c.entity]
				if types[0] == "fraud" {
					want = s.view.Entities[c.entity].Label == record.LabelOrganisation
				}
				if c.isVictim != want {
					t.Errorf("%s %v: %s is a victim: %v", test.text, types, s.view.Entities[c.entity].Name, c.isVictim)
				}
			}
		}
	}
}
