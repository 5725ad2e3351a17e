package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/token"
)

// findMarkup marks what Markdown sets apart from the text: comments, fenced
// blocks of code, images, and the addresses that links refer to.
func (s *scan) findMarkup() {
	s.findComments()
	var fences fenceFinder
	for i := s.next(0); i < len(s.lines); i = s.next(i + 1) {
		l := s.at(i)
		switch {
		case s.cues[i] == cue.Markup:
		case strings.HasPrefix(l, "```"), strings.HasPrefix(l, "~~~"):
			end := fences.end(s, i)
			for j := i; j < end; j++ {
				s.markMarkup(j)
			}
			i = max(i, end-1)
		case isImageLine(l), isReference(l):
			s.markMarkup(i)
		}
	}
}

func (s *scan) markMarkup(i int) {
	s.mark(i, token.Boilerplate)
	s.cues[i] = cue.Markup
}

// A fenceFinder finds the ends of fenced blocks. Once an end was not found, it
// looks for no other.
type fenceFinder struct{ open [2]bool }

// end returns the line behind the block that line i opens, i where it is never
// closed.
func (f *fenceFinder) end(s *scan, i int) int {
	l := s.at(i)
	kind := 0
	if l[0] == '~' {
		kind = 1
	}
	n := len(l) - len(strings.TrimLeft(l, l[:1]))
	// "```x```" is code in a line.
	if f.open[kind] || strings.Contains(l[n:], l[:3]) {
		return i
	}
	for j := i + 1; j < len(s.lines); j++ {
		if c := s.at(j); len(c) >= n && strings.Trim(c, l[:1]) == "" {
			return j + 1
		}
	}
	f.open[kind] = true
	return i
}

// isImageLine says whether a line is an image and nothing else, with a link or
// without: "![alt](address)", "[![alt](address)](address)".
func isImageLine(l string) bool {
	l = strings.TrimPrefix(l, "[")
	if !strings.HasPrefix(l, "![") || !strings.HasSuffix(l, ")") {
		return false
	}
	n := strings.Index(l, "](")
	if n < 0 {
		return false
	}
	// Nothing but the closing of a link follows the address.
	end := strings.IndexByte(l[n:], ')')
	rest := l[n+end+1:]
	return rest == "" || strings.HasPrefix(rest, "](") && strings.IndexByte(rest, ')') == len(rest)-1
}

// isReference says whether a line gives the address of links that refer to it:
// "[label]: https://…". A footnote has text instead.
func isReference(l string) bool {
	const longest = 80
	if l == "" || l[0] != '[' || strings.HasPrefix(l, "[^") {
		return false
	}
	n := strings.Index(l[:min(len(l), longest)], "]: ")
	if n < 2 {
		return false
	}
	address, title, _ := strings.Cut(strings.TrimLeft(l[n+3:], " "), " ")
	if !strings.Contains(address, "://") && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#") {
		return false
	}
	title = strings.TrimSpace(title)
	return title == "" || strings.IndexByte("\"'(", title[0]) >= 0
}

// findComments marks comments in the way of HTML.
func (s *scan) findComments() {
	i := 0
	for _, c := range findComments(s.text, s.lines) {
		for i < len(s.lines) && s.lines[i].end <= c.start {
			i++
		}
		for ; i < len(s.lines) && s.lines[i].start < c.end; i++ {
			l := s.lines[i]
			switch {
			case l.empty():
			case c.start <= l.start && l.end <= c.end:
				s.markMarkup(i)
			default:
				s.spans = append(s.spans, token.Region{Start: max(c.start, l.start), End: min(c.end, l.end), Zone: token.Boilerplate})
			}
			if l.end >= c.end {
				break // another comment may follow in the line
			}
		}
	}
}

// findComments returns the places of the comments in lines of a text, "<!-- … -->".
// One that is never closed is none.
func findComments(text string, lines []line) (out []line) {
	const open, shut = "<!--", "-->"
	if len(lines) == 0 {
		return nil
	}
	for at := lines[0].start; ; {
		n := strings.Index(text[at:], open)
		if n < 0 {
			return out
		}
		start := at + n
		n = strings.Index(text[start+len(open):], shut)
		if n < 0 {
			return out
		}
		at = start + len(open) + n + len(shut)
		out = append(out, line{start, at})
	}
}
