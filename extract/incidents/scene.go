package incidents

import (
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A lexicon is what a scene is read by. It is immutable and safe for concurrent use.
type lexicon struct {
	classes token.Lexicon[class]
	nouns   token.Lexicon[noun]
}

// newSceneLexicon returns the lexicon.
func newSceneLexicon() *lexicon {
	return &lexicon{token.NewLexicon(classWords()), token.NewLexicon(newNouns())}
}

// A scene is a document as reports of incidents are read: the classes of its
// words, where its sentences stand, and which mention belongs to which entity.
type scene struct {
	d         *token.Document
	ms        []mention.Mention
	ents      []mention.Entity
	published days

	class      []class // of each token
	attackAt   []int32 // the attack mention that covers a token, plus one
	entityAt   []int32 // the entity whose mention covers a token, plus one
	dateAt     []bool  // whether a date covers a token
	owner      []int32 // the entity of each mention, plus one
	sentence   []int32 // the sentence of each mention, -1 in boilerplate and datelines
	listFrom   []int32 // the first token of the list that a mention is in
	listTo     []int32 // the token after it
	place      []place // of each sentence
	attacks    []int32 // attack mentions in each sentence
	order      []int32 // number of each sentence among those of the body
	references []reference
	bodies     int    // sentences that are body
	length     int    // tokens of the headline and the body
	dateline   int    // the token of the dash that ends the dateline, or 0
	aside      []bool // whether each sentence recalls another incident
	topical    []bool // whether the headline or lead names each entity
	world      world  // whether the article is about computers
	speaks     bool   // whether it speaks of attacks on computers
	topic      string // the first attack type of the headline or lead
}

// days are those that a date may stand for, by the calendar of [time.Unix].
type days struct {
	first, last int
	known       bool
}

// A place says where a sentence stands in the article.
type place uint8

const (
	offside place = iota // boilerplate and by-lines: takes no part
	headline
	lead // the first sentences of the body
	body
)

// leadSentences is how many sentences of the body count as its lead.
const leadSentences = 3

// reset makes v the scene of a document.
func (sc *scene) reset(x *lexicon, d *token.Document, ms []mention.Mention, ents []mention.Entity, published string) {
	sc.d, sc.ms, sc.ents = d, ms, ents
	sc.published.first, sc.published.last, sc.published.known = dates.Days(published)
	n := len(d.Tokens)
	sc.class = scratch.Sized(sc.class, n)
	for i := range d.Tokens {
		sc.class[i] = x.classes.At(d, i)
	}
	sc.world = unknownWorld
	sc.placeSentences()
	sc.findDateline()
	sc.placeMentions()
	sc.findLists()
	sc.findAsides()
	sc.references = sc.findReferences(sc.references[:0], x.nouns)
	sc.speaks = sc.speaksOfAttacks()
}

// placeSentences finds where in the article each sentence stands.
func (sc *scene) placeSentences() {
	d := sc.d
	sc.place = scratch.Sized(sc.place, len(d.Sentences))
	sc.order = scratch.Sized(sc.order, len(d.Sentences))
	sc.attacks = scratch.Sized(sc.attacks, len(d.Sentences))
	clear(sc.attacks)
	sc.bodies, sc.length = 0, 0
	titled := false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		sc.order[i] = int32(sc.bodies)
		if s.Zone == token.Headline || s.Zone == token.Body {
			sc.length += s.Last - s.First
		}
		switch s.Zone {
		case token.Headline:
			sc.place[i] = headline
			titled = true
		case token.Body:
			if sc.bodies == 0 && !titled && i == 0 && !endsLikeText(d, s) {
				sc.place[i] = headline // an article without a marked title
				titled = true
				continue
			}
			sc.place[i] = body
			if sc.bodies < leadSentences {
				sc.place[i] = lead
			}
			sc.bodies++
		default:
			sc.place[i] = offside
		}
	}
}

// placeMentions notes what the mentions say of tokens and sentences.
func (sc *scene) placeMentions() {
	d, ms := sc.d, sc.ms
	n := len(d.Tokens)
	sc.attackAt = scratch.Sized(sc.attackAt, n)
	sc.entityAt = scratch.Sized(sc.entityAt, n)
	clear(sc.attackAt)
	clear(sc.entityAt)
	sc.dateAt = scratch.Sized(sc.dateAt, n)
	clear(sc.dateAt)
	sc.owner = scratch.Sized(sc.owner, len(ms))
	clear(sc.owner)
	for k := range sc.ents {
		for _, i := range sc.ents[k].Mentions {
			sc.owner[i] = int32(k) + 1
		}
	}
	sc.topic = ""
	sc.sentence = scratch.Sized(sc.sentence, len(ms))
	for i := range ms {
		m := &ms[i]
		sc.sentence[i] = -1
		if m.First < 0 || m.First >= m.Last || m.Last > n {
			continue
		}
		k := d.SentenceAt(m.First)
		if k < 0 || sc.place[k] == offside || sc.inDateline(k, m) {
			continue
		}
		sc.sentence[i] = int32(k)
		if m.Label == record.LabelAttack {
			sc.attacks[k]++
			if sc.topic == "" {
				sc.topic = m.Type
			}
		}
		for t := m.First; t < m.Last; t++ {
			if m.Label == record.LabelDate {
				sc.dateAt[t] = true
			} else if m.Label == record.LabelAttack {
				sc.attackAt[t] = int32(i) + 1
			} else if sc.owner[i] > 0 {
				sc.entityAt[t] = sc.owner[i]
			}
		}
	}
}

// endsLikeText says whether a sentence ends as those of running text do, and
// titles do not.
func endsLikeText(d *token.Document, s *token.Sentence) bool {
	return s.Last > s.First && d.TokenText(s.Last-1) == "."
}

// is says whether token t is of class c.
func (sc *scene) is(t int, c class) bool { return sc.class[t]&c != 0 }

// key returns the key of token t, or 0 where t is outside of sentence s.
func (sc *scene) key(s *token.Sentence, t int) uint64 {
	if t < s.First || t >= s.Last {
		return 0
	}
	return sc.d.Tokens[t].Key
}

// classAt returns the classes of token t, or 0 where t is outside of
// sentence s.
func (sc *scene) classAt(s *token.Sentence, t int) class {
	if t < s.First || t >= s.Last {
		return 0
	}
	return sc.class[t]
}

// trigger says whether token t speaks of an attack: it is part of an attack
// mention, or a word for one.
func (sc *scene) trigger(t int) bool {
	return sc.attackAt[t] > 0 || sc.class[t]&(attackNoun|struck) != 0
}

// isOrganisation says whether token t is of the name of an organisation.
func (sc *scene) isOrganisation(t int) bool {
	e := sc.entityAt[t]
	return e > 0 && sc.ents[e-1].Label == record.LabelOrganisation
}

// sentenceOf returns the sentence of a mention.
func (sc *scene) sentenceOf(i int) *token.Sentence { return &sc.d.Sentences[sc.sentence[i]] }
