package record

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// WriteTimeML writes the dates of rec as a TimeML 1.2 document
// (http://timeml.org): the publication date as DCT, and text with a TIMEX3
// element around each date mention. Text must be the text that the record's
// offsets refer to. Values stay as they are in the record; a range of two
// dates and an open value are written in full, though TimeML itself knows
// only the latter.
//
// Of mentions that overlap the first is written. A mention outside the text
// is an error.
func WriteTimeML(w io.Writer, text string, rec *Record) error {
	marks, err := timexes(rec, len(text))
	if err != nil {
		return fmt.Errorf("write TimeML: %w", err)
	}
	out := &timeMLWriter{w: bufio.NewWriter(w)}
	out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
		"<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" +
		" xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n")
	out.raw("<DOCID>")
	out.text(rec.Source.Name())
	out.raw("</DOCID>\n<DCT>")
	if p := rec.Article.Published; p != "" {
		out.open(timex{id: 0, value: p}, " functionInDocument=\"CREATION_TIME\"")
		out.text(p)
		out.raw("</TIMEX3>")
	}
	out.raw("</DCT>\n")
	if rec.Article.Title != "" {
		out.raw("<TITLE>")
		out.text(rec.Article.Title)
		out.raw("</TITLE>\n")
	}
	out.raw("<TEXT>")
	at, id := 0, 0
	for _, m := range marks {
		if m.start < at {
			continue
		}
		id++
		m.id = id
		out.text(text[at:m.start])
		out.open(m, "")
		out.text(text[m.start:m.end])
		out.raw("</TIMEX3>")
		at = m.end
	}
	out.text(text[at:])
	out.raw("</TEXT>\n</TimeML>\n")
	if out.err == nil {
		out.err = out.w.Flush()
	}
	if out.err != nil {
		return fmt.Errorf("write TimeML: %w", out.err)
	}
	return nil
}

// A timex is one date mention with its value.
type timex struct {
	start, end, id int
	value          string
}

// timexes returns the date mentions of rec in text order.
func timexes(rec *Record, size int) ([]timex, error) {
	var marks []timex
	for _, d := range rec.Dates {
		for _, m := range d.Mentions {
			if m.Start < 0 || m.End < m.Start || m.End > size {
				return nil, fmt.Errorf("date %s: mention [%d:%d] lies outside the text of %d bytes", d.Value, m.Start, m.End, size)
			}
			marks = append(marks, timex{start: m.Start, end: m.End, value: d.Value})
		}
	}
	slices.SortStableFunc(marks, func(a, b timex) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return marks, nil
}

// A timeMLWriter writes XML and remembers the first error.
type timeMLWriter struct {
	w   *bufio.Writer
	err error
}

func (t *timeMLWriter) raw(s string) {
	if t.err == nil {
		_, t.err = t.w.WriteString(s)
	}
}

// text writes s as character data. What XML cannot hold becomes U+FFFD, and
// hidden characters become character references. Line breaks are content here;
// EscapeText would write them as references, too.
func (t *timeMLWriter) text(s string) {
	for t.err == nil && s != "" {
		i := strings.IndexFunc(s, func(r rune) bool { return r == '\n' || r >= 0x7f && r != 0xfffe && r != 0xffff && hidden(r) })
		if i < 0 {
			t.err = xml.EscapeText(t.w, []byte(s))
			return
		}
		t.err = xml.EscapeText(t.w, []byte(s[:i]))
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\n' {
			t.raw("\n")
		} else {
			t.raw(fmt.Sprintf("&#x%X;", r))
		}
		s = s[i+n:]
	}
}

// open writes the start tag of m with further attributes.
func (t *timeMLWriter) open(m timex, attributes string) {
	kind := "DATE"
	if strings.Contains(m.value, "T") {
		kind = "TIME"
	}
	t.raw(fmt.Sprintf("<TIMEX3 tid=\"t%d\" type=%q%s value=\"", m.id, kind, attributes))
	t.text(m.value)
	t.raw("\">")
}
