package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/label"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/stamp"
	"github.com/incx/incx/extract/token"
)

// A headline is where the title may be.
type headline struct {
	line  int  // the line of the title, or the number of lines
	start int  // where in the line the title begins
	sure  bool // whether what stands around it says that it is the title
}

// findHeadline returns the first line that can be the title. Before it come
// fields, the head of a message, the address of the page, its buttons, and the
// rubric. Below a by-line or a date it must not end like a sentence.
func (s *scan) findHeadline() headline {
	given := s.a.About.Title
	i := s.next(0)
	belowMeta := false
	for n := 0; n < maxAbove && i < len(s.lines); n++ {
		text := s.at(i)
		if given != "" && oneline.Same(text, given) {
			return headline{line: i}
		}
		if subject, end := s.messageHead(i); end > i {
			if subject >= 0 {
				if title, start, ok := titleField(s.at(subject)); !ok || title != "" {
					return headline{line: subject, start: start, sure: ok}
				}
			}
			i = s.next(end)
			continue
		}
		title, start, ok := titleField(text)
		switch {
		case title != "":
			return headline{line: i, start: start, sure: true}
		case isMenu(text):
			s.mark(i, token.Boilerplate)
			i = s.next(i + 1)
			continue
		case isForwardMark(text):
			s.mark(i, token.Meta)
			i = s.next(i + 1)
			continue
		case ok, s.cues[i] == cue.Chrome, s.zones[i].zone != token.Body, isLabelledLine(text), isAddress(text):
			i = s.next(i + 1)
			continue
		case given == "" && isAboveTitle(text):
			belowMeta = true
			i = s.next(i + 1)
			continue
		case belowMeta && oneline.EndsSentence(text):
			return headline{line: len(s.lines)}
		}
		return s.belowRubric(i)
	}
	return headline{line: i}
}

// isAboveTitle says whether a line is a date, or says by whom the article is. A name
// beside a date may be a title: "Phoenix Rising | 3 May 2023".
func isAboveTitle(text string) bool {
	if _, by := oneline.CutFold(text, "by "); by {
		_, _, ok := readByline(text)
		return ok
	}
	return new(dateLine).standalone(text)
}

// titleField reads a line "Title: …" and returns the title, which the next line
// may hold, and where it begins, behind the marks of a message that is sent on.
func titleField(text string) (title string, start int, ok bool) {
	kind, title, colon := label.Cut(text)
	if kind != label.Title || !colon || len(title) > maxTitle {
		return "", 0, false
	}
	for cut := true; cut; {
		cut = false
		for _, mark := range [...]string{"re:", "fw:", "fwd:"} {
			if rest, ok := oneline.CutFold(title, mark); ok {
				title, cut = strings.TrimLeft(rest, " "), true
			}
		}
	}
	return title, len(text) - len(title), true
}

// messageHead reads the head of an e-mail message that was pasted with its text:
// at least two lines "From: …", "Sent: …". It marks them as Meta, takes their
// date, and returns the line of the subject, -1 for none, and the line behind
// the head, i where there is none.
func (s *scan) messageHead(i int) (subject, end int) {
	const most = 12
	subject, end = -1, i
	sender := false
	for end < len(s.lines) && end-i < most {
		field, _, ok := strings.Cut(s.at(end), ":")
		if !ok || !isMessageLabel(field) {
			break
		}
		switch strings.ToLower(field) {
		case "from", "sent":
			sender = true
		case "subject":
			subject = end
		}
		end++
	}
	if !sender || end-i < 2 {
		return -1, i
	}
	for j := i; j < end; j++ {
		s.mark(j, token.Meta)
		if _, rest, _ := strings.Cut(s.at(j), ":"); j != subject {
			if t, _, n := stamp.Find(rest, 40); n > 0 && t.Day != 0 && t.Year != 0 {
				s.header.take(t, false)
			}
		}
	}
	return subject, end
}

func isMessageLabel(s string) bool {
	switch strings.ToLower(s) {
	case "from", "to", "cc", "bcc", "sent", "date", "subject", "reply-to", "importance", "attachments":
		return true
	}
	return false
}

