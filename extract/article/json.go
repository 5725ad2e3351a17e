package article

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/page"
	"github.com/incx/incx/extract/record"
)

// readJSONLines reads an article from each line.
func readJSONLines(ctx context.Context, in *input, yield func(*Article, error) error) error {
	var buf []byte
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := in.line(buf[:0])
		buf = line
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLongLine) {
			return yield(nil, fmt.Errorf("line %d: %w", n, in.readError(err)))
		}
		last := errors.Is(err, io.EOF)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte(utf8BOM))
		}
		switch trimmed := bytes.TrimSpace(line); {
		case errors.Is(err, errLongLine):
			err = giveItem(yield, nil, fmt.Errorf("%w: over %d bytes", ErrTooLarge, in.o.maxSize()), "line", n)
		case len(trimmed) == 0:
			err = nil
		default:
			a, e := in.readLine(trimmed)
			err = giveItem(yield, a, e, "line", n)
		}
		if err != nil || last {
			return err
		}
	}
}

// readLine reads the article of one line, whose bytes its hash is of: of an input in
// UTF-16 or UTF-32 those that the line has in UTF-8.
func (in *input) readLine(line []byte) (*Article, error) {
	a := newArticle(line, in.o)
	enc := in.wide
	if enc.name == "" && !utf8.Valid(line) {
		text, e, err := decode(line, "")
		if err != nil {
			return nil, err
		}
		line, enc = []byte(text), e
	}
	if enc.name != "" {
		a.setEncoding(enc)
	}
	return readObject(line, a, in.o)
}

// errLongLine is for a line over the size limit; it has been skipped.
var errLongLine = errors.New("line too long")

// line appends the next line to buf; the error is io.EOF after the last.
func (in *input) line(buf []byte) ([]byte, error) {
	limit := in.o.maxSize()
	long := false
	for {
		part, err := in.r.ReadSlice('\n')
		if int64(len(buf))+int64(len(part)) > limit {
			long = true
			buf = buf[:0]
		}
		if !long {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && err == nil:
			return nil, errLongLine
		case long && errors.Is(err, io.EOF):
			return nil, errLongLine // the next call finds the end
		}
		return buf, err
	}
}

// readJSON reads an object with an article, an object with a list of them, or
// a list.
func readJSON(ctx context.Context, data []byte, in *input, yield func(*Article, error) error) error {
	text, enc, err := decode(data, "")
	if err != nil {
		return yield(nil, err)
	}
	src := []byte(strings.TrimPrefix(text, utf8BOM))
	if !json.Valid(src) {
		// A text may begin with a bracket.
		if extension(in.o.Path) != ".json" {
			a, err := readPlain(data, in)
			if err != nil {
				return yield(nil, err)
			}
			return yield(a, nil)
		}
		var v json.RawMessage
		return yield(nil, fmt.Errorf("%w JSON: %w", ErrFormat, json.Unmarshal(src, &v)))
	}
	items := jsonItems(src, in.o)
	for i, item := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		a := in.article()
		a.setEncoding(enc)
		a, err := readObject(item, a, in.o)
		if len(items) > 1 {
			err = giveItem(yield, a, err, "item", i+1)
		} else {
			err = give(yield, a, err)
		}
		if err != nil {
			return err
		}
	}
	if len(items) == 0 {
		return yield(nil, ErrEmpty)
	}
	return nil
}

func decodeObject(src []byte) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(src))
	d.UseNumber()
	var obj map[string]any
	if err := d.Decode(&obj); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	return obj, nil
}

// readObject reads the article of one JSON object into a.
func readObject(src []byte, a *Article, o Options) (*Article, error) {
	a.Source.MediaType = "application/json"
	obj, err := decodeObject(src)
	var shape *json.UnmarshalTypeError
	if errors.As(err, &shape) {
		return nil, fmt.Errorf("%w: JSON of type %s, not an object with an article", ErrEmpty, shape.Value)
	}
	if err != nil {
		return nil, fmt.Errorf("%w JSON: %w", ErrFormat, err)
	}
	f := fields{obj: unwrapped(obj, o), o: o}
	body, err := a.fieldText(f)
	if err != nil {
		return nil, err
	}
	a.ID = oneline.Of(f.first("id"))
	a.About.URL = oneline.Of(f.first("url"))
	a.setPublisher(oneline.Of(f.first("publisher")))
	from := site{name: oneline.Of(f.first("publisher")), host: page.HostOf(a.About.URL)}
	a.About.Title = from.withoutSite(page.Fragment(f.first("title")), nil)
	for _, s := range f.get("authors") {
		if strings.Trim(s, "0123456789") != "" { // or it is a key of another table
			a.About.Authors = append(a.About.Authors, splitAuthors(s)...)
		}
	}
	a.stated = oneline.Of(f.first("language"))
	a.setStated(f.first("published"), o)
	return a, a.derive(body, o)
}

// fieldText returns the text that the fields of a JSON object have, or the
// summary where there is no other.
func (a *Article) fieldText(f fields) (string, error) {
	body := strings.Join(f.get("text"), "\n\n")
	if strings.TrimSpace(body) == "" {
		named := "" // by the user, who may have made a slip
		if key := f.o.Fields["text"]; key != "" {
			named = fmt.Sprintf(": no field %q with text in it", key)
		}
		if f.first("title") == "" {
			return "", fmt.Errorf("%w%s", ErrEmpty, cmp.Or(named, ": no field text, body or content with text in it"))
		}
		if body = strings.Join(f.get("summary"), "\n\n"); strings.TrimSpace(body) == "" {
			return "", fmt.Errorf("%w%s", ErrTitleOnly, named)
		}
		a.warn("the input has a summary only, not the full text%s", named)
	}
	if page.LooksLikeHTML(body) {
		body = page.Fragment(body)
	}
	if rest, cut := cutMark(body); cut {
		a.warn("the text is cut off in the input")
		body = rest
	}
	return body, nil
}

// cutMark cuts the mark off the end of a text that was cut, "[+2412 chars]".
func cutMark(s string) (string, bool) {
	s = strings.TrimRight(s, " \n")
	k := strings.LastIndex(s[max(0, len(s)-24):], "[+")
	if k < 0 || !strings.HasSuffix(s, " chars]") {
		return s, false
	}
	k += max(0, len(s)-24)
	return strings.TrimSpace(s[:k]), strings.Trim(s[k+2:len(s)-len(" chars]")], "0123456789") == ""
}

// setStated sets the publication date that a field beside the text states; it
// is as good as front matter. A flag overrides it.
func (a *Article) setStated(date string, o Options) {
	if date != "" && o.Published == "" {
		a.tryPublished(date, "publication date", record.ByFrontMatter)
	}
}
