package token

// A Lexicon tells sets of words, or numbers, by the keys of the words (see [Key]).
// It is an immutable hash table for lists that every token of every text is looked
// up in, of which most are in none: that takes a fraction of the time that a map
// does.
type Lexicon[S ~uint8 | ~uint32 | ~uint64] struct {
	// filter has a bit set for each word, one in sixteen: small enough for the
	// cache nearest to the processor, it turns most of the others away.
	filter []uint64
	slots  []lexiconSlot[S]
}

type lexiconSlot[S any] struct {
	key uint64
	set S // 0 in an empty slot
}

// filterShift is where the bits of a key begin that its place in the filter is
// taken from.
const filterShift = 32

// NewLexicon returns a lexicon of words. What has the value 0 in it is left out.
func NewLexicon[S ~uint8 | ~uint32 | ~uint64](words map[uint64]S) Lexicon[S] {
	size := 8
	for size < 2*len(words) {
		size *= 2
	}
	l := Lexicon[S]{filter: make([]uint64, size/8), slots: make([]lexiconSlot[S], size)}
	for key, set := range words {
		if set == 0 {
			continue
		}
		l.filter[key>>filterShift/64&uint64(len(l.filter)-1)] |= 1 << (key >> filterShift % 64)
		i := key & uint64(size-1)
		for l.slots[i].set != 0 {
			i = (i + 1) & uint64(size-1)
		}
		l.slots[i] = lexiconSlot[S]{key, set}
	}
	return l
}

// Of returns the set of the word with a key, or 0.
func (l Lexicon[S]) Of(key uint64) S {
	if l.filter[key>>filterShift/64&uint64(len(l.filter)-1)]>>(key>>filterShift%64)&1 == 0 {
		return 0
	}
	return l.find(key)
}

// find does what [Lexicon.Of] does, without the filter.
func (l Lexicon[S]) find(key uint64) S {
	mask := uint64(len(l.slots) - 1)
	i := key & mask
	for l.slots[i].key != key && l.slots[i].set != 0 {
		i = (i + 1) & mask
	}
	return l.slots[i].set
}

// At returns what the lexicon tells of token t of d: the union of the sets of the
// token and of the hyphenated words that end with it. Lexicons list
// "denial-of-service" as one word, which tokens part.
func (l Lexicon[S]) At(d *Document, t int) S {
	set := l.Of(d.Tokens[t].Key)
	if d.joined(t) {
		for k := range d.compounds(t) {
			set |= l.Of(k)
		}
	}
	return set
}
