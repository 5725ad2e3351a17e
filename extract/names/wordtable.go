package names

import "github.com/incx/incx/extract/token"

// A wordTable maps the keys of tokens to sets of bits, by open addressing. It
// does not grow by itself.
type wordTable struct {
	slots []wordSlot
	salt  token.Salt
}

type wordSlot struct {
	key  uint64 // 0 marks an empty slot
	bits uint32
	n    uint32
}

// newWordTable returns a table with room for about half of size words; size
// must be a power of two.
func newWordTable(size int) wordTable {
	return wordTable{slots: make([]wordSlot, size), salt: token.NewSalt()}
}

// reset empties the table and makes room for n words.
func (t *wordTable) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	if size <= cap(t.slots) {
		t.slots = t.slots[:size]
		clear(t.slots)
	} else {
		*t = newWordTable(size)
	}
}

// slot returns the slot that holds key, or the empty one where it belongs.
func (t *wordTable) slot(key uint64) *wordSlot {
	mask := uint64(len(t.slots) - 1)
	for i := t.salt.Slot(key, mask); ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// add sets bits for key and counts it once more. The table must have a free
// slot left.
func (t *wordTable) add(key uint64, bits uint32) {
	s := t.slot(key)
	s.key = key
	s.bits |= bits
	s.n++
}

// get returns the bits of key, or 0.
func (t *wordTable) get(key uint64) uint32 { return t.slot(key).bits }
