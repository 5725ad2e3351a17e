package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// An unwrapper joins the lines of paragraphs that were broken at a fixed width, so
// that names and dates are not broken with them.
type unwrapper struct {
	text  string
	lines []Line
	// lengths are those of the lines, in characters, before broken words were put
	// together; broken are the lines at whose end that was done.
	lengths []int
	broken  []bool
}

// unwrap returns the edits that join lines of a text in which c has put broken words
// together. A line was broken at a width where the first word of the next one would
// have had no room in it; in a wrapped text that is so of most lines with another
// right below.
func unwrap(text string, lines []Line, c *cleaner) []edit {
	const fewest, slack = 3, 3 // a program may have counted bytes
	u := unwrapper{text: text, lines: lines}
	u.measure(c)
	first := firstWrapped(lines)
	width := u.width(first)
	if width == 0 {
		return nil
	}
	var edits []edit
	pairs, full := 0, 0
	for i := first; i+1 < len(lines); i++ {
		if !u.mayGoOn(i) {
			continue
		}
		pairs++
		word, _, _ := strings.Cut(text[lines[i+1].Start:lines[i+1].End], " ")
		isFull := u.broken[i] || u.lengths[i]+1+utf8.RuneCountInString(word)+slack >= width
		if isFull {
			full++
		}
		if first, _ := utf8.DecodeRuneInString(word); isFull || unicode.IsLower(first) && !oneline.HasEndMark(text[lines[i].Start:lines[i].End]) {
			edits = append(edits, edit{start: lines[i].End, end: lines[i+1].Start, put: " "})
		}
	}
	if full < fewest || full*4 <= pairs*3 {
		return nil
	}
	return edits
}

// measure notes how long the lines were.
func (u *unwrapper) measure(c *cleaner) {
	u.lengths, u.broken = make([]int, len(u.lines)), make([]bool, len(u.lines))
	breaks := c.breaks
	for i, l := range u.lines {
		u.lengths[i] += utf8.RuneCountInString(u.text[l.Start:l.End])
		for len(breaks) > 0 && c.edits[breaks[0].edit].at < l.End {
			breaks = breaks[1:]
		}
		if len(breaks) > 0 && c.edits[breaks[0].edit].at == l.End && i+1 < len(u.lines) {
			u.broken[i] = true
			u.lengths[i] -= breaks[0].rest
			u.lengths[i+1] += breaks[0].rest + 1
		}
	}
}

// mayGoOn says whether line i may go on in the next one.
func (u *unwrapper) mayGoOn(i int) bool {
	if u.lines[i].Empty() || u.lines[i+1].Empty() {
		return false
	}
	next := u.text[u.lines[i+1].Start:u.lines[i+1].End]
	return !startsPoint(next) && strings.IndexByte("|#>", next[0]) < 0 && !strings.HasPrefix(next, "•")
}

// width returns how long lines are that may go on in the next: nine in ten are no
// longer. It is 0 where nobody breaks lines at that.
func (u *unwrapper) width(first int) int {
	const narrowest, widest = 45, 130
	var lengths []int
	for i := first; i+1 < len(u.lines); i++ {
		if u.mayGoOn(i) {
			lengths = append(lengths, u.lengths[i])
		}
	}
	if len(lengths) == 0 {
		return 0
	}
	slices.Sort(lengths)
	if w := lengths[len(lengths)*9/10]; narrowest <= w && w <= widest {
		return w
	}
	return 0
}

// firstWrapped returns the first line that may be joined with the one below it: not
// the title, which can be over two or three lines.
func firstWrapped(lines []Line) int {
	const longestTitle = 3
	first := 0
	for first < len(lines) && lines[first].Empty() {
		first++
	}
	for i := first; i < min(len(lines), first+longestTitle+1); i++ {
		if lines[i].Empty() {
			return i
		}
	}
	return min(first+1, len(lines))
}
