package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// CompanyOf returns the name in a line "About Acme", which may head what a press
// release says of a company, "" for any other line.
func CompanyOf(l string) string {
	const longest, words = 80, 7
	if len(l) > longest {
		return ""
	}
	name, ok := strings.CutPrefix(strings.Trim(l, "#*_: \t"), "About ")
	if !ok {
		name, ok = strings.CutPrefix(strings.Trim(l, "#*_: \t"), "ABOUT ")
	}
	if !ok || oneline.HasEndMark(name) && !strings.HasSuffix(name, ".") {
		return ""
	}
	name = strings.TrimSpace(name)
	if rest, ok := oneline.CutFold(name, "the "); ok {
		name = rest
	}
	if n := len(strings.Fields(name)); n == 0 || n > words {
		return ""
	}
	for w := range strings.FieldsSeq(name) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !IsNameParticle(w) && !isInnerWord(w) || isEvent(strings.ToLower(w)) {
			return ""
		}
	}
	r, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) || strings.HasPrefix(name, "CVE-") {
		return ""
	}
	return name
}

// IsNameParticle says whether a word in lower case may stand within a name: "de", "van".
func IsNameParticle(w string) bool {
	switch w {
	case "de", "van", "von", "der", "den", "la", "le", "da", "di", "del", "al", "bin", "ter", "ten", "dos", "du", "el":
		return true
	}
	return false
}

// isInnerWord says whether w is a small word within the names of companies.
func isInnerWord(w string) bool {
	switch w {
	case "of", "the", "and", "for", "in", "on", "at", "to", "plc", "by":
		return true
	}
	return false
}

// isEvent says whether w is a word for what an article reports: "About the Data
// Breach" is a section of it.
func isEvent(w string) bool {
	switch w {
	case "attack", "attacks", "cyberattack", "cyberattacks", "incident", "incidents", "breach", "breaches", "hack", "hacks", "leak", "leaks", "vulnerability",
		"vulnerabilities", "flaw", "flaws", "bug", "bugs", "campaign", "campaigns", "malware", "ransomware", "outage", "intrusion", "theft",
		"exploit", "exploits", "phishing", "hackers", "attackers", "gang", "outbreak", "scam", "scams", "victims", "event", "investigation":
		return true
	}
	return false
}
