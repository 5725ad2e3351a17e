package names

import (
	"math/rand/v2"
	"testing"
)

func TestKeyTable(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 11))
	var table keyTable[int]
	for _, n := range []int{0, 1, 31, 1000, 5, 300} { // smaller ones reuse the memory of larger ones
		table.reset(n)
		counts := make(map[uint64]int)
		for k := range n {
			key := random.Uint64() | 1
			if k%3 == 0 {
				key = uint64(k/30)<<40 | 1 // keys alike in their low bits
			}
			*table.put(key)++
			counts[key]++
		}
		if n == 300 {
			table.double()
		}
		for key, want := range counts {
			if s := table.slot(key); s.key != key || s.value != want || *table.get(key) != want {
				t.Fatalf("%d words: slot of %x is %+v, want %d", n, key, *s, want)
			}
		}
		if got := *table.get(1 << 63); got != 0 {
			t.Errorf("%d words: an unknown word has the value %d", n, got)
		}
	}
}
