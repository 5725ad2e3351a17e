package reading

import (
	"cmp"
	"slices"
	"strings"
)

// A marker finds the marks that Markdown, and people who write mail, set into a text:
// headings, quotations, tables, and in lines emphasis, links, code and footnotes.
// Marks that have no fellow are left alone: they may be something else.
type marker struct {
	text  string
	lines []Line
	edits []edit
	// heads are the lines that are headings.
	heads []Heading
	// defined are the labels that addresses are given for.
	defined map[string]bool
}

// A Heading is a line that its marks make one. Level one is the highest.
type Heading struct{ Start, Level int }

// findMarks finds the marks in the lines of a text.
func findMarks(text string, lines []Line) *marker {
	m := &marker{text: text, lines: lines}
	var fences FenceFinder
	m.define()
	block := -1 // the first line of a run of text
	flush := func(i int) {
		if block >= 0 {
			m.inline(lines[block].Start, lines[i-1].End)
		}
		block = -1
	}
	for i := 0; i < len(lines); i++ {
		l := lines[i].In(text)
		switch {
		case l == "":
			flush(i)
			continue
		case strings.HasPrefix(l, "```"), strings.HasPrefix(l, "~~~"):
			if end := fences.End(text, lines, i); end > i {
				flush(i)
				i = end - 1
				continue
			}
		case IsImageLine(l), IsReference(l):
			flush(i)
			continue
		}
		if alone := m.lineMarks(i, l); alone || startsPoint(l) {
			flush(i)
			if alone {
				m.inline(lines[i].Start, lines[i].End)
				continue
			}
		}
		if block < 0 {
			block = i
		}
	}
	flush(len(lines))
	m.orderEdits()
	return m
}

// define notes the labels of references.
func (m *marker) define() {
	for i := range m.lines {
		if l := m.lines[i].In(m.text); l != "" && l[0] == '[' && IsReference(l) {
			if m.defined == nil {
				m.defined = make(map[string]bool)
			}
			m.defined[strings.ToLower(l[1:strings.IndexByte(l, ']')])] = true
		}
	}
}

// remove leaves out bytes start to end.
func (m *marker) remove(start, end int) { m.replace(start, end, "") }

func (m *marker) replace(start, end int, put string) {
	m.edits = append(m.edits, edit{start: start, end: end, put: put})
}

// orderEdits puts the edits in order and drops those that overlap others or are in
// comments.
func (m *marker) orderEdits() {
	slices.SortStableFunc(m.edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	comments := FindComments(m.text, m.lines)
	last := 0
	m.edits = slices.DeleteFunc(m.edits, func(e edit) bool {
		for len(comments) > 0 && comments[0].End <= e.start {
			comments = comments[1:]
		}
		if e.start < last || len(comments) > 0 && comments[0].Start < e.end {
			return true
		}
		last = e.end
		return false
	})
}

// lineMarks finds the marks at the ends of line i, which is l. It says whether the
// line is a block of its own: a heading, or the row of a table.
func (m *marker) lineMarks(i int, l string) bool {
	at := m.lines[i].Start
	switch l[0] {
	case '>':
		if n := quotation(l); n > 0 {
			m.remove(at, at+n)
			return n == len(l)
		}
	case '#':
		text, skip := ATXHeading(l)
		if skip == 0 || text == "" {
			return false
		}
		m.heads = append(m.heads, Heading{at, len(l) - len(strings.TrimLeft(l, "#"))})
		m.remove(at, at+skip)
		shut := len(strings.TrimRight(text, "#"))
		if tail := strings.TrimRight(text[:shut], " \t"); shut < len(text) && len(tail) < shut && tail != "" {
			m.remove(at+skip+len(tail), at+len(l))
		}
		if i+1 < len(m.lines) && !m.lines[i+1].Empty() { // the text below is no part of it
			m.replace(at+len(l), at+len(l), "\n")
		}
		return true
	case '|':
		return m.row(at, l)
	case '*', '+':
		if startsPoint(l) {
			m.replace(at, at+1, "•")
		}
	}
	return false
}

// quotation returns the length of the marks of a quotation before a line.
func quotation(l string) int {
	n := 0
	for n < len(l) && (l[n] == '>' || l[n] == ' ') {
		n++
	}
	if n < len(l) && l[n-1] == '>' {
		return 0 // an arrow, a tag
	}
	return n
}

// row finds the outer marks of a row of a table, and those of the line below the
// heads of its columns.
func (m *marker) row(at int, l string) bool {
	if len(l) < 3 || l[len(l)-1] != '|' {
		return false
	}
	if strings.Trim(l, "|-: \t") == "" {
		m.remove(at, at+len(l))
		return true
	}
	inner := strings.Trim(l, "| \t")
	if inner == "" {
		return true
	}
	start := strings.Index(l, inner)
	m.remove(at, at+start)
	m.remove(at+start+len(inner), at+len(l))
	return true
}

// startsPoint says whether a line begins a point of a list.
func startsPoint(l string) bool {
	n := 0
	for n < len(l) && '0' <= l[n] && l[n] <= '9' {
		n++
	}
	if n > 0 {
		return n < 4 && n+1 < len(l) && (l[n] == '.' || l[n] == ')') && l[n+1] == ' '
	}
	return len(l) > 1 && strings.IndexByte("-*+", l[0]) >= 0 && l[1] == ' '
}
