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
	begins := make([]bool, len(lex.words)) // words that the rule can begin with
	for i := range rules {
		clear(begins)
		cl, words := c.begin(rules[i].start, nil)
		for _, id := range words {
			begins[id] = true
		}
		for id := range lex.words {
			if w := &lex.words[id]; cl&w.class != 0 || begins[id] {
				w.rules = append(w.rules, uint8(i))
			}
		}
	}
	lex.freeze()
	return g, nil
}

// begin returns the classes and, appended to words, the literal words that
// the pattern at pc can begin with.
func (c *compiler) begin(pc int32, words []uint16) (class, []uint16) {
	switch in := c.code[pc]; in.op {
	case opSplit:
		x, words := c.begin(in.x, words)
		y, words := c.begin(in.y, words)
		return x | y, words
	case opJump:
		return c.begin(in.x, words)
	case opRecord:
		return c.begin(pc+1, words)
	case opWord:
		return 0, append(words, in.word)
	case opClass:
		return in.class, words
	}
	return 0, words
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
			x, y := firsts[in.x], firsts[in.y]
			*f = firstSet{x.class | y.class, x.words | y.words, x.ends || y.ends}
		}
	}
	return firsts
}
