package incidents

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/frame"
)

// What the words beside a name say of the part that it plays.
func TestFramesOfNames(t *testing.T) {
	tests := []struct {
		text string
		want frame.Frame
		not  bool
	}{
		{text: "[t:Lantern] claimed responsibility for the [ddos:attack].", want: frame.Claims},
		{text: "[t:Lantern] took responsibility for the [ddos:attack].", want: frame.Claims},
		{text: "[t:Lantern] has taken the credit for the [ddos:attack].", want: frame.Claims},
		{text: "[t:Lantern] took credit card numbers in the [data-breach:breach].", want: frame.Claims, not: true},
		{text: "[t:Lantern] took the bus after the [ddos:attack].", want: frame.Claims, not: true},
		{text: "Port Hacked By [t:Lantern]", want: frame.Perpetrator},
		{text: "[unauthorised-access:Breach] Blamed On [t:Lantern]", want: frame.Perpetrator},
		{text: "In [l:Graz] a bank was [unauthorised-access:hacked].", want: frame.Placed},
	}
	for _, test := range tests {
		v := viewOf(t, newFinder(), test.text)
		cs, _ := v.findCandidates(nil, nil)
		if got := cs[0].frames.Has(test.want); got == test.not {
			t.Errorf("%q: frame %q is %v", test.text, test.want, got)
		}
	}
}
