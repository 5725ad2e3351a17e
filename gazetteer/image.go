package gazetteer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// The compiled form of a gazetteer is one read-only image that the matcher
// reads in place: nothing is parsed or copied at start-up, and the built-in
// image stays in the pages of the program file.
//
//	header   magic, then offset and length in bytes of each section
//	words    hash table of token keys: {check u32, root node u32, WordSet u16,
//	         filter u16}; the filter has a bit for each token that may follow
//	edges    hash table of trie edges: {check u32, node u32}
//	accepts  for each node the index of its first name, plus one
//	names    {entry u32, form u32}, those of a node in a row
//	forms    what names have besides their entries, each only once, in records
//	         of formSize bytes
//	near     sorted token keys, list after list
//	nearAt   for each list of near words its first key, its length, and a
//	         filter u64 of its keys
//	entryAt  for each entry its offset in entries
//	entries  entries one after another, with lengths as varints
//	shared   the texts that many entries have, their kinds, sectors and countries,
//	         the most frequent first
//	byID     numbers of the entries, sorted by family and id
//	lists    words of word lists: {family, ambiguous, text}
//
// All numbers are little-endian.
const magic = "incx.gazetteer/5\n"

const (
	secWords = iota
	secEdges
	secAccepts
	secNames
	secForms
	secNear
	secNearAt
	secEntryAt
	secEntries
	secShared
	secByID
	secLists
	sections
)

const (
	headerSize = len(magic) + 8*sections
	wordSize   = 12
	edgeSize   = 8
	nameSize   = 8
	formSize   = 12
	nearSize   = 16
)

// A node number has two bits that spare looking: nodeInner says that the
// node has edges, nodeAccepts that names end there.
const (
	nodeInner   = 1 << 31
	nodeAccepts = 1 << 30
	nodeNumber  = nodeAccepts - 1
)

// removedEntry stands for the offset of an entry that a user's file removed.
const removedEntry = 1<<32 - 1

// image is a compiled gazetteer, split into its sections.
type image struct {
	all string
	sec [sections]string
	// shared are the texts that many entries have.
	shared []string
	// words and edges are the numbers of slots in the hash tables.
	words, edges uint64
}

// openImage checks the header of a compiled gazetteer.
func openImage(s string) (image, error) {
	img := image{all: s}
	if len(s) < headerSize || s[:len(magic)] != magic {
		return img, errors.New("compiled gazetteer: not in the form of this version")
	}
	for i := range img.sec {
		at, n := uint64(u32(s, len(magic)+8*i)), uint64(u32(s, len(magic)+8*i+4))
		if at+n > uint64(len(s)) {
			return img, fmt.Errorf("compiled gazetteer: cut short at %d bytes", len(s))
		}
		img.sec[i] = s[at : at+n]
	}
	if img.sec[secShared] != "" {
		d := decoder{s: img.sec[secShared]}
		img.shared = d.texts()
	}
	img.words = uint64(len(img.sec[secWords]) / wordSize)
	img.edges = uint64(len(img.sec[secEdges]) / edgeSize)
	if img.words == 0 || img.edges == 0 {
		return img, errors.New("compiled gazetteer: empty tables")
	}
	return img, nil
}

// joinImage writes the sections with a header in front.
func joinImage(sec *[sections][]byte) string {
	out := make([]byte, 0, headerSize)
	out = append(out, magic...)
	at := headerSize
	for _, s := range sec {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
		at += len(s)
	}
	for _, s := range sec {
		out = append(out, s...)
	}
	return string(out)
}

func u16(s string, i int) uint16 { s = s[i : i+2]; return uint16(s[0]) | uint16(s[1])<<8 }

func u32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// spread turns a key into a number whose bits all depend on all of its bits.
func spread(key uint64) uint64 {
	key ^= key >> 32
	return key * 0x9e3779b97f4a7c15
}

// checkOf returns what the slot of a key with hash h begins with, so that it is
// told from others in the same run of slots. It is not 0, which marks an empty
// slot. Compiling sees to it that no two keys of a table are taken for each
// other, and patching that no two new ones are; a key that is not in the table is
// taken for one once in a billion times.
func checkOf(h uint64) uint32 { return uint32(h) | 1 }

