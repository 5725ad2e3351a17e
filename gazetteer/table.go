package gazetteer

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
)

// tables writes the trie and the word lists as hash tables.
func (k *trie) tables() {
	inner := make([]bool, len(k.names))
	for e := range k.edges {
		inner[e.from] = true
	}
	// Nodes where names end are numbered first, so that only these need a
	// place in the accepts section; the number 0 stays free.
	number := make([]uint32, len(k.names))
	next := uint32(1)
	accepts := make([]byte, 4)
	for old, names := range k.names {
		if len(names) == 0 {
			continue
		}
		number[old] = next | nodeAccepts
		next++
		accepts = binary.LittleEndian.AppendUint32(accepts, uint32(len(k.sec[secNames])/nameSize))
		k.putNames(names)
	}
	k.sec[secAccepts] = accepts
	for old := 1; old < len(k.names); old++ {
		if number[old] == 0 {
			number[old] = next
			next++
		}
		if inner[old] {
			number[old] |= nodeInner
		}
	}
	k.putWords(number)
	k.putEdges(number)
}

// putNames writes the names of one node, by family and rank.
func (k *compiler) putNames(names []name) {
	slices.SortStableFunc(names, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.family, b.family), cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.ref, b.ref))
	})
	for i := range names {
		names[i].last = i == len(names)-1
		k.putName(&names[i])
	}
}

// putName writes a name, and its form where that is a new one.
func (k *compiler) putName(n *name) {
	form := n.form()
	number, ok := k.forms[form]
	if !ok {
		number = uint32(len(k.forms))
		k.forms[form] = number
		k.sec[secForms] = append(k.sec[secForms], form[:]...)
	}
	k.sec[secNames] = binary.LittleEndian.AppendUint32(k.sec[secNames], uint32(n.ref))
	k.sec[secNames] = binary.LittleEndian.AppendUint32(k.sec[secNames], number)
}

// rank orders names that end at one node: names before aliases before weak
// aliases, and as they are written before other spellings. Attack phrases are
// only told apart by whether they are weak.
func (n *name) rank() int {
	rank := 0
	if n.flags.Has(ViaWeak) {
		rank += 2
	}
	if n.family == Attack {
		return rank
	}
	if n.flags.Has(ViaAlias) {
		rank++
	}
	if n.flags.Has(Variant | Plural | ByPattern) {
		rank += 4
	}
	return rank
}

func (k *trie) putWords(number []uint32) {
	keys := make(map[uint64]bool, len(k.roots)+len(k.words))
	for key := range k.roots {
		keys[key] = true
	}
	for key := range k.words {
		keys[key] = true
	}
	filters := make([]wordInfo, len(k.names))
	for e := range k.edges {
		filters[e.from] |= filterBit(e.key)
	}
	// Words that come first get the slot where the search for them begins:
	// common words, since most tokens are such, then those that begin names.
	class := func(key uint64) int {
		switch {
		case k.words[key].Has(WordCommon):
			return 0
		case k.roots[key] != 0:
			return 1
		}
		return 2
	}
	order := slices.SortedFunc(maps.Keys(keys), func(a, b uint64) int {
		return cmp.Or(cmp.Compare(class(a), class(b)), cmp.Compare(a, b))
	})
	hash := func(i int) uint64 { return spread(order[i]) }
	k.sec[secWords] = hashTable(len(order), wordSize, hash, func(i int, slot []byte) {
		key := order[i]
		rest := wordInfo(k.words[key])
		if root, ok := k.roots[key]; ok {
			binary.LittleEndian.PutUint32(slot[4:], number[root])
			rest |= filters[root]
		}
		binary.LittleEndian.PutUint32(slot[8:], uint32(rest))
	})
}

func (k *trie) putEdges(number []uint32) {
	type numberedEdge struct {
		hash uint64
		to   uint32
	}
	list := make([]numberedEdge, 0, len(k.edges))
	for e, to := range k.edges {
		list = append(list, numberedEdge{edgeHash(number[e.from], e.key), number[to]})
	}
	slices.SortFunc(list, func(a, b numberedEdge) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.to, b.to))
	})
	hash := func(i int) uint64 { return list[i].hash }
	k.sec[secEdges] = hashTable(len(list), edgeSize, hash, func(i int, slot []byte) {
		binary.LittleEndian.PutUint32(slot[4:], list[i].to)
	})
}

// hashTable returns a table with a slot of the given size for each of n keys,
// a quarter of it empty. Each slot begins with the check of its key; put writes
// the rest. Two keys with one check could be taken for each other only within one
// run of full slots; the table grows until that happens nowhere.
func hashTable(n, size int, hash func(i int) uint64, put func(i int, slot []byte)) []byte {
	for slots := uint64(n+n/3) + 1; ; slots++ {
		table, clash := make([]byte, slots*uint64(size)), false
		for k := range n {
			h := hash(k)
			for i := slot(h, slots); ; i = (i + 1) % slots {
				at := table[i*uint64(size):][:size]
				check := binary.LittleEndian.Uint32(at)
				if check == 0 {
					binary.LittleEndian.PutUint32(at, checkOf(h))
					put(k, at)
					break
				}
				clash = clash || check == checkOf(h)
			}
		}
		if !clash {
			return table
		}
	}
}
