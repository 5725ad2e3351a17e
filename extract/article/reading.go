package article

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// A reading is what is read of a text: the text itself, or where it is dirty, what a
// person would see in it, without marks of Markdown, soft hyphens and the like. It
// knows where in the text each of its bytes comes from, so that what is found in it
// is a span of the text.
type reading struct {
	text string
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
func (r *reading) apply(edits []edit) {
	if len(edits) == 0 {
		return
	}
	var b strings.Builder
	b.Grow(len(r.text) + len(edits))
	last := 0
	for i := range edits {
		e := &edits[i]
		b.WriteString(r.text[last:e.start])
		e.at = b.Len()
		b.WriteString(e.put)
		last = e.end
	}
	b.WriteString(r.text[last:])
	r.text = b.String()
	r.layers = append(r.layers, edits)
}

// source returns the place in the text of bytes start to end of the reading. What
// was left out at either end is no part of it.
func (r *reading) source(start, end int) (int, int) {
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

// place returns where in the reading bytes start to end of the text are.
func (r *reading) place(start, end int) (int, int) {
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

// makeReading makes the reading of a text from byte offset from on. It returns the lines of
// the reading, and which of them are headings, in the order of lines.
func makeReading(text string, from int) (r reading, lines []line, heads []heading) {
	r.text = text
	lines = splitLines(text, from)
	m := findMarks(text, lines)
	r.apply(m.edits)
	c := findCharacters(r.text, from)
	r.apply(c.edits)
	if len(r.layers) > 0 {
		lines = splitLines(r.text, from)
	}
	if joined := unwrap(r.text, lines, c); len(joined) > 0 {
		r.apply(joined)
		lines = splitLines(r.text, from)
	}
	for i := range m.heads {
		h := &m.heads[i]
		h.start, _ = r.place(h.start, h.start)
	}
	return r, lines, m.heads
}

// clean says whether the reading is the text itself.
func (r *reading) clean() bool { return len(r.layers) == 0 }

// quote returns the place in text, of which r is the reading, of bytes start to end of
// the reading, with the marks of emphasis, code and links at its ends.
func (r *reading) quote(text string, start, end int) (int, int) {
	start, end = r.source(start, end)
	if r.clean() {
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

// asRead returns a line that stands beside a text, such as its title in a field, as a
// reader sees it: "AT&T" for "AT&amp;T".
func asRead(s string) string {
	r := reading{text: s}
	r.apply(findCharacters(s, 0).edits)
	return oneline.Of(r.text)
}
