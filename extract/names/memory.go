package names

import (
	"github.com/incx/incx/extract/token"
)

// A memory holds how the first reading of a document labelled each word. The
// second reading asks it how a word was understood elsewhere, and so gives
// all places where a name occurs the label that the clear ones have: a
// surname after the full name, an abbreviation after its definition, a name
// in a headline that the body spells out.
type memory struct {
	words keyTable[remembrance]
	// own is, for each token from base on, its state on the first reading.
	own  []state
	base int
}

// A remembrance counts how often a word had each label, and how often it was
// the last or the first word of a longer mention.
type remembrance struct {
	labels [numLabels]uint8
	none   uint8 // capitalised, but outside of any mention
	last   [numLabels]uint8
	first  [numLabels]uint8
	// defined is the label, plus one, of the name that this abbreviation was
	// defined for.
	defined uint8
}

// up counts one more, up to the most that a counter holds.
func up(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// fill remembers the first reading of tokens lo to hi of d, which is in m.own.
func (m *memory) fill(d *token.Document, lo, hi int) {
	capitals := 0
	for i := lo; i < hi; i++ {
		if remembered(&d.Tokens[i]) {
			capitals++
		}
	}
	m.words.reset(capitals + 16)
	for i := lo; i < hi; i++ {
		t := &d.Tokens[i]
		if !remembered(t) {
			continue
		}
		s := m.words.put(t.Key)
		own := m.own[i-lo]
		if own == outside {
			up(&s.none)
			continue
		}
		l := labelOf(own)
		up(&s.labels[l])
		switch position(own) {
		case last:
			up(&s.last[l])
		case begin:
			up(&s.first[l])
		}
	}
	m.base = lo
	m.define(d, lo, hi)
}

// remembered says whether a token can be part of a name.
func remembered(t *token.Token) bool { return t.Capital() && t.Kind != token.Punct }

// define finds abbreviations in brackets behind the name that they stand for:
// "Oxford University Hospitals (OUH)".
func (m *memory) define(d *token.Document, lo, hi int) {
	for i := lo + 2; i+2 < hi; i++ {
		t := &d.Tokens[i+1]
		if t.Shape != token.Upper || d.Text[d.Tokens[i].Start] != '(' || d.Text[d.Tokens[i+2].Start] != ')' {
			continue
		}
		before := m.own[i-1-lo]
		if before == outside || position(before) != last {
			continue
		}
		if s := m.words.slot(t.Key); s.key == t.Key && spells(d, lo, i, d.TokenText(i+1)) {
			s.value.defined = uint8(labelOf(before)) + 1
		}
	}
}

// spells says whether the initials of the words before token end, taken from
// the last one backwards, spell most of an abbreviation.
func spells(d *token.Document, lo, end int, abbreviation string) bool {
	letters, hits := len(abbreviation), 0
	at := letters - 1
	for i := end - 1; i >= lo && end-i <= letters+4 && at >= 0; i-- {
		initial := lowerByte(d.Text[d.Tokens[i].Start])
		for k := at; k >= 0; k-- {
			if lowerByte(abbreviation[k]) == initial {
				hits++
				at = k - 1
				break
			}
		}
	}
	return hits >= 2 && hits*3 >= letters*2
}

// others returns what the document says of token i apart from the token
// itself, or false where it says nothing.
func (m *memory) others(d *token.Document, i int) (remembrance, bool) {
	slot := m.words.slot(d.Tokens[i].Key)
	if slot.key == 0 {
		return remembrance{}, false
	}
	s := slot.value
	switch own := m.own[i-m.base]; {
	case own == outside:
		s.none--
	default:
		l := labelOf(own)
		s.labels[l]--
		switch position(own) {
		case last:
			s.last[l]--
		case begin:
			s.first[l]--
		}
	}
	return s, s.total() > 0 || s.none > 0 || s.defined > 0
}

func (s *remembrance) total() int {
	n := 0
	for _, c := range s.labels {
		n += int(c)
	}
	return n
}

// majority returns the label that most of a word's other places have, plus
// one, and how clear the majority is, from 0 to 3; 0, 0 where there is none.
func (s *remembrance) majority() (label, clear uint64) {
	best, n := 0, s.total()
	for l, c := range s.labels {
		if c > s.labels[best] {
			best = l
		}
	}
	switch c := int(s.labels[best]); {
	case c == 0:
		return 0, 0
	case c == n && s.none == 0:
		clear = 3
	case c == n || c*4 >= 3*(n+int(s.none)):
		clear = 2
	case c*2 > n:
		clear = 1
	}
	return uint64(best) + 1, clear
}

// memoryFeatures adds what the rest of the document says of token i. It
// returns false, and adds nothing, where it says nothing.
func (s *Scratch) memoryFeatures(f *featureSet, d *token.Document, i int) bool {
	if !remembered(&d.Tokens[i]) || s.attrs[i].closed {
		return false
	}
	o, ok := s.memory.others(d, i)
	if !ok {
		return false
	}
	before := len(f.list)
	own := uint64(s.memory.own[i-s.base])
	label, clear := o.majority()
	f.group(90)
	f.addIf(o.defined > 0, uint64(o.defined), own)
	f.addIf(o.last[labelPerson] > 0, uint64(min(2, o.last[labelPerson])), own)
	f.addIf(o.first[labelPerson] > 0, uint64(min(2, o.first[labelPerson])), own)
	f.addIf(o.total() > 1 && clear > 1, label<<8|clear, own)
	f.addIf(o.total() > 3 && clear > 1, label<<8|clear, own)
	return len(f.list) > before
}

// reread adds to the scores of the sentence at hand what the memory says of
// its tokens. It returns false where it says nothing.
func (r *Recogniser) reread(s *Scratch, d *token.Document) bool {
	told := false
	for i := s.lo; i < s.hi; i++ {
		f := featureSet{list: s.features[:0], without: r.without}
		if s.memoryFeatures(&f, d, i) {
			told = true
			r.model.second.Score(f.list, s.emissions[i-s.base][:])
		}
		s.features = f.list
	}
	return told
}
