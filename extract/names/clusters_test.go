package names

import (
	"math/rand/v2"
	"testing"
)

func TestClassTable(t *testing.T) {
	const slots, words = 1 << 12, 3000
	random := rand.New(rand.NewPCG(1, 2))
	var keys []uint64
	var class []uint16
	for i := range words {
		keys, class = append(keys, random.Uint64()), append(class, uint16(i+1))
	}
	// a word without a class, and one that comes again
	keys, class = append(keys, random.Uint64(), keys[7]), append(class, 0, 9)
	table := string(AppendClassTable(nil, slots, keys, class))
	if len(table) != slots*classSlot {
		t.Fatalf("%d bytes, want %d", len(table), slots*classSlot)
	}
	wrong := 0
	for i, key := range keys[:words] {
		if lookupClass(table, key) != class[i] {
			wrong++
		}
	}
	for range words {
		if lookupClass(table, random.Uint64()) != 0 {
			wrong++
		}
	}
	// a fingerprint may be that of another word, very seldom
	if wrong > words/300 {
		t.Errorf("%d of %d words have a wrong class", wrong, 2*words)
	}
	if got := lookupClass(table, keys[7]); got != class[7] {
		t.Errorf("class %d of a word that comes twice, want the first, %d", got, class[7])
	}
}
