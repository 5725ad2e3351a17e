package reading

import "strings"

// A FenceFinder finds the ends of fenced blocks. Once an end was not found, it
// looks for no other.
type FenceFinder struct{ open [2]bool }

// End returns the line behind the block that line i of the lines of text opens, i where it
// is never closed.
func (f *FenceFinder) End(text string, lines []Line, i int) int {
	l := lines[i].In(text)
	kind := 0
	if l[0] == '~' {
		kind = 1
	}
	n := len(l) - len(strings.TrimLeft(l, l[:1]))
	// "```x```" is code in a line.
	if f.open[kind] || strings.Contains(l[n:], l[:3]) {
		return i
	}
	for j := i + 1; j < len(lines); j++ {
		if c := lines[j].In(text); len(c) >= n && strings.Trim(c, l[:1]) == "" {
			return j + 1
		}
	}
	f.open[kind] = true
	return i
}

// IsImageLine says whether a line is an image and nothing else, with a link or
// without: "![alt](address)", "[![alt](address)](address)".
func IsImageLine(l string) bool {
	l = strings.TrimPrefix(l, "[")
	if !strings.HasPrefix(l, "![") || !strings.HasSuffix(l, ")") {
		return false
	}
	n := strings.Index(l, "](")
	if n < 0 {
		return false
	}
	// Nothing but the closing of a link follows the address.
	end := strings.IndexByte(l[n:], ')')
	rest := l[n+end+1:]
	return rest == "" || strings.HasPrefix(rest, "](") && strings.IndexByte(rest, ')') == len(rest)-1
}

// IsReference says whether a line gives the address of links that refer to it:
// "[label]: https://…". A footnote has text instead.
func IsReference(l string) bool {
	const longest = 80
	if l == "" || l[0] != '[' || strings.HasPrefix(l, "[^") {
		return false
	}
	n := strings.Index(l[:min(len(l), longest)], "]: ")
	if n < 2 {
		return false
	}
	address, title, _ := strings.Cut(strings.TrimLeft(l[n+3:], " "), " ")
	if !strings.Contains(address, "://") && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#") {
		return false
	}
	title = strings.TrimSpace(title)
	return title == "" || strings.IndexByte("\"'(", title[0]) >= 0
}

// FindComments returns the places of the comments in lines of a text, "<!-- … -->".
// One that is never closed is none.
func FindComments(text string, lines []Line) (out []Line) {
	const open, shut = "<!--", "-->"
	if len(lines) == 0 {
		return nil
	}
	for at := lines[0].Start; ; {
		n := strings.Index(text[at:], open)
		if n < 0 {
			return out
		}
		start := at + n
		n = strings.Index(text[start+len(open):], shut)
		if n < 0 {
			return out
		}
		at = start + len(open) + n + len(shut)
		out = append(out, Line{start, at})
	}
}

// ATXHeading returns the text of a Markdown heading and where it begins in
// the line; skip is 0 for any other line.
func ATXHeading(l string) (text string, skip int) {
	n := 0
	for n < len(l) && n < 7 && l[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n >= len(l) || l[n] != ' ' && l[n] != '\t' {
		return l, 0
	}
	skip = len(l) - len(strings.TrimLeft(l[n:], " \t"))
	return l[skip:], skip
}
