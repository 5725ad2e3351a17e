package names

import (
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

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
	s.likely(f, i)
}

// likely adds the features of a token that may well be part of a name or stand
// beside one.
func (s *Scratch) likely(f *featureSet, i int) {
	p1, a, n1 := s.at(i-1), s.at(i), s.at(i+1)
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
		f.gazetteer(p1, a, n1, s.candidatesOf(a))
	}
	f.mark(groupGazetteer)
	if f.with(groupEvidence) && (a.capital() || a.kind == token.Number) {
		s.collocation(f, i)
	}
	f.mark(groupEvidence)
	if !a.capital() {
		return
	}
	if f.with(groupRun) {
		s.run(f, a, i)
	}
	f.mark(groupRun)
	if f.with(groupEvidence) {
		f.evidence(s.evidence.get(a.key), a)
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

// gazetteer adds the candidates of the gazetteer for the token at the centre.
func (f *featureSet) gazetteer(p1, a, n1 *attribute, candidates []candidate) {
	shape := uint64(a.shape)
	const doubtful = gazetteer.Ambiguous | gazetteer.ViaWeak | gazetteer.LowerCase | gazetteer.AllCaps | gazetteer.CaseMismatch
	for k := range candidates {
		c := &candidates[k]
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
func (f *featureSet) evidence(e *wordEvidence, a *attribute) {
	f.group(72)
	for bit := range uint64(numEvidence) {
		f.addIf(e.seen&(1<<bit) != 0, bit, uint64(a.shape))
	}
	f.add(uint64(min(4, e.n)), uint64(e.seen&seenLower))
	const strong = afterHonorific | afterGivenName | beforeSurname | beforeSuffix | nearSaid | afterIn |
		beforeMalware | beforeGroup | beforeStaff | afterCompany | afterNamed
	f.add(uint64(e.seen&strong), 0)
}
