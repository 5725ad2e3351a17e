// Package token splits a text into tokens and sentences, each a span of the
// text in bytes, and tags parts of speech.
//
// A [Document] is built once for an article and handed down the pipeline; no
// stage tokenizes again. Tokens split wherever a name can end: at dashes and
// hyphens, before a possessive, at quotes and brackets. Tokens never overlap,
// are never empty, and only white space, control and format characters and
// bytes that are no UTF-8 lie between them, so that tokens and gaps together
// are the text.
//
// Both splitters read a text once, in time linear in its length whatever it
// holds. They know English conventions (abbreviations, possessives,
// contractions) and take any other script letter by letter: a text without
// spaces gives long tokens, never lost ones.
package token

import (
	"math"
	"strings"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters, perhaps with digits: "Paris", "22nd", "Win32"
	Number             // digits with separators: "2017", "2,000", "17:54", "10.3.1"
	Punct              // a punctuation mark or symbol, or a run of one: "--", "..."
	URL                // a web address or a bare domain name, defanged ("evil[.]com") or not
	Email              // an e-mail address
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	switch k {
	case Word:
		return "word"
	case Number:
		return "number"
	case Punct:
		return "punct"
	case URL:
		return "url"
	case Email:
		return "email"
	}
	return "unknown"
}

// A Token is one span of a text.
type Token struct {
	// Start and End are byte offsets into the document's text.
	Start, End int32
	Kind       Kind
	Shape      Shape
	// Space is true where white space, or the start of the text, comes
	// before the token; Line where that white space has a line break.
	Space, Line bool
	// Key identifies the token's normalised form: see [Key].
	Key uint64
}

// Capital says whether the token begins a name by its case: any shape with a
// capital letter.
func (t Token) Capital() bool { return t.Shape >= Title }

// A Document is a text with its tokens and sentences. Its methods only read
// it, except [Document.Reset] and [Document.SetZones]; a document that nobody
// changes may be shared between goroutines.
type Document struct {
	// Text is the whole text that offsets refer to.
	Text string
	// Tokens are in text order.
	Tokens []Token
	// Sentences are in text order; every token is in exactly one.
	Sentences []Sentence

	// spare is the memory of the sentences before the last SetZones.
	spare []Sentence
}

// New returns the document of text. The first from bytes (front matter, say)
// get no tokens; offsets refer to the whole text all the same. Text need not
// be valid UTF-8: a byte that is no part of a rune is a gap between tokens.
// Offsets have 32 bits, so what lies beyond the first two gibibytes of a text
// gets no tokens.
func New(text string, from int) *Document {
	d := &Document{}
	d.Reset(text, from)
	return d
}

// Reset makes d the document of text as [New] does and reuses its memory:
// slices taken from d before are no longer valid.
func (d *Document) Reset(text string, from int) {
	d.Text = text
	text = text[:min(len(text), math.MaxInt32)]
	from = min(max(from, 0), len(text))
	// English has a token in five bytes; half that room is grown quickly.
	if want := (len(text) - from) / 4; cap(d.Tokens) < want/2 {
		d.Tokens = make([]Token, 0, want)
	}
	s := scanner{text: text}
	d.Tokens = s.appendTokens(d.Tokens[:0], from)
	if want := len(d.Tokens) / 16; cap(d.Sentences) < want/2 {
		d.Sentences = make([]Sentence, 0, want)
	}
	d.Sentences = appendSentences(d.Sentences[:0], text, d.Tokens)
}

// TokenText returns the text of token i.
func (d *Document) TokenText(i int) string {
	t := &d.Tokens[i]
	return d.Text[t.Start:t.End]
}

// Lower returns the text of token i in lower case.
func (d *Document) Lower(i int) string {
	text := d.TokenText(i)
	if s := d.Tokens[i].Shape; s == Lower || s == NoCase {
		return text
	}
	return strings.ToLower(text)
}

// Slice returns the text from the start of token first to the end of token
// last-1. It is empty where first == last.
func (d *Document) Slice(first, last int) string {
	if first >= last {
		return ""
	}
	return d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
}

// Phrase returns what [Document.Slice] does, on one line: white space of any kind and
// length becomes a single space, and control characters between tokens are left out.
func (d *Document) Phrase(first, last int) string {
	if d.isOnOneLine(first, last) {
		return d.Slice(first, last)
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if t := &d.Tokens[i]; i > first && (t.Space || t.Line) {
			b.WriteByte(' ')
		}
		b.WriteString(d.TokenText(i))
	}
	return strings.Join(strings.FieldsFunc(b.String(), isSpace), " ")
}

// isOnOneLine says whether nothing but single spaces stands between tokens first to
// last-1, and no white space in them.
func (d *Document) isOnOneLine(first, last int) bool {
	for i := first; i < last; i++ {
		if i > first {
			if gap := d.Text[d.Tokens[i-1].End:d.Tokens[i].Start]; gap != "" && gap != " " {
				return false
			}
		}
		if strings.ContainsFunc(d.TokenText(i), isSpace) {
			return false
		}
	}
	return true
}

// TokenAt returns the index of the first token that ends after byte offset
// pos, or len(d.Tokens) where there is none.
func (d *Document) TokenAt(pos int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if int(d.Tokens[mid].End) <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// TokensIn returns the indices of the first token that shares a byte with the text
// from byte start to end, and of the token after the last one that does. They are
// equal where there is none.
func (d *Document) TokensIn(start, end int) (first, last int) {
	first = d.TokenAt(start)
	if end <= start {
		return first, first
	}
	if last = d.TokenAt(end - 1); last < len(d.Tokens) && int(d.Tokens[last].Start) < end {
		last++
	}
	return first, last
}

// SentenceAt returns the index of the sentence that holds token i, or -1
// where there is no such token.
func (d *Document) SentenceAt(i int) int {
	if i < 0 || i >= len(d.Tokens) {
		return -1
	}
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.Sentences[mid].Last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
