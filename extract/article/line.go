package article

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/reading"
	"github.com/incx/incx/extract/token"
)

// A lineZone is a zone and whether it has been given.
type lineZone struct {
	zone  token.Zone
	start int // where in the line the zone's text begins, if not at its start
	// joined says that the line goes on with the headline of the line above.
	joined bool
}

// A scan is one pass over the lines of an article.
type scan struct {
	a     *Article
	text  string
	lines []reading.Line
	zones []lineZone
	// heads are the lines that marks make headings.
	heads []reading.Heading
	// top is the first line after the title, or the first line with text
	// where there is no title.
	top int
	// title is the line of the title, or -1.
	title int
	// cues are what the lines say about those around them.
	cues []cue.Cue
	// spans are parts of lines that are boilerplate in a line that is not.
	spans []token.Region
	// companies is how many headings "About …" have been looked at.
	companies int
	// header and trailer are the dates stated at the top and at the bottom.
	header, trailer dateLine
}

// at returns the text of line i, "" beyond either end.
func (s *scan) at(i int) string {
	if i < 0 || i >= len(s.lines) {
		return ""
	}
	return s.lines[i].In(s.text)
}

// next returns the first line with text at or after line i, or the number of
// lines.
func (s *scan) next(i int) int {
	for i < len(s.lines) && s.lines[i].Empty() {
		i++
	}
	return i
}

// prev returns the last line with text at or before line i, or -1.
func (s *scan) prev(i int) int {
	for i >= 0 && s.lines[i].Empty() {
		i--
	}
	return i
}

// headingLevel returns the level of the heading that line i is by its marks, or 0.
func (s *scan) headingLevel(i int) int {
	k, ok := slices.BinarySearchFunc(s.heads, s.lines[i].Start, func(h reading.Heading, at int) int { return cmp.Compare(h.Start, at) })
	if !ok {
		return 0
	}
	return s.heads[k].Level
}

// mark gives line i the zone z.
func (s *scan) mark(i int, z token.Zone) { s.zones[i] = lineZone{zone: z} }

// regions returns the zones of the lines as regions, and between them the spans
// in lines of the body; neighbours of one zone become one region unless they are
// headlines.
func (s *scan) regions() []token.Region {
	var rs []token.Region
	last, spans := -1, s.spans
	for i, z := range s.zones {
		for len(spans) > 0 && spans[0].Start < s.lines[i].End {
			if z.zone == token.Body {
				rs = append(rs, spans[0])
				last = i
			}
			spans = spans[1:]
		}
		if z.zone == token.Body || s.lines[i].Empty() {
			continue
		}
		l := s.lines[i]
		l.Start += z.start
		if n := len(rs); n > 0 && rs[n-1].Zone == z.zone && z.start == 0 && (z.zone != token.Headline || z.joined) && s.next(last+1) == i {
			rs[n-1].End = l.End
		} else {
			rs = append(rs, token.Region{Start: l.Start, End: l.End, Zone: z.zone})
		}
		last = i
	}
	return rs
}
