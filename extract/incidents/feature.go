package incidents

import (
	"math/bits"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
)

// A template is what a feature looks at. The numbers are stored in models.
type template uint32

// The templates of features. An underscore keeps the number of one that is no
// more.
const (
	bias template = iota
	_
	kindIs
	sectorIs
	wordOfName
	countOf
	_
	_
	_
	_
	firstSeen
	_
	wordBefore
	wordsBefore
	wordAfter
	wordsAfter
	classBefore
	classAfter
	afterOwn
	triggerLeft
	triggerRight
	frameHolds
	frameCount
	framePlace
	sentenceWord
	withTriggers
	rivals
	typeIs
	typeTimes
	typeShare
	typeHeadline
	typeFirst
	typeWord
	typeOther
	typeMalware
	headlineWord
	_
	leadWord
	_
	_
	_
	_
	bestVictim
	_
	_
	dateForm
	dateAge
	dateOrder
	dateBefore
	dateAfter
	dateTrigger
	dateVictim
	dateVerb
	dateRank
	typeCue
	_
	_
	noneOf
	describedBy
	headNoun
	typeAside
	dateNear
	typeSign
	typeWhole
)

// String names the template in words, for explanations.
func (t template) String() string {
	switch t {
	case bias:
		return "at large"
	case kindIs:
		return "kind"
	case sectorIs:
		return "sector"
	case wordOfName:
		return "word of the name"
	case countOf, typeTimes, typeShare:
		return "how often"
	case typeHeadline:
		return "headline"
	case firstSeen, typeFirst:
		return "how early"
	case wordBefore, wordsBefore, classBefore:
		return "words before"
	case wordAfter, wordsAfter, classAfter, afterOwn:
		return "words after"
	case triggerLeft, triggerRight:
		return "distance to the attack"
	case frameHolds, frameCount, framePlace:
		return "pattern"
	case sentenceWord, withTriggers:
		return "sentence"
	case rivals:
		return "rivals"
	case dateForm, dateAge, dateOrder, dateRank, dateNear:
		return "which date"
	case typeCue, dateBefore, dateAfter, dateTrigger, dateVictim, dateVerb:
		return "words around"
	case describedBy:
		return "kind, places and patterns together"
	case headNoun:
		return "noun phrases for it"
	case typeAside:
		return "asides"
	case typeMalware:
		return "malware"
	case typeIs, typeWord:
		return "the type's words"
	case typeOther:
		return "other types"
	case typeSign:
		return "words that go with it"
	case headlineWord, leadWord:
		return "headline and lead"
	case typeWhole:
		return "words of the article"
	}
	return "the article"
}

// A featureList collects the features of one thing that is to be judged, each
// of them once.
type featureList struct {
	list []uint32
	// templates of the features, kept only where an explanation is wanted.
	templates []template
	explain   bool
	// slots are a hash table of the features in the list. A slot holds a
	// feature and, in its upper half, the round in which it was written:
	// those of earlier rounds are empty.
	slots []uint64
	salt  token.Salt
	round uint64
}

// reset empties the list.
func (f *featureList) reset() {
	f.list, f.templates = f.list[:0], f.templates[:0]
	if f.round++; f.round == 1<<32 {
		clear(f.slots)
		f.round = 1
	}
}

// add adds the feature of template t with values a and b.
func (f *featureList) add(t template, a, b uint64) {
	h := linear.Hash(uint32(t), a, b)
	if 2*len(f.list) >= len(f.slots) {
		f.enlarge()
	}
	if !f.insert(h) {
		return
	}
	f.list = append(f.list, h)
	if f.explain {
		f.templates = append(f.templates, t)
	}
}

// insert notes feature h in the hash table and says whether it is new there.
func (f *featureList) insert(h uint32) bool {
	mask := uint64(len(f.slots) - 1)
	i, entry := f.salt.Slot(uint64(h), mask), f.round<<32|uint64(h)
	for f.slots[i]>>32 == f.round {
		if f.slots[i] == entry {
			return false
		}
		i = (i + 1) & mask
	}
	f.slots[i] = entry
	return true
}

// fewestSlots is the size of the smallest hash table: enough for what is said
// of most things.
const fewestSlots = 1 << 11

// enlarge doubles the hash table.
func (f *featureList) enlarge() {
	f.round = max(f.round, 1)
	f.slots, f.salt = make([]uint64, max(fewestSlots, 2*len(f.slots))), token.NewSalt()
	for _, h := range f.list {
		f.insert(h)
	}
}

// lowest returns the number of the lowest class in c.
func lowest(c class.Set) int { return bits.TrailingZeros64(uint64(c)) }

// bucket puts a count into one of a few classes.
func bucket(n int) uint64 {
	switch {
	case n < 4:
		return uint64(max(n, 0))
	case n < 6:
		return 4
	case n < 10:
		return 5
	case n < 20:
		return 6
	}
	return 7
}

// text hashes a short string for use as a feature's value.
func text(s string) uint64 { return token.Key(s) }

// b2u returns 1 for true.
func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
