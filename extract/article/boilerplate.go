package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/label"
	"github.com/incx/incx/extract/token"
)

// The rules for boilerplate look at whole lines: what a line says once case,
// punctuation and figures are taken off it, how long it is and whether it ends
// like a sentence, and where in the article it stands. A paragraph is only
// ever marked for what stands around it, never for a word in it, since text
// lost costs more than a teaser kept.

// findBoilerplate marks what is not the article's own, up to the line end.
func (s *scan) findBoilerplate(end int) {
	s.markSources(end)
	first := end // the first line of the boilerplate that the article ends with
	for i := s.next(0); i < end; i = s.next(i + 1) {
		if i == s.title || s.zones[i].zone == token.Meta {
			continue
		}
		stop := i // the line behind what line i begins
		switch s.cues[i] {
		case cue.None:
			s.markCredit(i)
			continue
		case cue.Appeal:
			s.markAdvertisement(i)
			stop = i + 1
		case cue.Chrome, cue.Next, cue.Count:
			stop = s.chrome(i, end)
		case cue.Related:
			stop = s.relatedEnd(i, end)
		case cue.Comment, cue.Press, cue.Signed:
			stop = i + 1
			if s.position(i) > 40 {
				stop = s.sectionEnd(i, end)
			}
		case cue.Author:
			stop = s.biographyEnd(i, end)
		case cue.Company:
			stop = s.companyEnd(i, end)
		}
		if stop == i {
			continue // not what it looked like
		}
		if stop >= end {
			first = min(first, i)
		}
		for ; i < stop; i++ {
			if s.zones[i].zone != token.Meta {
				s.mark(i, token.Boilerplate)
			}
		}
		i--
	}
	s.markTeasers(end)
	s.markBiographies(end)
	s.markLinks(first)
	s.fillGaps(end)
	s.findTrailer(first)
}

// endFields marks the "label: value" lines that the input ends with, which a
// collector of articles adds after everything else, and returns the first of
// them.
func (s *scan) endFields() int {
	end := len(s.lines)
	for i := s.prev(end - 1); i > s.title && i >= 0; i = s.prev(i - 1) {
		kind, _, colon := label.Cut(s.at(i))
		if kind == label.None || !colon || s.zones[i].zone != token.Body || !s.meta(i, &s.trailer) {
			break
		}
		end = i
	}
	return end
}

// position returns how far into the article line i begins, in percent.
func (s *scan) position(i int) int {
	top := min(s.top, len(s.lines)-1)
	from := s.lines[top].Start
	return (s.lines[i].Start - from) * 100 / max(1, len(s.text)-from)
}

// chrome marks a button or a counter, and what belongs to one, from line i on
// and returns the line behind it.
func (s *scan) chrome(i, end int) int {
	switch s.cues[i] {
	case cue.Next: // the headline of the next or previous article
		if j := s.next(i + 1); j < end && j <= i+2 && s.shape(j) == shortLine && s.cues[j] == cue.None {
			return j + 1
		}
	case cue.Count:
		// A figure on its own line counts shares only beside another button.
		if p, n := s.prev(i-1), s.next(i+1); !(p >= 0 && s.cues[p] == cue.Chrome) && !(n < end && s.cues[n] == cue.Chrome) {
			return i
		}
	}
	return i + 1
}

// markAdvertisement marks the few short lines over the button in line i, if
// they follow a paragraph: an advertisement is set in short lines, an article
// is not. One with a heading may have a paragraph that invites the reader.
func (s *scan) markAdvertisement(i int) {
	const most, size, paragraph = 4, 60, 300
	first := i
	if p := s.prev(i - 1); p > s.title && len(s.at(p)) > size && len(s.at(p)) <= paragraph && s.zones[p].zone == token.Body && isPitch(s.at(p)) {
		h := s.prev(p - 1)
		if h > s.title && s.zones[h].zone == token.Body && s.shape(h) == shortLine && len(s.at(h)) <= 2*size && s.shape(s.prev(h-1)) == fullParagraph {
			s.mark(h, token.Boilerplate)
			s.mark(p, token.Boilerplate)
		}
		return
	}
	for p, n := s.prev(i-1), 0; ; p, n = s.prev(p-1), n+1 {
		if p <= s.title || s.zones[p].zone == token.Boilerplate || len(s.at(p)) > 2*size && s.shape(p) == fullParagraph {
			break
		}
		if n == most || len(s.at(p)) > size || s.zones[p].zone != token.Body {
			return
		}
		first = p
	}
	for ; first < i; first++ {
		s.mark(first, token.Boilerplate)
	}
}

