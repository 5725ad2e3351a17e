package token

import "strings"

// isDomain says whether name and tld, the label after its last full stop, are
// a domain name: one under a well-known top-level domain. English words that
// are top-level domains too count where the case and the length of the name
// do not show that a space was lost after a sentence ("ended.In").
func isDomain(name, tld string) bool {
	const longest = len("online")
	if len(tld) < 2 || len(tld) > longest || name == "" || strings.IndexByte(name, '+') >= 0 {
		return false
	}
	var lower [longest]byte
	upper := 0
	for i := range len(tld) {
		c := tld[i]
		if 'A' <= c && c <= 'Z' {
			upper++
		}
		lower[i] = c | 0x20
	}
	class := topLevel(string(lower[:len(tld)]))
	if class == 0 {
		return false
	}
	if 'A' <= tld[0] && tld[0] <= 'Z' {
		if name[0] < 'A' || name[0] > 'Z' || class != anyCase && upper < len(tld) {
			return false // "ended.In", "Ukraine.In"
		}
	}
	// One letter is no name ("e.in") but for a few ("x.com", "t.co").
	return len(name) > 1 && name[1] != '.' && name[1] != '[' && name[1] != '(' || class == anyCase || class == oneLetter
}

// The classes of top-level domains.
const (
	oneCase   = iota + 1 // written in one case
	oneLetter            // the same, and has names of one letter
	anyCase              // no English word: title case is fine too, as in "Booking.Com"
)

// topLevel returns the class of the top-level domain tld, or 0 where it is
// none that news texts have.
func topLevel(tld string) int {
	switch tld {
	case "com", "org", "net", "gov", "edu":
		return anyCase
	case "co":
		return oneLetter
	case "mil", "int", "io", "uk", "de", "fr", "eu", "ru", "cn",
		"info", "biz", "tv", "me", "us", "ca", "au", "nz", "jp", "kr", "in", "br", "it", "es", "nl", "be",
		"ch", "at", "se", "no", "dk", "fi", "pl", "cz", "ie", "il", "ir", "za", "mx", "ar", "ua", "onion",
		"app", "dev", "xyz", "online", "site", "top", "club", "tech", "ai", "ly", "cc", "ws", "to", "gg",
		"sg", "hk", "tw", "my", "id", "vn", "th", "tr", "gr", "pt", "ro", "hu", "bg", "lt", "lv", "ee", "la",
		"news", "media", "press", "blog", "cloud", "live", "world", "today", "pro", "name", "mobi", "su", "kz":
		return oneCase
	}
	return 0
}
