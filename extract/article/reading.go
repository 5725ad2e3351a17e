package article

import (
	"github.com/incx/incx/extract/article/internal/reading"
	"github.com/incx/incx/extract/token"
)

// A result is what was read of an article.
type result struct {
	reading.Reading
	// of is the whole text that was read, and published the date that was found:
	// an article can be changed after that.
	of, published string
}

// Reading returns what the stages read of the article: Text, but for the marks and
// characters that a reader does not see, which [Read] finds; of an article made by
// hand it is Text. [Article.Regions] and the offsets of its
// documents are places in it.
func (a *Article) Reading() string {
	if a.read.Clean() {
		return a.Text
	}
	return a.read.Text
}

// Span returns the place in Text of bytes start to end of the reading.
func (a *Article) Span(start, end int) (int, int) { return a.read.Source(start, end) }

// Quote returns the place in Text of a sentence at bytes start to end of the reading,
// with the marks of emphasis, code and links at its ends: "**Orrin Bank** was hit."
func (a *Article) Quote(start, end int) (int, int) { return a.read.Quote(a.Text, start, end) }

// Place returns the place in the reading of bytes start to end of Text.
func (a *Article) Place(start, end int) (int, int) { return a.read.Place(start, end) }

// Tokenize makes d the document of the reading.
func (a *Article) Tokenize(d *token.Document) {
	d.Reset(a.Reading(), a.From)
	d.SetZones(a.Regions)
}
