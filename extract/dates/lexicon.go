package dates

import (
	"strconv"
	"strings"

	"github.com/incx/incx/extract/internal/dayorder"
	"github.com/incx/incx/extract/token"
)

// A word is one entry of the lexicon.
type word struct {
	class class
	value int
	// openings are the rules that can begin with the word.
	openings []opening
}

// An opening is a rule that can begin with a word, and what can come next.
type opening struct {
	rule uint8
	next firstSet
}

// An atom is a token as the grammar sees it: the number of its lexicon entry
// (0 for none) and a value. A number in digits has the entry of its shape.
type atom struct {
	word  uint16
	value int32
}

// A lexicon maps token keys to words. It is immutable once built.
type lexicon struct {
	words []word
	// keys and ids are an open-addressing table of a power of two entries. Most
	// words of a text are in it, unlike those of a [token.Lexicon].
	keys []uint64
	ids  []uint16
	mask uint64
	// byText is used while patterns are compiled.
	byText map[string]uint16
}

func newLexicon() *lexicon {
	l := &lexicon{words: make([]word, wFirst, 512), byText: make(map[string]uint16, 512)}
	l.words[wHour].class = cNum | cDay | cMinutes
	l.words[wDay].class = cNum | cDay | cMinutes
	l.words[wTwoDigit].class = cNum | cMinutes
	l.words[wNumber].class = cNum
	l.words[wYear].class = cYear
	l.words[wNth].class = cNth
	l.words[wClock].class = cClock | cMinutes
	l.words[wClockHalf].class = cClockHalf
	l.words[wDecade].class = cDecade
	l.words[wDecade2].class = cDecade2
	l.words[wDayTime].class = cDayTime
	l.words[wMinutes].class = cMinutes
	l.words[wDotted].class = cDotted
	l.words[wFiscal2].class = cFiscal2
	l.words[wDotClock].class = cDotClock
	for _, g := range wordGroups {
		l.addGroup(g)
	}
	for zone, order := range dayorder.Zones() {
		l.add(zone, cZone, int(order))
	}
	return l
}

// addGroup adds a line of the lexicon.
func (l *lexicon) addGroup(g wordGroup) {
	v := g.first
	for same := range strings.FieldsSeq(g.words) {
		for w := range strings.SplitSeq(same, "=") {
			if w == "-" && same == "-" && g.class != cDash {
				continue // a value without a word
			}
			l.add(w, g.class, v)
		}
		if !isFlag(g.class) && g.class != cDash {
			v++
		}
	}
}

// add adds a word of a class with its value, of which that in the first class that is
// no flag counts.
func (l *lexicon) add(w string, c class, value int) {
	id := l.id(w)
	if l.words[id].class&^flags == 0 {
		l.words[id].value = value
	}
	l.words[id].class |= c
}

// id returns the number of the entry for w, which it makes if need be.
func (l *lexicon) id(w string) uint16 {
	id, ok := l.byText[w]
	if !ok {
		id = uint16(len(l.words))
		l.words = append(l.words, word{})
		l.byText[w] = id
	}
	return id
}

// freeze builds the table of keys once all words are known.
func (l *lexicon) freeze() {
	size := 1
	for size < 4*len(l.words) {
		size *= 2
	}
	l.keys, l.ids, l.mask = make([]uint64, size), make([]uint16, size), uint64(size-1)
	for w, id := range l.byText {
		k := token.Key(w)
		i := k & l.mask
		for l.ids[i] != 0 {
			i = (i + 1) & l.mask
		}
		l.keys[i], l.ids[i] = k, id
	}
	l.byText = nil
}

// lookup returns the entry with the key k, or 0.
func (l *lexicon) lookup(k uint64) uint16 {
	for i := k & l.mask; l.ids[i] != 0; i = (i + 1) & l.mask {
		if l.keys[i] == k {
			return l.ids[i]
		}
	}
	return 0
}

// atomOf returns the atom of token t of text.
func (l *lexicon) atomOf(text string, t token.Token) atom {
	if c := text[t.Start]; c >= '0' && c <= '9' {
		if a := numberAtom(text[t.Start:t.End]); a.word != wNone {
			return a
		}
	}
	id := l.lookup(t.Key)
	if id == 0 {
		if t.Kind == token.Word && t.End-t.Start <= 6 && (text[t.Start]|0x20) == 'f' {
			return fiscalAtom(text[t.Start:t.End])
		}
		return atom{}
	}
	return atom{word: id, value: int32(l.words[id].value)}
}

// fiscalAtom returns the atom of "FY18" and "FY2018".
func fiscalAtom(s string) atom {
	if len(s) != 4 && len(s) != 6 || s[1]|0x20 != 'y' {
		return atom{}
	}
	n, err := strconv.Atoi(s[2:])
	if err != nil {
		return atom{}
	}
	return atom{wFiscal2, int32(fullYear(n))}
}

// fullYear returns the year that two digits stand for.
func fullYear(n int) int {
	switch {
	case n >= 100:
		return n
	case n < 70:
		return 2000 + n
	}
	return 1900 + n
}
