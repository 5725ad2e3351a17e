package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestPairingOf(t *testing.T) {
	f := newFinder()
	for _, test := range []struct {
		text string
		want []pairing
	}{
		{"Cards were copied between [d:2025-05-03] and [d:2025-06-09].", []pairing{beginsStretch, endsStretch}},
		{"From at least [d:2024-11] until [d:2025-06-09] mail was read.", []pairing{beginsStretch, endsStretch}},
		{"Data sent from [d:2025-05-03], the firm said, to [d:2025-06-09] is safe.", []pairing{unpaired, unpaired}},
		{"It began on [d:2025-05-03] and ended on [d:2025-06-09].", []pairing{unpaired, unpaired}},
		{"It said on [d:2025-06-09] that [o:Acme] was [unauthorised-access:hacked] in [d:2025-05].", []pairing{tellsOfEarlier, toldOfLater}},
		{"It learned on [d:2025-06-09] that mail would be down until [d:2025-06-20].", []pairing{unpaired, unpaired}},
		{"On [d:2025-06-09] mail was read. It was [unauthorised-access:hacked] in [d:2025-05].", []pairing{unpaired, unpaired}},
	} {
		v := viewOf(t, f, test.text)
		var got []pairing
		for i := range v.ms {
			if v.ms[i].Label == record.LabelDate {
				got = append(got, v.pairingOf(i))
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %v, want %v", test.text, got, test.want)
		}
	}
}
