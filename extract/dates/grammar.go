package dates

import (
	"fmt"
	"strings"
)

// A grammar is the compiled rules with their lexicon. It is immutable.
type grammar struct {
	*lexicon
	rules []rule
	code  []instruction
	// firsts[pc] tells which words a match that has come to pc can go on
	// with. It spares the matcher the ways that lead nowhere.
	firsts []firstSet
}

// A firstSet says, a little too generously, which words can come next.
type firstSet struct {
	class class
	// words has the bits of the literal words.
	words uint64
	// ends is true where the match can end there.
	ends bool
}

// or returns what s or o says.
func (s firstSet) or(o firstSet) firstSet {
	return firstSet{s.class | o.class, s.words | o.words, s.ends || o.ends}
}

// has says whether a word with the given classes and bit can come next.
func (s *firstSet) has(c class, bit uint64) bool { return s.class&c != 0 || s.words&bit != 0 }

// wordBit returns the bit of a word in a set; words share the 63 bits. A
// token that is no word of the lexicon has none.
func wordBit(id uint16) uint64 {
	if id == wNone {
		return 0
	}
	return 1 << (id % 63)
}

// newGrammar compiles the rules. An error is a mistake in the rules.
func newGrammar(rules []rule) (*grammar, error) {
	lex := newLexicon()
	const room = 8192 // instructions; the rules make somewhat fewer
	c := &compiler{lex: lex, macros: make(map[string][]string), code: make([]instruction, 0, room)}
	for name, body := range macros() {
		c.macros[name] = strings.Fields(body)
	}
	for i := range rules {
		start, err := c.compile(rules[i].pattern)
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", rules[i].name, err)
		}
		rules[i].start = int32(start)
	}
	g := &grammar{lexicon: lex, rules: rules, code: c.code, firsts: firstSets(c.code)}
	for i := range rules {
		g.open(uint8(i))
	}
	lex.freeze()
	return g, nil
}

// open tells the words that rule number i can begin with of it.
func (g *grammar) open(i uint8) {
	begins, ways := g.firsts[g.rules[i].start], g.ways(nil, g.rules[i].start)
	for id := range g.lexicon.words {
		w := &g.lexicon.words[id]
		if !begins.has(w.class, wordBit(uint16(id))) {
			continue
		}
		o, can := opening{rule: i}, false
		for _, pc := range ways {
			if g.code[pc].takes(uint16(id), w.class) {
				o.next, can = o.next.or(g.firsts[pc+1]), true
			}
		}
		if can {
			w.openings = append(w.openings, o)
		}
	}
}

// ways appends to dst where the instructions are that can take a token first in
// the pattern at pc.
func (g *grammar) ways(dst []int32, pc int32) []int32 {
	switch in := g.code[pc]; in.op {
	case opSplit:
		return g.ways(g.ways(dst, in.x), in.y)
	case opJump:
		return g.ways(dst, in.x)
	case opRecord:
		return g.ways(dst, pc+1)
	case opWord, opClass:
		return append(dst, pc)
	}
	return dst
}

// takes says whether the instruction takes the word with a number, which has the
// given classes.
func (in *instruction) takes(id uint16, c class) bool {
	return in.op == opClass && in.class&c != 0 || in.op == opWord && in.word == id
}

// firstSets computes the first sets of code, from the end: jumps only lead
// forward.
func firstSets(code []instruction) []firstSet {
	firsts := make([]firstSet, len(code))
	for pc := len(code) - 1; pc >= 0; pc-- {
		f := &firsts[pc]
		switch in := &code[pc]; in.op {
		case opClass:
			f.class = in.class
		case opWord:
			f.words = wordBit(in.word)
		case opAccept:
			f.ends = true
		case opRecord:
			*f = firsts[pc+1]
		case opJump:
			*f = firsts[in.x]
		case opSplit:
			*f = firsts[in.x].or(firsts[in.y])
		}
	}
	return firsts
}
