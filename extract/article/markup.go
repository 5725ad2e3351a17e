package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/reading"
	"github.com/incx/incx/extract/token"
)

// findMarkup marks what Markdown sets apart from the text: comments, fenced
// blocks of code, images, and the addresses that links refer to.
func (s *scan) findMarkup() {
	s.findComments()
	var fences reading.FenceFinder
	for i := s.next(0); i < len(s.lines); i = s.next(i + 1) {
		l := s.at(i)
		switch {
		case s.cues[i] == cue.Markup:
		case strings.HasPrefix(l, "```"), strings.HasPrefix(l, "~~~"):
			end := fences.End(s.text, s.lines, i)
			for j := i; j < end; j++ {
				s.markMarkup(j)
			}
			i = max(i, end-1)
		case reading.IsImageLine(l), reading.IsReference(l):
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
	for _, c := range reading.FindComments(s.text, s.lines) {
		for i < len(s.lines) && s.lines[i].End <= c.Start {
			i++
		}
		for ; i < len(s.lines) && s.lines[i].Start < c.End; i++ {
			l := s.lines[i]
			switch {
			case l.Empty():
			case c.Start <= l.Start && l.End <= c.End:
				s.markMarkup(i)
			default:
				s.spans = append(s.spans, token.Region{Start: max(c.Start, l.Start), End: min(c.End, l.End), Zone: token.Boilerplate})
			}
			if l.End >= c.End {
				break // another comment may follow in the line
			}
		}
	}
}
