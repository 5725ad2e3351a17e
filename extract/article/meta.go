package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/label"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/stamp"
	"github.com/incx/incx/extract/token"
)

// A dateLine is what a "Published: …" line says.
type dateLine struct {
	iso     string // the date
	bad     string // what could not be read as one
	updated bool   // the date of a later change, not of publication
}

// How many lines with text at the top, after the title, and at the bottom can
// be by-lines and dates.
const (
	headerLines  = 8
	trailerLines = 6
)

// findMeta marks by-lines, dates and sources at the top and at the bottom and
// takes what they say.
func (s *scan) findMeta() {
	for i := s.next(0); i < s.top && i < len(s.lines); i = s.next(i + 1) {
		if s.zones[i].zone == token.Body && !s.address(i) {
			s.meta(i, &s.header)
		}
	}
	misses := 0
	for i, n := s.next(s.top), 0; i < len(s.lines) && n < headerLines; i, n = s.next(i+1), n+1 {
		if s.zones[i].zone != token.Body || s.meta(i, &s.header) {
			continue
		}
		// A stand-first or two may come between the title and the by-line;
		// paragraphs mean that the body has begun.
		if misses++; misses > 2 || s.shape(i) == fullParagraph && len(s.at(i)) > maxStandFirst {
			break
		}
	}
}

// maxStandFirst is how long, in bytes, the sentence between title and by-line
// can be.
const maxStandFirst = 160

// findTrailer does for the lines before line end what findMeta does for the
// top.
func (s *scan) findTrailer(end int) {
	misses := 0
	for i, n := s.prev(end-1), 0; i >= s.top && n < trailerLines; i, n = s.prev(i-1), n+1 {
		if s.zones[i].zone == token.Body && !s.meta(i, &s.trailer) {
			if misses++; misses > 2 || len(s.at(i)) > 300 {
				break
			}
		}
	}
}

// meta marks line i and takes what it says if it is a by-line, a date or a
// labelled field.
func (s *scan) meta(i int, dl *dateLine) bool {
	text := s.at(i)
	if len(text) > 160 || s.goesOn(i) || !s.field(text, dl) && (s.inTable(i) || !dl.standalone(text) && !s.byline(text, dl)) {
		return false
	}
	s.mark(i, token.Meta)
	return true
}

// field reads a line of the form "label: value" or "Published on <date>".
func (s *scan) field(text string, dl *dateLine) bool {
	kind, rest, colon := label.Cut(text)
	a := s.a
	switch kind {
	case label.None, label.Title: // the title is found before
		return false
	case label.Published, label.Updated:
		t, start, end := stamp.Find(rest, 60)
		if end == 0 || t.Year == 0 {
			if !colon || len(rest) > 50 || rest == "" {
				return false
			}
			if dl.bad == "" {
				dl.bad = rest
			}
			return true
		}
		if !colon && !isDateNote(rest[:start], rest[end:]) {
			return false // a sentence with a date in it
		}
		dl.take(t, kind == label.Updated)
		if by, ok := oneline.CutFold(rest[:start], "by "); ok && len(a.About.Authors) == 0 {
			a.About.Authors = splitAuthors(strings.TrimSuffix(strings.TrimRight(by, " ,|-–—"), " on"))
		}
		return true
	case label.Source:
		if a.About.Publisher == "" {
			a.setPublisher(oneline.Of(rest))
		}
	case label.URL:
		if a.About.URL == "" && strings.Contains(rest, "://") {
			a.About.URL = oneline.Of(rest)
		}
	case label.Author:
		if len(a.About.Authors) == 0 {
			a.About.Authors = splitAuthors(rest)
		}
	}
	return true
}

// isDateNote says whether what stands between a word like "Published" and a
// date, and what comes after, make a note rather than a sentence.
func isDateNote(between, after string) bool {
	if len(after) > 80 || len(after) > 12 && oneline.EndsSentence(after) {
		return false
	}
	between = strings.Trim(between, " \t,|-–—•·")
	if _, by := oneline.CutFold(between, "by "); by && len(between) < 60 {
		return true
	}
	switch strings.ToLower(between) {
	case "", "on", "at", "in", "online", "online on":
		return true
	}
	return false
}

// take takes the date t; the first date counts, but publication before change.
func (dl *dateLine) take(t stamp.Stamp, updated bool) {
	if dl.iso == "" || dl.updated && !updated {
		dl.iso, dl.updated = t.String(), updated
	}
}

// standalone reads a line that is a date and hardly anything else: "December
// 22, 2025", "22 Dec 2025 | 3 min read", "Dec 22, 2025 · Updated Dec 23, 2025".
func (dl *dateLine) standalone(text string) bool {
	t, end := stamp.Scan(text)
	if end == 0 || t.Year == 0 || strings.HasSuffix(text, ".") {
		return false
	}
	if rest := text[end:]; len(rest) > 24 && !isUpdateNote(rest) && !isGluedNote(rest) {
		return false
	}
	if t.Day != 0 {
		dl.take(t, false)
	}
	return true
}

// isUpdateNote says whether what follows a date gives that of a change.
func isUpdateNote(s string) bool {
	const longest = 80
	if len(s) > longest {
		return false
	}
	kind, rest, _ := label.Cut(strings.TrimLeft(s, separators))
	if kind != label.Updated {
		return false
	}
	t, start, end := stamp.Find(rest, 40)
	return end > 0 && t.Day != 0 && isDateNote(rest[:start], rest[end:])
}

// isGluedNote says whether what follows a date stood in an element of its own
// and lost the space on the way: "Dec 22, 2025Jane RoeMalware / Botnets".
func isGluedNote(s string) bool {
	const longest = 80
	r, _ := utf8.DecodeRuneInString(s)
	return len(s) <= longest && unicode.IsUpper(r) && mostlyCapitalised(s)
}

// separators are what stands between the parts of a by-line.
const separators = " \t,|/·•–—-"

// isLabelledLine says whether a line is a field such as "Published: …" rather
// than a title that happens to begin with such a word.
func isLabelledLine(text string) bool {
	kind, rest, colon := label.Cut(text)
	if kind == label.None || kind == label.Title || len(text) > 160 {
		return false
	}
	_, _, end := stamp.Find(rest, 40)
	return colon || end > 0 && len(rest)-end < 20
}
