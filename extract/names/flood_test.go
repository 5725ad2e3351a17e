package names

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

// longestRun returns how many full slots of a table stand in a row at most.
func longestRun(slots int, full func(i int) bool) int {
	most, run := 0, 0
	for i := range slots {
		if run++; !full(i) {
			run = 0
		}
		most = max(most, run)
	}
	return most
}

// Words whose keys agree wherever an unsalted table would look do not fill
// slots in a row: each of them would be sought behind all others.
func TestFlood(t *testing.T) {
	const n = 20_000
	key := func(i int) uint64 { return uint64(i)<<32 | uint64(i) } // its halves cancel each other

	var words keyTable[int]
	words.reset(n)
	d := token.New("", 0)
	for i := 1; i <= n; i++ {
		words.put(key(i))
		d.Tokens = append(d.Tokens, token.Token{Key: key(i), Shape: token.Title})
	}
	m := memory{own: make([]state, n)}
	m.fill(d, 0, n)
	var types typeCache
	types.begin()
	for i := 1; i <= n; i++ {
		types.add(types.slot(key(i)), key(i))
	}
	for name, run := range map[string]int{
		"table":  longestRun(len(words.slots), func(i int) bool { return words.slots[i].key != 0 }),
		"memory": longestRun(len(m.words.slots), func(i int) bool { return m.words.slots[i].key != 0 }),
		"types":  longestRun(len(types.slots), func(i int) bool { return types.slots[i].key != 0 }),
	} {
		if run > 1000 {
			t.Errorf("%s: %d slots in a row are full", name, run)
		}
	}
}
