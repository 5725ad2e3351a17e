package token

import (
	"math/bits"
	"math/rand/v2"
)

// A Salt chooses the slots of keys in a hash table that text fills. Keys are the
// same in every process, so that whoever writes a text could choose words whose
// keys fall together; where a salt sends them nobody can know. What a table
// says of a key must not depend on its salt, nor may anything walk its slots.
type Salt struct{ flip, factor uint64 }

// NewSalt returns a salt unlike those before. The zero Salt puts all keys into
// one slot.
func NewSalt() Salt { return Salt{rand.Uint64(), rand.Uint64() | 1} }

// Slot returns the slot at which to begin to look for key in a table of mask+1
// slots, a power of two.
func (s Salt) Slot(key, mask uint64) uint64 {
	high, low := bits.Mul64(key^s.flip, s.factor)
	return (high ^ low) & mask
}
