package article

import (
	"strings"
	"unicode"
)

// A line is a line of text: byte offsets of its content without white space
// at either end. An empty line has start == end.
type line struct{ start, end int }

// in returns the line of text that l is.
func (l line) in(text string) string { return text[l.start:l.end] }

func (l line) empty() bool { return l.start == l.end }

// splitLines returns the lines of text from byte offset from on. It knows the
// line breaks LF, CR LF and CR.
func splitLines(text string, from int) []line {
	var ls []line
	for i := from; i < len(text); {
		n := strings.IndexAny(text[i:], "\n\r")
		end, next := len(text), len(text)
		if n >= 0 {
			end = i + n
			next = end + 1
			if text[end] == '\r' && next < len(text) && text[next] == '\n' {
				next++
			}
		}
		ls = append(ls, trimmed(text, i, end))
		i = next
	}
	return ls
}

// trimmed returns text[start:end] as a line without outer white space.
func trimmed(text string, start, end int) line {
	s := strings.TrimRightFunc(text[start:end], blank)
	end = start + len(s)
	start = end - len(strings.TrimLeftFunc(s, blank))
	return line{start, end}
}

// blank says whether r is white space or an invisible mark.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == 0
}
