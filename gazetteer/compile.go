package gazetteer

import (
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/incx/incx/extract/token"
)

// compiler turns entries and words into patterns.
type compiler struct {
	patterner
	// put takes a pattern with what it is a name of.
	put func(p *pattern, n name)
	// isCommon says whether the token of this key is a common word.
	isCommon func(key uint64) bool
	words    map[uint64]WordSet
	near     map[string]uint16
	forms    map[[formSize]byte]uint32
	shared   map[string]int // the numbers of texts that many entries have
	sec      [sections][]byte
}

// trie is what a gazetteer is compiled into before it becomes tables.
type trie struct {
	compiler
	roots map[uint64]uint32 // key of the first token to its node
	edges map[edge]uint32
	// names are those that end at each node, by the node's number.
	names [][]name
}

type edge struct {
	from uint32
	key  uint64
}

// compile returns the image of c. The same catalogue gives the same bytes.
func compile(c *catalogue) (string, error) {
	entries := c.sorted()
	k := &trie{
		compiler: compiler{
			patterner: patterner{keys: newKeys()},
			words:     make(map[uint64]WordSet, len(c.words)),
			near:      map[string]uint16{},
			forms:     map[[formSize]byte]uint32{},
		},
		roots: make(map[uint64]uint32, len(entries)),
		edges: make(map[edge]uint32, 3*len(entries)),
		names: make([][]name, 1, 4*len(entries)+1),
	}
	k.put = k.add
	k.isCommon = func(key uint64) bool { return k.words[key].Has(WordCommon | WordNotName) }
	for i := range c.words {
		k.word(&c.words[i])
	}
	k.share(entries)
	for i, e := range entries {
		k.entry(EntryRef(i+1), e)
	}
	k.index(entries)
	if len(k.names) > nodeNumber {
		return "", errors.New("compile gazetteer: too many names")
	}
	k.tables()
	return joinImage(&k.sec), nil
}

// share stores the kinds, sectors and countries that several entries have, the most
// frequent first, as small numbers are short.
func (k *compiler) share(entries []*Entry) {
	uses := make(map[string]int)
	for _, e := range entries {
		for _, s := range [...]string{e.Kind, e.Sector, e.Country} {
			uses[s]++
		}
	}
	delete(uses, "")
	maps.DeleteFunc(uses, func(_ string, n int) bool { return n < 2 })
	texts := slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b))
	})
	k.sec[secShared] = appendTexts(nil, texts)
	k.shared = numbersOf(texts)
}

// numbersOf returns the place of each text in a list.
func numbersOf(texts []string) map[string]int {
	numbers := make(map[string]int, len(texts))
	for i, s := range texts {
		numbers[s] = i
	}
	return numbers
}

// word takes a word into the lists, or, where it is a phrase, into the trie.
func (k *compiler) word(w *listWord) {
	if w.text == "" {
		return
	}
	k.sec[secLists] = appendWord(k.sec[secLists], w)
	rule := anyCase
	if w.family == GivenName || w.family == Surname {
		rule = asWritten
	}
	var flags Flags
	if w.ambiguous {
		flags = Ambiguous
	}
	p, ok := k.pattern(w.text, rule, flags)
	if !ok {
		return
	}
	if len(p.keys) > 1 {
		k.put(&p, name{family: w.family, flags: p.flags})
		return
	}
	set := w.family.words(w.ambiguous)
	k.words[p.keys[0]] |= set
	// "Mr" and "Mr.": texts are looked up as they are written, too.
	k.words[token.Key(w.text)] |= set
	if w.family != GivenName && w.family != Surname && !strings.HasSuffix(w.text, ".") {
		k.words[token.Key(w.text+".")] |= set
	}
}

// entry takes all spellings of all names of e into the trie.
func (k *compiler) entry(ref EntryRef, e *Entry) {
	k.sec[secEntryAt] = binary.LittleEndian.AppendUint32(k.sec[secEntryAt], uint32(len(k.sec[secEntries])))
	k.sec[secEntries] = appendEntry(k.sec[secEntries], e, k.shared)
	if e.Attack != nil {
		k.phrases(ref, e)
		return
	}
	kind, _ := ParseKind(e.Kind)
	rule := asWritten
	if e.Lower {
		rule = lowerToo
	}
	e.names(func(s string, via Flags) {
		if e.Ambiguous || via.Has(ViaWeak) {
			via |= Ambiguous
		}
		spellings(s, e.Family, func(s string, flags Flags) {
			p, ok := k.pattern(s, rule, via|flags)
			if !ok {
				return
			}
			if len(p.keys) == 1 && p.upper == 0 && k.isCommon(p.keys[0]) {
				p.flags |= Ambiguous
			}
			if e.Family == Demonym && len(p.keys) == 1 {
				k.words[p.keys[0]] |= WordDemonym
			}
			k.put(&p, name{ref: ref, family: e.Family, kind: kind, flags: p.flags})
		})
	})
}

