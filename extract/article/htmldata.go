package article

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageData is what a page says about itself: Open Graph, meta elements, JSON-LD
// of schema.org, microdata, time elements and headings.
type pageData struct {
	title, ogTitle string
	headline, name string   // in JSON-LD
	headings       []string // of the first level
	site, url      string
	authors        []string
	body           string // the text of the article, where metadata has it
	dates          [dateRanks][]string
	elements       int

	place    place
	lastText string // read last before the element at hand
}

// maxHeadings is how many headings of the first level a page is asked for.
const maxHeadings = 5

// readPageData collects the metadata of a page.
func readPageData(doc *html.Node) pageData {
	var m pageData
	m.walk(doc)
	return m
}

// bestTitle returns the title of the page. Some sites have a description for a
// headline, and the title for a name.
func (m *pageData) bestTitle() string {
	shown := append([]string{oneLine(m.title), oneLine(m.ogTitle)}, m.headings...)
	if m.name != "" && hasPrefixTitle(shown, m.name) && !hasPrefixTitle(shown, m.headline) {
		return m.name
	}
	return firstOf(m.headline, m.ogTitle, m.title)
}

// hasPrefixTitle says whether one of the titles begins with title.
func hasPrefixTitle(titles []string, title string) bool {
	for _, s := range titles {
		if title = oneLine(title); len(s) >= len(title) && title != "" && strings.EqualFold(s[:len(title)], title) {
			return true
		}
	}
	return false
}

func (m *pageData) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		if s := strings.TrimSpace(n.Data); s != "" {
			m.lastText = s
		}
		return
	case html.ElementNode:
		if !m.element(n) {
			return
		}
	}
	outer := m.place
	m.place = outer.in(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c)
	}
	m.place = outer
}

// element takes what an element says and reports whether to look into it.
func (m *pageData) element(n *html.Node) bool {
	m.elements++
	switch n.DataAtom {
	case atom.Meta:
		m.meta(n)
	case atom.Title:
		if m.title == "" && n.FirstChild != nil {
			m.title = n.FirstChild.Data
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && m.url == "" {
			m.url = attr(n, "href")
		}
	case atom.Script:
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			m.linkedData(n.FirstChild.Data)
		}
		return false
	case atom.Style:
		return false
	case atom.H1:
		if len(m.headings) < maxHeadings {
			m.headings = append(m.headings, oneLine(nodeText(n)))
		}
	}
	m.timeElement(n)
	return true
}

func (m *pageData) meta(n *html.Node) {
	name := attr(n, "property")
	if name == "" {
		name = attr(n, "name")
	}
	if name == "" {
		name = attr(n, "itemprop")
	}
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	put := func(dst *string) {
		if *dst == "" {
			*dst = content
		}
	}
	switch strings.ToLower(name) {
	case "og:title", "twitter:title":
		put(&m.ogTitle)
	case "og:site_name", "application-name":
		put(&m.site)
	case "og:url":
		put(&m.url)
	case "author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author":
		if len(m.authors) < 20 {
			m.authors = append(m.authors, content)
		}
	case "parsely-page":
		var page struct {
			Published string `json:"pub_date"`
		}
		if json.Unmarshal([]byte(content), &page) == nil {
			m.addDates(metaDate, []string{page.Published})
		}
	default:
		if rank, ok := metaDateRank(name); ok {
			m.addDates(rank, []string{content})
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
