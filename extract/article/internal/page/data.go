// Package page reads pages of HTML: the text that is for readers, and what a page says
// about itself.
package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// Data is what a page says about itself: Open Graph, meta elements, JSON-LD
// of schema.org, microdata, time elements and headings.
type Data struct {
	title, ogTitle string
	headline, name string // in JSON-LD
	// Headings are those of the first level, Site the name of the site.
	Headings  []string
	Site, URL string
	Authors   []string
	// Body is the text of the article, where metadata has it.
	Body  string
	dates [dateRanks][]string
	// Elements counts the elements of the page.
	Elements int

	place    place
	lastText string // read last before the element at hand
}

// maxHeadings is how many headings of the first level a page is asked for.
const maxHeadings = 5

// ReadData collects the metadata of a page.
func ReadData(doc *html.Node) Data {
	var m Data
	m.walk(doc)
	return m
}

// BestTitle returns the title of the page. Some sites have a description for a
// headline, and the title for a name.
func (m *Data) BestTitle() string {
	shown := append([]string{oneline.Of(m.title), oneline.Of(m.ogTitle)}, m.Headings...)
	if m.name != "" && hasPrefixTitle(shown, m.name) && !hasPrefixTitle(shown, m.headline) {
		return m.name
	}
	return oneline.First(m.headline, m.ogTitle, m.title)
}

// hasPrefixTitle says whether one of the titles begins with title.
func hasPrefixTitle(titles []string, title string) bool {
	for _, s := range titles {
		if title = oneline.Of(title); len(s) >= len(title) && title != "" && strings.EqualFold(s[:len(title)], title) {
			return true
		}
	}
	return false
}

func (m *Data) walk(n *html.Node) {
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
func (m *Data) element(n *html.Node) bool {
	m.Elements++
	switch n.DataAtom {
	case atom.Meta:
		m.meta(n)
	case atom.Title:
		if m.title == "" && n.FirstChild != nil {
			m.title = n.FirstChild.Data
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && m.URL == "" {
			m.URL = attr(n, "href")
		}
	case atom.Script:
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			m.linkedData(n.FirstChild.Data)
		}
		return false
	case atom.Style:
		return false
	case atom.H1:
		if len(m.Headings) < maxHeadings {
			m.Headings = append(m.Headings, oneline.Of(TextOf(n)))
		}
	}
	m.timeElement(n)
	return true
}

func (m *Data) meta(n *html.Node) {
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
		put(&m.Site)
	case "og:url":
		put(&m.URL)
	case "author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author":
		if len(m.Authors) < 20 {
			m.Authors = append(m.Authors, content)
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
