package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/token"
)

// The sizes of a title, in bytes. A line over maxTitle is a paragraph; one
// that ends like a sentence and is over sentenceTitle is one too.
const (
	maxTitle      = 220
	sentenceTitle = 110
)

// maxAbove is how many lines that are not the article's can come before the
// title.
const maxAbove = 12

// findTitle finds the title line: one that says so, a Markdown heading, the line
// that repeats the front matter's title, the first line followed by an empty one
// or by a by-line, or a short first line without a full stop over a long
// paragraph. A title may be broken over two or three lines.
func (s *scan) findTitle() {
	s.title = -1
	h := s.findHeadline()
	i, start := h.line, h.start
	s.top = s.next(0)
	if i >= len(s.lines) {
		return
	}
	text := s.at(i)
	given := s.a.About.Title
	setext := i+1 < len(s.lines) && isSetextRule(s.at(i+1)) && len(text) <= maxTitle
	last := i
	switch {
	case given != "" && oneline.Same(text[start:], given):
	case given != "":
		return
	case start > 0:
	case s.headingLevel(i) > 0:
		if s.a.Source.MediaType == "text/plain" {
			s.a.Source.MediaType = "text/markdown"
		}
	case setext, h.sure:
	case !couldBeTitle(text):
		return
	case i+1 < len(s.lines) && s.lines[i+1].Empty() && s.next(i+1) < len(s.lines):
	case s.isLeadIn(i), s.isOverByline(i):
	default:
		if last = s.wrappedTitle(i); last == i {
			return
		}
	}
	s.title, s.top = last, last+1
	for j := i; j <= last; j++ {
		s.zones[j] = lineZone{zone: token.Headline, joined: j > i}
	}
	s.zones[i].start = start
	if given == "" {
		title := s.text[s.lines[i].Start+s.zones[i].start : s.lines[last].End]
		s.a.About.Title = oneline.Of(strings.TrimRight(title, "# "))
	}
	if setext {
		s.top++
	}
	s.findRepeatedTitle()
}

// findRepeatedTitle marks the lines near the top that say the title again.
func (s *scan) findRepeatedTitle() {
	const within = 12
	for i, n := s.top, 0; n < within; n++ {
		if i = s.next(i); i >= len(s.lines) {
			return
		}
		if text := s.at(i); oneline.Same(text, s.a.About.Title) {
			s.mark(i, token.Headline)
		}
		i++
	}
}

// isLeadIn says whether line i is a title without an empty line after it: it
// is short, has no end mark, and a paragraph of several times its length
// follows.
func (s *scan) isLeadIn(i int) bool {
	text, next := s.at(i), s.at(i+1)
	last, _ := utf8.DecodeLastRuneInString(text)
	return len(text) <= 150 && len(next) > 2*len(text) && len(next) > 150 && !strings.ContainsRune(".!?…:;,\"”’", last) &&
		strings.IndexByte(text, ' ') > 0
}

// isOverByline says whether a by-line, a date, a labelled field or a button of
// the page comes below line i, which holds several words and no by-line itself.
// A stand-first or the author's name may stand between them.
func (s *scan) isOverByline(i int) bool {
	text := s.at(i)
	if strings.Count(text, " ") < 2 || isMetaLine(text) {
		return false
	}
	if s.isBelowTitle(i + 1) {
		return true
	}
	mid := s.at(i + 1)
	return mid != "" && len(mid) <= maxStandFirst && s.shape(i+1) != fullParagraph && !strings.HasSuffix(text, ".") && s.isBelowTitle(i+2)
}

// isBelowTitle says whether line i is one of those that come below a title.
func (s *scan) isBelowTitle(i int) bool {
	return i < len(s.lines) && !s.lines[i].Empty() && (s.isButton(i) && !s.goesOn(i) || isMetaLine(s.at(i)))
}

// isButton says whether line i is a button or a counter and no notice.
func (s *scan) isButton(i int) bool { return s.cues[i] == cue.Chrome && len(s.at(i)) <= cue.MaxLength }

// wrappedTitle returns the last line of the title that line i begins, or i where
// it begins none: two or three lines without an end mark over an empty line, the
// first as long as lines are broken at and the last no longer.
func (s *scan) wrappedTitle(i int) int {
	const shortest, most = 45, 3
	last := i
	for last+1 < len(s.lines) && !s.lines[last+1].Empty() {
		last++
		if last-i >= most || s.lines[last].End-s.lines[i].Start > maxTitle || s.cues[last] != cue.None && !s.goesOn(last) || isMetaLine(s.at(last)) {
			return i
		}
	}
	first := len(s.at(i))
	if first < shortest || s.next(last+1) >= len(s.lines) {
		return i
	}
	for j := i; j <= last; j++ {
		n := len(s.at(j))
		if oneline.HasEndMark(s.at(j)) && (j < last || !strings.HasSuffix(s.at(j), "?")) || n > first+10 || j < last && n < first-15 || j == last && n > first {
			return i
		}
	}
	return last
}

// isMetaLine says whether text is a by-line, a date or a labelled field.
func isMetaLine(text string) bool {
	_, _, byline := readByline(text)
	return byline || isLabelledLine(text) || new(dateLine).standalone(text)
}

// couldBeTitle says whether a line is short enough for a title and is not a
// paragraph of several sentences.
func couldBeTitle(text string) bool {
	if len(text) > maxTitle || !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	if len(text) <= sentenceTitle {
		return true
	}
	return !oneline.EndsSentence(text)
}

// isSetextRule says whether l underlines a Markdown heading of level one.
func isSetextRule(l string) bool { return len(l) >= 3 && strings.Trim(l, "=") == "" }