// index writes the numbers of entries in the order of their families and ids.
func (k *compiler) index(entries []*Entry) {
	refs := make([]uint32, len(entries))
	for i := range refs {
		refs[i] = uint32(i + 1)
	}
	slices.SortFunc(refs, func(a, b uint32) int {
		x, y := entries[a-1], entries[b-1]
		return entryID{x.Family, x.ID}.compare(entryID{y.Family, y.ID})
	})
	for _, ref := range refs {
		k.sec[secByID] = binary.LittleEndian.AppendUint32(k.sec[secByID], ref)
	}
}

func (k *compiler) phrases(ref EntryRef, e *Entry) {
	for i := range e.Attack.Phrases {
		ph := &e.Attack.Phrases[i]
		near := k.nearList(ph.Near)
		ph.inflected(func(s string, flags Flags) {
			p, ok := k.pattern(s, anyCase, flags)
			if !ok {
				return
			}
			// "DoS", "BEC" and "XSS" are words, names or slips in lower case.
			if strict, ok := k.pattern(s, asWritten, 0); ok && len(p.keys) == 1 && letters(s) <= 4 && strict.capital != 0 {
				p.upper, p.capital, p.short = strict.upper, strict.capital, true
			}
			k.put(&p, name{ref: ref, family: Attack, near: near, flags: p.flags})
		})
	}
}

// nearList returns the number of a list of near words, which count in the
// plural too. A word with a hyphen ("e-mail") is three tokens in a text and
// stands in the list by the keys of its parts, and as one word.
func (k *compiler) nearList(words []string) uint16 {
	if len(words) == 0 {
		return 0
	}
	var keys []uint64
	for _, w := range words {
		if a, b, ok := strings.Cut(w, "-"); ok {
			keys = append(keys, pairKey(token.Key(a), token.Key(b)), pairKey(token.Key(a), token.Key(plural(b))))
			w = a + b
		}
		keys = append(keys, token.Key(w), token.Key(plural(w)))
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	var list []byte
	var filter uint64
	for _, key := range keys {
		filter |= 1 << (key & 63)
		list = binary.LittleEndian.AppendUint64(list, key)
	}
	if n, ok := k.near[string(list)]; ok {
		return n
	}
	k.sec[secNearAt] = binary.LittleEndian.AppendUint32(k.sec[secNearAt], uint32(len(k.sec[secNear])/8))
	k.sec[secNearAt] = binary.LittleEndian.AppendUint32(k.sec[secNearAt], uint32(len(keys)))
	k.sec[secNearAt] = binary.LittleEndian.AppendUint64(k.sec[secNearAt], filter)
	k.sec[secNear] = append(k.sec[secNear], list...)
	n := uint16(len(k.near) + 1)
	k.near[string(list)] = n
	return n
}

// add puts a pattern into the trie.
func (k *trie) add(p *pattern, n name) {
	node, ok := k.roots[p.keys[0]]
	if !ok {
		node = k.node()
		k.roots[p.keys[0]] = node
	}
	for _, key := range p.keys[1:] {
		to, ok := k.edges[edge{node, key}]
		if !ok {
			to = k.node()
			k.edges[edge{node, key}] = to
		}
		node = to
	}
	k.names[node] = addName(k.names[node], p, n)
}

func (k *trie) node() uint32 {
	k.names = append(k.names, nil)
	return uint32(len(k.names) - 1)
}

// addName adds pattern p as name n to the names of a node. Of spellings of
// one name that come to the same the foremost is kept. The names of an entry
// follow each other at the end, since entries are added one by one: however
// many share a name, only one's own are looked through.
func addName(names []name, p *pattern, n name) []name {
	n.upper, n.capital, n.short = p.upper, p.capital, p.short
	for i := len(names) - 1; i >= 0; i-- {
		old := &names[i]
		if old.ref != n.ref && n.ref != NoEntry {
			break
		}
		if old.ref != n.ref || old.family != n.family || old.near != n.near || old.flags.Has(IsVerb) != n.flags.Has(IsVerb) ||
			old.upper != n.upper || old.capital != n.capital {
			continue
		}
		if n.rank() < old.rank() || n.ref == NoEntry && n.flags.Has(Ambiguous) {
			*old = n
		}
		return names
	}
	return append(names, n)
}
