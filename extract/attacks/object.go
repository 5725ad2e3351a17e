package attacks

import (
	"strings"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// objectReach is how far from a span its object is looked for, in tokens.
const objectReach = 14

// maxGap is how many words of no kind may part those of one object.
const maxGap = 3

// An object is what the deed of a span is done to, as far as words tell.
type object struct {
	all  thing // the kinds of things that its words speak of
	head thing // that of its head
	word int   // its head, or -1
	side uint8 // how it was found
}

// known says whether it is known what the object is, and not only whose or
// how much.
func (o object) known() bool { return o.head&^thingSide != 0 }

// Where objects are found.
const (
	sideNone uint8 = iota
	sideRight
	sideSubject
	sideBeside
)

// objectOf returns the object of a span: the words after it, else the
// subject of a passive verb, else the noun just before it ("data theft").
func (s *Scratch) objectOf(d *token.Document, sp *span) object {
	x, sentence := s.objects, &d.Sentences[s.sentences[sp.first]]
	if x.passive(d, sentence, sp) {
		if o := s.objectBefore(x, d, sentence, sp); o.head != 0 {
			return o
		}
		return object{word: -1}
	}
	if o := s.objectWithin(d, sp); o.head != 0 {
		return o
	}
	if o := s.objectAfter(x, d, sentence, sp); o.head != 0 {
		return o
	}
	if i := sp.first - 1; i >= sentence.First && s.things[i] != 0 && !s.hides(i) {
		return object{s.things[i], s.things[i], i, sideBeside}
	}
	return object{word: -1}
}

// objectWithin returns the object among the words of the span itself.
func (s *Scratch) objectWithin(d *token.Document, sp *span) object {
	for i := sp.last - 1; i >= sp.first; i-- {
		if s.things[i] != 0 && !s.hides(i) && sp.last-sp.first > 1 {
			return object{s.things[i], s.things[i], i, sideRight}
		}
	}
	return object{word: -1}
}

// objectAfter returns the object in the phrase that follows a span.
func (s *Scratch) objectAfter(x *objectLexicon, d *token.Document, sentence *token.Sentence, sp *span) object {
	o := object{word: -1, side: sideRight}
	gap := 0
	for i := sp.last; i < min(sentence.Last, sp.last+objectReach); i++ {
		if s.hides(i) {
			continue
		}
		kind := s.things[i]
		if d.Tokens[i].Kind == token.Punct && kind == 0 {
			if insidePhrase(d.TokenText(i)) {
				continue
			}
			break
		}
		if x.afterObject.has(d, i) {
			break
		}
		if and := d.Tokens[i].Key == x.and; o.known() && (and || o.head&thingMoney == 0 && x.linking.has(d, i)) {
			break // "$31 million in ether" is one object, "data in the cloud" is two
		}
		if i > sp.last && kind&thingMoney != 0 && x.beforeToken.has(d, i-1) {
			kind = thingLogin
		}
		if kind == 0 || o.known() && kind&thingSide != 0 {
			if gap++; o.known() && gap > maxGap {
				break
			}
			continue
		}
		gap = 0
		o.all |= kind
		o.head, o.word = kind, i
	}
	return o
}

// passive says whether a span is a verb in the passive.
func (x *objectLexicon) passive(d *token.Document, sentence *token.Sentence, sp *span) bool {
	if strings.HasSuffix(d.TokenText(sp.first), "ing") {
		return false
	}
	for i := sp.first - 1; i >= max(sentence.First, sp.first-5); i-- {
		if i-1 > sentence.First && x.joining.has(d, i) {
			i-- // "accessed or stolen"
			continue
		}
		if x.beForms.has(d, i) {
			return true
		}
		if !adverb(d, i) && !x.auxiliary.has(d, i) {
			return false
		}
	}
	return false
}

// adverb says whether token i ends as adverbs do.
func adverb(d *token.Document, i int) bool { return strings.HasSuffix(d.TokenText(i), "ly") }

// objectBefore returns the subject of a passive verb.
func (s *Scratch) objectBefore(x *objectLexicon, d *token.Document, sentence *token.Sentence, sp *span) object {
	o := object{word: -1, side: sideSubject}
	linked := false
	for i := sp.first - 1; i >= max(sentence.First, sp.first-objectReach); i-- {
		if s.hides(i) {
			continue
		}
		kind := s.things[i]
		if d.Tokens[i].Kind == token.Punct && kind == 0 {
			if t := d.TokenText(i); t == "," || insidePhrase(t) {
				continue
			}
			break
		}
		if x.linking.has(d, i) {
			linked = true
		}
		if o.known() && x.afterObject.has(d, i) {
			break
		}
		if kind == 0 {
			continue
		}
		o.all |= kind
		if !o.known() || linked && kind&thingSide == 0 {
			o.head, o.word, linked = kind, i, false
		}
	}
	return o
}

// insidePhrase says whether a mark may stand inside of a noun phrase.
func insidePhrase(mark string) bool {
	switch mark {
	case "-", "'", "’", "“", "\"", "‘", "”":
		return true
	}
	return false
}

// markThings notes for each token under a name what kind of thing that is.
func (s *Scratch) markThings(x *objectLexicon, c *gazetteer.Candidate) {
	for t := c.First; t < c.Last; t++ {
		switch {
		case c.Family == gazetteer.Product && c.Kind == x.coin:
			s.things[t] |= thingMoney
		case c.Family == gazetteer.Organisation && s.things[t] == 0:
			s.things[t] = thingName
		}
	}
}

// countObjects counts what the deeds that the document's phrases with doubtful
// words speak of are done to: "the theft" is of what was stolen.
func (s *Scratch) countObjects(x *lexicon, d *token.Document) {
	for i := range s.phrases {
		p := &s.phrases[i]
		at := x.doubtAt(d, p.first, p.last)
		if at < 0 {
			continue
		}
		sp := span{first: p.first, last: p.last}
		group := x.doubts.Of(stemKey(d, at))
		for n, h := 0, s.objectOf(d, &sp).head; h != 0; n, h = n+1, h>>1 {
			s.document.objects[group][n] += int(h & 1)
		}
	}
}

// moneyHead tells the heads of spans that speak of stolen money.
const moneyHead = 0x9e3779b97f4a7c15

// partThefts gives spans that speak of stolen money another head than those of
// other thefts: an article may tell of both.
func (s *Scratch) partThefts(d *token.Document) {
	for i := range s.spans {
		if sp := &s.spans[i]; sp.doubt == doubtTheft && s.objectOf(d, sp).head&thingMoney != 0 {
			sp.head ^= moneyHead
		}
	}
}

// addObject adds what the deed is done to, here and elsewhere in the document.
func (s *Scratch) addObject(f *featureSet, d *token.Document, sp *span, with, before uint64) {
	o := s.objectOf(d, sp)
	f.add(uint64(o.head), with)
	f.add(uint64(o.head)<<2|uint64(o.side), with)
	f.add(uint64(o.all), with)
	f.add(uint64(o.head), sp.stem)
	f.add(uint64(o.head)<<4|with, before)
	if o.word >= 0 {
		f.more(stemKey(d, o.word), with)
	}
	f.template++
	if sp.doubt == 0 || sp.doubt >= doubtUnknown {
		return
	}
	f.addLevels(s.document.objects[sp.doubt][:], with)
	if !o.known() {
		f.addLevels(s.document.objects[sp.doubt][:], with)
	}
}
