package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
)

// findRunningHeads finds the lines at the top and at the bottom of the pages of a
// printed text that come on more than one of them, figures apart: "Bulletin, page
// 2 of 8". They count as buttons. The pages are parted by form feeds.
func (s *scan) findRunningHeads() {
	const longest = 160
	if strings.IndexByte(s.text, '\f') < 0 {
		return
	}
	edges := s.pageEdges()
	keys := make([]string, len(edges))
	count := map[string]int{}
	var buf []byte
	for k, i := range edges {
		if l := s.at(i); len(l) <= longest {
			buf = cue.FoldLine(buf[:0], l)
			keys[k] = string(buf)
			count[keys[k]]++
		}
	}
	for k, i := range edges {
		if keys[k] != "" && count[keys[k]] > 1 && (i != edges[0] || s.isTitleLike(s.next(i+1))) {
			s.cues[i] = cue.Chrome
		}
	}
}

// pageEdges returns the first and the last two lines of each page, in text order.
func (s *scan) pageEdges() []int {
	const lines = 2
	var edges []int
	add := func(i int) {
		if n := len(edges); n == 0 || edges[n-1] < i {
			edges = append(edges, i)
		}
	}
	var page []int // the first lines of a page, then its last ones
	flush := func() {
		for _, i := range page {
			add(i)
		}
		page = page[:0]
	}
	last := -1
	for i := s.next(0); i < len(s.lines); i = s.next(i + 1) {
		if last >= 0 && strings.IndexByte(s.text[s.lines[last].End:s.lines[i].Start], '\f') >= 0 {
			flush()
		}
		if len(page) == 2*lines {
			copy(page[lines:], page[lines+1:])
			page = page[:2*lines-1]
		}
		page = append(page, i)
		last = i
	}
	flush()
	return edges
}

// isTitleLike says whether line i looks like a title: a few words over an empty
// line or a by-line. Below it, the first line of a text that comes on every page
// is a running head; otherwise it is the title, which other pages repeat.
func (s *scan) isTitleLike(i int) bool {
	if i+1 >= len(s.lines) {
		return false
	}
	text := s.at(i)
	return couldBeTitle(text) && strings.Count(text, " ") >= 2 && !isMetaLine(text) && (s.lines[i+1].Empty() || s.isBelowTitle(i+1))
}
