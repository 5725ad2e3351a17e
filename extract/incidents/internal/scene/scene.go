// Package scene sees an article as reports of incidents are read: the classes of its
// words, the places of its sentences, who is named where, and what it recalls, denies
// or leaves open.
package scene

import (
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A Lexicon is what a scene is read by. It is immutable and safe for concurrent use.
type Lexicon struct {
	classes token.Lexicon[class.Set]
	nouns   token.Lexicon[noun]
}

// NewLexicon returns the lexicon.
func NewLexicon() *Lexicon {
	return &Lexicon{token.NewLexicon(class.Words()), token.NewLexicon(newNouns())}
}

// A Scene is a document as reports of incidents are read. The zero value is ready for
// [Scene.Reset]; reusing one saves allocations. Nothing outside of this package
// changes its fields.
type Scene struct {
	Doc       *token.Document
	Mentions  []mention.Mention // in text order
	Entities  []mention.Entity
	Published Days

	Classes    []class.Set // of each token
	AttackAt   []int32     // the attack mention that covers a token, plus one
	EntityAt   []int32     // the entity whose mention covers a token, plus one
	DateAt     []bool      // whether a date covers a token
	Owner      []int32     // the entity of each mention, plus one
	Sentence   []int32     // the sentence of each mention, -1 in boilerplate and datelines
	ListFrom   []int32     // the first token of the list that a mention is in
	ListTo     []int32     // the token after it
	Place      []Place     // of each sentence
	Attacks    []int32     // attack mentions in each sentence
	Order      []int32     // number of each sentence among those of the body
	References []Reference
	bodies     int    // sentences that are body
	Length     int    // tokens of the headline and the body
	Dateline   int    // the token of the dash that ends the dateline, or 0
	Aside      []bool // whether each sentence recalls another incident
	Topical    []bool // whether the headline or lead names each entity
	world      world  // whether the article is about computers
	Speaks     bool   // whether it speaks of attacks on computers
	Topic      string // the type of the first attack mention
}

// Days are those that a date may stand for, by the calendar of [time.Unix].
type Days struct {
	First, Last int
	Known       bool
}

// A Place says where a sentence stands in the article.
type Place uint8

const (
	Offside Place = iota // boilerplate and by-lines: takes no part
	Headline
	Lead // the first sentences of the body
	Body
)

// leadSentences is how many sentences of the body count as its lead.
const leadSentences = 3

// Reset makes sc the scene of document d, with its mentions and entities. Published is
// the publication date, an ISO 8601 date, or empty. Mentions that do not stand in d, and
// indices of entities for which there is no mention, take no part.
func (sc *Scene) Reset(x *Lexicon, d *token.Document, ms []mention.Mention, ents []mention.Entity, published string) {
	sc.Doc = d
	sc.Mentions, sc.Entities = sound(d, ms, ents)
	sc.Published.First, sc.Published.Last, sc.Published.Known = dates.Days(published)
	n := len(d.Tokens)
	sc.Classes = scratch.Sized(sc.Classes, n)
	for i := range d.Tokens {
		sc.Classes[i] = x.classes.At(d, i)
	}
	sc.world = unknownWorld
	sc.placeSentences()
	sc.findDateline()
	sc.placeMentions()
	sc.findLists()
	sc.findAsides()
	sc.References = sc.findReferences(sc.References[:0], x.nouns)
	sc.Speaks = sc.speaksOfAttacks()
}

// placeSentences finds where in the article each sentence stands.
func (sc *Scene) placeSentences() {
	d := sc.Doc
	sc.Place = scratch.Sized(sc.Place, len(d.Sentences))
	sc.Order = scratch.Sized(sc.Order, len(d.Sentences))
	sc.Attacks = scratch.Sized(sc.Attacks, len(d.Sentences))
	clear(sc.Attacks)
	sc.bodies, sc.Length = 0, 0
	titled := false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		sc.Order[i] = int32(sc.bodies)
		if s.Zone == token.Headline || s.Zone == token.Body {
			sc.Length += s.Last - s.First
		}
		switch s.Zone {
		case token.Headline:
			sc.Place[i] = Headline
			titled = true
		case token.Body:
			if sc.bodies == 0 && !titled && i == 0 && !EndsLikeText(d, s) {
				sc.Place[i] = Headline // an article without a marked title
				titled = true
				continue
			}
			sc.Place[i] = Body
			if sc.bodies < leadSentences {
				sc.Place[i] = Lead
			}
			sc.bodies++
		default:
			sc.Place[i] = Offside
		}
	}
}

