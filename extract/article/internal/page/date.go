package page

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/label"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/stamp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A dateRank is where on a page a date stands, the most trusted place first.
type dateRank uint8

const (
	linkedDate     dateRank = iota // of the article in JSON-LD
	metaDate                       // of a meta element
	markedDate                     // in the page, marked as the one of publication
	linkedPageDate                 // of the page in JSON-LD
	articleDate                    // of a time element in the article
	anyDate                        // of a time element elsewhere
	asideDate                      // marked, but beside the article
	modifiedDate                   // of the last change
	dateRanks
)

// addDates notes dates of a rank; the first ones count.
func (m *Data) addDates(rank dateRank, ds []string) {
	const most = 8
	for _, d := range ds {
		if d = strings.TrimSpace(d); d != "" && len(m.dates[rank]) < most {
			m.dates[rank] = append(m.dates[rank], spaced(d))
		}
	}
}

// spaced returns a date of fourteen digits with what joins them in ISO 8601.
func spaced(d string) string {
	if len(d) != len("20060102150405") || strings.Trim(d, "0123456789") != "" {
		return d
	}
	return d[:4] + "-" + d[4:6] + "-" + d[6:8] + "T" + d[8:10] + ":" + d[10:12] + ":" + d[12:]
}

// Published returns the first date of publication that can be read; bad is one
// that cannot, where there is no other.
func (m *Data) Published() (iso, bad string) {
	for rank := linkedDate; rank < modifiedDate; rank++ {
		for _, d := range m.dates[rank] {
			iso, ok := stamp.Parse(d)
			if ok {
				return m.withTime(rank, iso), ""
			}
			if bad == "" {
				bad = d
			}
		}
	}
	return "", bad
}

// withTime returns the date iso as another of its rank has it with the time.
func (m *Data) withTime(rank dateRank, iso string) string {
	for _, d := range m.dates[rank] {
		if other, ok := stamp.Parse(d); ok && strings.HasPrefix(other, iso+"T") {
			return other
		}
	}
	return iso
}

// Modified returns the date of the last change, or "".
func (m *Data) Modified() string {
	for _, d := range m.dates[modifiedDate] {
		if iso, ok := stamp.Parse(d); ok {
			return iso
		}
	}
	return ""
}

// metaDateRank returns which date the meta element of a name has. Sites join
// the words of the names in all ways.
func metaDateRank(name string) (dateRank, bool) {
	if len(name) > 64 {
		return 0, false
	}
	key := oneline.FoldKey(name)
	switch key {
	case "articlepublishedtime", "ogpublishedtime", "datepublished", "date", "dcdate", "dcdateissued", "dcdatecreated", "dctermsdate",
		"dctermscreated", "dctermsissued", "pubdate", "publishdate", "publicationdate", "publishtime", "publisheddate", "publishedtime",
		"publishedat", "parselypubdate", "sailthrudate", "articlepublished", "articlepublisheddate", "articlepublicationdate",
		"articlepubdate", "cxenseparserecspublishtime", "citationpublicationdate", "citationdate", "citationonlinedate", "btpubdate",
		"ptime", "pdate", "displaydate", "govukfirstpublishedat", "rnewsdatepublished", "originalpublicationdate",
		"iso8601publishdate", "firstpublished", "firstpublishedat", "datecreated", "created", "articledateoriginal", "releasedate":
		return metaDate, true
	case "articlemodifiedtime", "articlemodified", "ogupdatedtime", "ogmodifiedtime", "datemodified", "lastmodified", "lastmod",
		"modifieddate", "modifiedtime", "dctermsmodified", "dcdatemodified", "lastupdated", "updatedtime", "updatedat", "revised",
		"govukpublicupdatedat", "iso8601updatedate", "utime":
		return modifiedDate, true
	}
	// Many put the name of a product before it.
	for _, end := range [...]string{"publishedtime", "datepublished", "publisheddate", "publishdate", "pubdate", "publicationdate", "firstpublished"} {
		if strings.HasSuffix(key, end) {
			return metaDate, true
		}
	}
	for _, end := range [...]string{"modifiedtime", "updatedtime", "datemodified", "lastmodified", "modifieddate"} {
		if strings.HasSuffix(key, end) {
			return modifiedDate, true
		}
	}
	return 0, false
}

