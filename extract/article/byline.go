package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/stamp"
)

// byline takes what a by-line says, if text is one.
func (s *scan) byline(text string, dl *dateLine) bool {
	names, t, ok := readByline(text)
	if !ok {
		return false
	}
	if t.Year != 0 {
		dl.take(t, false)
	}
	if len(s.a.About.Authors) == 0 {
		s.a.About.Authors = splitAuthors(names)
	}
	return true
}

// inTable says whether line i is a row of a table in Markdown, above or below another:
// "| Orrin Works | 3 May 2023 |" is no by-line and no date of the article there.
func (s *scan) inTable(i int) bool {
	return s.isRow(i) && (s.isRow(s.prev(i-1)) || s.isRow(s.next(i+1)))
}

// isRow says whether line i stands between the outer marks of a row.
func (s *scan) isRow(i int) bool {
	if i < 0 || i >= len(s.lines) || s.lines[i].Empty() {
		return false
	}
	start, end := s.a.Span(s.lines[i].Start, s.lines[i].End)
	above, opened := strings.CutSuffix(strings.TrimRight(s.a.Text[:start], " \t"), "|")
	closed := strings.HasPrefix(strings.TrimLeft(s.a.Text[end:], " \t"), "|")
	above = strings.TrimRight(above, " \t")
	return opened && closed && (above == "" || strings.HasSuffix(above, "\n") || strings.HasSuffix(above, "\r"))
}

// readByline reads "By Jane Roe", "By Jane Roe, Reuters | December 22, 2025",
// "Jane Roe | 22 Dec 2025" and "22 Dec 2025 | Jane Roe". The date is the zero
// stamp where there is none.
func readByline(text string) (names string, date stamp.Stamp, ok bool) {
	if len(text) > 120 {
		return "", stamp.Stamp{}, false
	}
	if names, date, ok = readDatedByline(text); ok {
		return names, date, ok
	}
	rest, by := oneline.CutFold(text, "by ")
	if !by {
		rest, by = oneline.CutFold(text, "written by ")
	}
	names = rest
	t, start, end := stamp.Find(rest, 100)
	if end > 0 && t.Year != 0 && len(rest)-end <= 24 {
		names = strings.TrimSuffix(strings.TrimRight(rest[:start], " \t,|·•-–—/"), " on")
		date = t
	}
	names = strings.TrimSpace(names)
	switch {
	case strings.HasSuffix(names, ".") && len(names) > 40, !startsLikeName(names):
		return "", stamp.Stamp{}, false
	case by:
		ok = mostlyCapitalised(names)
	default:
		ok = date.Year != 0 && looksLikeName(names)
	}
	return names, date, ok
}

// readDatedByline reads a by-line after its date: "22 Dec 2025 · Jane Roe · 5 min
// read", "December 22, 2025 By Jane Roe Leave a Comment".
func readDatedByline(text string) (names string, date stamp.Stamp, ok bool) {
	date, end := stamp.Scan(text)
	if end == 0 || date.Year == 0 || date.Day == 0 {
		return "", stamp.Stamp{}, false
	}
	sep := text[end : len(text)-len(strings.TrimLeft(text[end:], separators))]
	rest := text[end+len(sep):]
	rest, by := oneline.CutFold(rest, "by ")
	if !by && !strings.ContainsAny(sep, "|·•") {
		return "", stamp.Stamp{}, false
	}
	for _, stop := range [...]string{" | ", " · ", " • ", " Leave a ", " leave a "} {
		rest, _, _ = strings.Cut(rest, stop)
	}
	// A counter comes after the name: "By Jane Roe 3 Comments".
	if n := strings.IndexAny(rest, "0123456789"); n > 0 && rest[n-1] == ' ' {
		rest = strings.TrimRight(rest[:n], " \t,")
	}
	if !looksLikeName(rest) {
		return "", stamp.Stamp{}, false
	}
	return rest, date, true
}

func startsLikeName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && !stamp.IsWeekday(strings.ToLower(strings.TrimRight(firstWord(s), ",")))
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// mostlyCapitalised says whether at most two words of s begin with a small
// letter, and the second word with none unless it belongs to names.
func mostlyCapitalised(s string) bool {
	small, n := 0, 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) {
			if n == 1 && !cue.IsNameParticle(w) && w != "and" {
				return false
			}
			small++
		}
		n++
	}
	return small <= 2
}

// looksLikeName says whether s can be the name of one person: two to four
// capitalised words.
func looksLikeName(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !cue.IsNameParticle(w) || strings.ContainsAny(w, ":;!?()[]0123456789") {
			return false
		}
		n++
	}
	return n >= 2 && n <= 4
}

// splitAuthors returns the names in a by-line.
func splitAuthors(s string) []string {
	s = oneline.Of(s)
	if rest, ok := oneline.CutFold(s, "by "); ok {
		s = rest
	}
	for _, stop := range [...]string{" for ", " in ", " at ", " with ", "|", " (", "<", "•", "·", " - ", " – ", " — "} {
		if k := strings.Index(s, stop); k > 0 {
			s = s[:k]
		}
	}
	var names []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(strings.ReplaceAll(s, " and ", ";"), "&", ";"), func(r rune) bool { return r == ';' || r == ',' }) {
		part = strings.TrimSpace(part)
		// What follows a name after a comma is the author's job or outlet.
		if len(names) > 0 && (!looksLikeName(part) || isByRole(part)) {
			continue
		}
		if part != "" {
			names = append(names, part)
		}
	}
	return names
}

// isByRole says whether a part of a by-line is a job or an outlet.
func isByRole(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch w {
		case "reporter", "editor", "writer", "correspondent", "staff", "press", "news", "contributor", "agency",
			"journalist", "times", "post", "columnist", "bureau", "desk", "researcher", "analyst", "media", "inc.", "ceo":
			return true
		}
	}
	return false
}
