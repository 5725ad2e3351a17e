package article

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	readability "github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/incx/incx/extract/record"
)

// maxElements is how many elements of a page the main article is looked for
// in; a longer page gives all its text.
const maxElements = 50_000

// readHTML reads a page: its main article without navigation, scripts and
// comments, as paragraphs with empty lines between them.
func readHTML(data []byte, in *input) (*Article, error) {
	text, enc, err := decode(data, metaCharset(data))
	if err != nil {
		return nil, err
	}
	a := in.article()
	a.setEncoding(enc)
	a.Source.MediaType = "text/html"
	body := a.readPage(text)
	return a, a.derive(body, in.o)
}

// readPage takes metadata from a page and returns the text of its main
// article.
func (a *Article) readPage(page string) string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		// Nested too deep to be built as a tree.
		a.warn("HTML was read without its structure: %s", oneLine(err.Error()))
		return looseText(page)
	}
	m := readPageData(doc)
	a.setPageData(m)
	article, err := mainArticle(doc, m.elements)
	if err != nil {
		a.warn("no main article found in the page, all of its text was read")
		return wholePage(page)
	}
	if a.About.Title == "" {
		a.About.Title = oneLine(article.Title)
	}
	if len(a.About.Authors) == 0 && article.Byline != "" {
		a.About.Authors = splitAuthors(article.Byline)
	}
	text := nodeText(article.Node)
	if len(text) < shortArticle {
		// A text lost costs more than navigation kept.
		if all := wholePage(page); len(all) > 8*len(text) {
			a.warn("hardly any main article found in the page, all of its text was read")
			return all
		}
	}
	return text
}

// shortArticle is the length, in bytes, under which what was taken for the main
// article is doubted.
const shortArticle = 250

// wholePage returns all the text of a page that is for readers.
func wholePage(page string) string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return looseText(page)
	}
	return nodeText(bodyOf(doc))
}

// mainArticle finds the main article of a page. Hostile pages make the library
// fail in ways of its own; none is the caller's affair.
func mainArticle(doc *html.Node, elements int) (article readability.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("readability: %v", r)
		}
	}()
	if elements > maxElements {
		return article, fmt.Errorf("more than %d elements", maxElements)
	}
	p := readability.NewParser()
	article, err = p.ParseDocument(doc, &url.URL{Scheme: "https", Host: "localhost"})
	if err == nil && article.Node == nil {
		err = fmt.Errorf("no main article")
	}
	return article, err
}

// setPageData takes over what a page says about itself. A date in metadata is
// trusted after the flag.
func (a *Article) setPageData(m pageData) {
	a.About.Title = firstOf(m.headline, m.ogTitle)
	if a.About.Title == "" {
		a.About.Title = withoutSite(m.title, m.site)
	}
	a.setPublisher(oneLine(firstOf(m.site, hostOf(m.url))))
	if a.About.URL == "" {
		a.About.URL = oneLine(m.url)
	}
	for _, s := range m.authors {
		if !strings.Contains(s, "://") {
			a.About.Authors = append(a.About.Authors, splitAuthors(s)...)
		}
	}
	for _, d := range m.dates {
		if iso, err := ParseDate(d); err == nil {
			a.About.Published, a.About.PublishedBy = iso, record.ByHTMLMetadata
			return
		}
	}
	if len(m.dates) > 0 {
		a.warn("publication date in the metadata not understood: %q", shorten(m.dates[0]))
	}
}

// withoutSite returns a page's title without the name of the site behind a
// separator.
func withoutSite(title, site string) string {
	title = oneLine(title)
	for _, sep := range [...]string{" | ", " – ", " — ", " - ", " :: ", " » "} {
		k := strings.LastIndex(title, sep)
		if k < 0 {
			continue
		}
		if tail := title[k+len(sep):]; site != "" && sameTitle(tail, site) || sep == " | " && len(tail) < k {
			return strings.TrimSpace(title[:k])
		}
	}
	return title
}

func firstOf(ss ...string) string {
	for _, s := range ss {
		if s = oneLine(s); s != "" {
			return s
		}
	}
	return ""
}

func hostOf(s string) string {
	if strings.Contains(s, "://") {
		return urlHost(s)
	}
	return ""
}

// metaCharset returns the encoding that a page states in its first bytes.
func metaCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	k := bytes.Index(head, []byte("charset="))
	if k < 0 {
		if k = bytes.Index(head, []byte(`encoding=`)); k < 0 {
			return ""
		}
		k++
	}
	s := strings.TrimLeft(string(head[k+len("charset="):]), `"' `)
	if n := strings.IndexAny(s, "\"' ;>?/"); n >= 0 {
		return s[:n]
	}
	return ""
}
