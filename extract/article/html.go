package article

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	readability "github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/page"
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
	m, body := a.readPage(text)
	if err := a.derive(body, in.o); err != nil {
		return nil, err
	}
	if page.IsWall(body) {
		a.warn("the page seems to be a notice that stands before the article")
	}
	if iso := m.Modified(); iso != "" && a.About.Published == "" {
		a.About.Published, a.About.PublishedBy = iso, record.ByInferred
		a.read.published = iso
		a.warn("no publication date: the date of the last change stands for it")
	}
	return a, nil
}

// readPage takes metadata from a page and returns it with the text of the main
// article.
func (a *Article) readPage(source string) (page.Data, string) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		// Nested too deep to be built as a tree.
		a.warn("HTML was read without its structure: %s", oneline.Of(err.Error()))
		return page.Data{}, page.LooseText(source)
	}
	m := page.ReadData(doc)
	a.setPageData(m)
	page.Prepare(doc)
	article, err := mainArticle(doc, m.Elements)
	text := ""
	if err == nil {
		text = page.ArticleText(article.Node, page.HostOf(m.URL))
	}
	stated := textOrHTML(m.Body)
	switch enough := len(stated) >= 2*len(text) && len(stated) >= shortArticle; {
	case enough:
		return m, stated // the page itself has a teaser, or a script shows its text
	case err != nil:
		a.warn("no main article found in the page, all of its text was read")
		return m, longer(wholePage(source), stated)
	}
	if a.About.Title == "" {
		a.About.Title = oneline.Of(article.Title)
	}
	if len(a.About.Authors) == 0 && article.Byline != "" {
		a.About.Authors = splitAuthors(article.Byline)
	}
	if len(text) < shortArticle {
		// A text lost costs more than navigation kept.
		if all := wholePage(source); len(all) > 8*len(text) {
			a.warn("hardly any main article found in the page, all of its text was read")
			return m, all
		}
	}
	return m, text
}

// shortArticle is the length, in bytes, under which what was taken for the main
// article is doubted.
const shortArticle = 250

// wholePage returns all the text of a page that is for readers. Forms are left
// out unless the page is one, as those of some servers are.
func wholePage(source string) string {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return page.LooseText(source)
	}
	var with, without page.Builder
	with.Forms = true
	with.Node(page.Body(doc))
	without.Node(page.Body(doc))
	if all := with.String(); len(all) > 8*len(without.String()) {
		return all
	}
	return without.String()
}

// textOrHTML returns the text of a field that may have tags.
func textOrHTML(s string) string {
	if page.LooksLikeHTML(s) {
		return page.Fragment(s)
	}
	return strings.TrimSpace(html.UnescapeString(s))
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
	p.DisableJSONLD = true // it is known, and may have a title of any length
	article, err = p.ParseDocument(doc, &url.URL{Scheme: "https", Host: page.NoHost})
	if err == nil && article.Node == nil {
		err = fmt.Errorf("no main article")
	}
	return article, err
}

// setPageData takes over what a page says about itself. A date in metadata is
// trusted after the flag.
func (a *Article) setPageData(m page.Data) {
	from := site{name: oneline.Of(m.Site), host: page.HostOf(m.URL), pages: true}
	a.About.Title = from.withoutSite(m.BestTitle(), m.Headings)
	a.setPublisher(oneline.Of(oneline.First(m.Site, page.HostOf(m.URL))))
	if a.About.URL == "" {
		a.About.URL = oneline.Of(m.URL)
	}
	for _, s := range m.Authors {
		if !strings.Contains(s, "://") {
			a.About.Authors = append(a.About.Authors, splitAuthors(s)...)
		}
	}
	iso, bad := m.Published()
	switch {
	case iso != "":
		a.About.Published, a.About.PublishedBy = iso, record.ByHTMLMetadata
	case bad != "":
		a.warn("publication date in the metadata not understood: %q", oneline.Shorten(bad))
	}
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

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}
