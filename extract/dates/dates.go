// Package dates finds the calendar expressions of a text ("December 22",
// "last week", "the following day", "late 2016") and gives each a value in
// ISO 8601 with the TIMEX3 extensions.
//
// It is a temporal tagger in the spirit of HeidelTime (Strötgen and Gertz,
// 2010) and SUTime (Chang and Manning, 2012). A table of rules, patterns over
// classes of tokens, finds expressions; at each token the longest match wins
// and a check of the context decides whether it is a date at all. The matches
// of a document are then resolved in text order against its publication date,
// or against the date last spoken of.
//
// What counts as an expression, and how far it extends: points and stretches
// of calendar time, the longest one, without a preposition or "the" in front.
// Plain durations ("for two years"), rolling or vague stretches ("the past
// few weeks", "the coming days"), ages, frequencies and bare times of day are
// none.
package dates

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A Tagger finds date expressions. It is immutable and safe for concurrent use;
// each goroutine needs a [Scratch] of its own.
type Tagger struct {
	grammar *grammar
}

// New returns a tagger for English. Building its tables takes about a
// millisecond; build one and share it.
func New() *Tagger {
	g, err := newGrammar(newRules())
	if err != nil {
		panic(err) // the rules are constants, which the tests compile
	}
	return &Tagger{grammar: g}
}

// A Scratch is the memory that a [Tagger] works in. The zero value is ready;
// reusing one saves allocations.
type Scratch struct {
	reader reader
}

// An Expression is one calendar expression of a text.
type Expression struct {
	// Start and End are byte offsets into the text, end-exclusive; First and
	// Last are the indices of the first token and of the token after the
	// last one.
	Start, End, First, Last int
	// Value is the expression's date value.
	Value string
	// Rule names the rule that matched, Anchor what its value was reckoned
	// from: "publication", "text" with the value last spoken of, "year" with
	// a year carried over from nearby, or "" where the expression is complete
	// in itself.
	Rule, Anchor string
}

// Mention returns e as the stages know mentions; its reason is the rule.
func (e *Expression) Mention() mention.Mention {
	return mention.Mention{
		Start: e.Start, End: e.End, First: e.First, Last: e.Last,
		Label: record.LabelDate, Value: e.Value, By: record.FoundByRule, Reason: e.Rule,
	}
}

// A Result is what a tagger finds in one document.
type Result struct {
	// Expressions are in text order and do not overlap.
	Expressions []Expression
	// Inferred is the publication date, or only its year, that was inferred
	// from full dates in the text because none was given; it is empty
	// otherwise.
	Inferred string
	Warnings []string
}

// Read finds the expressions of d. Published is the publication date as an
// ISO 8601 date, date and time, month or year; "" where none is known. Hints
// are spans, in text order and without overlap, that another tagger (the
// sequence model) takes for dates. They decide doubtful cases only: with
// non-nil hints a doubtful expression needs one that overlaps it, and a hint
// of confidence 0.9 or more rescues one that would be rejected. The result shares
// no memory with s.
func (t *Tagger) Read(d *token.Document, published string, hints []mention.Mention, s *Scratch) Result {
	s.reader.grammar = t.grammar
	return s.reader.read(d, published, hints)
}
