package token

import "testing"

// Keys that agree in their low bits, their high bits, or in a fold of both fall
// apart, and salts differ.
func TestSalt(t *testing.T) {
	const n, mask = 1 << 12, 1<<14 - 1
	for name, key := range map[string]func(i uint64) uint64{
		"in a row":      func(i uint64) uint64 { return i },
		"low bits":      func(i uint64) uint64 { return i << 32 },
		"highest bits":  func(i uint64) uint64 { return i << 52 },
		"folded halves": func(i uint64) uint64 { return i<<32 | i },
	} {
		salt := NewSalt()
		var load [mask + 1]int
		most := 0
		for i := range uint64(n) {
			at := salt.Slot(key(i), mask)
			load[at]++
			most = max(most, load[at])
		}
		if most > 64 {
			t.Errorf("%s: %d of %d keys fall into one slot of %d", name, most, n, mask+1)
		}
	}
	if a, b := NewSalt(), NewSalt(); a == b {
		t.Error("two salts are the same")
	}
}
