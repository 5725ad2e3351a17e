package incidents

import (
	"slices"
	"testing"
)

// TestNameCharged tells whom a court report makes an actor whom nothing else makes one.
func TestNameCharged(t *testing.T) {
	const opening = "Two charged with [unauthorised-access:hacking] [o:Orrin Water]\n\nTwo men were charged on Monday. "
	tests := []struct {
		name, text string
		suspected  bool
		want       []string
	}{
		{"suspects named next", opening + "[p:Jan Roth] and [p:Odile Varga] ran the gang.", true, []string{"Jan Roth", "Odile Varga"}},
		{"nobody suspected", opening + "[p:Jan Roth] and [p:Odile Varga] ran the firm.", false, nil},
		{"named late", opening + "One. Two. Three. Four. Five. Six. [p:Jan Roth] ran the gang.", true, nil},
		{"no court report", "[o:Orrin Water] was [unauthorised-access:hacked]\n\nIt rained. [p:Jan Roth] ran the gang.", true, nil},
	}
	f := newFinder()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, test.text)
			for k := range v.ents {
				v.ents[k].Suspected = test.suspected && v.ents[k].Label == "person"
			}
			cs, _ := v.findCandidates(nil, nil)
			v.nameCharged(cs)
			var got []string
			for i := range cs {
				if cs[i].isActor {
					got = append(got, v.ents[cs[i].entity].Name)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("actors %q, want %q", got, test.want)
			}
		})
	}
}
