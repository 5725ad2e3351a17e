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
			end := fences.end(s.text, s.lines, i)
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
