package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// A site is what is known of who published an article: a name, an address, and
// whether titles are those of pages, which may name a section too.
type site struct {
	name, host string
	pages      bool
}

// The separators between the title of a page and the name of its site.
func titleSeparators() []string {
	return []string{" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "}
}

// withoutSite returns a title without the name of the site behind a separator,
// or before one. The headings of a page say what its title is. Behind a bar in
// the title of a page any short name is taken for one of a site or a section.
func (s site) withoutSite(title string, headings []string) string {
	const most = 3 // "Title | Section | Site"
	title = oneline.Of(title)
	for range most {
		short := s.bare(title, headings)
		if short == title {
			break
		}
		title = short
	}
	return title
}

// bare returns title with one name taken off.
func (s site) bare(title string, headings []string) string {
	for _, sep := range titleSeparators() {
		k := strings.LastIndex(title, sep)
		if k <= 0 {
			continue
		}
		head, tail := title[:k], title[k+len(sep):]
		switch {
		case s.isName(tail), isHeading(head, headings) && (len(tail) < k || strings.Count(head, " ") > 1 && !s.isName(head)):
			return strings.TrimSpace(head)
		case oneline.Same(head, s.name) && strings.Count(tail, " ") > 2, len(tail) > k && isHeading(tail, headings):
			return strings.TrimSpace(tail)
		}
	}
	if k := strings.LastIndex(title, " | "); k > 0 && len(title)-k-len(" | ") < k && s.pages {
		return strings.TrimSpace(title[:k])
	}
	return title
}

func isHeading(s string, headings []string) bool {
	for _, h := range headings {
		if h != "" && oneline.Same(s, h) {
			return true
		}
	}
	return false
}

// isName says whether a part of a title is the name of the site: all of it, a
// part of it, its initials, or what its address is made of.
func (s site) isName(part string) bool {
	const longest = 80
	first, _ := utf8.DecodeRuneInString(part)
	if part == "" || len(part) > longest || unicode.IsLower(first) {
		return false
	}
	words := titleWords(part)
	if len(words) == 0 {
		return false
	}
	if joined := strings.Join(words, ""); len(joined) > 3 && (isLabelOf(joined, s.host) || isLabelOf(joined, s.name)) {
		return true
	}
	name := titleWords(oneline.Shorten(s.name))
	if len(name) == 0 {
		return false
	}
	switch {
	case hasRun(name, words):
		return true
	case len(name) > 1 && len(words) <= len(name)+2 && hasRun(words[:min(len(words), len(name))], name):
		return true // "BBC News Technology" of "BBC News"
	}
	return len(words) == 1 && len(words[0]) > 1 && words[0] == initials(s.name) && strings.ToUpper(part) == part
}

// titleWords returns the words of a title in lower case.
func titleWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

// hasRun says whether the words of part stand one after another in words.
func hasRun(words, part []string) bool {
	for i := 0; i+len(part) <= len(words); i++ {
		n := 0
		for n < len(part) && words[i+n] == part[n] {
			n++
		}
		if n == len(part) {
			return true
		}
	}
	return false
}

// initials returns the first letters of the words of a name that begin with a
// capital letter, in lower case.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(oneline.Shorten(name)) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// isLabelOf says whether a name without spaces is a part of a host's name, as
// "theregister" is of "www.theregister.com".
func isLabelOf(name, host string) bool {
	for host != "" {
		var label string
		label, host, _ = strings.Cut(strings.ToLower(host), ".")
		if host != "" && strings.ReplaceAll(label, "-", "") == name {
			return true
		}
	}
	return false
}