// isForwardMark says whether a line is the one that programs for e-mail put over
// a message that is sent on.
func isForwardMark(l string) bool {
	switch strings.ToLower(strings.Trim(l, "-_>: ")) {
	case "begin forwarded message", "forwarded message", "original message":
		return true
	}
	return false
}

// isAddress says whether a line is the address of a page and nothing else.
func isAddress(l string) bool {
	l = strings.Trim(l, "<>")
	return len(l) > 10 && !strings.ContainsAny(l, " \t") &&
		(strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "http://") || strings.HasPrefix(l, "www."))
}

// address takes the address of the article from a line before its title.
func (s *scan) address(i int) bool {
	l := s.at(i)
	if !isAddress(l) {
		return false
	}
	if a := s.a; a.About.URL == "" && strings.Contains(l, "://") {
		a.About.URL = oneline.Of(strings.Trim(l, "<>"))
	}
	s.mark(i, token.Meta)
	return true
}

// belowRubric returns the headline below the rubric in line i, "Home > News" or
// "Security", or line i where that is none: below a rubric there is a better
// headline over a by-line.
func (s *scan) belowRubric(i int) headline {
	const counters = 2
	trail := isTrail(s.at(i))
	if !trail && !isRubric(s.at(i)) {
		return headline{line: i}
	}
	j := s.next(i + 1)
	for n := 0; n < counters && j < len(s.lines) && (s.cues[j] == cue.Count || s.cues[j] == cue.Chrome); n++ {
		j = s.next(j + 1)
	}
	if j >= len(s.lines) || s.cues[j] != cue.None || strings.Count(s.at(j), " ") < 2 || !couldBeTitle(s.at(j)) || isMetaLine(s.at(j)) {
		return headline{line: i}
	}
	sure := s.isNearByline(j)
	if !sure && !trail {
		return headline{line: i}
	}
	s.mark(i, token.Boilerplate)
	return headline{line: j, sure: sure}
}

// isNearByline says whether one of the few lines with text below line i is a
// by-line, a date or a button of the page. A stand-first and a name can come
// before it.
func (s *scan) isNearByline(i int) bool {
	const reach = 3
	for j, n := s.next(i+1), 0; j < len(s.lines) && n < reach; j, n = s.next(j+1), n+1 {
		if s.isBelowTitle(j) {
			return true
		}
		if len(s.at(j)) > maxStandFirst {
			break
		}
	}
	return false
}

// isMenu says whether a line is the menu of a site: "Home | About | Contact".
func isMenu(l string) bool {
	const longest, longestPart, least = 160, 24, 3
	if len(l) > longest {
		return false
	}
	for _, sep := range [...]string{" | ", " · ", " • "} {
		n := 0
		for part := range strings.SplitSeq(l, sep) {
			if n++; len(part) > longestPart || strings.Count(part, " ") > 2 || part == "" {
				n = -least
			}
		}
		if n >= least && !isMetaLine(l) {
			return true
		}
	}
	return false
}

// isTrail says whether a line is the way to the page from the site's front page:
// "Home > News > Security".
func isTrail(l string) bool {
	const longest = 160
	if len(l) > longest {
		return false
	}
	for _, sep := range [...]string{">", "»", "›", "/"} {
		first, rest, ok := strings.Cut(l, " "+sep+" ")
		if ok && rest != "" && strings.EqualFold(strings.TrimSpace(first), "home") {
			return true
		}
	}
	return false
}

// isRubric says whether a line can be the name of the part of the site that the
// article stands in: a word, or a few that end in one such as "news".
func isRubric(l string) bool {
	const longest, words = 40, 3
	if len(l) > longest || oneline.HasEndMark(l) {
		return false
	}
	fs := strings.Fields(strings.ToLower(l))
	if len(fs) == 1 {
		return true
	}
	if len(fs) == 0 || len(fs) > words {
		return false
	}
	switch fs[len(fs)-1] {
	case "news", "advisory", "alert", "bulletin", "release", "security", "cybersecurity", "technology", "tech", "analysis", "exclusive",
		"opinion", "blog", "business", "crime", "world":
		return true
	}
	return false
}
