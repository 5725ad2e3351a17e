package article

import (
	"strings"
	"unicode"
)

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

// shorten returns s on one line, cut to a length that fits a message.
func shorten(s string) string {
	const most = 60
	if len(s) > 4*most {
		s = s[:4*most]
	}
	r := []rune(oneLine(strings.ToValidUTF8(s, "")))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
