package article

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/token"
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
	// of is the whole text that was read, and published the date that was found:
	// an article can be changed after that.
	of, published string
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

// makeReading makes the reading of the text behind any front matter. It returns its
// lines, and which of them are headings, in the order of lines.
func (a *Article) makeReading() ([]line, []heading) {
	a.read = reading{text: a.Text, of: a.Text}
	lines := splitLines(a.Text, a.From)
	m := findMarks(a.Text, lines)
	a.read.apply(m.edits)
	c := findCharacters(a.read.text, a.From)
	a.read.apply(c.edits)
	if len(a.read.layers) > 0 {
		lines = splitLines(a.read.text, a.From)
	}
	if joined := unwrap(a.read.text, lines, c); len(joined) > 0 {
		a.read.apply(joined)
		lines = splitLines(a.read.text, a.From)
	}
	for i := range m.heads {
		h := &m.heads[i]
		h.start, _ = a.Place(h.start, h.start)
	}
	return lines, m.heads
}

// asRead returns a line that stands beside a text, such as its title in a field, as a
// reader sees it: "AT&T" for "AT&amp;T".
func asRead(s string) string {
	r := reading{text: s}
	r.apply(findCharacters(s, 0).edits)
	return oneline.Of(r.text)
}

// Reading returns what the stages read of the article: Text, but for the marks and
// characters that a reader does not see, which [Read] finds; of an article made by
// hand it is Text. [Article.Regions] and the offsets of its
// documents are places in it.
func (a *Article) Reading() string {
	if len(a.read.layers) == 0 {
		return a.Text
	}
	return a.read.text
}

// Span returns the place in Text of bytes start to end of the reading.
func (a *Article) Span(start, end int) (int, int) { return a.read.source(start, end) }

// Quote returns the place in Text of a sentence at bytes start to end of the reading,
// with the marks of emphasis, code and links at its ends: "**Orrin Bank** was hit."
func (a *Article) Quote(start, end int) (int, int) {
	start, end = a.Span(start, end)
	if len(a.read.layers) == 0 {
		return start, end
	}
	edits := a.read.layers[0]
	for k := countEdits(edits, func(e *edit) bool { return e.end <= start }) - 1; k >= 0; k-- {
		if e := &edits[k]; e.end != start || e.put != "" || strings.IndexByte("*_~`[", a.Text[e.start]) < 0 {
			break
		}
		start = edits[k].start
	}
	for k := countEdits(edits, func(e *edit) bool { return e.start < end }); k < len(edits); k++ {
		if e := &edits[k]; e.start != end || e.put != "" || strings.IndexByte("*_~`]", a.Text[e.start]) < 0 {
			break
		}
		end = edits[k].end
	}
	return start, end
}

// Place returns the place in the reading of bytes start to end of Text.
func (a *Article) Place(start, end int) (int, int) { return a.read.place(start, end) }

// Tokenize makes d the document of the reading.
func (a *Article) Tokenize(d *token.Document) {
	d.Reset(a.Reading(), a.From)
	d.SetZones(a.Regions)
}
