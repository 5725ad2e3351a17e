// Package fnv has the hash function FNV-1a, byte by byte, for those who hash what
// they make of a text without building it first as hash/fnv would have it:
// http://www.isthe.com/chongo/tech/comp/fnv/
package fnv

// Offset64 and Offset32 are the hashes of nothing.
const (
	Offset64 uint64 = 14695981039346656037
	Offset32 uint32 = 2166136261
)

// Prime64 and Prime32 are the factors.
const (
	Prime64 uint64 = 1099511628211
	Prime32 uint32 = 16777619
)

// Add64 goes on with hash h over the byte c.
func Add64(h uint64, c byte) uint64 { return (h ^ uint64(c)) * Prime64 }

// Add32 does so with 32 bits.
func Add32(h uint32, c byte) uint32 { return (h ^ uint32(c)) * Prime32 }
