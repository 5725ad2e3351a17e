package gazetteer

import "encoding/binary"

// walk returns the number of the node that a pattern leads to. Where there is
// none it makes it, or returns 0.
func (p *patcher) walk(pat *pattern, create bool) uint32 {
	at, ok := p.wordSlot(pat.keys[0], create)
	if !ok {
		return 0
	}
	if create && len(pat.keys) > 1 {
		p.setWord(at, filterBit(pat.keys[1]))
	}
	node, ok := p.node(nodeSlot{secWords, at + 4}, create)
	for _, key := range pat.keys[1:] {
		if !ok {
			return 0
		}
		from := node
		if at, ok = p.edgeSlot(from, key, create); !ok {
			return 0
		}
		if node, ok = p.node(nodeSlot{secEdges, at + 4}, create); create {
			p.flag(from, nodeInner, true)
		}
	}
	return node
}

// node returns the number of the node in a slot, and makes a new one there if
// it is empty and create is true.
func (p *patcher) node(at nodeSlot, create bool) (uint32, bool) {
	slot := p.sec[at.section][at.at:]
	number := binary.LittleEndian.Uint32(slot) & nodeNumber
	if number == 0 {
		if !create {
			return 0, false
		}
		number = p.next
		p.next++
		binary.LittleEndian.PutUint32(slot, number)
	}
	p.slots[number] = at
	return number, true
}

// flag sets or clears a flag of a node that was walked to.
func (p *patcher) flag(node, flag uint32, on bool) {
	at := p.slots[node]
	slot := p.sec[at.section][at.at:]
	value := binary.LittleEndian.Uint32(slot) &^ flag
	if on {
		value |= flag
	}
	binary.LittleEndian.PutUint32(slot, value)
}

// wordSlot returns where the slot of a token's key begins. It takes an empty
// one where there is none and create is true.
func (p *patcher) wordSlot(key uint64, create bool) (int, bool) {
	return p.slotOf(spread(key), secWords, wordSize, &p.freeWords, create)
}

// edgeSlot does what wordSlot does for an edge.
func (p *patcher) edgeSlot(from uint32, key uint64, create bool) (int, bool) {
	return p.slotOf(edgeHash(from, key), secEdges, edgeSize, &p.freeEdges, create)
}

// slotOf returns where the slot of a key with hash h begins in a hash table
// with slots of the given size, of which some are free to be taken. Of the keys
// that were there before only the checks are known: one of them is taken for
// another key as rarely as by a text.
func (p *patcher) slotOf(h uint64, section, size int, free *int, create bool) (int, bool) {
	table := p.sec[section]
	n := uint64(len(table) / size)
	for i := slot(h, n); ; i = (i + 1) % n {
		at := int(i) * size
		switch binary.LittleEndian.Uint32(table[at:]) {
		case checkOf(h):
			if whole, mine := p.taken[nodeSlot{section, at}]; mine && whole != h {
				p.full = true
				return 0, false
			}
			return at, true
		case 0:
			if !create || *free <= 0 {
				p.full = p.full || create
				return 0, false
			}
			*free--
			p.taken[nodeSlot{section, at}] = h
			binary.LittleEndian.PutUint32(table[at:], checkOf(h))
			return at, true
		}
	}
}

// setWord sets bits in the slot of a word.
func (p *patcher) setWord(at int, bits wordInfo) {
	slot := p.sec[secWords][at+8:]
	binary.LittleEndian.PutUint32(slot, binary.LittleEndian.Uint32(slot)|uint32(bits))
}

// load returns the names of a node that was walked to.
func (p *patcher) load(node uint32) []name {
	if names, ok := p.names[node]; ok {
		return names
	}
	at := p.slots[node]
	if binary.LittleEndian.Uint32(p.sec[at.section][at.at:])&nodeAccepts == 0 {
		return nil
	}
	var names []name
	for i := p.g.accepts(node); ; i++ {
		n := p.g.name(i)
		names = append(names, n)
		if n.last {
			return names
		}
	}
}
