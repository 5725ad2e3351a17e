package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// articleText returns the text of the main article without the boxes that stand
// in it: lists of links to other stories, advertisements.
func articleText(n *html.Node) string {
	if n == nil {
		return ""
	}
	bs := boxes{found: map[*html.Node]bool{}}
	all := bs.find(n)
	var t textBuilder
	if 2*bs.size < all.size { // or a box is the article
		t.skip = bs.found
	}
	t.node(n)
	return t.b.String()
}

// boxes are the elements in a tree that are not the article's own, and the
// length of their text.
type boxes struct {
	found map[*html.Node]bool
	size  int
}

// A boxText is how much text an element has, in characters, and of what kind.
type boxText struct {
	size   int
	links  int // with text
	linked int // characters in them
	appeal int // characters of a button such as "Learn more", 0 for none
}

const (
	minTeaser = 25  // characters of a short headline
	maxAdvert = 400 // characters of an advertisement
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
	items, others := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := bs.find(c)
		switch {
		case in.size == 0:
		case in.links == 1 && in.linked == in.size && in.size >= minTeaser:
			items++
		default:
			others++
		}
		has.size += in.size
		has.links += in.links
		has.linked += in.linked
		has.appeal = max(has.appeal, in.appeal)
	}
	switch e := elementOf(n); {
	case e == atom.A, e == atom.P:
		if e == atom.A {
			has.links, has.linked = min(1, has.size), has.size
		}
		if has.appeal == 0 && has.size <= maxCue/2 && isAppeal(n) {
			has.appeal = has.size
		}
	case (e == atom.Ul || e == atom.Ol || e == atom.Div) && items >= 2 && others == 0,
		e == atom.Div && has.appeal > 0 && has.size > has.appeal && has.size <= maxAdvert:
		bs.found[n] = true
		bs.size += has.size
		return boxText{size: has.size, links: has.links, linked: has.linked}
	case e == atom.Div && has.size > has.appeal:
		has.appeal = 0 // it stands in more than a box
	}
	return has
}

// isAppeal says whether the text of an element, which has little of it, is that
// of a button under an advertisement.
func isAppeal(n *html.Node) bool {
	c, _ := lineCue(shortText(n), nil)
	return c == appealCue
}
