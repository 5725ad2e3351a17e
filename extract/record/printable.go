package record

import (
	"strings"
	"unicode/utf8"
)

// hidden says whether r must not reach a terminal or an editor as it is: the
// control characters of ASCII and Latin-1, the separators that some readers
// take for line ends, the marks that change the direction of writing, byte
// order marks and noncharacters.
func hidden(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r < 0x61c:
		return false
	case r == 0x61c, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return r == 0xfeff || r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe
}

// Printable returns s with everything escaped that could steer a terminal:
// control characters, line ends and marks of writing direction as \u001b, and
// bytes that are not UTF-8 as \xff. Use it for names, paths and excerpts in
// messages.
func Printable(s string) string {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if hidden(r) || r == utf8.RuneError && n == 1 {
			return string(appendPrintable(append(make([]byte, 0, len(s)+16), s[:i]...), s[i:]))
		}
		i += n
	}
	return s
}

// PrintableLine returns s as [Printable] does, in one line: white space of any kind
// is a single space, and none stands at its ends.
func PrintableLine(s string) string { return Printable(strings.Join(strings.Fields(s), " ")) }

func appendPrintable(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = appendHex(append(b, '\\', 'x'), rune(s[i]), 2)
		case hidden(r):
			b = appendEscape(b, r)
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return b
}

// appendEscape appends r as JSON reads it: \u001b, and above the first plane
// as a pair of surrogates.
func appendEscape(b []byte, r rune) []byte {
	if r > 0xffff {
		r -= 0x10000
		b = appendEscape(b, 0xd800|r>>10)
		return appendEscape(b, 0xdc00|r&0x3ff)
	}
	return appendHex(append(b, '\\', 'u'), r, 4)
}

func appendHex(b []byte, r rune, digits int) []byte {
	for digits--; digits >= 0; digits-- {
		b = append(b, "0123456789abcdef"[r>>(4*digits)&0xf])
	}
	return b
}