// placeMentions notes what the mentions say of tokens and sentences.
func (sc *Scene) placeMentions() {
	d, ms := sc.Doc, sc.Mentions
	n := len(d.Tokens)
	sc.AttackAt = scratch.Sized(sc.AttackAt, n)
	sc.EntityAt = scratch.Sized(sc.EntityAt, n)
	clear(sc.AttackAt)
	clear(sc.EntityAt)
	sc.DateAt = scratch.Sized(sc.DateAt, n)
	clear(sc.DateAt)
	sc.Owner = scratch.Sized(sc.Owner, len(ms))
	clear(sc.Owner)
	for k := range sc.Entities {
		for _, i := range sc.Entities[k].Mentions {
			sc.Owner[i] = int32(k) + 1
		}
	}
	sc.Topic = ""
	sc.Sentence = scratch.Sized(sc.Sentence, len(ms))
	for i := range ms {
		m := &ms[i]
		sc.Sentence[i] = -1
		if m.First >= m.Last { // it does not stand in the document
			continue
		}
		k := d.SentenceAt(m.First)
		if k < 0 || sc.Place[k] == Offside || sc.inDateline(k, m) {
			continue
		}
		sc.Sentence[i] = int32(k)
		if m.Label == record.LabelAttack {
			sc.Attacks[k]++
			if sc.Topic == "" {
				sc.Topic = m.Type
			}
		}
		for t := m.First; t < m.Last; t++ {
			if m.Label == record.LabelDate {
				sc.DateAt[t] = true
			} else if m.Label == record.LabelAttack {
				sc.AttackAt[t] = int32(i) + 1
			} else if sc.Owner[i] > 0 {
				sc.EntityAt[t] = sc.Owner[i]
			}
		}
	}
}

// EndsLikeText says whether a sentence ends as those of running text do, and
// titles do not.
func EndsLikeText(d *token.Document, s *token.Sentence) bool {
	return s.Last > s.First && d.TokenText(s.Last-1) == "."
}

// Is says whether token t is of class c.
func (sc *Scene) Is(t int, c class.Set) bool { return sc.Classes[t]&c != 0 }

// SkipBack returns the last token from token t back that is not of class c, or the first
// of sentence s. A token before that is returned as it is.
func (sc *Scene) SkipBack(s *token.Sentence, t int, c class.Set) int {
	for t > s.First && sc.Is(t, c) {
		t--
	}
	return t
}

// Lower returns the text of token t in lower case.
func (sc *Scene) Lower(t int) string { return sc.Doc.Lower(t) }

// LowerAt returns the text of token t in lower case, or "" where t is outside of sentence
// s.
func (sc *Scene) LowerAt(s *token.Sentence, t int) string {
	if t < s.First || t >= s.Last {
		return ""
	}
	return sc.Doc.Lower(t)
}

// TextAt returns the text of token t, or "" where t is outside of sentence s.
func (sc *Scene) TextAt(s *token.Sentence, t int) string {
	if t < s.First || t >= s.Last {
		return ""
	}
	return sc.Doc.TokenText(t)
}

// Key returns the key of token t, or 0 where t is outside of sentence s.
func (sc *Scene) Key(s *token.Sentence, t int) uint64 {
	if t < s.First || t >= s.Last {
		return 0
	}
	return sc.Doc.Tokens[t].Key
}

// ClassAt returns the classes of token t, or 0 where t is outside of
// sentence s.
func (sc *Scene) ClassAt(s *token.Sentence, t int) class.Set {
	if t < s.First || t >= s.Last {
		return 0
	}
	return sc.Classes[t]
}

// Trigger says whether token t speaks of an attack: it is part of an attack
// mention, or a word for one.
func (sc *Scene) Trigger(t int) bool {
	return sc.AttackAt[t] > 0 || sc.Classes[t]&(class.AttackNoun|class.Struck) != 0
}

// IsOrganisation says whether token t is of the name of an organisation.
func (sc *Scene) IsOrganisation(t int) bool {
	e := sc.EntityAt[t]
	return e > 0 && sc.Entities[e-1].Label == record.LabelOrganisation
}

// SentenceOf returns the sentence of mention i, which must not be in boilerplate.
func (sc *Scene) SentenceOf(i int) *token.Sentence { return &sc.Doc.Sentences[sc.Sentence[i]] }
