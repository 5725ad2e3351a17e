// Package article turns the bytes of an input into an article: its text, its
// title, its publication date and the regions of the text that are not the
// article's own.
//
// [Read] takes an input that holds one article, [ReadAll] one that may hold any
// number. Both tell the format from the content: plain text, Markdown, HTML,
// JSON, JSON Lines, RSS and Atom feeds, e-mail, and each of these compressed
// with gzip or Zstandard.
//
// Plain text and Markdown are taken as they are: every byte offset into
// [Article.Text] is an offset into the input. Other formats and encodings
// give a derived text, and [record.Source.Derived] says so.
package article

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An Article is one article, decoded and taken apart. [Read] makes it, and its
// caller may then set what About says: the title, publisher, address and authors
// go into the record as they are, a publication date is also what relative dates
// are resolved against.
//
// An article can also be made by hand, of nothing but a Text. Then nothing in it
// is a title, a by-line or boilerplate unless Regions say so, marks of Markdown
// are part of the words, and no date is looked for at its top or bottom. Where
// that is not wanted, Read the text instead. [Article.Check] says what is wrong
// with an article; Text is not to be changed after reading.
type Article struct {
	// ID names the article within an input that holds several (a line of
	// JSON Lines, an item of a feed); it is empty otherwise.
	ID string
	// Text is valid UTF-8 and is what the byte offsets of records refer to.
	Text string
	// From is the byte offset at which the article begins, after a byte
	// order mark and any front matter. The title comes after it.
	From int
	// Regions are the parts of the reading with a zone of their own, in text order
	// and without overlap: see [Article.Reading]. What lies between them is the body.
	Regions []token.Region
	// Source says what the article was read from.
	Source record.Source
	// About is what the article says about itself. A Published that its user sets
	// is as [ParseDate] gives it; without a PublishedBy it counts as one by flag.
	About record.Article
	// Warnings are for the reader of the record, one line each.
	Warnings []string

	stated string // the language that a field beside the text states
	read   result
}

// Options say how to read an input. The zero value reads an input of unknown
// name.
type Options struct {
	// Path is the input's path as given; "-" stands for standard input. Its
	// extension tells Markdown from plain text, and a date in it dates an
	// article that has no other. Empty means that it is not known; records then
	// call it "-".
	Path string
	// Published is the publication date as the user states it; it is
	// trusted before any other. One that [ParseDate] does not take ("yesterday")
	// is no error: the article gets a warning and the date that it has itself,
	// if any. Who wants an error asks ParseDate first, as incx --published does.
	Published string
	// Fields names the fields of JSON input where they are not the usual ones:
	// Fields["text"] = "content.body" takes the text from the field "body" of
	// the object "content". The keys are those of [FieldNames].
	Fields map[string]string
	// MaxSize is how many bytes an article may have, before and after
	// decompression; a line of JSON Lines is an article of its own. 0 stands
	// for [DefaultMaxSize], a negative number for no limit.
	MaxSize int64
}

// DefaultMaxSize is the size limit, in bytes, of an article: 20 MB.
const DefaultMaxSize = 20 << 20

// FieldNames returns the names that [Options.Fields] can have as keys.
func FieldNames() []string {
	return []string{"id", "title", "text", "published", "publisher", "url", "authors", "language"}
}

// maxSize returns the limit in bytes.
func (o Options) maxSize() int64 {
	switch {
	case o.MaxSize == 0:
		return DefaultMaxSize
	case o.MaxSize < 0:
		return 1<<63 - 1
	}
	return o.MaxSize
}
