package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Builder builds plain text from the pieces of a page: white space is
// folded, and blocks are set apart by an empty line. The zero value is ready.
type Builder struct {
	b     strings.Builder
	brk   int // line breaks owed before the next piece
	space bool

	lines bool // line breaks are kept, as those of a pre element
	// Forms says that forms are text too, Visible that what a page does not show is
	// none.
	Forms, Visible bool
	skip           map[*html.Node]bool
}

// String returns the text that was built.
func (t *Builder) String() string { return t.b.String() }

// block starts a new block; n is 1 for a line and 2 for a paragraph.
func (t *Builder) block(n int) {
	if t.b.Len() > 0 && t.brk < n {
		t.brk = n
	}
	t.space = false
}

// text adds a piece of text.
func (t *Builder) text(s string) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\n' && t.lines {
			t.block(min(t.brk+1, 2))
			i += n
			continue
		}
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == 0xa0 || r == 0 {
			t.space = true
			i += n
			continue
		}
		switch {
		case t.brk > 0:
			t.b.WriteString("\n\n"[:t.brk])
		case t.space && t.b.Len() > 0:
			t.b.WriteByte(' ')
		}
		t.brk, t.space = 0, false
		t.b.WriteString(s[i : i+n])
		i += n
	}
}

// TextOf returns the text of the tree under n.
func TextOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var t Builder
	t.Node(n)
	return t.b.String()
}

// Node adds the text of n. The parser bounds the depth of the tree.
func (t *Builder) Node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		t.text(n.Data)
		return
	case html.ElementNode:
		e := elementOf(n)
		if skipsText(e) && !(e == atom.Form && t.Forms) || t.skip[n] || t.Visible && isHidden(n) {
			return
		}
	}
	gap := blockGap(elementOf(n))
	switch {
	case gap > 0:
		t.block(gap)
	case n.Parent != nil && elementOf(n.Parent) == atom.Time && n.Type == html.ElementNode && n.PrevSibling != nil:
		t.space = true // day and hour are set apart by style alone
	}
	lines := t.lines
	t.lines = lines || elementOf(n) == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.Node(c)
	}
	t.lines = lines
	switch {
	case gap > 0:
		t.block(gap)
	case elementOf(n) == atom.Td || elementOf(n) == atom.Th:
		t.space = true
	}
}

// elementOf returns which element n is. It goes by the name: readability makes
// paragraphs of divisions and of lines set apart by breaks, and changes or sets
// nothing else.
func elementOf(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// isHidden says whether an element is not shown.
func isHidden(n *html.Node) bool {
	if hasAttr(n, "hidden") {
		return true
	}
	style := strings.ToLower(strings.Join(strings.Fields(attr(n, "style")), ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// skipsText says whether the content of an element is not for readers.
func skipsText(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Form, atom.Button, atom.Select,
		atom.Textarea, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video:
		return true
	}
	return false
}

// blockGap returns how many line breaks set an element apart.
func blockGap(a atom.Atom) int {
	switch a {
	case atom.P, atom.Div, atom.Article, atom.Section, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Figure, atom.Figcaption,
		atom.Blockquote, atom.Pre, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Hr, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Title: // of XML that is no HTML
		return 2
	case atom.Br, atom.Li, atom.Tr, atom.Dt, atom.Dd, atom.Caption, atom.Option:
		return 1
	}
	return 0
}

// Body returns the body of a document, or n where there is none.
func Body(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Html {
			return Body(c)
		}
		if c.DataAtom == atom.Body {
			return c
		}
	}
	return n
}

// LooseText returns the text of a page token by token, without building a
// tree, whatever its tags do.
func LooseText(page string) string {
	z := html.NewTokenizer(strings.NewReader(page))
	var t Builder
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return t.b.String()
		case html.TextToken:
			if skip == 0 {
				t.text(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.Script || a == atom.Style || a == atom.Title || a == atom.Noscript:
				skip = a
			default:
				t.block(blockGap(a))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			if a != 0 {
				t.block(blockGap(a))
			}
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			t.block(blockGap(atom.Lookup(name)))
		}
	}
}

// Fragment returns the text of a piece of HTML such as a feed has. A text
// without tags is returned as it is.
func Fragment(s string) string {
	k := strings.IndexByte(s, '<')
	if k < 0 && !strings.Contains(s, "&") {
		return s
	}
	if k < 0 {
		return html.UnescapeString(s)
	}
	if doc, err := html.Parse(strings.NewReader(s)); err == nil {
		return TextOf(Body(doc))
	}
	return LooseText(s)
}

// LooksLikeHTML says whether a text has the tags that HTML text is full of.
func LooksLikeHTML(s string) bool {
	for _, t := range [...]string{"<p>", "</p>", "<br", "</a>", "</div>", "<P>", "</strong>", "</em>", "</li>"} {
		if strings.Contains(s, t) {
			return true
		}
	}
	return false
}
