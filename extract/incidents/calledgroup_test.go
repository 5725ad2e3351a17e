package incidents

import "testing"

// TestNameCalled tells whether what is named last is the name of a group.
func TestNameCalled(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text string
		want bool
	}{
		{"Hackers [data-breach:raided] ports. [o:Orrin Labs] calls the group [o:Tidal Lantern].", true},
		{"Hackers [data-breach:raided] ports. It was a gang known as [o:Tidal Lantern].", true},
		{"Hackers [data-breach:raided] ports. The gang calls itself [o:Tidal Lantern].", true},
		{"Hackers [data-breach:raided] ports. [o:Orrin Labs] called [o:Tidal Lantern].", false},
		{"Hackers [data-breach:raided] ports. The line is known as [o:Tidal Lantern].", false},
		{"Hackers [data-breach:raided] ports. The group hit [o:Tidal Lantern].", false},
	}
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		cs, _ := v.findCandidates(nil, nil)
		v.nameCalled(cs)
		if got := cs[len(cs)-1].isActor; got != test.want {
			t.Errorf("%s: actor %t, want %t", test.text, got, test.want)
		}
	}
}

// TestNameGangs tells whether a name of malware is that of an actor.
func TestNameGangs(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text string
		want bool
	}{
		{"The [m:Tidal] ransomware gang [data-breach:stole] files.", true},
		{"The [m:Tidal] group [data-breach:stole] files.", true},
		{"The [m:Tidal] ransomware [ransomware:encrypted] files.", false},
		{"Files were [data-breach:stolen]. One. Two. Three. Four. The [m:Tidal] gang did it.", false},
	}
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		cs, _ := v.findCandidates(nil, nil)
		v.nameGangs(cs)
		if got := cs[len(cs)-1].isActor; got != test.want {
			t.Errorf("%s: actor %t, want %t", test.text, got, test.want)
		}
	}
}
