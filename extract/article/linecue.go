package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/token"
)

// findCues finds what each line says on its own.
func (s *scan) findCues() {
	s.cues = make([]cue.Cue, len(s.lines))
	var buf []byte
	for i := s.next(0); i < len(s.lines); i = s.next(i + 1) {
		s.cues[i], buf = s.cueOf(i, buf)
		if s.a.Source.MediaType == mailType && s.at(i) == strings.TrimSpace(signatureMark) {
			s.cues[i] = cue.Signed
		}
	}
	s.findRunningHeads()
	s.findMarkup()
}

// cueOf returns the cue of line i, which has none where it goes on with the
// sentence of the line above: "… and could ⏎ get access to the records" of a
// hard-wrapped paragraph is no appeal. Only what is a button as a whole is one
// there too.
func (s *scan) cueOf(i int, buf []byte) (cue.Cue, []byte) {
	l := s.at(i)
	c, buf := cue.OfLine(l, buf)
	if c == cue.None || !s.isOpen(i-1) {
		return c, buf
	}
	first, _ := utf8.DecodeRuneInString(l)
	switch {
	case oneline.EndsSentence(l) && len(l) <= cue.MaxLength && cue.OfWhole(buf) != cue.None:
		return cue.None, buf // the last words of a paragraph: "on the site of ⏎ LinkedIn."
	case unicode.IsLower(first):
		switch whole := cue.OfWhole(buf); {
		case len(l) > cue.MaxLength || whole == cue.None, whole >= cue.Related: // headings begin with a capital
			return cue.None, buf
		}
	case c == cue.Comment && ascii.IsDigit(l[0]) && cue.OfWhole(buf) == cue.None:
		return cue.None, buf
	}
	return c, buf
}

// goesOn says whether line i goes on with the sentence of the line above.
func (s *scan) goesOn(i int) bool {
	first, _ := utf8.DecodeRuneInString(s.at(i))
	return unicode.IsLower(first) && i > 0 && s.zones[i-1].zone != token.Headline && s.isOpen(i-1)
}

// isOpen says whether line i can be one of a hard-wrapped paragraph that goes
// on in the next: it is as long as such lines are, or a sentence ends inside
// it, and it has no end mark.
func (s *scan) isOpen(i int) bool {
	const shortest, longest = 45, 120
	l := s.at(i)
	return len(l) <= longest && (len(l) >= shortest || strings.Contains(l, ". ")) && !oneline.HasEndMark(l)
}
