package article

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

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
			err = yield(nil, fmt.Errorf("line %d: %w: over %d bytes", n, ErrTooLarge, in.o.maxSize()))
		case len(trimmed) == 0:
			err = nil
		default:
			a, e := readObject(trimmed, newArticle(trimmed, in.o), in.o)
			if e != nil {
				err = yield(nil, fmt.Errorf("line %d: %w", n, e))
				break
			}
			a.number(n)
			err = yield(a, nil)
		}
		if err != nil || last {
			return err
		}
	}
}

// number makes a one of several articles, with a number for an ID if it has none.
func (a *Article) number(n int) {
	if a.ID == "" {
		a.ID = strconv.Itoa(n)
	}
	a.Source.Item = a.ID
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
		if err != nil {
			if len(items) > 1 {
				err = fmt.Errorf("item %d: %w", i+1, err)
			}
			if err = yield(nil, err); err != nil {
				return err
			}
			continue
		}
		if len(items) > 1 {
			a.number(i + 1)
		}
		if err := yield(a, nil); err != nil {
			return err
		}
	}
	if len(items) == 0 {
		return yield(nil, ErrEmpty)
	}
	return nil
}

// jsonItems returns the articles of a JSON value: those of a list, those of
// the list in an object that is no article itself, or the value.
func jsonItems(src []byte, o Options) []json.RawMessage {
	var list []json.RawMessage
	if json.Unmarshal(src, &list) == nil && len(bytes.TrimSpace(src)) > 0 && bytes.TrimSpace(src)[0] == '[' {
		return list
	}
	var obj map[string]json.RawMessage
	if json.Unmarshal(src, &obj) == nil {
		f := fields{o: o}
		f.obj, _ = decodeObject(src)
		if f.get("text") == nil {
			for _, k := range [...]string{"articles", "items", "results", "data", "docs", "documents", "entries", "posts", "stories", "records"} {
				if json.Unmarshal(obj[k], &list) == nil && len(list) > 0 {
					return list
				}
			}
		}
	}
	return []json.RawMessage{src}
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
	f := fields{obj: obj, o: o}
	body := strings.Join(f.get("text"), "\n\n")
	if strings.TrimSpace(body) == "" {
		if f.first("title") != "" {
			return nil, ErrTitleOnly
		}
		return nil, fmt.Errorf("%w: no field text, body or content with text in it", ErrEmpty)
	}
	if looksLikeHTML(body) {
		body = htmlFragment(body)
	}
	a.ID = oneLine(f.first("id"))
	a.About.Title = oneLine(htmlFragment(f.first("title")))
	a.About.URL = oneLine(f.first("url"))
	a.setPublisher(oneLine(f.first("publisher")))
	for _, s := range f.get("authors") {
		a.About.Authors = append(a.About.Authors, splitAuthors(s)...)
	}
	a.stated = oneLine(f.first("language"))
	a.setStated(f.first("published"), o)
	return a, a.derive(body, o)
}

// setStated sets the publication date that a field beside the text states; it
// is as good as front matter. A flag overrides it.
func (a *Article) setStated(date string, o Options) {
	if date != "" && o.Published == "" {
		a.tryPublished(date, "publication date", record.ByFrontMatter)
	}
}

// fields are the fields of a JSON object by what they mean.
type fields struct {
	obj map[string]any
	o   Options
}

// first returns the first value of a field, "" where there is none.
func (f fields) first(name string) string {
	if vs := f.get(name); len(vs) > 0 {
		return vs[0]
	}
	return ""
}

// get returns the strings of the field that name stands for.
func (f fields) get(name string) []string {
	if key := f.o.Fields[name]; key != "" {
		return stringsOf(f.path(key))
	}
	for _, key := range fieldKeys(name) {
		for _, k := range f.keysLike(key) {
			if vs := stringsOf(f.obj[k]); len(vs) > 0 {
				return vs
			}
		}
	}
	return nil
}

// keysLike returns the key of the object that equals key but for case and the
// characters that join words. Spelled alike is best, then the least one, so
// that the order of a map does not matter.
func (f fields) keysLike(key string) []string {
	if _, ok := f.obj[key]; ok {
		return []string{key}
	}
	best := ""
	for k := range f.obj {
		if foldKey(k) == key && (best == "" || k < best) {
			best = k
		}
	}
	if best == "" {
		return nil
	}
	return []string{best}
}

// path returns the value at a path of keys joined by full stops; a key may
// itself contain some.
func (f fields) path(p string) any {
	if v, ok := f.obj[p]; ok {
		return v
	}
	var v any = f.obj
	for k := range strings.SplitSeq(p, ".") {
		obj, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = obj[k]
	}
	return v
}

// fieldKeys returns the usual names of a field, best first, folded.
func fieldKeys(name string) []string {
	switch name {
	case "id":
		return []string{"id", "guid", "uuid", "articleid", "docid", "documentid", "slug"}
	case "title":
		return []string{"title", "headline", "name"}
	case "text":
		return []string{"text", "body", "content", "articlebody", "fulltext", "contenttext", "maintext", "article", "bodytext", "plaintext",
			"contenthtml", "html"}
	case "published":
		return []string{"published", "date", "pubdate", "publishedat", "publisheddate", "publishdate", "datepublished", "publicationdate",
			"publishedtime", "publishedon", "datetime", "timestamp", "created", "createdat"}
	case "publisher":
		return []string{"publisher", "source", "site", "sitename", "outlet", "publication", "domain"}
	case "url":
		return []string{"url", "link", "permalink", "canonicalurl", "sourceurl", "webpage", "weburl", "uri"}
	case "authors":
		return []string{"authors", "author", "byline", "creator"}
	case "language":
		return []string{"language", "lang"}
	}
	return nil
}

// stringsOf returns a string, the strings of a list, or the names of objects.
func stringsOf(v any) []string {
	switch v := v.(type) {
	case string:
		if v != "" {
			return []string{v}
		}
	case json.Number:
		return []string{v.String()}
	case []any:
		var ss []string
		for _, e := range v[:min(len(v), 50)] {
			if _, nested := e.([]any); !nested {
				ss = append(ss, stringsOf(e)...)
			}
		}
		return ss
	case map[string]any:
		for _, k := range [...]string{"name", "displayName", "title", "value", "@value", "#text", "_text", "$t"} {
			if s, ok := v[k].(string); ok && s != "" {
				return []string{s}
			}
		}
	}
	return nil
}
