// Package attacks decides which words of an article speak of an attack, and
// of which type.
//
// Three sources are weighed against each other. The sequence model of package
// names says where attacks are spoken of. The gazetteer's attack phrases say
// what a phrase can mean, and find mentions that the model missed. Two linear
// classifiers, trained on marked articles, read the context: the gate tells
// mentions from defences ("anti-phishing", "ransomware protection"), names
// and idioms, and the type classifier chooses among the 29 types by the words
// around the span, the headline and the kinds of phrases in the whole
// article. A word means the same all through an article (Gale, Church and
// Yarowsky, "One sense per discourse", 1992), so the spans with one word vote,
// on whether they are mentions and on their type. What a word means that is in
// no list is learned from words that training hides.
//
// Rules have the last word on compounds that speak of no attack ("leak site",
// "fraud detection"), and on data that is exposed in an article on a leak.
package attacks

import (
	"fmt"
	"math"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A Tagger finds the attack mentions of documents. It is immutable and safe
// for concurrent use; each goroutine needs a [Scratch] of its own.
type Tagger struct {
	gazetteer *gazetteer.Gazetteer
	lexicon   lexicon
	// gate tells mentions (class 1) from other spans (class 0), and types
	// has a class for each of the types of [Types]; both are nil without a
	// model.
	gate, types *linear.Classifier
}

// New returns a tagger that decides by a model in the file form of [Train]
// and the phrases of g. The model may be empty: then phrases that are not
// weak count wherever nothing speaks against them, and have their first
// possible meaning. The error wraps [ErrModel] where model is something else,
// or names a type that is one more than the 64 there may be.
func New(model string, g *gazetteer.Gazetteer) (*Tagger, error) {
	x, err := newLexicon(g)
	if err != nil {
		return nil, err
	}
	t := &Tagger{gazetteer: g, lexicon: x}
	if model == "" {
		return t, nil
	}
	if t.gate, t.types, err = openModel(model); err != nil {
		return nil, fmt.Errorf("open attacks model: %w", err)
	}
	return t, nil
}

// Find appends the attack mentions of d to dst, in text order, with type,
// finder, confidence and reason. Hints are the mentions of the sequence
// model, in text order: those with the label attack are spans to decide on,
// and what is inside of others, which are names, is left alone. Candidates
// are what the gazetteer's Match found in d; nil lets Find ask for them
// itself. Mentions never overlap each other. Scratch s may hold anything.
func (t *Tagger) Find(dst []mention.Mention, d *token.Document, hints []mention.Mention,
	candidates []gazetteer.Candidate, s *Scratch) []mention.Mention {
	if len(d.Tokens) == 0 {
		return dst
	}
	if candidates == nil {
		s.candidates = t.gazetteer.Match(s.candidates[:0], d)
		candidates = s.candidates
	}
	s.survey(&t.lexicon, d, candidates)
	s.spans = t.lexicon.appendSpans(s.spans[:0], d, hints, s.phrases)
	s.appendEchoes(&t.lexicon, d, hints)
	t.admit(s, d)
	t.chooseTypes(s, d)
	if t.types != nil {
		s.appendExposed(&t.lexicon, d, hints)
	}
	for i := range s.spans {
		dst = append(dst, t.mention(s, d, i))
	}
	return dst
}

// mention returns span i of s as a mention.
func (t *Tagger) mention(s *Scratch, d *token.Document, i int) mention.Mention {
	sp := &s.spans[i]
	m := mention.Mention{
		Start: int(d.Tokens[sp.first].Start), End: int(d.Tokens[sp.last-1].End),
		First: sp.first, Last: sp.last,
		Label: record.LabelAttack,
		By:    record.FoundByModel,
		Type:  t.lexicon.types[sp.typ],
	}
	odds := sp.odds
	if !sp.hint && t.gate != nil {
		odds += addAbove // a threshold that keeps doubtful phrases out
	}
	sure := linear.Sigmoid(odds)
	m.Confidence = math.Round(float64(sure)*float64(sp.share)*100) / 100
	said := s.says(sp)
	switch {
	case said.has(sp.typ):
		m.By = record.FoundByGazetteer
		if sp.hint {
			m.Reason = "a phrase for this type, also marked by the sequence model"
		} else {
			m.Reason = "a phrase for this type, which the context bears out"
		}
	case said != 0:
		m.Reason = "marked by the sequence model; the article's context gives the type"
		if !sp.hint {
			m.Reason = "a phrase for attacks; the article's context gives the type"
		}
	default:
		m.Reason = "marked by the sequence model; words and context give the type"
		if !sp.hint {
			m.Reason = "marked elsewhere in the article by the sequence model; words and context give the type"
		}
	}
	return m
}
