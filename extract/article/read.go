package article

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/reading"
)

// The errors that say that an input holds no article that can be read. Test
// for them with [errors.Is]; their messages are one line.
var (
	// ErrEmpty is for an input without any text.
	ErrEmpty = errors.New("no text")
	// ErrTitleOnly is for an article that has a title and no text, as items
	// of feeds do; it wraps ErrEmpty.
	ErrTitleOnly = fmt.Errorf("%w but a title", ErrEmpty)
	// ErrBinary is for an input that is not text in any format known here.
	ErrBinary = errors.New("binary data, not text")
	// ErrTooLarge is for an article, or what it decompresses to, over the
	// limit of [Options.MaxSize].
	ErrTooLarge = errors.New("too large")
	// ErrSeveral is for an input of several articles given to [Read].
	ErrSeveral = errors.New("several articles in one input")
	// ErrFormat is for an input that breaks the rules of its own format:
	// JSON with a syntax error, a gzip file that ends too early.
	ErrFormat = errors.New("malformed")
)

// Read reads the one article in data. The article of a plain text or Markdown
// input in UTF-8 has exactly data as its text. Errors wrap [ErrEmpty],
// [ErrBinary], [ErrTooLarge], [ErrSeveral] or [ErrFormat]; whatever else is
// wrong with an input gives a warning.
func Read(data []byte, o Options) (*Article, error) {
	return ReadOne(context.Background(), bytes.NewReader(data), o)
}

// ReadOne reads the one article in r. Errors are those of [Read], of r, or of ctx.
func ReadOne(ctx context.Context, r io.Reader, o Options) (*Article, error) {
	var got *Article
	err := ReadAll(ctx, r, o, func(a *Article, err error) error {
		if err == nil && got != nil {
			err = ErrSeveral
		}
		if got == nil {
			got = a
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return got, nil
}

// newArticle returns an article that knows only what it is read from: its
// input's bytes and path.
func newArticle(data []byte, o Options) *Article {
	sum := sha256.Sum256(data)
	return articleOf(hex.EncodeToString(sum[:]), o)
}

func articleOf(sum string, o Options) *Article {
	a := &Article{}
	a.Source.SHA256 = sum
	a.Source.Path = strings.ToValidUTF8(slashed(o.Path), "\ufffd")
	a.Source.Encoding = "utf-8"
	return a
}

func (a *Article) warn(format string, args ...any) {
	a.Warnings = append(a.Warnings, fmt.Sprintf(format, args...))
}

// slashed returns p with forward slashes. Only a path that looks like one of
// Windows is changed: elsewhere a backslash may be part of a name.
func slashed(p string) string {
	drive := len(p) > 2 && p[1] == ':' && p[2] == '\\'
	if drive || strings.HasPrefix(p, `\\`) || strings.Contains(p, `\`) && !strings.Contains(p, "/") {
		return strings.ReplaceAll(p, `\`, "/")
	}
	return p
}

// maxAuthors bounds the authors of an article: lines of its text are held against
// each of them.
const maxAuthors = 50

// readText finds everything in a text that is set: front matter, title,
// regions, publication date and language.
func (a *Article) readText(o Options) error {
	fm := &frontMatter{}
	if strings.HasPrefix(a.Text, utf8BOM) {
		a.From = len(utf8BOM)
	}
	if a.Source.MediaType == "text/plain" || a.Source.MediaType == "text/markdown" {
		fm = a.readFrontMatter()
	}
	if at := strings.IndexByte(a.Text, 0); at >= 0 {
		a.warn("the text has stray NUL bytes, the first at byte %d", at)
	}
	a.About.Authors = a.About.Authors[:min(len(a.About.Authors), maxAuthors)]
	r, ls, heads := reading.Of(a.Text, a.From)
	a.read = result{Reading: r, of: a.Text}
	s := scan{a: a, text: a.Reading(), lines: ls, heads: heads, zones: make([]lineZone, len(ls))}
	if s.next(0) == len(ls) {
		return ErrEmpty
	}
	s.findCues()
	s.findTitle()
	end := s.endFields()
	s.findMeta()
	s.findBoilerplate(end)
	a.Regions = s.regions()
	a.setLanguage(fm)
	a.setPublished(o, fm, &s)
	return nil
}

// derive sets a text made from the title that About has and the body, and
// reads it.
func (a *Article) derive(body string, o Options) error {
	a.Source.Derived = true
	body = strings.TrimFunc(body, reading.Blank)
	if body == "" {
		return ErrEmpty
	}
	if !utf8.ValidString(body) {
		body = strings.ToValidUTF8(body, "\ufffd")
	}
	title := reading.OfLine(a.About.Title)
	a.About.Title = title
	first, _, _ := strings.Cut(body, "\n")
	_, skip := reading.ATXHeading(first)
	if title != "" && !oneline.Same(first[skip:], title) {
		body = title + "\n\n" + body
	}
	a.Text = body
	return a.readText(o)
}

// readWhole reads an input that holds articles in one piece and gives each to
// yield.
func readWhole(ctx context.Context, in *input, yield func(*Article, error) error) error {
	data, err := in.rest()
	if err != nil {
		return yield(nil, err)
	}
	var a *Article
	switch in.format {
	case jsonFormat:
		return readJSON(ctx, data, in, yield)
	case feedFormat:
		return readFeed(ctx, data, in, yield)
	case mailFormat:
		a, err = in.readMail(data)
	case htmlFormat:
		a, err = readHTML(data, in)
	default:
		a, err = readPlain(data, in)
	}
	return give(yield, a, err)
}

// readPlain reads text or Markdown.
func readPlain(data []byte, in *input) (*Article, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, ErrEmpty
	}
	text, enc, err := decode(data, "")
	if err != nil {
		return nil, err
	}
	a := in.article()
	a.Text = text
	a.setEncoding(enc)
	if in.compressed {
		a.Source.Derived = true
	}
	a.Source.MediaType = textMediaType(in.o.Path)
	return a, a.readText(in.o)
}
