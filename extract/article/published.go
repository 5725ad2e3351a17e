package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/page"
	"github.com/incx/incx/extract/article/internal/stamp"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// setPublished finds the publication date in the first of these places that
// has one: the flag, the front matter, metadata of the page (already in About),
// lines at the top, lines at the bottom, the dateline, the file name, the
// article's address.
func (a *Article) setPublished(o Options, fm *frontMatter, s *scan) {
	defer func() { a.read.published = a.About.Published }()
	if o.Published != "" && a.tryPublished(o.Published, "the date given", record.ByFlag) {
		return
	}
	if fm.published != "" && a.tryPublished(fm.published, "front matter date", record.ByFrontMatter) {
		return
	}
	if a.About.Published != "" {
		return
	}
	for _, from := range [...]struct {
		line dateLine
		by   record.PublishedBy
	}{{s.header, record.ByHeader}, {s.trailer, record.ByTrailer}} {
		if from.line.iso != "" {
			a.About.Published, a.About.PublishedBy = from.line.iso, from.by
			return
		}
		if from.line.bad != "" {
			a.warn("publication date not understood: %q", oneline.Shorten(from.line.bad))
		}
	}
	inPath := stamp.OfPath(slashed(o.Path))
	inURL := stamp.OfPath(page.URLPath(a.About.URL))
	if t, ok := s.dateline(); ok {
		if t.Year == 0 {
			t.Year = nearestYear(t, inPath)
		}
		if t.Year == 0 {
			t.Year = nearestYear(t, inURL)
		}
		if t.Year != 0 && t.Valid() {
			a.About.Published, a.About.PublishedBy = t.String(), record.ByDateline
			return
		}
		a.warn("the dateline has no year, so it does not date the article")
	}
	switch {
	case inPath.Day != 0:
		a.About.Published, a.About.PublishedBy = inPath.String(), record.ByFilename
	case inURL.Day != 0:
		a.About.Published, a.About.PublishedBy = inURL.String(), record.ByInferred
	}
}

// tryPublished sets the publication date if s is one, and warns otherwise.
func (a *Article) tryPublished(s, what string, by record.PublishedBy) bool {
	iso, err := ParseDate(s)
	if err != nil {
		a.warn("%s not understood: %v", what, err)
		return false
	}
	a.About.Published, a.About.PublishedBy = iso, by
	return true
}

// nearestYear returns the year in which the day and month of t are closest to
// the date at, or 0 where at has no year.
func nearestYear(t, at stamp.Stamp) int {
	y := at.Year
	if y == 0 || at.Month == 0 {
		return y
	}
	switch d := t.Month - at.Month; {
	case d > 6:
		y--
	case d < -6:
		y++
	}
	return y
}

// dateline returns the date that the first paragraph begins with, as in
// "PARIS, Dec 22 (Reuters) — …". Its year is 0 where none is stated.
func (s *scan) dateline() (stamp.Stamp, bool) {
	for n, i := 0, s.top; n < 4; n++ {
		if i = s.next(i); i >= len(s.lines) {
			break
		}
		if z := s.zones[i].zone; z == token.Body {
			if t, ok := datelineStamp(s.at(i)); ok {
				return t, true
			}
		}
		i++
	}
	return stamp.Stamp{}, false
}

// datelineStamp reads the dateline at the start of a paragraph: a place in
// capitals or with a comma, a date, perhaps an agency in brackets or between
// slashes, and a dash.
func datelineStamp(p string) (stamp.Stamp, bool) {
	const reach = 90
	if len(p) < 2*reach/3 {
		return stamp.Stamp{}, false // a paragraph is longer
	}
	t, start, end := stamp.Find(p, reach)
	if end == 0 || t.Day == 0 || !isPlace(p[:start], t.Year != 0) {
		return stamp.Stamp{}, false
	}
	rest := strings.TrimLeft(p[end:], ".,) \t\u00a0")
	for _, pair := range [...]string{"()", "//", "[]"} {
		if len(rest) > 0 && rest[0] == pair[0] {
			n := strings.IndexByte(rest[1:min(len(rest), 60)], pair[1])
			if n < 0 {
				return stamp.Stamp{}, false
			}
			rest = strings.TrimLeft(rest[n+2:], " \t\u00a0")
		}
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return t, r == '-' || r == '–' || r == '—' || r == '―' || r == '−'
}

// isPlace says whether what stands before the date of a dateline can be a
// place and an agency; nothing at all will do for a date with its year.
func isPlace(s string, dated bool) bool {
	s = strings.TrimRight(s, " ,(.-–—\t")
	if s == "" {
		return dated
	}
	upper := false
	words := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",./()-–—", r) }) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
		case w == "de" || w == "la" || w == "le" || w == "of" || w == "and" || w == "sur" || w == "am" || w == "d'":
		default:
			return false
		}
		if utf8.RuneCountInString(w) > 2 && strings.ToUpper(w) == w {
			upper = true
		}
		words++
	}
	return words <= 8 && (upper || words <= 4 && dated)
}

// ParseDate reads a publication date and returns it in ISO 8601, as precise as
// it is given: "2025", "2025-12", "2025-12-22", "2025-12-22T17:54:00+01:00".
// It knows the ISO forms, those of e-mail and feeds, dates with English month
// names in either order and with a time on either side, seconds since 1970, and numeric dates
// that can be read in one way only: "22.12.2025" and "12/22/2025", but not
// "03/04/2025", unless with the time zone of a place where one way is usual:
// "03/04/2025 17:54 IST".
func ParseDate(s string) (string, error) {
	iso, ok := stamp.Parse(s)
	if !ok {
		return "", fmt.Errorf("%q is no date that can be read in one way", oneline.Shorten(s))
	}
	return iso, nil
}
