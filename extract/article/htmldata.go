package article

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageData is what a page says about itself in its metadata: Open Graph, meta
// elements, JSON-LD of schema.org and time elements.
type pageData struct {
	title, headline, ogTitle string
	site, url                string
	authors                  []string
	dates                    []string // most trusted first
	elements                 int

	ldDate, metaDate, timeDate string
}

// readPageData collects the metadata of a page.
func readPageData(doc *html.Node) pageData {
	var m pageData
	m.walk(doc)
	for _, d := range [...]string{m.ldDate, m.metaDate, m.timeDate} {
		if d != "" {
			m.dates = append(m.dates, d)
		}
	}
	return m
}

func (m *pageData) walk(n *html.Node) {
	if n.Type == html.ElementNode {
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
			return
		case atom.Time:
			// The first one counts; later ones date comments and teasers.
			if d := attr(n, "datetime"); m.timeDate == "" {
				m.timeDate = d
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c)
	}
}

func (m *pageData) meta(n *html.Node) {
	name := attr(n, "property")
	if name == "" {
		if name = attr(n, "name"); name == "" {
			name = attr(n, "itemprop")
		}
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
	case "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
		"dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date",
		"article.published", "cxenseparse:recs:publishtime", "dcterms.issued", "citation_publication_date":
		put(&m.metaDate)
	}
}

// linkedData reads the first article of a JSON-LD block.
func (m *pageData) linkedData(src string) {
	if len(src) > 1<<20 {
		return
	}
	var v any
	if json.Unmarshal([]byte(src), &v) == nil {
		m.linkedValue(v, 0)
	}
}

func (m *pageData) linkedValue(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			m.linkedValue(e, depth+1)
		}
	case map[string]any:
		if g, ok := v["@graph"]; ok {
			m.linkedValue(g, depth+1)
		}
		if !isArticleType(v["@type"]) || m.ldDate != "" {
			return
		}
		m.ldDate, _ = v["datePublished"].(string)
		if h, _ := v["headline"].(string); m.headline == "" {
			m.headline = html.UnescapeString(h)
		}
		if p, ok := v["publisher"].(map[string]any); ok && m.site == "" {
			m.site, _ = p["name"].(string)
		}
		if names := stringsOf(v["author"]); len(names) > 0 && len(m.authors) == 0 {
			m.authors = names
		}
	}
}

func isArticleType(t any) bool {
	for _, s := range stringsOf(t) {
		switch s {
		case "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "TechArticle", "LiveBlogPosting",
			"OpinionNewsArticle", "BackgroundNewsArticle", "Report", "PressRelease", "WebPage":
			return s != "WebPage"
		}
	}
	return false
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
		for _, k := range [...]string{"name", "displayName", "title", "value", "#text", "_text", "$t"} {
			if s, ok := v[k].(string); ok && s != "" {
				return []string{s}
			}
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
