package names

import "github.com/incx/incx/extract/token"

// A keyTable maps the keys of the words of a text to values, by open addressing. It
// does not grow by itself.
type keyTable[V any] struct {
	slots []keySlot[V]
	salt  token.Salt
}

type keySlot[V any] struct {
	key   uint64 // 0 marks an empty slot
	value V
}

// fewestSlots is the size of the smallest table.
const fewestSlots = 64

// reset empties the table and makes room for n keys.
func (t *keyTable[V]) reset(n int) {
	size := fewestSlots
	for size < 2*n {
		size *= 2
	}
	if size <= cap(t.slots) {
		t.slots = t.slots[:size]
		clear(t.slots)
	} else {
		t.slots, t.salt = make([]keySlot[V], size), token.NewSalt()
	}
}

// slot returns the slot that holds key, or the empty one where it belongs.
func (t *keyTable[V]) slot(key uint64) *keySlot[V] {
	mask := uint64(len(t.slots) - 1)
	for i := t.salt.Slot(key, mask); ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// put returns the value of key, which is in the table from now on. The table must
// have a free slot left.
func (t *keyTable[V]) put(key uint64) *V {
	s := t.slot(key)
	s.key = key
	return &s.value
}

// get returns the value of key, which must not be changed, or the zero value.
func (t *keyTable[V]) get(key uint64) *V { return &t.slot(key).value }

// double makes room for as many keys again.
func (t *keyTable[V]) double() {
	old := t.slots
	t.slots = make([]keySlot[V], 2*len(old))
	for _, o := range old {
		if o.key != 0 {
			*t.slot(o.key) = o
		}
	}
}
