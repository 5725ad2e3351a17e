package names

import (
	"encoding/binary"
	"fmt"

	"github.com/incx/incx/extract/token"
)

// Most tokens of a text are words that are never part of a mention where they
// stand: "were" anywhere, "of" unless capitalised words are near. Such a token
// is closed: it is outside by decree, in training as in reading, gets no
// features and parts its sentence into pieces that are decided separately.
// Only words next to it see it, as their context.
//
// closedWords holds the words that are closed in some surroundings, in
// ascending order, eight bytes each, little-endian: the upper 48 bits of a
// word's exact hash above the set of the surroundings.
type closedWords string

// surroundings tells how near a striking word stands to a token, on either
// side: next to it, one word away or further. A capitalised word is striking,
// and a word or number of the kind that dates are made of.
type surroundings uint8

const numSurroundings = 9

// striking says whether a word may well be part of a mention.
func (t *wordType) striking() bool {
	return t.capital() || t.kind == token.Number || t.cues&(cueTime|cueMonth|cueWeekday) != 0
}

// surroundingsOf returns the surroundings of token i of the sentence at hand.
func (s *Scratch) surroundingsOf(i int) surroundings {
	var near surroundings
	switch {
	case s.at(i - 1).striking():
		near = 2
	case s.at(i - 2).striking():
		near = 1
	}
	switch {
	case s.at(i + 1).striking():
		near += 6
	case s.at(i + 2).striking():
		near += 3
	}
	return near
}

// mayClose says whether a token may be closed at all: not one that the
// gazetteer knows, and none of a headline, where capitals say nothing.
func (a *attribute) mayClose() bool { return a.families == 0 && a.sentence == normalCase }

// markClosed closes tokens of document d.
func (s *Scratch) markClosed(d *token.Document) {
	for k := range d.Sentences {
		s.lo, s.hi = d.Sentences[k].First, d.Sentences[k].Last
		for i := s.lo; i < s.hi; i++ {
			a := &s.attrs[i]
			a.closed = a.parts || a.wordType.closed != 0 && a.mayClose() && a.wordType.closed>>s.surroundingsOf(i)&1 != 0
		}
	}
}

const (
	closedSize = 8
	closedMask = 1<<16 - 1
)

// at returns the entry at place i.
func (c closedWords) at(i int) uint64 { return le64(string(c[i*closedSize:][:closedSize])) }

func le64(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lookup returns the set of surroundings in which a word is closed, by the
// hash of its exact form.
func (c closedWords) lookup(exact uint64) uint16 {
	lo, hi := 0, len(c)/closedSize
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch e := c.at(mid); {
		case e>>16 == exact>>16:
			return uint16(e)
		case e>>16 < exact>>16:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0
}

// openClosed returns the closed words at the start of data, their number
// first, and the rest of data. The error wraps [ErrModel].
func openClosed(data string) (closedWords, string, error) {
	if len(data) < 4 {
		return "", "", fmt.Errorf("%w: no closed words", ErrModel)
	}
	n := uint64(binary.LittleEndian.Uint32([]byte(data[:4])))
	if data = data[4:]; uint64(len(data)) < n*closedSize {
		return "", "", fmt.Errorf("%w: closed words cut short", ErrModel)
	}
	c := closedWords(data[:n*closedSize])
	for i := 1; i < int(n); i++ {
		if c.at(i-1)>>16 >= c.at(i)>>16 {
			return "", "", fmt.Errorf("%w: closed words out of order", ErrModel)
		}
	}
	return c, data[len(c):], nil
}

// append appends the file form of c.
func (c closedWords) append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(c)/closedSize))
	return append(dst, c...)
}
