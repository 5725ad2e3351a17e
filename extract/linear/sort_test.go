package linear

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSortPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var s placeSorter
	for _, test := range []struct{ n, limit int }{
		{0, 10}, {3, 10}, {fewPlaces, 2}, {1000, 40}, {fewPlaces, 1 << 11}, {5000, 749_244}, {700, 1<<25 - 2}, {2000, 1 << 21},
	} {
		places := make([]Place, test.n)
		for i := range places {
			places[i] = Place(random.IntN(test.limit/2+1) * 2)
		}
		want := slices.Clone(places)
		slices.Sort(want)
		if got := s.sort(places, test.limit); !slices.Equal(got, want) {
			t.Errorf("%d places up to %d are not in order", test.n, test.limit)
		}
	}
}
