package frame

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene/scenetest"
)

// What the words beside a name say of the part that it plays.
func TestAppend(t *testing.T) {
	tests := []struct {
		text string
		want Frame
		not  bool
	}{
		{text: "[t:Lantern] claimed responsibility for the [ddos:attack].", want: Claims},
		{text: "[t:Lantern] took responsibility for the [ddos:attack].", want: Claims},
		{text: "[t:Lantern] has taken the credit for the [ddos:attack].", want: Claims},
		{text: "[t:Lantern] took credit card numbers in the [data-breach:breach].", want: Claims, not: true},
		{text: "[t:Lantern] took the bus after the [ddos:attack].", want: Claims, not: true},
		{text: "Port Hacked By [t:Lantern]", want: Perpetrator},
		{text: "[unauthorised-access:Breach] Blamed On [t:Lantern]", want: Perpetrator},
		{text: "In [l:Graz] a bank was [unauthorised-access:hacked].", want: Placed},
	}
	for _, test := range tests {
		sc := scenetest.Of(t, test.text)
		i := sc.Entities[0].Mentions[0]
		var got Set
		for _, m := range Append(nil, sc, sc.SentenceOf(i), sc.Mentions[i].Last, int(sc.ListFrom[i]), int(sc.ListTo[i])) {
			got |= 1 << m.Frame
		}
		if got.Has(test.want) == test.not {
			t.Errorf("%q: frame %q is %v", test.text, test.want, !test.not)
		}
	}
}
