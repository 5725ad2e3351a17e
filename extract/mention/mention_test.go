package mention

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestOverlaps(t *testing.T) {
	at := func(start, end int) Mention { return Mention{Start: start, End: end} }
	for _, test := range []struct {
		name string
		a, b Mention
		want bool
	}{
		{"the same", at(3, 8), at(3, 8), true},
		{"one within the other", at(3, 8), at(4, 5), true},
		{"one byte shared", at(3, 8), at(7, 12), true},
		{"side by side", at(3, 8), at(8, 12), false},
		{"apart", at(3, 8), at(20, 21), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.a.Overlaps(test.b) != test.want || test.b.Overlaps(test.a) != test.want {
				t.Errorf("overlap of %+v and %+v is not %v both ways", test.a, test.b, test.want)
			}
		})
	}
}

func TestSort(t *testing.T) {
	want := []Mention{
		{Start: 0, End: 9, Label: record.LabelOrganisation},
		{Start: 0, End: 4, Label: record.LabelLocation},
		{Start: 0, End: 4, Label: record.LabelOrganisation, Reason: "first of two alike"},
		{Start: 0, End: 4, Label: record.LabelOrganisation, Reason: "second of two alike"},
		{Start: 2, End: 30, Label: record.LabelDate},
		{Start: 5, End: 6, Label: record.LabelAttack},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		got := slices.Clone(want)
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		// Those alike stay in the order in which they came.
		first := slices.IndexFunc(got, func(m Mention) bool { return m.Reason == want[2].Reason })
		second := slices.IndexFunc(got, func(m Mention) bool { return m.Reason == want[3].Reason })
		if first > second {
			got[first], got[second] = got[second], got[first]
		}
		Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("sorted as %+v, want %+v", got, want)
		}
	}
	Sort(nil)
}
