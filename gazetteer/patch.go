package gazetteer

import (
	"encoding/binary"
	"maps"
	"slices"
)

// A user's files are put over a compiled gazetteer by writing into a copy of
// its image, which takes a few milliseconds where compiling anew would take a
// quarter of a second. The hash tables have room for that. Files that would
// fill them up, take words off lists, or change which words are common, need
// compiling anew.

// patcher writes changes into a copy of an image.
type patcher struct {
	compiler
	g *Gazetteer
	// next is the first node number that is free.
	next uint32
	// freeWords and freeEdges are how many slots may still be taken.
	freeWords, freeEdges int
	// full is true once there was no slot left, or none that could be told from
	// another.
	full bool
	// names are the names of the nodes that change, slots where the numbers
	// of these nodes stand.
	names map[uint32][]name
	slots map[uint32]nodeSlot
	// taken are the slots taken so far with the whole hashes of their keys.
	taken map[nodeSlot]uint64
}

// nodeSlot is the place of a node's number, or of a slot, in a table.
type nodeSlot struct{ section, at int }

// patched returns the image of g with files over it, or "" where it has to
// be compiled anew.
func (g *Gazetteer) patched(files []*File) (string, error) {
	c := newCatalogue()
	var keys []entryID
	for _, f := range files {
		if f.Family == CommonWord || f.Family == NotName || f.takesOff() {
			return "", nil
		}
		for i := range f.Entries {
			key := entryID{f.Family, f.Entries[i].ID}
			if slices.Contains(keys, key) {
				continue
			}
			if keys = append(keys, key); len(keys) > maxPatched {
				return "", nil
			}
			if ref, ok := g.ByID(key.family, key.id); ok {
				c.insert(key, g.decode(ref))
			}
		}
	}
	for _, f := range files {
		if err := c.apply(f); err != nil {
			return "", err
		}
	}
	if len(c.words) > maxPatched {
		return "", nil
	}
	return g.patch(keys, c), nil
}

// takesOff says whether f takes words off lists. Nationality words are on one.
func (f *File) takesOff() bool {
	return slices.ContainsFunc(f.Words, func(w FileWord) bool { return w.Remove }) ||
		f.Family == Demonym && slices.ContainsFunc(f.Entries, func(e FileEntry) bool { return e.Remove || e.Replace })
}

// maxPatched bounds the entries and words of user files that are patched in.
const maxPatched = 2000