// slot maps hash h to one of n slots without division:
// https://lemire.me/blog/2016/06/27/a-fast-alternative-to-the-modulo-reduction/
func slot(h, n uint64) uint64 {
	hi, _ := bits.Mul64(h, n)
	return hi
}

// word returns the root node of the names that begin with the token of this
// key, or 0, and the rest of its slot: the word lists that it is on and the
// filter of tokens that may follow.
func (g *image) word(key uint64) (root uint32, rest wordInfo) {
	table := g.sec[secWords]
	h := spread(key)
	for i := slot(h, g.words); ; {
		at := int(i) * wordSize
		if c := u32(table, at); c == checkOf(h) || c == 0 {
			return u32(table, at+4), wordInfo(u32(table, at+8))
		}
		if i++; i == g.words {
			i = 0
		}
	}
}

// wordInfo is the last part of a slot of the words table.
type wordInfo uint32

func (w wordInfo) set() WordSet { return WordSet(w & 0xffff) }

// follows says whether the token of this key may come second in a name.
func (w wordInfo) follows(key uint64) bool { return w&filterBit(key) != 0 }

// filterBit is the bit of a token that may come second in a name.
func filterBit(key uint64) wordInfo { return 1 << (16 + spread(key)>>60) }

// edgeHash is the hash of the edge from node by the token of this key. Its
// high bits choose the slot and its low bits are the check.
func edgeHash(node uint32, key uint64) uint64 {
	h := spread(key ^ uint64(node&nodeNumber)*0xd6e8feb86659fd93)
	return h ^ h>>29
}

// next returns the node that the token of this key leads to from node, or 0.
func (g *image) next(node uint32, key uint64) uint32 {
	table := g.sec[secEdges]
	h := edgeHash(node, key)
	for i := slot(h, g.edges); ; {
		at := int(i) * edgeSize
		if c := u32(table, at); c == checkOf(h) || c == 0 {
			return u32(table, at+4)
		}
		if i++; i == g.edges {
			i = 0
		}
	}
}

// accepts returns the index of the first name that ends at node.
func (g *image) accepts(node uint32) uint32 {
	return u32(g.sec[secAccepts], int(node&nodeNumber)*4)
}

// A name is one record of the names section.
type name struct {
	ref            EntryRef
	upper, capital uint16
	flags          Flags
	near           uint16 // number of the list of near words, plus one
	family         Family
	kind           Kind
	// short is true where capitals cannot be written as a word; last where
	// no other name ends at the node.
	short, last bool
}

func (g *image) name(i uint32) name {
	at := int(i) * nameSize
	ref, form := u32(g.sec[secNames], at), int(u32(g.sec[secNames], at+4))
	s := g.sec[secForms][form*formSize:]
	s = s[:formSize]
	return name{
		ref: EntryRef(ref), upper: u16(s, 0), capital: u16(s, 2), flags: Flags(u16(s, 4)), near: u16(s, 6),
		family: Family(s[8]), kind: Kind(s[9]), short: s[10]&1 != 0, last: s[10]&2 != 0,
	}
}

// form returns what name n has besides its entry, as it stands in the forms.
func (n *name) form() (f [formSize]byte) {
	binary.LittleEndian.PutUint16(f[0:], n.upper)
	binary.LittleEndian.PutUint16(f[2:], n.capital)
	binary.LittleEndian.PutUint16(f[4:], uint16(n.flags))
	binary.LittleEndian.PutUint16(f[6:], n.near)
	f[8], f[9] = byte(n.family), byte(n.kind)
	if n.short {
		f[10] |= 1
	}
	if n.last {
		f[10] |= 2
	}
	return f
}

// isNear says whether the token of this key is on list number list-1 of near
// words.
func (g *image) isNear(list uint16, key uint64) bool {
	at := int(list-1) * nearSize
	if u64(g.sec[secNearAt], at+8)>>(key&63)&1 == 0 {
		return false
	}
	first, n := int(u32(g.sec[secNearAt], at)), int(u32(g.sec[secNearAt], at+4))
	keys := g.sec[secNear]
	lo, hi := first, first+n
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch k := u64(keys, mid*8); {
		case k == key:
			return true
		case k < key:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return false
}
