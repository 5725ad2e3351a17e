package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/incx/incx/extract/article/internal/cue"
)

// ArticleText returns the text of the main article without the boxes that stand
// in it: lists of links to other stories, advertisements.
func ArticleText(n *html.Node, host string) string {
	if n == nil {
		return ""
	}
	bs := boxes{host: host, found: map[*html.Node]bool{}}
	all := bs.find(n)
	var t Builder
	if 2*bs.size < all.size { // or a box is the article
		t.skip = bs.found
	}
	t.Node(n)
	return t.b.String()
}

// boxes are the elements in a tree that are not the article's own, and the
// length of their text.
type boxes struct {
	host  string // of the page
	found map[*html.Node]bool
	size  int
}

// A boxText is how much text an element has, in characters, and of what kind.
type boxText struct {
	size    int
	links   int      // with text, to pages of the same site
	linked  int      // characters in them
	appeal  int      // characters of a button such as "Learn more", 0 for none
	adverts []advert // that are boxes if they stand among paragraphs
}

type advert struct {
	node *html.Node
	size int
}

const (
	minTeaser = 25  // characters of a short headline
	maxAdvert = 400 // characters of an advertisement
	minLine   = 80  // characters of a paragraph
)

// find notes the boxes under n. It looks at each element once.
func (bs *boxes) find(n *html.Node) (has boxText) {
	switch {
	case n.Type == html.TextNode:
		has.size = utf8.RuneCountInString(strings.TrimSpace(n.Data))
		return has
	case n.Type == html.ElementNode && skipsText(elementOf(n)):
		return has
	}
	items, others, paragraphs := 0, 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := bs.find(c)
		switch {
		case in.size == 0:
		case in.links == 1 && in.linked == in.size && in.size >= minTeaser:
			items++
		default:
			others++
		}
		if elementOf(c) == atom.P && in.size >= minLine {
			paragraphs++
		}
		has.add(in)
	}
	switch e := elementOf(n); {
	case e == atom.A, e == atom.P:
		if e == atom.A && bs.isOwn(attr(n, "href")) {
			has.links, has.linked = min(1, has.size), has.size
		}
		if has.appeal == 0 && has.size <= cue.MaxLength/2 && isAppeal(n) {
			has.appeal = has.size
		}
	case (e == atom.Ul || e == atom.Ol || e == atom.Div) && items >= 2 && others == 0:
		bs.box(n, has.size)
	case e == atom.Div && has.size > has.appeal:
		if has.appeal > 0 && has.size <= maxAdvert {
			has.adverts = append(has.adverts, advert{n, has.size})
		}
		has.appeal = 0 // it stands in more than a box
	}
	if paragraphs >= 2 {
		for _, ad := range has.adverts {
			bs.box(ad.node, ad.size)
		}
		has.adverts = nil
	}
	return has
}

// add adds the text of a part of an element.
func (t *boxText) add(in boxText) {
	const most = 50
	t.size += in.size
	t.links += in.links
	t.linked += in.linked
	t.appeal = max(t.appeal, in.appeal)
	if len(t.adverts) == 0 {
		t.adverts = in.adverts
	} else if len(t.adverts) < most {
		t.adverts = append(t.adverts, in.adverts...)
	}
}

func (bs *boxes) box(n *html.Node, size int) {
	bs.found[n] = true
	bs.size += size
}

// isOwn says whether a link leads to the site of the page. Those that lead
// elsewhere are an article's sources. Readability makes relative ones absolute.
func (bs *boxes) isOwn(href string) bool {
	host := HostOf(href)
	return host == "" || host == NoHost || bs.host != "" && (host == bs.host || strings.HasSuffix(host, "."+bs.host))
}

// isAppeal says whether the text of an element, which has little of it, is that
// of a button under an advertisement.
func isAppeal(n *html.Node) bool {
	c, _ := cue.OfLine(shortText(n), nil)
	return c == cue.Appeal
}