// patch returns the image of g with the entries of these keys as they are in
// c, and the words of c, or "" where they do not fit in.
func (g *Gazetteer) patch(keys []entryID, c *catalogue) string {
	p := &patcher{g: g, names: map[uint32][]name{}, slots: map[uint32]nodeSlot{}, taken: map[nodeSlot]uint64{}}
	p.keys = g.keys
	p.words = map[uint64]WordSet{}
	p.near = map[string]uint16{}
	p.forms = map[[formSize]byte]uint32{}
	p.shared = numbersOf(g.shared)
	p.isCommon = func(key uint64) bool { return g.WordFlags(key).Has(WordCommon | WordNotName) }
	for i := range p.sec {
		p.sec[i] = []byte(g.sec[i])
	}
	p.measure()
	p.put = p.add
	for i := range c.words {
		p.word(&c.words[i])
	}
	removed, added := map[entryID]EntryRef{}, map[entryID]EntryRef{}
	for _, key := range keys {
		ref, known := g.ByID(key.family, key.id)
		if known {
			p.forget(ref)
		}
		at, stays := c.byID[key]
		switch {
		case !stays && known:
			removed[key] = ref
		case stays && known:
			p.store(ref, c.entries[at])
		case stays:
			added[key] = p.store(NoEntry, c.entries[at])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(p.words)) {
		if at, ok := p.wordSlot(key, true); ok {
			p.setWord(at, wordInfo(p.words[key]))
		}
	}
	if p.full {
		return ""
	}
	p.commit()
	p.reindex(removed, added)
	return joinImage(&p.sec)
}

// measure counts the slots that may be taken, finds the highest node number,
// and reads the lists of near words and the forms of names.
func (p *patcher) measure() {
	const keepFree = 5 // one slot of so many
	n := len(p.sec[secWords]) / wordSize
	p.freeWords = -n / keepFree
	for i := range n {
		at := p.sec[secWords][i*wordSize:]
		if binary.LittleEndian.Uint32(at) == 0 {
			p.freeWords++
		}
		p.next = max(p.next, binary.LittleEndian.Uint32(at[4:])&nodeNumber)
	}
	n = len(p.sec[secEdges]) / edgeSize
	p.freeEdges = -n / keepFree
	for i := range n {
		at := p.sec[secEdges][i*edgeSize:]
		if binary.LittleEndian.Uint32(at) == 0 {
			p.freeEdges++
		}
		p.next = max(p.next, binary.LittleEndian.Uint32(at[4:])&nodeNumber)
	}
	p.next++
	for i := range len(p.sec[secNearAt]) / nearSize {
		first, n := u32(p.g.sec[secNearAt], i*nearSize), u32(p.g.sec[secNearAt], i*nearSize+4)
		p.near[p.g.sec[secNear][first*8:(first+n)*8]] = uint16(i + 1)
	}
	for i := range len(p.sec[secForms]) / formSize {
		p.forms[[formSize]byte(p.sec[secForms][i*formSize:][:formSize])] = uint32(i)
	}
}

// forget takes all names of an entry of g out of the trie.
func (p *patcher) forget(ref EntryRef) {
	p.put = func(pat *pattern, _ name) {
		if node := p.walk(pat, false); node != 0 {
			p.names[node] = slices.DeleteFunc(p.load(node), func(n name) bool { return n.ref == ref })
		}
	}
	words := p.words
	p.words = map[uint64]WordSet{} // stays as it is
	entries := len(p.sec[secEntries])
	p.entry(ref, p.g.decode(ref))
	p.words = words
	p.sec[secEntries] = p.sec[secEntries][:entries]
	p.sec[secEntryAt] = p.sec[secEntryAt][:len(p.sec[secEntryAt])-4]
	binary.LittleEndian.PutUint32(p.sec[secEntryAt][(ref-1)*4:], removedEntry)
}

// store adds entry e, in the place of entry ref where that is not [NoEntry],
// and returns its reference.
func (p *patcher) store(ref EntryRef, e *Entry) EntryRef {
	p.put = p.add
	end := len(p.sec[secEntryAt])
	if ref == NoEntry {
		ref = EntryRef(end/4 + 1)
		p.entry(ref, e)
		return ref
	}
	p.entry(ref, e)
	copy(p.sec[secEntryAt][(ref-1)*4:], p.sec[secEntryAt][end:])
	p.sec[secEntryAt] = p.sec[secEntryAt][:end]
	return ref
}

// add puts a pattern into the trie.
func (p *patcher) add(pat *pattern, n name) {
	if node := p.walk(pat, true); node != 0 {
		p.names[node] = addName(p.load(node), pat, n)
	}
}

// commit writes the names of the nodes that changed.
func (p *patcher) commit() {
	accepts := p.sec[secAccepts]
	if missing := int(p.next)*4 - len(accepts); missing > 0 {
		accepts = append(accepts, make([]byte, missing)...)
	}
	for _, node := range slices.Sorted(maps.Keys(p.names)) {
		p.flag(node, nodeAccepts, len(p.names[node]) > 0)
		binary.LittleEndian.PutUint32(accepts[node*4:], uint32(len(p.sec[secNames])/nameSize))
		p.putNames(p.names[node])
	}
	p.sec[secAccepts] = accepts
}

// reindex writes the order of ids without the removed entries and with the
// added ones.
func (p *patcher) reindex(removed, added map[entryID]EntryRef) {
	keys := slices.SortedFunc(maps.Keys(added), entryID.compare)
	old := p.g.sec[secByID]
	var index []byte
	gone := map[EntryRef]bool{}
	for _, ref := range removed {
		gone[ref] = true
	}
	put := func(upTo int) {
		for ; old != "" && len(p.g.sec[secByID])-len(old) < upTo*4; old = old[4:] {
			if ref := u32(old, 0); !gone[EntryRef(ref)] {
				index = binary.LittleEndian.AppendUint32(index, ref)
			}
		}
	}
	for _, key := range keys {
		at, _ := p.g.search(key)
		put(at)
		index = binary.LittleEndian.AppendUint32(index, uint32(added[key]))
	}
	put(len(p.g.sec[secByID]) / 4)
	p.sec[secByID] = index
}
