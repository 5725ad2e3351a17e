package reading

import (
	"strings"
	"unicode"
)

// A Line is a line of text: byte offsets of its content without white space
// at either end. An empty line ends where it starts.
type Line struct{ Start, End int }

// In returns the line of text that l is.
func (l Line) In(text string) string { return text[l.Start:l.End] }

// Empty says whether there is nothing but white space in l.
func (l Line) Empty() bool { return l.Start == l.End }

// SplitLines returns the lines of text from byte offset from on. It knows the
// line breaks LF, CR LF and CR.
func SplitLines(text string, from int) []Line {
	var ls []Line
	for i := from; i < len(text); {
		end, next := EndOfLine(text, i)
		ls = append(ls, trimmed(text, i, end))
		i = next
	}
	return ls
}

// EndOfLine returns where the line that byte offset i of text is in ends, and where the
// next one begins.
func EndOfLine(text string, i int) (end, next int) {
	n := strings.IndexAny(text[i:], "\n\r")
	if n < 0 {
		return len(text), len(text)
	}
	end = i + n
	next = end + 1
	if text[end] == '\r' && next < len(text) && text[next] == '\n' {
		next++
	}
	return end, next
}

// trimmed returns text[start:end] as a line without outer white space.
func trimmed(text string, start, end int) Line {
	s := strings.TrimRightFunc(text[start:end], Blank)
	end = start + len(s)
	start = end - len(strings.TrimLeftFunc(s, Blank))
	return Line{start, end}
}

// Blank says whether r is white space or an invisible mark.
func Blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == 0
}
