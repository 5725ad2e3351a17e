package token

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// A Tagger gives the tokens of a sentence their parts of speech as Penn
// Treebank tags ("NNP", "VBD"). It must be safe for concurrent use.
type Tagger interface {
	// Tag returns one tag for each token of sentence s of d; a token that
	// the tagger has nothing to say of gets "".
	Tag(d *Document, s Sentence) []string
}

// Prose is a [Tagger] by prose/v2. Its model is loaded on first use, which
// takes about a third of a second, and shared from then on. The zero value is
// ready.
type Prose struct {
	once  sync.Once
	model *prose.Model
}

// load loads the model of p once. prose has no exported constructor for its
// built-in model other than making a document with it.
func (p *Prose) load() *prose.Model {
	p.once.Do(func() {
		doc, err := prose.NewDocument("Load.", prose.WithExtraction(false), prose.WithSegmentation(false))
		if err == nil {
			p.model = doc.Model
		}
	})
	return p.model
}

// Tag implements [Tagger]. Tags are aligned by byte offsets: prose tells no
// offsets and rewrites quotes, so its tokens are matched to the text from
// left to right.
func (p *Prose) Tag(d *Document, s Sentence) []string {
	tags := make([]string, s.Last-s.First)
	model := p.load()
	if model == nil {
		return tags
	}
	text := d.Text[s.Start:s.End]
	doc, err := prose.NewDocument(text, prose.UsingModel(model),
		prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return tags
	}
	pos, next := 0, s.First
	for _, t := range doc.Tokens() {
		start, end := locate(text, pos, t.Text)
		if start < 0 {
			continue
		}
		pos = end
		for next < s.Last && int(d.Tokens[next].Start)-s.Start < end {
			if int(d.Tokens[next].End)-s.Start > start {
				tags[next-s.First] = t.Tag
			}
			if int(d.Tokens[next].End)-s.Start > end {
				break // prose splits finer here: "don't" is "do", "n't"
			}
			next++
		}
	}
	return tags
}

// locate returns where word, as prose gives it, stands in text at or after
// pos; start is negative where it does not stand within a few bytes.
func locate(text string, pos int, word string) (start, end int) {
	const slack = 24
	limit := min(len(text), pos+slack+4*len(word))
	for i := pos; i < limit; {
		if n := matchRewritten(text[i:], word); n > 0 {
			return i, i + n
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return -1, -1
}

// matchRewritten returns how many bytes of text spell word, taking typographic
// quotes for the plain ones that prose puts in their place, or 0.
func matchRewritten(text, word string) int {
	if strings.HasPrefix(text, word) {
		return len(word)
	}
	i := 0
	for _, w := range word {
		r, size := utf8.DecodeRuneInString(text[i:])
		if size == 0 || r != w && plainQuote(r) != plainQuote(w) {
			return 0
		}
		i += size
	}
	return i
}

func plainQuote(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»', '"', '`':
		return '"'
	case '‘', '’', '\'':
		return '\''
	}
	return r
}
