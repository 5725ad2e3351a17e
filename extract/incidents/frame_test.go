package incidents

import "testing"

// What the words beside a name say of the part that it plays.
func TestFramesOfNames(t *testing.T) {
	tests := []struct {
		text string
		want frame
		not  bool
	}{
		{text: "[t:Lantern] claimed responsibility for the [ddos:attack].", want: claims},
		{text: "[t:Lantern] took responsibility for the [ddos:attack].", want: claims},
		{text: "[t:Lantern] has taken the credit for the [ddos:attack].", want: claims},
		{text: "[t:Lantern] took credit card numbers in the [data-breach:breach].", want: claims, not: true},
		{text: "[t:Lantern] took the bus after the [ddos:attack].", want: claims, not: true},
		{text: "Port Hacked By [t:Lantern]", want: perpetrator},
		{text: "[unauthorised-access:Breach] Blamed On [t:Lantern]", want: perpetrator},
		{text: "In [l:Graz] a bank was [unauthorised-access:hacked].", want: placed},
	}
	for _, test := range tests {
		v := viewOf(t, newFinder(), test.text)
		cs, _ := v.findCandidates(nil, nil)
		if got := cs[0].frames.has(test.want); got == test.not {
			t.Errorf("%q: frame %q is %v", test.text, test.want, got)
		}
	}
}
