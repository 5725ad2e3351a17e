package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/jsonvalue"
	"github.com/incx/incx/extract/article/internal/oneline"
)

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
	of := jsonvalue.Strings
	if name == "text" {
		of = jsonvalue.Texts
	}
	if key := f.o.Fields[name]; key != "" {
		return of(f.path(key))
	}
	for _, key := range fieldKeys(name) {
		for _, k := range f.keysLike(key) {
			if vs := of(f.obj[k]); len(vs) > 0 {
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
		if oneline.FoldKey(k) == key && k != documentKey && (best == "" || k < best) {
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
		return []string{"title", "headline", "webtitle", "name"}
	case "text":
		return []string{"text", "body", "content", "articlebody", "fulltext", "contenttext", "maintext", "article", "bodytext", "plaintext",
			"contenthtml", "html", "bodyhtml", "paragraphs", "leadparagraph"}
	case "summary":
		return []string{"description", "summary", "excerpt", "abstract", "snippet"}
	case "published":
		return []string{"published", "datetimepub", "webpublicationdate", "date", "pubdate", "publishedat", "publisheddate", "publishdate",
			"datepublished", "datepublish", "publicationdate", "publishedtime", "publishedon", "firstpublished", "firstpublishedat", "datetime",
			"timestamp", "created", "createdat"}
	case "publisher":
		return []string{"publisher", "sourcename", "sourcehostname", "source", "site", "sitename", "outlet", "publication", "origin", "domain",
			"sourcedomain", "hostname"}
	case "url":
		return []string{"url", "link", "permalink", "canonicalurl", "sourceurl", "webpage", "weburl", "canonical", "alternate", "uri"}
	case "authors":
		return []string{"authors", "author", "byline", "creator", "primaryauthor"}
	case "language":
		return []string{"language", "lang"}
	}
	return nil
}
