package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// findTitle finds the title line: a Markdown heading, the line that repeats
// the front matter's title, the first line followed by an empty one or by a
// by-line, or a short first line without a full stop over a long paragraph.
func (s *scan) findTitle() {
	s.title = -1
	i := s.next(0)
	// "Published: …" and the buttons of a page may come before the title.
	for n := 0; n < maxAbove && i < len(s.lines) && (isLabelledLine(s.at(i)) || s.cues[i] == chromeCue); n++ {
		i = s.next(i + 1)
	}
	s.top = s.next(0)
	if i >= len(s.lines) {
		return
	}
	text := s.at(i)
	given := s.a.About.Title
	heading, skip := atxHeading(text)
	setext := i+1 < len(s.lines) && isSetextRule(s.at(i+1)) && len(text) <= maxTitle
	switch {
	case given != "" && sameTitle(text[skip:], given):
	case given != "":
		return
	case skip > 0 && heading != "":
		if s.a.Source.MediaType == "text/plain" {
			s.a.Source.MediaType = "text/markdown"
		}
	case setext:
	case !couldBeTitle(text):
		return
	case i+1 < len(s.lines) && s.lines[i+1].empty() && s.next(i+1) < len(s.lines):
	case s.isLeadIn(i), s.isOverByline(i):
	default:
		return
	}
	s.title, s.top = i, i+1
	s.mark(i, token.Headline)
	s.zones[i].start = skip
	if given == "" {
		s.a.About.Title = oneLine(strings.TrimRight(text[skip:], "# "))
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
		if text := s.at(i); sameTitle(text, s.a.About.Title) {
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

// isOverByline says whether the line after line i, which holds several words
// and no by-line itself, is a by-line, a date or a labelled field.
func (s *scan) isOverByline(i int) bool {
	if i+1 >= len(s.lines) || strings.Count(s.at(i), " ") < 2 || isMetaLine(s.at(i)) {
		return false
	}
	return isMetaLine(s.at(i + 1))
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
	return !endsSentence(text)
}

// atxHeading returns the text of a Markdown heading and where it begins in
// the line; skip is 0 for any other line.
func atxHeading(l string) (text string, skip int) {
	n := 0
	for n < len(l) && n < 7 && l[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n >= len(l) || l[n] != ' ' && l[n] != '\t' {
		return l, 0
	}
	skip = len(l) - len(strings.TrimLeft(l[n:], " \t"))
	return l[skip:], skip
}

// isSetextRule says whether l underlines a Markdown heading of level one.
func isSetextRule(l string) bool { return len(l) >= 3 && strings.Trim(l, "=") == "" }

// sameTitle says whether two lines are the same title but for case, space and
// punctuation.
func sameTitle(a, b string) bool {
	for {
		ra, na := nextTitleRune(a)
		rb, nb := nextTitleRune(b)
		if ra != rb {
			return false
		}
		if ra == 0 {
			return true
		}
		a, b = a[na:], b[nb:]
	}
}

// nextTitleRune returns the first letter or digit of s in lower case and the
// offset behind it, or 0 at the end.
func nextTitleRune(s string) (rune, int) {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r), i + utf8.RuneLen(r)
		}
	}
	return 0, len(s)
}

// oneLine returns s on one line: white space and control characters become
// single spaces.
func oneLine(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f || s[i] == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "\ufffd"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || r == '\u2028' || r == '\u2029' ||
			'\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' // direction overrides
	}), " ")
}
