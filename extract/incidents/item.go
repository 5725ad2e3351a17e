package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

const (
	// maxItems is how many items an article may have to be read item by item.
	maxItems = 24
	// maxHeading is how many tokens a heading may have.
	maxHeading = 16
	// maxOpener is how many tokens may stand before the dash or colon of an item.
	maxOpener = 6
)

// An item is a part of an article: sentences first to last-1.
type item struct {
	first, last int
	heading     bool // the first sentence is one
}

// findItems cuts the body into items, the first being what stands before all
// others. It appends none where there are fewer than two others, or too many.
func (v *view) findItems(dst []item) []item {
	n := len(dst)
	var before lineBefore
	for i := range v.d.Sentences {
		if v.place[i] == offside {
			continue
		}
		before.advance(v.d.Text, v.d.Sentences[i].Start)
		heading, starts := v.startsItem(i, before)
		switch {
		case len(dst) == n && v.place[i] != headline:
			dst = append(dst, item{first: i})
			if starts { // nothing stands before the first item
				dst = append(dst, item{first: i, heading: heading})
			}
		case starts && v.place[i] != headline:
			dst = append(dst, item{first: i, heading: heading})
		}
		if len(dst)-n > maxItems {
			return dst[:n]
		}
	}
	if len(dst)-n <= fewestItems { // one of them stands before the items
		return dst[:n]
	}
	for k := n; k < len(dst); k++ {
		dst[k].last = len(v.d.Sentences)
		if k+1 < len(dst) {
			dst[k].last = dst[k+1].first
		}
	}
	return dst
}

// lineBefore says what stands in its line before a place in the text. It goes
// on from place to place, so that a long line is read once.
type lineBefore struct {
	at     int  // the place
	marked bool // anything but blanks
	text   bool // anything but blanks and the marks and numbers of a list
}

// advance goes on to place at.
func (l *lineBefore) advance(text string, at int) {
	between := text[l.at:at]
	l.at = at
	if i := strings.LastIndexByte(between, '\n'); i >= 0 {
		between, l.marked, l.text = between[i+1:], false, false
	}
	l.marked = l.marked || strings.Trim(between, " \t") != ""
	l.text = l.text || strings.Trim(between, "-•·>–— \t0123456789.)") != ""
}

// startsItem says whether an item begins with sentence i, which has before before
// it in its line, and whether that is a heading.
func (v *view) startsItem(i int, before lineBefore) (heading, starts bool) {
	s := &v.d.Sentences[i]
	switch {
	case before.text:
		return false, false // goes on in the line
	case v.isHeading(s):
		return true, true
	case before.marked || v.d.Tokens[s.First].Kind == token.Punct && isBullet(v.d.TokenText(s.First)):
		return false, true
	}
	return false, v.isOpener(s)
}

// isBullet says whether a mark begins a point of a list.
func isBullet(mark string) bool {
	switch mark {
	case "-", "•", "·", "–", "—":
		return true
	}
	return false
}

// isHeading says whether s, which begins a line, is a heading: short, a line of
// its own, and without the mark that ends a sentence.
func (v *view) isHeading(s *token.Sentence) bool {
	if s.Last-s.First > maxHeading || s.End < len(v.d.Text) && !strings.HasPrefix(strings.TrimLeft(v.d.Text[s.End:], " \t"), "\n") {
		return false
	}
	switch v.d.TokenText(s.Last - 1) {
	case ".", "!", ":", ";", ",":
		return false
	}
	return true
}

// isOpener says whether s begins with a name or a subject before a dash or colon:
// "TESSALY AIR — ", "Nordvind Air breach: ".
func (v *view) isOpener(s *token.Sentence) bool {
	for t := s.First + 1; t < min(s.First+maxOpener, s.Last-1); t++ {
		switch v.d.TokenText(t) {
		case "—", "–", "--", ":":
			return v.dateline != t && v.d.Tokens[s.First].Capital()
		}
	}
	return false
}