// relatedEnd returns the line behind the list of other articles that line i is
// the heading of.
func (s *scan) relatedEnd(i, end int) int {
	if s.headingLevel(i) > 0 {
		return s.sectionEnd(i, end)
	}
	run, runStart := 0, 0 // full paragraphs in a row, and the first of them
	paras, shorts := 0, 0 // seen before the run
	for j := s.next(i + 1); j < end; j = s.next(j + 1) {
		n := s.next(j + 1)
		if s.shape(j) != fullParagraph || n < end && s.cues[n] == cue.More {
			if s.shape(j) == shortLine && s.cues[j] == cue.None {
				shorts++
			}
			paras += run
			run = 0
			continue
		}
		if run == 0 {
			runStart = j
		}
		run++
		// Teasers come one paragraph to a headline. Paragraphs in a row are
		// the article going on after a box.
		if run >= 3 || run == 2 && paras == 0 {
			return runStart
		}
	}
	if run == 1 && paras == 0 && shorts != 1 {
		return runStart
	}
	return end
}

// sectionEnd returns the line behind the section that line i heads: in
// Markdown the next heading of that level or a higher one, else end.
func (s *scan) sectionEnd(i, end int) int {
	level := s.headingLevel(i)
	if level == 0 {
		return end
	}
	for j := i + 1; j < end; j++ {
		if n := s.headingLevel(j); n > 0 && n <= level {
			return j
		}
	}
	return end
}

// markTeasers marks headline, summary and "Read more" where they come more
// than once.
func (s *scan) markTeasers(end int) {
	const longest = 700
	n := 0
	for i := range s.lines[:end] {
		if s.cues[i] == cue.More {
			n++
		}
	}
	for i := range s.lines[:end] {
		if s.cues[i] != cue.More {
			continue
		}
		s.mark(i, token.Boilerplate)
		p := s.prev(i - 1)
		if n < 2 || p <= s.title || i-p > 2 || len(s.at(p)) > longest || s.cues[p] != cue.None || s.zones[p].zone != token.Body {
			continue
		}
		s.mark(p, token.Boilerplate)
		if h := s.prev(p - 1); h > s.title && p-h <= 2 && s.shape(h) == shortLine && len(s.at(p)) > max(60, len(s.at(h))) &&
			s.zones[h].zone == token.Body {
			s.mark(h, token.Boilerplate)
		}
	}
}

// fillGaps marks up to three short lines between two buttons or notices: the
// name of a product in an advertisement, figures of a counter.
func (s *scan) fillGaps(end int) {
	const most, size = 3, 60
	last := -1
	for i := s.next(0); i < end; i = s.next(i + 1) {
		if s.cues[i] == cue.Markup {
			last = -1
			continue
		}
		if s.zones[i].zone != token.Boilerplate {
			if s.zones[i].zone != token.Body || len(s.at(i)) > size {
				last = -1
			}
			continue
		}
		if last >= 0 && s.between(last, i) <= most {
			for j := last + 1; j < i; j++ {
				s.mark(j, token.Boilerplate)
			}
		}
		last = i
		if c := s.cues[i]; c == cue.None && s.shape(i) != shortLine {
			last = -1
		}
	}
}

// between returns how many lines with text lie between lines i and j.
func (s *scan) between(i, j int) (n int) {
	for i++; i < j; i++ {
		if !s.lines[i].Empty() {
			n++
		}
	}
	return n
}

// A lineShape is what a line looks like without its words.
type lineShape uint8

const (
	shortLine     lineShape = iota // like a headline: short, no end mark
	sentenceLine                   // a short line with an end mark
	fullParagraph                  // long, with an end mark
	cutParagraph                   // long, breaks off
)

// shape returns the shape of line i.
func (s *scan) shape(i int) lineShape {
	const headline, paragraph = 160, 100
	l := s.at(i)
	end := strings.TrimRight(l, "\"”’')]* \u00a0")
	cut := strings.HasSuffix(end, "...") || strings.HasSuffix(end, "…") || strings.HasSuffix(l, "…]")
	ended := !cut && len(end) > 0 && strings.IndexByte(".!?:;", end[len(end)-1]) >= 0
	switch {
	case ended && len(l) >= paragraph:
		return fullParagraph
	case ended:
		return sentenceLine
	case len(l) <= headline && !cut:
		return shortLine
	}
	return cutParagraph
}
