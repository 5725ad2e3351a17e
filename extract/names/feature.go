package names

import (
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
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

// at returns the attributes of token i of the sentence at hand, or those of a
// token outside of every sentence.
func (s *Scratch) at(i int) *attribute {
	if i < s.lo || i >= s.hi {
		return &s.outside
	}
	return &s.attrs[i]
}

// joint adds the features of token i that depend on more than one word or on
// the place in the text. Words in lower case that the gazetteer does not know
// make up most of a text and are almost never part of a name: they get few of
// these features.
func (s *Scratch) joint(f *featureSet, i int) {
	p1, a, n1 := s.at(i-1), s.at(i), s.at(i+1)
	plain := a.families == 0 && (a.shape == token.Lower || a.kind == token.Punct)
	if f.with(groupWords) {
		f.group(64)
		f.add(p1.key, a.key)
		f.add(a.key, n1.key)
		f.add(p1.key, n1.key)
	}
	f.mark(groupWords)
	if f.with(groupSentence) {
		f.group(68)
		where := uint64(a.sentence)<<8 | uint64(a.zone)
		f.addIf(a.first, where, uint64(a.shape))
		f.addIf(a.sentence != normalCase || a.zone != token.Body, where, uint64(a.shape))
		f.addIf(a.sentence != normalCase, a.key, uint64(a.sentence))
		f.addIf(a.quoted, uint64(a.shape), 0)
		f.addIf(a.bracketed, uint64(a.shape), 0)
	}
	f.mark(groupSentence)
	if f.with(groupLexicon) {
		f.group(63)
		f.addIf(p1.cues != 0 && n1.cues != 0, uint64(p1.cues), uint64(n1.cues))
	}
	f.mark(groupLexicon)
	if plain && p1.families|n1.families == 0 {
		return
	}
	if f.with(groupShapes) {
		f.group(65)
		f.add(uint64(p1.shape)<<16|uint64(a.shape)<<8|uint64(n1.shape), 0)
		f.add(uint64(p1.fine), uint64(a.fine))
		f.add(uint64(a.fine), uint64(n1.fine))
		f.add(uint64(p1.fine), uint64(n1.fine))
	}
	f.mark(groupShapes)
	if f.with(groupClasses) {
		f.group(66)
		before, here, after := uint64(p1.classes.glove>>10), uint64(a.classes.glove>>10), uint64(n1.classes.glove>>10)
		f.add(before, here)
		f.add(here, after)
		f.add(before, after)
	}
	f.mark(groupClasses)
	if f.with(groupLexicon) {
		f.group(67)
		f.add(uint64(a.lists), uint64(p1.lists)<<8|uint64(p1.shape))
		f.add(uint64(a.lists), uint64(n1.lists)<<8|uint64(n1.shape))
	}
	f.mark(groupLexicon)
	if f.with(groupGazetteer) {
		f.gazetteer(p1, a, n1)
	}
	f.mark(groupGazetteer)
	if !a.capital() {
		return
	}
	if f.with(groupRun) {
		s.run(f, a, i)
	}
	f.mark(groupRun)
	if f.with(groupEvidence) {
		f.evidence(s.evidence.slot(a.key), a)
	}
	f.mark(groupEvidence)
}

// run adds what is known of the run of capitalised words around the token:
// its length, its first and last word, and the words on both sides.
func (s *Scratch) run(f *featureSet, a *attribute, i int) {
	f.group(69)
	first, end := int(a.runFirst), int(a.runLast)
	length := uint64(min(5, end-first))
	place := uint64(min(3, i-first))<<4 | uint64(min(3, end-i))
	head, tail := s.at(first), s.at(end)
	before, after := s.at(first-1), s.at(end+1)
	f.add(length, place)
	f.add(head.key, place>>4)
	f.add(tail.key, place&15)
	f.add(before.key, place)
	f.add(after.key, place)
	f.add(before.key, after.key)
	f.add(uint64(before.cues), uint64(after.cues))
	f.add(uint64(before.cues), place)
	f.add(uint64(after.cues), place)
	f.add(uint64(s.at(first-2).cues), length)
	f.add(uint64(s.at(end+2).cues), length)
	f.add(uint64(tail.lists)<<32|uint64(head.lists), place)
	f.add(uint64(tail.classes.glove>>10), place)
	f.add(uint64(before.classes.glove>>10), uint64(after.classes.glove>>10))
	f.add(uint64(tail.cues), place)
	f.add(uint64(before.families), place)
}

// gazetteer adds the candidates of the gazetteer.
func (f *featureSet) gazetteer(p1, a, n1 *attribute) {
	shape := uint64(a.shape)
	const doubtful = gazetteer.Ambiguous | gazetteer.ViaWeak | gazetteer.LowerCase | gazetteer.AllCaps | gazetteer.CaseMismatch
	for k := range a.candidates[:a.nCandidates] {
		c := &a.candidates[k]
		f.group(70)
		place := uint64(c.family)<<8 | uint64(c.position)
		doubt := uint64(c.flags & doubtful)
		f.add(place, shape)
		f.add(place, doubt)
		f.add(place, uint64(c.kind))
		f.add(place, uint64(c.n))
		f.add(place, uint64(a.sentence))
		f.add(place<<16|doubt, uint64(n1.cues))
		f.add(place<<16|doubt, uint64(p1.cues))
	}
	f.group(71)
	f.add(uint64(a.families), shape)
	f.add(uint64(p1.families), shape)
	f.add(uint64(n1.families), shape)
	f.add(uint64(a.families), uint64(n1.families))
	f.add(uint64(p1.families), uint64(a.families))
	f.addIf(a.nCandidates == 0 && a.capital(), uint64(a.lists), shape)
}

// evidence adds what the whole document says of the word.
func (f *featureSet) evidence(e *wordSlot, a *attribute) {
	f.group(72)
	for bit := range uint64(numEvidence) {
		f.addIf(e.bits&(1<<bit) != 0, bit, uint64(a.shape))
	}
	f.add(uint64(min(4, e.n)), uint64(e.bits&uint32(seenLower)))
	const strong = uint32(afterHonorific | afterGivenName | beforeSurname | beforeSuffix | nearSaid | afterIn |
		beforeMalware | beforeGroup | beforeStaff | afterCompany | afterNamed)
	f.add(uint64(e.bits&strong), 0)
}
