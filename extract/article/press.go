package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/token"
)

// maxCompany is how many bytes a press release says of one company at most.
const maxCompany = 2400

// companyEnd returns the line behind what a press release says of the company
// that line i names, up to the next heading: "About Acme", over a paragraph on
// Acme, in the later part of a text that has spoken of it. It returns i where
// this is a section of the article.
func (s *scan) companyEnd(i, end int) int {
	name := cue.CompanyOf(s.at(i))
	para := s.next(i + 1)
	if s.position(i) <= 40 || para >= end || len(s.at(para)) < 40 {
		return i
	}
	// The paragraph is on the company, which it begins with.
	lead := s.at(para)
	if first := firstWord(name); !containsFold(lead[:min(len(lead), 100)], first) || !s.isNamed(name, i) {
		return i
	}
	stop := para + 1
	for j := s.next(para); j < end; j = s.next(j + 1) {
		switch s.cues[j] {
		case cue.Company, cue.Press, cue.Related, cue.Comment, cue.Author:
			return j
		}
		if s.zones[j].zone == token.Meta {
			return j
		}
		if next := s.next(j + 1); j > para && s.shape(j) == shortLine && next < end && s.shape(next) == fullParagraph {
			return j // the heading of something else
		}
		if s.lines[j].End-s.lines[i].Start > maxCompany {
			return i
		}
		stop = j + 1
	}
	if s.next(stop) >= end {
		return end
	}
	return stop
}

// isNamed says whether the text before line i has the name, or the name without
// the last of its words ("plc", "Inc."). It looks at the beginning of a long
// text only, for a few names.
func (s *scan) isNamed(name string, i int) bool {
	const reach, most = 32 << 10, 16
	if s.companies++; s.companies > most {
		return false
	}
	from := s.lines[0].Start
	before := s.text[from:min(s.lines[i].Start, from+reach)]
	short := name
	if n := strings.LastIndexByte(name, ' '); n > 0 {
		short = strings.TrimRight(name[:n], " ,")
	}
	return containsFold(before, short)
}

// containsFold says whether s contains sub whatever the case of ASCII letters.
func containsFold(s, sub string) bool {
	if sub == "" {
		return false
	}
	lo, up := sub[0], sub[0]
	if 'a' <= lo|0x20 && lo|0x20 <= 'z' {
		lo, up = lo|0x20, lo&^0x20
	}
	for i := 0; i+len(sub) <= len(s); i++ {
		if (s[i] == lo || s[i] == up) && strings.EqualFold(s[i:i+len(sub)], sub) {
			return true
		}
	}
	return false
}

// markSources marks the lines that say who issued a press release, as wire
// services put them: "SOURCE Acme Corp". The name begins after the word.
func (s *scan) markSources(end int) {
	const lines, longest = 12, 100
	for i, n := s.prev(end-1), 0; i > s.title && n < lines; i, n = s.prev(i-1), n+1 {
		l := s.at(i)
		rest, ok := strings.CutPrefix(l, "SOURCE")
		if !ok || len(l) > longest || rest == "" || s.zones[i].zone != token.Body || s.position(i) <= 40 {
			continue
		}
		name := strings.TrimLeft(rest, ": \t\u00a0")
		r, _ := utf8.DecodeRuneInString(name)
		if len(name) < len(rest) && (unicode.IsUpper(r) || unicode.IsDigit(r)) && !strings.ContainsAny(name, "!?:") {
			s.zones[i] = lineZone{zone: token.Meta, start: len(l) - len(name)}
			s.cues[i] = cue.None
		}
	}
}
