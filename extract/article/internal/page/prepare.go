package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/incx/incx/extract/article/internal/cue"
)

// maxPageTitle is how long, in bytes, a title of a page can be.
const maxPageTitle = 2000

// Prepare changes what readability would make mistakes with in a page. It
// judges elements by their classes, which on a few words within a paragraph say
// nothing about it, and drops all buttons, which tell an advertisement.
func Prepare(n *html.Node) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Span, atom.Em, atom.I, atom.B, atom.Strong, atom.Time, atom.A, atom.Abbr, atom.Cite, atom.Small, atom.U, atom.Mark:
			if hasTextBeside(n) {
				withoutClass(n)
			}
		case atom.Title:
			// Every heading is held against the title.
			if c := n.FirstChild; c != nil && len(c.Data) > maxPageTitle {
				c.Data = c.Data[:maxPageTitle]
			}
		case atom.Meta:
			for i, a := range n.Attr {
				if len(a.Val) > maxPageTitle {
					n.Attr[i].Val = a.Val[:maxPageTitle]
				}
			}
		case atom.Button:
			if c, _ := cue.OfLine(shortText(n), nil); c == cue.Appeal {
				n.DataAtom, n.Data = atom.P, "p"
				withoutClass(n)
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		Prepare(c)
	}
}

// hasTextBeside says whether n stands in a line of text, or beside another
// element in a paragraph.
func hasTextBeside(n *html.Node) bool {
	for _, s := range [...]*html.Node{n.PrevSibling, n.NextSibling} {
		switch {
		case s == nil:
		case s.Type == html.TextNode && strings.TrimSpace(s.Data) != "":
			return true
		case s.Type == html.ElementNode && n.Parent.DataAtom == atom.P && blockGap(s.DataAtom) == 0:
			return true
		}
	}
	return false
}

func withoutClass(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}
