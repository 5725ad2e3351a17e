package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/token"
)

// biographyEnd returns the line behind the biography that line i is the
// heading of: the author's name and up to three paragraphs.
func (s *scan) biographyEnd(i, end int) int {
	if s.position(i) < 40 {
		// "Written by" over a name, before the text.
		if j := s.next(i + 1); j < end && j <= i+2 && looksLikeName(s.at(j)) {
			s.addAuthor(s.at(j))
			return j + 1
		}
		return i
	}
	if stop := s.sectionEnd(i, end); stop < end {
		return stop
	}
	stop, paras := i+1, 0
	for j := s.next(i + 1); j < end && paras < 3; j = s.next(j + 1) {
		if s.cues[j] != cue.None {
			break
		}
		if len(s.at(j)) > 80 {
			paras++
		} else if paras == 0 && looksLikeName(s.at(j)) {
			s.addAuthor(s.at(j))
		}
		stop = j + 1
	}
	return stop
}

// addAuthor takes the author's name from a line that holds it, or perhaps a job.
func (s *scan) addAuthor(name string) {
	if len(s.a.About.Authors) == 0 && !isByRole(name) {
		s.a.About.Authors = []string{oneline.Of(name)}
	}
}

// markBiographies marks the paragraphs about the author at the end of an
// article that no heading announces, with the lines of the author's name over
// them.
func (s *scan) markBiographies(end int) {
	const reach = 4 // paragraphs
	body := 0
	for i := s.prev(end - 1); i > s.title && i >= s.top && body < reach; i = s.prev(i - 1) {
		if s.zones[i].zone != token.Body {
			continue
		}
		// The lines with the name; they stand right above.
		p := s.prev(i - 1)
		named := p > s.title && i-p <= 2 && s.zones[p].zone == token.Body && looksLikeName(s.at(p))
		if !s.isBiography(s.at(i), named) {
			if len(s.at(i)) > 80 {
				body++
			}
			continue
		}
		s.mark(i, token.Boilerplate)
		for named {
			s.addAuthor(s.at(p))
			s.mark(p, token.Boilerplate)
			q := s.prev(p - 1)
			named = q > s.title && p-q <= 2 && s.zones[q].zone == token.Body && looksLikeName(s.at(q))
			i, p = p, q
		}
	}
}

// isBiography says whether a paragraph introduces the author: "Jane Roe is a
// reporter …" with something more that only biographies say. After a line
// with the name, named, the first is enough.
func (s *scan) isBiography(p string, named bool) bool {
	if len(p) > 900 {
		return false
	}
	head, rest := "", p
	for _, verb := range [...]string{" is a ", " is an ", " is the ", " is our ", " is ", " covers ", " writes ", " has been ", " joined "} {
		if strings.HasPrefix(p, verb[1:]) {
			head, rest = "", p[len(verb)-1:]
		} else if n := strings.Index(p, verb); n > 0 && n < 48 {
			head, rest = p[:n], p[n:]
		} else {
			continue
		}
		break
	}
	if len(rest) == len(p) {
		return false
	}
	byName := looksLikeName(head) || s.isAuthor(head)
	if !byName && !(named && len(strings.Fields(head)) <= 1) {
		return false
	}
	job := false
	for w := range strings.FieldsFuncSeq(rest[:min(len(rest), 120)], func(r rune) bool { return r < 'A' && r != '\'' }) {
		if isWritersJob(strings.ToLower(w)) {
			job = true
			break
		}
	}
	return job && (named || s.isAuthor(head) || hasBiographyCue(p))
}

func (s *scan) isAuthor(name string) bool {
	for _, a := range s.a.About.Authors {
		if name != "" && oneline.Same(a, name) {
			return true
		}
	}
	return false
}

func isWritersJob(w string) bool {
	switch w {
	case "reporter", "journalist", "writer", "editor", "correspondent", "contributor", "columnist", "author", "blogger",
		"freelance", "freelancer", "writes", "covers", "covering", "podcaster", "broadcaster", "newsroom", "reporting":
		return true
	}
	return false
}

// hasBiographyCue says whether a paragraph speaks of a career in writing.
func hasBiographyCue(p string) bool {
	for _, c := range [...]string{
		"writes about", "covers ", "covering ", "previously w", "previously r", "before joining", "prior to joining", " work has ", "has written for",
		"has been published", "has been writing", "has covered", "has reported", "years of experience", "can be reached", "be contacted at",
		"follow him", "follow her", "follow them", "on Twitter", "@", "graduate of", "graduated from", "degree in", " lives in ", "based in ",
		"is the author of", "and author of", "passionate about", "when not ", "When not ", "in his spare", "in her spare", "newsletter", "award-winning",
	} {
		if strings.Contains(p, c) {
			return true
		}
	}
	return false
}

// markCredit marks the credit at the end of a caption, in brackets or after a
// slash: "(Photo by …)", "… / Getty Images". Only the credit is marked where
// it is in brackets; the caption may say something.
func (s *scan) markCredit(i int) {
	const longest = 300
	l := s.at(i)
	if len(l) > longest || s.zones[i].zone != token.Body {
		return
	}
	tail := strings.TrimRight(l, ".) ]")
	open := max(strings.LastIndexByte(tail, '('), strings.LastIndexByte(tail, '['))
	if open >= 0 && len(tail) < len(l) && !strings.ContainsAny(tail[open:], ")]") {
		in := strings.ToLower(tail[open+1:])
		for _, p := range [...]string{"photo", "image", "picture", "credit", "ap photo", "reuters/", "file photo", "getty", "screenshot", "illustration", "afp/", "ap/"} {
			// "[ImageMagick’s]" is no credit.
			if strings.HasPrefix(in, p) && !(len(in) > len(p) && ascii.IsAlpha(in[len(p)]) && !strings.HasPrefix(in[len(p):], "s ") && p[len(p)-1] != '/') {
				s.zones[i] = lineZone{zone: token.Boilerplate, start: open}
				return
			}
		}
	}
	if oneline.EndsSentence(l) {
		return
	}
	for _, e := range [...]string{"/Getty Images", "via Getty Images", "/AFP", "/REUTERS", "/Reuters", "/Shutterstock", "/ Shutterstock", "/iStock",
		"/ Getty Images", "/Unsplash", "on Unsplash", "/AP Photo", "AP Photo", "/EPA", "/Alamy", "| Getty Images", "Getty Images", "Shutterstock"} {
		if strings.HasSuffix(tail, e) {
			s.mark(i, token.Boilerplate)
			return
		}
	}
}
