package extract_test

import (
	"fmt"
	"strings"
)

// paragraphs calls f with the places of the lines of the body that are paragraphs.
func (c *cleanArticle) paragraphs(f func(start, end int)) {
	first := true
	for at, t := c.article.From, c.text(); at < len(t); {
		end := at + strings.IndexByte(t[at:]+"\n", '\n')
		if line := strings.TrimSpace(t[at:end]); line != "" {
			if !first && len(line) > 90 {
				f(at, end)
			}
			first = false
		}
		at = end + 1
	}
}

// lines makes the paragraphs of the body dirty, each on its own.
func (c *cleanArticle) lines(dirty func(start, end int) []dirtEdit) (out []dirtEdit) {
	c.paragraphs(func(start, end int) { out = append(out, dirty(start, end)...) })
	return out
}

func prefixLine(mark string) func(start, end int) []dirtEdit {
	return func(start, _ int) []dirtEdit { return []dirtEdit{{start, start, mark}} }
}

// wrapLine puts marks around every second paragraph.
func wrapLine(open, shut string) func(start, end int) []dirtEdit {
	n := 0
	return func(start, end int) []dirtEdit {
		if n++; n%2 == 0 {
			return nil
		}
		return []dirtEdit{{start, start, open}, {end, end, shut}}
	}
}

// headings makes the title and lines that are no paragraphs headings.
func headings(c *cleanArticle) (out []dirtEdit) {
	mark := "# "
	for at, t := c.article.From, c.text(); at < len(t); {
		end := at + strings.IndexByte(t[at:]+"\n", '\n')
		line := strings.TrimSpace(t[at:end])
		if isASCIILetter((line + "0")[0]) && len(line) < 90 && !strings.HasSuffix(line, ".") && !strings.Contains(line, ": ") || mark == "# " && line != "" && len(line) < 200 {
			out = append(out, dirtEdit{at, at, mark})
		}
		if line != "" {
			mark = "## "
		}
		at = end + 1
	}
	return out
}

// afterSentences puts marks, perhaps with a number, behind every second full stop of
// the paragraphs.
func (c *cleanArticle) afterSentences(mark string) (out []dirtEdit) {
	n, t := 0, c.text()
	c.paragraphs(func(start, end int) {
		for i := start + 3; i < end; i++ {
			last := i+1 == end || t[i+1] == ' ' && i+2 < end && 'A' <= t[i+2] && t[i+2] <= 'Z'
			if t[i] != '.' || !last || !isASCIILetter(t[i-1]) || !isASCIILetter(t[i-2]) || !isASCIILetter(t[i-3]) || t[i-1] < 'a' || t[i-3] < 'a' {
				continue
			}
			if n++; n%2 == 0 {
				put := mark
				if strings.Contains(mark, "%d") {
					put = fmt.Sprintf(mark, n/2)
				}
				out = append(out, dirtEdit{i + 1, i + 1, put})
			}
		}
	})
	return out
}

// wrap breaks the lines of the body at a width, and words with hyphens where it is
// told to.
func (c *cleanArticle) wrap(width int, with string, hyphens bool, hyphen ...string) (out []dirtEdit) {
	t := c.text()
	mark := "-"
	if len(hyphen) > 0 {
		mark = hyphen[0]
	}
	c.paragraphs(func(start, end int) {
		if strings.HasPrefix(with, "\n>") {
			out = append(out, dirtEdit{start, start, with[1:]})
		}
		at := start
		for end-at > width {
			n := strings.LastIndexByte(t[at:at+width], ' ')
			if n < 0 {
				return
			}
			word := at + n + 1
			stop := word
			for stop < end && isASCIILetter(t[stop]) {
				stop++
			}
			// Three letters at least on either side, the latter ones small.
			if hyphens && stop-word >= 8 && word+4 < at+width {
				cut := word + 4
				out = append(out, dirtEdit{cut, cut, mark + with})
				at = cut
				continue
			}
			out = append(out, dirtEdit{word - 1, word, with})
			at = word
		}
	})
	return out
}
