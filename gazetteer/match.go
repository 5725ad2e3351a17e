package gazetteer

import (
	"math/bits"

	"github.com/incx/incx/extract/token"
)

// nearTokens is how far from an attack phrase one of its near words may
// stand.
const nearTokens = 8

// Match appends to dst the names in d: for every token and every family the
// longest names that begin there, in the order of tokens and families. Names
// of one family may overlap where they begin at different tokens. An attack
// phrase gives a candidate for each type of attack it can mean; other
// families give one for all entries that share the name. Names do not run
// across sentences. Match does not allocate where dst has room.
func (g *Gazetteer) Match(dst []Candidate, d *token.Document) []Candidate {
	m := matcher{g: g, d: d}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		m.first, m.last = s.First, s.Last
		m.caps = inCapitals(d.Tokens[s.First:s.Last])
		for from := s.First; from < s.Last; from += chunk {
			dst = m.chunk(dst, from, min(from+chunk, s.Last))
		}
	}
	return dst
}

// chunk is how many tokens are looked up before names are followed further.
// Looking up a run of tokens without a break lets the processor wait for
// several of them at once.
const chunk = 64

// chunk appends the names that begin at tokens first to last-1.
func (m *matcher) chunk(dst []Candidate, first, last int) []Candidate {
	g, d := m.g, m.d
	var begins [chunk]struct {
		at   int32
		root uint32
	}
	n := 0
	for t := first; t < last; t++ {
		tok := &d.Tokens[t]
		root, info := g.word(g.keys.key(d.Text, tok))
		if root == 0 {
			key, ok := numbered(d.Text, tok)
			if !ok {
				continue
			}
			if root, info = g.word(key); root == 0 {
				continue
			}
		}
		if root&nodeAccepts != 0 || t+1 < m.last && m.follows(t+1, info) {
			begins[n].at, begins[n].root = int32(t), root
			n++
		}
	}
	for _, b := range begins[:n] {
		dst = m.from(dst, int(b.at), b.root)
	}
	return dst
}

// follows says whether the name that begins before token i may go on with it,
// by the filter of its first word.
func (m *matcher) follows(i int, info wordInfo) bool {
	k, tokens := &m.g.keys, m.d.Tokens
	if k.isGlue(tokens, i, m.last) {
		i++
	}
	return info.follows(k.key(m.d.Text, &tokens[i])) || isNumber(&tokens[i]) && info.follows(k.number)
}

// inCapitals says whether the words of a sentence are all in capitals, so
// that capitals say nothing about names.
func inCapitals(tokens []token.Token) bool {
	upper := 0
	for i := range tokens {
		switch tokens[i].Shape {
		case token.Lower, token.Title:
			if tokens[i].Space || i == 0 { // not the ending of "BANK's"
				return false
			}
		case token.Upper:
			upper++
		}
	}
	return upper >= 3
}

// matcher is the scratch of one call of Match.
type matcher struct {
	g           *Gazetteer
	d           *token.Document
	first, last int  // the sentence
	caps        bool // it is in capitals
	found       [Families]accepted
}

// accepted is the longest match of a family so far.
type accepted struct {
	last           int
	names          uint32
	upper, capital uint16
}

// from appends the longest names of each family that begin at token start
// with the trie's node root.
func (m *matcher) from(dst []Candidate, start int, root uint32) []Candidate {
	g, tokens := m.g, m.d.Tokens
	var families uint32
	var upper, capital uint16
	node := root
	for i, bit := start, uint16(1); ; {
		t := &tokens[i]
		switch t.Shape {
		case token.Upper, token.Initial:
			upper |= bit
			capital |= bit
		case token.Title, token.Mixed:
			capital |= bit
		case token.NoCase:
			upper |= bit
			capital |= bit
		}
		i++
		if node&nodeAccepts != 0 {
			families |= m.accept(node, start, i, upper, capital)
		}
		bit <<= 1
		if node&nodeInner == 0 || bit == 0 || i >= m.last {
			break
		}
		if g.keys.isGlue(tokens, i, m.last) {
			i++
		}
		next := g.next(node, g.keys.key(m.d.Text, &tokens[i]))
		if next == 0 && isNumber(&tokens[i]) {
			next = g.next(node, g.keys.number)
		}
		if next == 0 {
			break
		}
		node = next
	}
	for ; families != 0; families &= families - 1 {
		dst = m.emit(dst, start, Family(bits.TrailingZeros32(families)))
	}
	return dst
}

// accept notes the names of node for the families whose rules they meet and
// returns these families as bits.
func (m *matcher) accept(node uint32, start, end int, upper, capital uint16) uint32 {
	var families uint32
	for i := m.g.accepts(node); ; i++ {
		n := m.g.name(i)
		if families>>n.family&1 == 0 && m.holds(&n, start, end, upper, capital) {
			families |= 1 << n.family
			m.found[n.family] = accepted{end, m.g.accepts(node), upper, capital}
		}
		if n.last {
			return families
		}
	}
}

// holds says whether the tokens from start to end meet the rules of name n on
// case and on near words.
func (m *matcher) holds(n *name, start, end int, upper, capital uint16) bool {
	if n.capital&^capital != 0 || n.upper&^upper != 0 && n.short {
		return false
	}
	return n.near == 0 || m.near(n.near, start, end)
}

// near says whether a word of the list stands near the tokens from start to
// end in the same sentence.
func (m *matcher) near(list uint16, start, end int) bool {
	tokens := m.d.Tokens
	for i := max(m.first, start-nearTokens); i < min(m.last, end+nearTokens); i++ {
		if i >= start && i < end {
			continue
		}
		if m.g.isNear(list, tokens[i].Key) {
			return true
		}
		if i+2 < m.last && m.g.keys.isGlue(tokens, i+1, m.last) && m.g.isNear(list, pairKey(tokens[i].Key, tokens[i+2].Key)) {
			return true
		}
	}
	return false
}
