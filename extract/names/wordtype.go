package names

import (
	"unicode/utf8"

	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A wordType holds what is known of a word by itself, wherever it stands.
// Most tokens of a text are of few types, so types are kept from one token,
// and one document, to the next.
type wordType struct {
	exact   uint64 // hash of the word as written
	key     uint64
	fine    uint32 // the shape letter by letter, runs folded: "Xx", "X.X.", "d-"
	prefix  [3]uint32
	suffix  [3]uint32
	classes classes
	cues    cue
	lists   wordLists
	shape   token.Shape
	kind    token.Kind
	mark    mark
	closed  uint16 // the set of surroundings in which the word is closed
	parts   bool   // it parts names and is in none: a semicolon
}

// A mark is a kind of token that matters to its neighbours.
type mark uint8

const (
	noMark mark = iota
	markPossessive
	markOpen
	markClose
	markComma
	markOpenQuote
	markCloseQuote
	markQuote
)

func (t *wordType) capital() bool { return t.shape >= token.Title }

// wordLists are the word lists a token is on.
type wordLists gazetteer.WordSet

func (w wordLists) given() bool   { return gazetteer.WordSet(w).Has(gazetteer.WordGivenName) }
func (w wordLists) surname() bool { return gazetteer.WordSet(w).Has(gazetteer.WordSurname) }

// typeCache holds the word types met so far, by the hashes of the words.
type typeCache struct {
	keyTable[*wordType]
	// blocks are where the types are: they stay there while the table grows.
	blocks []*[typeBlock]wordType
	used   int
}

// typeBlock is how many types are made room for at a time.
const typeBlock = 256

// maxTypes bounds how many word types are kept between documents.
const maxTypes = 12_000

// fewestTypes and mostTypes are the sizes of the smallest table and of the
// largest one that is kept between documents.
const (
	fewestTypes = 1 << 12
	mostTypes   = 1 << 15
)

// begin readies the cache for a document. Types that were handed out before
// may no longer be used.
func (c *typeCache) begin() {
	if c.used > maxTypes {
		c.used = 0
		kept := min(len(c.blocks), maxTypes/typeBlock)
		clear(c.blocks[kept:])
		c.blocks = c.blocks[:kept]
		clear(c.slots)
	}
	if len(c.slots) == 0 || c.used == 0 && len(c.slots) > mostTypes {
		c.slots, c.salt = make([]keySlot[*wordType], fewestTypes), token.NewSalt()
	}
}

// add puts a new type into the empty slot s, or another one where the table is
// too full.
func (c *typeCache) add(s *keySlot[*wordType], exact uint64) *wordType {
	if (c.used+1)*4 > len(c.slots)*3 {
		c.double()
		s = c.slot(exact)
	}
	if c.used == len(c.blocks)*typeBlock {
		c.blocks = append(c.blocks, new([typeBlock]wordType))
	}
	t := &c.blocks[c.used/typeBlock][c.used%typeBlock]
	c.used++
	s.key, s.value = exact, t
	return t
}

// typeOf returns the type of the token t that is written as text.
func (r *Recogniser) typeOf(c *typeCache, t token.Token, text string) *wordType {
	exact := exactHash(text)
	slot := c.slot(exact)
	if slot.key == exact {
		return slot.value
	}
	w := c.add(slot, exact)
	r.describe(w, t, text)
	w.exact = exact
	w.closed = r.closed.lookup(exact)
	w.parts = text == ";"
	return w
}

// exactHash hashes the bytes of s, eight at a time. It is never 0.
func exactHash(s string) uint64 {
	h := uint64(len(s)) * 0x9e3779b97f4a7c15
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = (h ^ w) * 0xff51afd7ed558ccd
		h ^= h >> 32
		s = s[8:]
	}
	w := uint64(0)
	for i := range len(s) {
		w = w<<8 | uint64(s[i])
	}
	h = (h ^ w) * 0xc4ceb9fe1a85ec53
	return h ^ h>>29 | 1
}

// describe sets t to what can be known of a token that is written as text.
func (r *Recogniser) describe(t *wordType, tok token.Token, text string) {
	*t = wordType{
		key: tok.Key, shape: tok.Shape, kind: tok.Kind,
		fine:    fineShape(text),
		classes: r.clusters.lookup(tok.Key, tok.Shape),
		cues:    r.cues.Of(tok.Key),
		lists:   wordLists(r.gazetteer.WordFlags(tok.Key)),
		mark:    markOf(text),
	}
	if tok.Kind != token.Punct {
		t.setAffixes(text)
	}
}

func markOf(text string) mark {
	switch text {
	case "'s", "’s":
		return markPossessive
	case "(", "[":
		return markOpen
	case ")", "]":
		return markClose
	case ",":
		return markComma
	case "“", "«":
		return markOpenQuote
	case "”", "»":
		return markCloseQuote
	case "\"":
		return markQuote
	}
	return noMark
}

// setAffixes hashes the first and the last two to four bytes of text, in
// lower case.
func (t *wordType) setAffixes(text string) {
	n := min(4, len(text))
	head, tail := fnv.Offset32, fnv.Offset32
	for i := range n {
		head = fnv.Add32(head, lowerByte(text[i]))
		tail = fnv.Add32(tail, lowerByte(text[len(text)-1-i]))
		if i >= 1 {
			t.prefix[i-1], t.suffix[i-1] = head, tail
		}
	}
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// fineShape hashes the pattern of a word: letters become X or x, digits d,
// runs of the same are folded, but the number of digits counts up to four.
func fineShape(text string) uint32 {
	h := fnv.Offset32
	var before byte
	run := 0
	for i := range len(text) {
		c := text[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c = 'X'
		case 'a' <= c && c <= 'z' || c >= utf8.RuneSelf:
			c = 'x'
		case '0' <= c && c <= '9':
			c = 'd'
		}
		if c == before {
			if run++; run > 3 || c != 'd' && run > 1 {
				continue
			}
		} else {
			before, run = c, 0
		}
		h = fnv.Add32(h, c)
	}
	return h
}
