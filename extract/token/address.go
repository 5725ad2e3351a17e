package token

import (
	"strings"
	"unicode/utf8"
)

// maxAddress bounds the length of an e-mail address and of a domain name, in
// bytes: RFC 5321, 4.5.3.1, and RFC 1035, 2.3.4, allow hardly more.
const maxAddress = 256

// An addressRun is a run of characters that domain names and e-mail addresses
// are made of.
type addressRun struct {
	// start and valid bound the starts of tokens for which the run is the
	// right one: behind its "@" another may follow.
	start, valid int
	end          int // where it ends
	at           int // its "@", or -1
	dot, tld     int // its last full stop, or -1, and where the label after it begins
}

// findRun sets s.run to the run that begins at text[i]. Every character is
// read at most twice: once as part of a domain and once as a local part.
func (s *scanner) findRun(i int) {
	text := s.text
	r := addressRun{start: i, end: i, at: -1, dot: -1}
	for r.end < len(text) {
		c := text[r.end]
		n := 1
		switch {
		case isWordByte(c) || c == '-' || c == '+':
		case c == '.' && r.end+1 < len(text) && isWordByte(text[r.end+1]):
			r.dot, r.tld = r.end, r.end+1
		case c == '@' && r.at < 0 && r.end+1 < len(text) && isWordByte(text[r.end+1]):
			r.at, r.dot = r.end, -1
		default:
			if n = defangedDot(text, r.end); n > 0 {
				r.dot, r.tld = r.end, r.end+n
			}
		}
		if n == 0 {
			break
		}
		r.end += n
	}
	r.valid = r.end
	if r.at >= 0 {
		r.valid = r.at + 1
	}
	s.run = r
}

// mayBeAddress says whether a token at text[i] stands in a run of characters
// that looks like the beginning of an address.
func (s *scanner) mayBeAddress(i int) bool {
	if i < s.run.start || i >= s.run.valid {
		s.findRun(i)
	}
	return s.run.dot > i || s.run.at > i
}

// address returns the end and the kind of a web address, bare domain or
// e-mail address that begins at text[i], or 0 where there is none.
func (s *scanner) address(i int) (int, Kind) {
	text := s.text
	candidate := s.mayBeAddress(i)
	r := &s.run
	if n := schemeEnd(text, i, r.end); n > 0 {
		return pathEnd(text, n), URL
	}
	if !candidate || r.dot <= i || r.end-i >= maxAddress {
		return 0, 0
	}
	// No last label has a hyphen: "Amazon.com-owned" ends before it.
	end := r.end
	if n := strings.IndexAny(text[r.tld:end], "-+"); n >= 0 {
		end = r.tld + n
	}
	if end < len(text) && text[end] >= utf8.RuneSelf && wordAt(text, end) {
		return 0, 0 // not the whole label
	}
	switch {
	case r.at > i:
		return end, Email
	case isDomain(text[i:r.dot], text[r.tld:end]):
		if end+1 < len(text) && (text[end] == '/' || text[end] == '?') && isWordByte(text[end+1]) {
			end = pathEnd(text, end)
		}
		return end, URL
	}
	return 0, 0
}

// schemeEnd returns where the host begins in a web address whose scheme is
// text[i:end], or 0 where that is none.
func schemeEnd(text string, i, end int) int {
	if end >= len(text) || end-i < 3 || end-i > 5 {
		return 0
	}
	n := defangedScheme(text, end)
	if strings.HasPrefix(text[end:], "://") {
		n = len("://")
	}
	if n == 0 || !isScheme(text[i:end]) {
		return 0
	}
	return end + n
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "http", "https", "hxxp", "hxxps", "ftp", "tcp", "udp":
		return true
	}
	return false
}

// pathEnd returns where the address whose host or path is at text[i] ends:
// before white space, quotes and brackets, and without closing punctuation.
func pathEnd(text string, i int) int {
	from := i
	for i < len(text) && text[i] > ' ' && text[i] < 0x7f {
		n := 1
		if strings.IndexByte("\"'<>()|\\^`{}", text[i]) >= 0 {
			n = defangedDot(text, i)
		}
		if n == 0 {
			break
		}
		i += n
	}
	for i > from && strings.IndexByte(".,;:!?", text[i-1]) >= 0 {
		i--
	}
	return i
}

// defangedDot returns the length of a full stop at text[i] that was put in
// brackets so that nobody follows the link ("evil[.]com", "10[.]0[.]0[.]1"),
// or 0 where there is none with a label after it. Pages that let a line break
// there leave it in their text.
func defangedDot(text string, i int) int {
	if c := text[i]; c != '[' && c != '(' {
		return 0
	}
	for _, dot := range [...]string{"[.]", "[.\n]", "(.)", "[dot]", "(dot)"} {
		if n := i + len(dot); n < len(text) && text[i:n] == dot && isWordByte(text[n]) {
			return len(dot)
		}
	}
	return 0
}

// defangedScheme returns the length of "[:]//" or "[://]" at text[i], or 0.
func defangedScheme(text string, i int) int {
	if text[i] == '[' && (strings.HasPrefix(text[i:], "[:]//") || strings.HasPrefix(text[i:], "[://]")) {
		return len("[:]//")
	}
	return 0
}
