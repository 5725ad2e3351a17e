package token

import "strings"

// scanAddress returns the end and the kind of a web address, bare domain or
// e-mail address that begins at text[i], or 0 where there is none. It reads
// each run of address characters at most once more than the caller does: a
// run that turns out to be no address is cut off at its first character that
// no word has.
func scanAddress(text string, i int) (int, Kind) {
	// Only a run with "://", "@" or an inner full stop can be an address;
	// most words end before any of these.
	end := i
	dot, at := -1, -1
	for end < len(text) && end-i < maxAddress {
		c := text[end]
		switch {
		case c >= 0x80:
			return 0, 0
		case isWordByte(c) || c == '-' || c == '+':
			end++
			continue
		case c == '.' && end+1 < len(text) && isWordByte(text[end+1]):
			dot = end
			end++
			continue
		case c == '[' && strings.HasPrefix(text[end:], "[.]"), c == '[' && strings.HasPrefix(text[end:], "[.") && end+3 < len(text):
			n := strings.IndexByte(text[end:min(end+4, len(text))], ']')
			if n < 0 {
				return 0, 0
			}
			dot = end
			end += n + 1
			continue
		case c == '@' && at < 0 && end+1 < len(text) && isWordByte(text[end+1]):
			at = end
			dot = -1
			end++
			continue
		case c == ':' && isScheme(text[i:end]) && strings.HasPrefix(text[end:], "://"):
			return pathEnd(text, end+3), URL
		}
		break
	}
	if dot < 0 || end-i >= maxAddress {
		return 0, 0
	}
	switch {
	case at > 0:
		return end, Email
	case hasDomain(text[i:end]):
		if end < len(text) && (text[end] == '/' || text[end] == '?') && end+1 < len(text) && isWordByte(text[end+1]) {
			end = pathEnd(text, end)
		}
		return end, URL
	}
	return 0, 0
}

// maxAddress bounds how far the scanner looks for an address, so that a
// hostile run costs linear time.
const maxAddress = 256

func isWordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
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
	for i < len(text) && text[i] > ' ' && text[i] < 0x7f && !strings.ContainsRune("\"'<>()|\\^`{}", rune(text[i])) {
		i++
	}
	for i > 0 && strings.IndexByte(".,;:!?", text[i-1]) >= 0 {
		i--
	}
	return i
}

// hasDomain says whether s is a domain name: labels without spaces whose last
// one is a well-known top-level domain in one case. A hyphen in front of the
// last label but one is fine ("la-poste.fr").
func hasDomain(s string) bool {
	k := strings.LastIndexAny(s, ".]")
	tld := s[k+1:]
	if len(tld) < 2 || len(s) == len(tld) {
		return false
	}
	if tld[0] >= 'A' && tld[0] <= 'Z' && (s[0] < 'A' || s[0] > 'Z') {
		return false // "ended.In"
	}
	switch strings.ToLower(tld) {
	case "com", "org", "net", "gov", "edu", "mil", "int", "io", "co", "uk", "de", "fr", "eu", "ru", "cn",
		"info", "biz", "tv", "me", "us", "ca", "au", "nz", "jp", "kr", "in", "br", "it", "es", "nl", "be",
		"ch", "at", "se", "no", "dk", "fi", "pl", "cz", "ie", "il", "ir", "za", "mx", "ar", "ua", "onion",
		"app", "dev", "xyz", "online", "site", "top", "club", "tech", "ai", "ly", "cc", "ws", "to", "gg",
		"sg", "hk", "tw", "my", "id", "vn", "th", "tr", "gr", "pt", "ro", "hu", "bg", "lt", "lv", "ee", "la",
		"news", "media", "press", "blog", "cloud", "live", "world", "today", "pro", "name", "mobi", "su", "kz":
		// Short endings that are also words need a lower-case name before
		// them with no gap, which the scanner has made sure of; a name of
		// one letter ("e.in") is no domain.
		dot := strings.IndexAny(s, ".[")
		return dot > 1
	}
	return false
}
