package incidents

import (
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A view is a document as this stage looks at it: the classes of its words,
// its sentences in order of importance, and which mention belongs to which
// entity.
type view struct {
	d         *token.Document
	ms        []mention.Mention
	ents      []mention.Entity
	published days

	class       []class       // of each token
	attackAt    []int32       // the attack mention that covers a token, plus one
	entityAt    []int32       // the entity whose mention covers a token, plus one
	dateAt      []bool        // whether a date covers a token
	owner       []int32       // the entity of each mention, plus one
	sentence    []int32       // the sentence of each mention, -1 in boilerplate and datelines
	listFrom    []int32       // the first token of the list that a mention is in
	listTo      []int32       // the token after it
	place       []place       // of each sentence
	hit         []int32       // an entity of each sentence that a plain frame says was attacked, plus one
	attacks     []int32       // attack mentions in each sentence
	victimOf    []int32       // for each entity, 1 + the incident of which it is a victim
	order       []int32       // number of each sentence among those of the body
	byCount     []int32       // candidates, most mentions first
	labels      [labels]int32 // candidates of each label
	mostNamed   int           // mentions of the candidate with the most of them
	topic       uint64        // the first attack type of the headline or lead
	references  []reference
	candidateOf []int32  // the candidate of each entity, or -1
	bodies      int      // sentences that are body
	length      int      // tokens of the headline and the body
	dateline    int      // the token of the dash that ends the dateline, or 0
	aside       []bool   // whether each sentence recalls another incident
	former      []bool   // whether each sentence tells of former times
	beside      []bool   // whether each sentence is about another incident than the one that is read
	topical     []bool   // whether the headline or lead names each entity
	world       world    // whether the article is about computers
	speaks      bool     // whether it speaks of attacks on computers
	signs       []sign   // what may tell of what type the attack was
	announced   []uint64 // the keys of the things that may be hit in the headline and the lead
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

// reset makes v the view of a document.
func (v *view) reset(words token.Lexicon[class], nouns token.Lexicon[noun], d *token.Document, ms []mention.Mention, ents []mention.Entity, published string) {
	v.d, v.ms, v.ents = d, ms, ents
	v.published.first, v.published.last, v.published.known = dates.Days(published)
	n := len(d.Tokens)
	v.class = scratch.Sized(v.class, n)
	for i := range d.Tokens {
		v.class[i] = words.At(d, i)
	}
	v.world = unknownWorld
	v.placeSentences()
	v.findDateline()
	v.placeMentions()
	v.findLists()
	v.findAsides()
	v.references = v.findReferences(v.references[:0], nouns)
	v.speaks = v.speaksOfAttacks()
}

// placeSentences finds where in the article each sentence stands.
func (v *view) placeSentences() {
	d := v.d
	v.place = scratch.Sized(v.place, len(d.Sentences))
	v.order = scratch.Sized(v.order, len(d.Sentences))
	v.attacks = scratch.Sized(v.attacks, len(d.Sentences))
	clear(v.attacks)
	v.hit = scratch.Sized(v.hit, len(d.Sentences))
	clear(v.hit)
	v.bodies, v.length = 0, 0
	titled := false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		v.order[i] = int32(v.bodies)
		if s.Zone == token.Headline || s.Zone == token.Body {
			v.length += s.Last - s.First
		}
		switch s.Zone {
		case token.Headline:
			v.place[i] = headline
			titled = true
		case token.Body:
			if v.bodies == 0 && !titled && i == 0 && !endsLikeText(d, s) {
				v.place[i] = headline // an article without a marked title
				titled = true
				continue
			}
			v.place[i] = body
			if v.bodies < leadSentences {
				v.place[i] = lead
			}
			v.bodies++
		default:
			v.place[i] = offside
		}
	}
}

// placeMentions notes what the mentions say of tokens and sentences.
func (v *view) placeMentions() {
	d, ms := v.d, v.ms
	n := len(d.Tokens)
	v.attackAt = scratch.Sized(v.attackAt, n)
	v.entityAt = scratch.Sized(v.entityAt, n)
	clear(v.attackAt)
	clear(v.entityAt)
	v.dateAt = scratch.Sized(v.dateAt, n)
	clear(v.dateAt)
	v.owner = scratch.Sized(v.owner, len(ms))
	clear(v.owner)
	for k := range v.ents {
		for _, i := range v.ents[k].Mentions {
			v.owner[i] = int32(k) + 1
		}
	}
	v.topic = 0
	v.sentence = scratch.Sized(v.sentence, len(ms))
	for i := range ms {
		m := &ms[i]
		v.sentence[i] = -1
		if m.First < 0 || m.First >= m.Last || m.Last > n {
			continue
		}
		k := d.SentenceAt(m.First)
		if k < 0 || v.place[k] == offside || v.inDateline(k, m) {
			continue
		}
		v.sentence[i] = int32(k)
		if m.Label == record.LabelAttack {
			v.attacks[k]++
			if v.topic == 0 {
				v.topic = text(m.Type) & 0xffff
			}
		}
		for t := m.First; t < m.Last; t++ {
			if m.Label == record.LabelDate {
				v.dateAt[t] = true
			} else if m.Label == record.LabelAttack {
				v.attackAt[t] = int32(i) + 1
			} else if v.owner[i] > 0 {
				v.entityAt[t] = v.owner[i]
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
func (v *view) is(t int, c class) bool { return v.class[t]&c != 0 }

// key returns the key of token t, or 0 where t is outside of sentence s.
func (v *view) key(s *token.Sentence, t int) uint64 {
	if t < s.First || t >= s.Last {
		return 0
	}
	return v.d.Tokens[t].Key
}

// classAt returns the classes of token t, or 0 where t is outside of
// sentence s.
func (v *view) classAt(s *token.Sentence, t int) class {
	if t < s.First || t >= s.Last {
		return 0
	}
	return v.class[t]
}

// trigger says whether token t speaks of an attack: it is part of an attack
// mention, or a word for one.
func (v *view) trigger(t int) bool {
	return v.attackAt[t] > 0 || v.class[t]&(attackNoun|struck) != 0
}
