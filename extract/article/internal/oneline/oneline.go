// Package oneline has what is asked of texts of one line: titles, names, keys.
package oneline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of returns s on one line: white space and control characters become
// single spaces.
func Of(s string) string {
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

// Shorten returns s on one line, cut to a length that fits a message.
func Shorten(s string) string {
	const most = 60
	if len(s) > 4*most {
		s = s[:4*most]
	}
	r := []rune(Of(strings.ToValidUTF8(s, "")))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}

// First returns the first of ss that is not empty, on one line, or "".
func First(ss ...string) string {
	for _, s := range ss {
		if s = Of(s); s != "" {
			return s
		}
	}
	return ""
}

// Same says whether two lines are the same title but for case, space and
// punctuation.
func Same(a, b string) bool {
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

// CutFold cuts prefix, which is in lower case ASCII, off s whatever its case.
func CutFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// FoldKey returns a key in lower case without what joins its words.
func FoldKey(k string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_' || r == '-' || r == ' ' || r == '.' || r == ':':
			return -1
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, k)
}

// HasEndMark says whether a line ends with a mark that ends a sentence or
// announces something, perhaps in quotes or brackets.
func HasEndMark(l string) bool {
	l = strings.TrimRight(l, "\"”’')]* \u00a0")
	r, _ := utf8.DecodeLastRuneInString(l)
	return l != "" && strings.ContainsRune(".!?:;…", r)
}

// EndsSentence says whether a line ends with a mark that ends a sentence, perhaps in
// quotes or brackets.
func EndsSentence(l string) bool {
	l = strings.TrimRight(l, "\"”’') ")
	return l != "" && strings.IndexByte(".!?", l[len(l)-1]) >= 0
}
