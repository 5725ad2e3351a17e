package names

import (
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
)

// The groups of features, for [Recogniser.Without].
const (
	groupWords = iota
	groupShapes
	groupClasses
	groupLexicon
	groupSentence
	groupRun
	groupGazetteer
	groupEvidence
)

// A featureSet collects the features of one token. Templates are numbered in
// the order in which they are written, so their order is part of a model.
type featureSet struct {
	list     []uint32
	template uint32
	without  uint32
	// groups holds the group of each feature in list, for training; it is
	// only kept up where track is set.
	groups []uint8
	track  bool
}

// group begins a run of templates; numbers leave room between runs.
func (f *featureSet) group(n uint32) { f.template = n << 8 }

// with says whether a group of features is wanted.
func (f *featureSet) with(group int) bool { return f.without&(1<<group) == 0 }

// mark notes that all features since the last mark belong to a group.
func (f *featureSet) mark(group uint8) {
	if !f.track {
		return
	}
	for len(f.groups) < len(f.list) {
		f.groups = append(f.groups, group)
	}
}

// add adds the next template's feature with values a and b.
func (f *featureSet) add(a, b uint64) {
	f.list = append(f.list, linear.Hash(f.template, a, b))
	f.template++
}

// addIf adds the next template's feature only where the condition holds.
func (f *featureSet) addIf(when bool, a, b uint64) {
	if when {
		f.list = append(f.list, linear.Hash(f.template, a, b))
	}
	f.template++
}

// more adds another feature of the template that comes next, with values a and
// b; next goes on to the template after it.
func (f *featureSet) more(a, b uint64) {
	f.list = append(f.list, linear.Hash(f.template, a, b))
}

func (f *featureSet) next() { f.template++ }

// A role is the place of a word relative to the token whose features are
// collected.
type role uint32

const (
	roleCentre role = iota
	roleBefore
	roleAfter
	roleBefore2
	roleAfter2
	numRoles
)

// wordCase tells capitalised words, other words, numbers and punctuation
// apart.
type wordCase uint8

const (
	caseLower wordCase = iota
	caseCapital
	caseNumber
	casePunct
)

func caseOf(t *wordType) wordCase {
	switch {
	case t.kind == token.Punct:
		return casePunct
	case t.kind == token.Number:
		return caseNumber
	case t.capital():
		return caseCapital
	}
	return caseLower
}

// unary adds the features that depend only on a word type in a role, and on
// the case of the word at the centre. They make up most of all features, and
// their sum can be kept: see [scoreCache].
func (f *featureSet) unary(t *wordType, place role, centre wordCase) {
	f.group(8 * (1 + uint32(place)))
	s := uint64(centre)
	if f.with(groupWords) {
		f.add(t.key, 0)
		f.addIf(place <= roleAfter, t.key, s+1)
	}
	f.mark(groupWords)
	switch place {
	case roleCentre:
		f.centre(t)
	case roleBefore, roleAfter:
		f.neighbour(t, s)
	default:
		f.distant(t, s)
	}
}

// centre adds features of the word itself.
func (f *featureSet) centre(t *wordType) {
	s := uint64(t.shape)
	if f.with(groupShapes) {
		f.add(uint64(t.fine), 0)
		if t.kind != token.Punct {
			for k := range t.prefix {
				f.add(uint64(t.prefix[k]), uint64(k))
				f.add(uint64(t.suffix[k]), uint64(k))
			}
			f.add(uint64(t.suffix[1]), s)
		}
	}
	f.mark(groupShapes)
	f.group(10)
	if f.with(groupClasses) {
		f.brown(uint64(t.classes.brown), s)
		g := uint64(t.classes.glove)
		f.addIf(g != 0, g, s)
		f.addIf(g != 0, g>>10, s)
	}
	f.mark(groupClasses)
	f.group(11)
	if f.with(groupLexicon) {
		f.add(uint64(t.lists), s)
		f.addIf(t.cues != 0, uint64(t.cues), s)
	}
	f.mark(groupLexicon)
}

// brown adds a cluster and the larger clusters that hold it.
func (f *featureSet) brown(b, shape uint64) {
	f.addIf(b != 0, b, 0)
	f.addIf(b != 0, b&0x3ff, 0)
	f.addIf(b != 0, b&0x3f, 0)
	f.addIf(b != 0, b&0xf, shape)
}

// neighbour adds features of the word before or after.
func (f *featureSet) neighbour(t *wordType, shape uint64) {
	if f.with(groupShapes) {
		f.add(uint64(t.fine), shape)
		f.addIf(t.kind != token.Punct, uint64(t.suffix[1]), shape)
	}
	f.mark(groupShapes)
	if f.with(groupClasses) {
		b, g := uint64(t.classes.brown), uint64(t.classes.glove)
		f.addIf(b != 0, b, 0)
		f.addIf(b != 0, b&0x3f, shape)
		f.add(g, 0)
		f.addIf(g != 0, g>>10, shape)
	}
	f.mark(groupClasses)
	if f.with(groupLexicon) {
		f.add(uint64(t.lists), shape)
		f.addIf(t.cues != 0, uint64(t.cues), shape)
	}
	f.mark(groupLexicon)
}

// distant adds features of the word two places away.
func (f *featureSet) distant(t *wordType, shape uint64) {
	if f.with(groupClasses) {
		f.add(uint64(t.classes.glove), 0)
	}
	f.mark(groupClasses)
	if f.with(groupLexicon) {
		f.addIf(t.cues != 0, uint64(t.cues), shape)
	}
	f.mark(groupLexicon)
}