// A place is where in a page an element stands.
type place struct {
	article bool // in the article or the main part
	footer  bool // in its footer
	aside   bool // in navigation, a sidebar, or the header or the footer of the page
}

// in returns the place of what is in n, which stands in p.
func (p place) in(n *html.Node) place {
	switch n.DataAtom {
	case atom.Article, atom.Main:
		p.article = true
	case atom.Header:
		p.aside = p.aside || !p.article // an article's own has its date
	case atom.Footer:
		p.aside = p.aside || !p.article
		p.footer = true
	case atom.Nav, atom.Aside:
		p.aside = true
	}
	return p
}

// timeElement notes the date of a time element, and of any that microdata marks
// as one.
func (m *Data) timeElement(n *html.Node) {
	prop := attr(n, "itemprop")
	if n.DataAtom != atom.Time && prop != "datePublished" && prop != "dateModified" || n.DataAtom == atom.Meta {
		return
	}
	text := shortText(n)
	date := oneline.First(attr(n, "datetime"), attr(n, "content"), text)
	rank, ok := m.timeRank(n, prop, text)
	if ok && isDate(date) { // "PT5M" is how long it takes to read
		m.addDates(rank, []string{date})
	}
}

// timeRank returns the rank of the date of n. Dates of comments, teasers and
// tickers stand beside the article; the date of the last change is marked as
// such, or a label over it says so.
func (m *Data) timeRank(n *html.Node, prop, text string) (dateRank, bool) {
	class := strings.ToLower(attr(n, "class"))
	published := prop == "datePublished" || hasAttr(n, "pubdate") || strings.Contains(class, "publish") && !strings.Contains(class, "publisher")
	kind, _, _ := label.Cut(text)
	if kind == label.None {
		kind = labelAtEnd(m.lastText)
	}
	if kind == label.None && n.Parent != nil && n.Parent.FirstChild != nil {
		kind, _, _ = label.Cut(strings.TrimSpace(n.Parent.FirstChild.Data)) // "Posted by … on …"
	}
	switch {
	case m.place.aside && published:
		return asideDate, true
	case m.place.aside:
		return 0, false
	case published && prop != "dateModified":
		return markedDate, true
	case prop == "dateModified", strings.Contains(class, "updated"), strings.Contains(class, "modified"), kind == label.Updated:
		return modifiedDate, true
	case kind == label.Published:
		return markedDate, true
	case m.place.footer:
		return 0, false
	case m.place.article:
		return articleDate, true
	}
	return anyDate, true
}

// labelAtEnd returns the label that a text such as "Last updated:" ends with.
func labelAtEnd(s string) label.Label {
	s = strings.TrimRight(s[max(0, len(s)-40):], " \t\r\n:|•·")
	for _, on := range [...]string{" on", " at"} {
		s = strings.TrimSuffix(s, on)
	}
	// The last two words, or the last one.
	if k := strings.LastIndexAny(s, " \n\t"); k > 0 {
		if l := label.KindOf(s[strings.LastIndexAny(s[:k], " \n\t|•·,.(")+1:]); l != label.None {
			return l
		}
		s = s[k+1:]
	}
	return label.KindOf(s)
}

// shortText returns the text of an element that has little of it.
func shortText(n *html.Node) string {
	const most = 80
	var t Builder
	for c := n.FirstChild; c != nil && t.b.Len() <= most; c = c.NextSibling {
		if c.Type == html.TextNode && len(c.Data) > most || c.FirstChild != nil && c.FirstChild.FirstChild != nil {
			return ""
		}
		t.Node(c)
	}
	return t.b.String()
}

func isDate(s string) bool {
	_, ok := stamp.Parse(s)
	return ok
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
