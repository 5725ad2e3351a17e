package dates

import (
	"fmt"
	"strconv"
	"strings"
)

// A slot is a place in a match where the value of a word is recorded.
type slot uint8

const (
	sNone slot = iota
	sMonth
	sWeekday
	sSeason
	sUnit
	sNum
	sDay
	sYear
	sClock
	sHalfDay
	sOrdinal
	sRelative
	sNarrative
	sPart
	sDeictic
	sDayTime
	sMinutes
	sDotted
	sFeast
	sRelYear  // "last" of "August last year"
	sNarrYear // "same" of "August of the same year"
	sRelWeek  // "last" of "Monday last week"
	sNarrWeek
	sShift // 1 later, -1 earlier
	sSplit // where the second of two mentions begins
	sExtra // a mark that rules set for themselves
)

func slotByName(name string) slot {
	switch name {
	case "ry":
		return sRelYear
	case "ny":
		return sNarrYear
	case "rw":
		return sRelWeek
	case "nw":
		return sNarrWeek
	case "feast":
		return sFeast
	case "shift":
		return sShift
	case "split":
		return sSplit
	case "unit":
		return sUnit
	case "num":
		return sNum
	case "extra":
		return sExtra
	case "rel":
		return sRelative
	case "ord":
		return sOrdinal
	case "clock":
		return sClock
	case "none":
		return sNone
	}
	return 255
}

// The instructions of compiled patterns. Patterns are run by backtracking,
// as regular expressions are, but over tokens, and without loops.
type opcode uint8

const (
	opClass  opcode = iota // a word of a class; record its value
	opWord                 // one certain word
	opSplit                // try x, then y
	opJump                 // go on at x
	opRecord               // record a value that the pattern gives
	opAccept               // the pattern matches
)

type instruction struct {
	op    opcode
	slot  slot
	word  uint16
	x, y  int32
	class class
}

// A compiler turns patterns into instructions. The language: words stand for
// themselves, UPPER CASE names for classes (NAME>slot records elsewhere than
// usual), [ ] for what may be left out, ( | ) for alternatives, $name for a
// macro, @slot=value records a value.
type compiler struct {
	lex    *lexicon
	macros map[string][]string
	code   []instruction
}

// compile appends the code of pattern and an accept, and returns where it
// begins. It fails on a pattern that is not well formed.
func (c *compiler) compile(pattern string) (start int, err error) {
	start = len(c.code)
	rest, err := c.alternatives(strings.Fields(pattern), 0)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("unexpected %q", rest[0])
	}
	if err != nil {
		return 0, fmt.Errorf("pattern %q: %w", pattern, err)
	}
	c.code = append(c.code, instruction{op: opAccept})
	return start, nil
}

// maxNesting bounds how deep macros and groups nest, so that a macro that
// calls itself is an error.
const maxNesting = 24

// alternatives compiles sequences separated by "|" and returns what follows.
func (c *compiler) alternatives(words []string, depth int) (rest []string, err error) {
	if depth > maxNesting {
		return nil, fmt.Errorf("nested too deep")
	}
	var ends []int
	for {
		split := len(c.code)
		c.code = append(c.code, instruction{op: opSplit, x: int32(split + 1)})
		if words, err = c.sequence(words, depth); err != nil {
			return nil, err
		}
		if len(words) == 0 || words[0] != "|" {
			// The last alternative needs no second way.
			c.code[split] = instruction{op: opJump, x: int32(split + 1)}
			break
		}
		ends = append(ends, len(c.code))
		c.code = append(c.code, instruction{op: opJump})
		c.code[split].y = int32(len(c.code))
		words = words[1:]
	}
	for _, e := range ends {
		c.code[e].x = int32(len(c.code))
	}
	return words, nil
}

// sequence compiles elements up to a closing bracket, "|" or the end.
func (c *compiler) sequence(words []string, depth int) (rest []string, err error) {
	for len(words) > 0 {
		w := words[0]
		switch {
		case w == ")" || w == "]" || w == "|":
			return words, nil
		case w == "(" || w == "[":
			split := len(c.code)
			if w == "[" {
				c.code = append(c.code, instruction{op: opSplit, x: int32(split + 1)})
			}
			words, err = c.alternatives(words[1:], depth+1)
			if err != nil {
				return nil, err
			}
			if closer := map[string]string{"(": ")", "[": "]"}[w]; len(words) == 0 || words[0] != closer {
				return nil, fmt.Errorf("missing %q", closer)
			}
			if w == "[" {
				c.code[split].y = int32(len(c.code))
			}
		case w[0] == '$':
			body, ok := c.macros[w[1:]]
			if !ok {
				return nil, fmt.Errorf("no macro %q", w)
			}
			left, err := c.alternatives(body, depth+1)
			if err != nil {
				return nil, fmt.Errorf("in %s: %w", w, err)
			}
			if len(left) > 0 {
				return nil, fmt.Errorf("in %s: unexpected %q", w, left[0])
			}
		default:
			in, err := c.element(w)
			if err != nil {
				return nil, err
			}
			c.code = append(c.code, in)
		}
		words = words[1:]
	}
	return nil, nil
}

// element compiles a word, a class or a record.
func (c *compiler) element(w string) (instruction, error) {
	if w[0] == '@' {
		name, value, _ := strings.Cut(w[1:], "=")
		n, err := strconv.Atoi(value)
		s := slotByName(name)
		if err != nil || s == 255 {
			return instruction{}, fmt.Errorf("bad record %q", w)
		}
		return instruction{op: opRecord, slot: s, x: int32(n)}, nil
	}
	name, to, moved := strings.Cut(w, ">")
	if moved && name == "" {
		name, moved = w, false
	}
	cl, s, isClass := classByName(name)
	if moved {
		if s = slotByName(to); s == 255 {
			return instruction{}, fmt.Errorf("no slot %q", to)
		}
	}
	if isClass {
		return instruction{op: opClass, class: cl, slot: s}, nil
	}
	if name != strings.ToLower(name) {
		return instruction{}, fmt.Errorf("no class %q", name)
	}
	return instruction{op: opWord, word: c.lex.id(name), slot: s}, nil
}
