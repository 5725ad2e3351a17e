// Package marked turns what gold files mark into mentions as the stages know them.
package marked

import (
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/extract/token"
)

// In returns the marked mentions of article a, in their order, with their places in d,
// the document of the article. By and Reason are left empty.
func In(d *token.Document, a *article.Article, ms []score.Mention) []mention.Gold {
	out := make([]mention.Gold, len(ms))
	for i, m := range ms {
		start, end := a.Place(m.Start, m.End)
		first, last := d.TokensIn(start, end)
		out[i] = mention.Gold{Mention: mention.Mention{
			Start: start, End: end, First: first, Last: last,
			Label: m.Label, Type: m.Type, Value: m.Value,
		}, Optional: m.Optional}
	}
	return out
}
