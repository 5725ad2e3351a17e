// Package reading makes of a dirty text what a person would read in it: without marks of
// Markdown, invisible and misread characters, broken words and lines.
package reading

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// A Reading is what is read of a text: the text itself, or where it is dirty, what a
// person would see in it, without marks of Markdown, soft hyphens and the like. It
// knows where in the text each of its bytes comes from, so that what is found in it
// is a span of the text.
type Reading struct {
	// Text is what is read.
	Text string
	// layers are the edits that made the reading of the text, one pass after the
	// other.
	layers [][]edit
}

// An edit puts a string in the place of bytes start to end of a text.
type edit struct {
	start, end int
	put        string
	at         int // where the string is in the text that comes of it
}

// apply adds a layer of edits, which are in order and do not overlap.
func (r *Reading) apply(edits []edit) {
	if len(edits) == 0 {
		return
	}
	var b strings.Builder
	b.Grow(len(r.Text) + len(edits))
	last := 0
	for i := range edits {
		e := &edits[i]
		b.WriteString(r.Text[last:e.start])
		e.at = b.Len()
		b.WriteString(e.put)
		last = e.end
	}
	b.WriteString(r.Text[last:])
	r.Text = b.String()
	r.layers = append(r.layers, edits)
}

// Source returns the place in the text of bytes start to end of the reading. What
// was left out at either end is no part of it.
func (r *Reading) Source(start, end int) (int, int) {
	for _, edits := range slices.Backward(r.layers) {
		start, end = sourceStart(edits, start), sourceEnd(edits, end)
	}
	return start, end
}

func sourceStart(edits []edit, at int) int {
	k := countEdits(edits, func(e *edit) bool { return e.at <= at })
	if k == 0 {
		return at
	}
	e := &edits[k-1]
	if past := at - e.at - len(e.put); past >= 0 {
		return e.end + past
	}
	return e.start
}

func sourceEnd(edits []edit, at int) int {
	k := countEdits(edits, func(e *edit) bool { return e.at < at })
	if k == 0 {
		return at
	}
	e := &edits[k-1]
	return e.end + max(0, at-e.at-len(e.put))
}

// Place returns where in the reading bytes start to end of the text are.
func (r *Reading) Place(start, end int) (int, int) {
	for _, edits := range r.layers {
		start, end = placeOf(edits, start, false), placeOf(edits, end, true)
	}
	return start, end
}

func placeOf(edits []edit, at int, end bool) int {
	k := countEdits(edits, func(e *edit) bool { return e.start < at || e.start == at && !end })
	if k == 0 {
		return at
	}
	e := &edits[k-1]
	switch {
	case at >= e.end:
		return e.at + len(e.put) + at - e.end
	case end:
		return e.at + len(e.put)
	}
	return e.at
}

// countEdits returns how many edits, from the first on, are as is says.
func countEdits(edits []edit, is func(*edit) bool) int {
	lo, hi := 0, len(edits)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if is(&edits[mid]) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Of makes the reading of a text from byte offset from on. It returns the lines of
// the reading, and which of them are headings, in the order of lines.
func Of(text string, from int) (r Reading, lines []Line, heads []Heading) {
	r.Text = text
	lines = SplitLines(text, from)
	m := findMarks(text, lines)
	r.apply(m.edits)
	c := findCharacters(r.Text, from)
	r.apply(c.edits)
	if len(r.layers) > 0 {
		lines = SplitLines(r.Text, from)
	}
	if joined := unwrap(r.Text, lines, c); len(joined) > 0 {
		r.apply(joined)
		lines = SplitLines(r.Text, from)
	}
	for i := range m.heads {
		h := &m.heads[i]
		h.Start, _ = r.Place(h.Start, h.Start)
	}
	return r, lines, m.heads
}

// Clean says whether the reading is the text itself.
func (r *Reading) Clean() bool { return len(r.layers) == 0 }

// Quote returns the place in text, of which r is the reading, of bytes start to end of
// the reading, with the marks of emphasis, code and links at its ends.
func (r *Reading) Quote(text string, start, end int) (int, int) {
	start, end = r.Source(start, end)
	if r.Clean() {
		return start, end
	}
	edits := r.layers[0]
	for k := countEdits(edits, func(e *edit) bool { return e.end <= start }) - 1; k >= 0; k-- {
		if e := &edits[k]; e.end != start || e.put != "" || strings.IndexByte("*_~`[", text[e.start]) < 0 {
			break
		}
		start = edits[k].start
	}
	for k := countEdits(edits, func(e *edit) bool { return e.start < end }); k < len(edits); k++ {
		if e := &edits[k]; e.start != end || e.put != "" || strings.IndexByte("*_~`]", text[e.start]) < 0 {
			break
		}
		end = edits[k].end
	}
	return start, end
}

// OfLine returns a line that stands beside a text, such as its title in a field, as a
// reader sees it: "AT&T" for "AT&amp;T".
func OfLine(s string) string {
	r := Reading{Text: s}
	r.apply(findCharacters(s, 0).edits)
	return oneline.Of(r.Text)
}
