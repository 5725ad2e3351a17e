// Package crossval has what the commands share that measure a stage by itself: they
// read gold files as the program reads articles, and split them into folds.
package crossval

import (
	"fmt"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/internal/marked"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/extract/token"
)

// A Sample is an article with its gold file.
type Sample struct {
	Gold     *score.Document
	Article  *article.Article
	Document *token.Document
}

// Read reads the articles of gold files.
func Read(docs []score.Document) ([]Sample, error) {
	out := make([]Sample, len(docs))
	for i := range docs {
		data, err := docs[i].Text()
		if err != nil {
			return nil, err
		}
		a, err := article.Read(data, article.Options{Path: docs[i].Path})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", docs[i].Path, err)
		}
		out[i] = Sample{Gold: &docs[i], Article: a, Document: new(token.Document)}
		a.Tokenize(out[i].Document)
	}
	return out, nil
}

// Marked returns the marked mentions, in their order, as the stages know mentions.
func (s *Sample) Marked() []mention.Gold {
	out := marked.In(s.Document, s.Article, s.Gold.Mentions)
	for i := range out {
		out[i].By = record.FoundByModel
	}
	return out
}

// Mentions returns the marked mentions, optional ones among them, without saying which
// these are.
func (s *Sample) Mentions() []mention.Mention {
	var out []mention.Mention
	for _, g := range s.Marked() {
		out = append(out, g.Mention)
	}
	return out
}

// Record returns a mention that a stage found as a record has it.
func (s *Sample) Record(m mention.Mention) record.Mention {
	start, end := s.Article.Span(m.Start, m.End)
	return record.Mention{Start: start, End: end, Text: s.Article.Text[start:end]}
}

// Fold returns the samples of fold k, and those of the others to train on. So many
// in a row as stride says share a fold.
func Fold[T any](all []T, k, folds, stride int) (train, held []T) {
	for i, s := range all {
		if i/stride%folds == k {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	return train, held
}
