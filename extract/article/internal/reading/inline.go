package reading

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxRun is how long a run of one mark of emphasis can be: "***bold and italic***".
const maxRun = 3

// maxDeep is how many brackets are open at a time.
const maxDeep = 8

// An inliner finds the marks in a run of lines, from left to right.
type inliner struct {
	*marker
	start, end int                // of the lines
	open       [3][maxRun + 1]int // behind the place of the last open mark, by kind and length
	deep       []int              // open brackets
}

// inline finds the marks in bytes start to end of the text.
func (m *marker) inline(start, end int) {
	const marks = "*_~`[<\\"
	if !strings.ContainsAny(m.text[start:end], marks) {
		return
	}
	in := inliner{marker: m, start: start, end: end}
	for i := start; i < end; {
		switch c := m.text[i]; c {
		case '*', '_', '~':
			i = in.emphasis(i)
		case '`':
			i = in.code(i)
		case '[':
			i = in.bracket(i)
		case ']':
			i = in.closing(i)
		case '<':
			i = in.tag(i)
		case '\\':
			i = in.escape(i)
		default:
			i++
		}
	}
}

// before and after return the characters around a place, a space at either end of
// the text.
func (in *inliner) before(i int) rune {
	if i == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(in.text[:i])
	return r
}

func (in *inliner) after(i int) rune {
	if i >= in.end {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(in.text[i:])
	return r
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// emphasis reads a run of marks at i and returns the place behind it. Marks go with
// the last open ones of their kind and length.
func (in *inliner) emphasis(i int) int {
	c := in.text[i]
	end := i
	for end < in.end && in.text[end] == c {
		end++
	}
	n := end - i
	kind := strings.IndexByte("*_~", c)
	if n > maxRun || c == '~' && n != 2 {
		return end
	}
	before, after := in.before(i), in.after(end)
	if !unicode.IsSpace(before) && (!isWordRune(after) || c == '*' && n > 1) && in.shut(&in.open[kind], i, n) {
		return end
	}
	if !unicode.IsSpace(after) && !isWordRune(before) {
		in.open[kind][n] = i + 1
	}
	return end
}

// shut shuts the open marks of one kind with the run of n marks at i. A run of three
// may be two fellows, or the fellow of two.
func (in *inliner) shut(open *[maxRun + 1]int, i, n int) bool {
	switch {
	case open[n] > 0 && open[n]-1+n < i:
		in.fellows(open[n]-1, i, n)
		open[n] = 0
	case open[maxRun] > 0 && open[maxRun]-1+maxRun < i: // its inner marks
		start, rest := open[maxRun]-1, maxRun-n
		in.fellows(start+rest, i, n)
		open[rest], open[maxRun] = start+1, 0
	case n == maxRun && open[1] > 0 && open[2] > 0:
		in.fellows(open[1]-1, i, 1)
		in.fellows(open[2]-1, i+1, 2)
		open[1], open[2] = 0, 0
	default:
		return false
	}
	return true
}

// fellows leaves out n marks at each of two places.
func (in *inliner) fellows(open, shut, n int) {
	in.remove(open, open+n)
	in.remove(shut, shut+n)
}

// code reads the mark of code at i: up to its fellow, all is text.
func (in *inliner) code(i int) int {
	const longest = 200
	n := 1
	for i+n < in.end && in.text[i+n] == '`' {
		n++
	}
	from := i + n
	if n > 2 || isWordRune(in.before(i)) || unicode.IsSpace(in.after(from)) {
		return from
	}
	to := strings.IndexByte(in.text[from:min(in.end, from+longest)], '`')
	if to <= 0 || !strings.HasPrefix(in.text[from+to:in.end], in.text[i:from]) || isWordRune(in.after(from+to+n)) {
		return from
	}
	in.remove(i, from)
	in.remove(from+to, from+to+n)
	return from + to + n
}

// escape reads a backslash, which keeps a mark from being read as one, ends a line, or
// stands before the number of a character: "\*", "\u2019".
func (in *inliner) escape(i int) int {
	const marks = "_*[]()#.!'\"$-+>`~{}|&/"
	before := in.before(i)
	if i+1 >= in.end || before == '\\' || before == ':' {
		return i + 1
	}
	c := in.text[i+1]
	if c == '\n' || c == '\r' || strings.IndexByte(marks, c) >= 0 {
		in.remove(i, i+1)
	} else if n := i + len(`\u2019`); c == 'u' && n <= in.end {
		if r, err := strconv.ParseUint(in.text[i+2:n], 16, 16); err == nil && isOneCharacter(string(rune(r))) {
			in.replace(i, n, string(rune(r)))
			return n
		}
	}
	return i + 2
}

// tag reads a tag of HTML that a text has kept, or an address in angle brackets.
func (in *inliner) tag(i int) int {
	const longest = 400
	rest := in.text[i+1 : min(in.end, i+longest)]
	n := strings.IndexAny(rest, "<>")
	if n < 1 || rest[n] == '<' {
		return i + 1
	}
	inner, end := rest[:n], i+1+n+1
	if put, ok := tagText(inner); ok {
		in.replace(i, end, put)
		return end
	}
	if strings.HasPrefix(inner, "http") && strings.Contains(inner, "://") {
		return in.addressTag(i, end, inner)
	}
	return i + 1
}

// addressTag reads the address in angle brackets between i and end. That of the name
// before it is left out; of one with a text behind a bar, the text stays.
func (in *inliner) addressTag(i, end int, inner string) int {
	address, _, named := strings.Cut(inner, "|")
	if strings.ContainsAny(address, " \n") {
		return i + 1
	}
	start := i
	if start > in.start && in.text[start-1] == ' ' {
		start--
	}
	switch {
	case named:
		in.remove(i, i+1+len(address)+1)
		in.remove(end-1, end)
	case isWordRune(in.before(start)):
		in.remove(start, end)
	default:
		in.remove(i, i+1)
		in.remove(end-1, end)
	}
	return end
}

// tagText returns what a reader sees of a tag: nothing, or the end of a line. It is
// false for what is no tag of text.
func tagText(inner string) (string, bool) {
	name, attributes, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(inner, "/"), "/"), " ")
	if strings.TrimSpace(attributes) != "" && !strings.Contains(attributes, "=") {
		return "", false // "<a name withheld>"
	}
	switch strings.ToLower(name) {
	case "b", "i", "em", "strong", "u", "s", "a", "span", "sup", "sub", "small", "mark", "font", "code", "cite", "abbr", "q", "wbr":
		return "", true
	case "br":
		return "\n", true
	case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li":
		return "\n\n", true
	}
	return "", false
}
