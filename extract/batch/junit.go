package batch

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/incx/incx/extract/record"
)

// A JUnit writes results as a JUnit XML report, in which CI systems show each
// article as a test. The totals stand before the tests, so these are kept in a
// temporary file until the end. It is not safe for concurrent use.
type JUnit struct {
	spool                   *os.File
	w                       *bufio.Writer
	tests, failures, errors int
	skipped                 int
}

// NewJUnit returns an empty report. It must be closed after use.
func NewJUnit() (*JUnit, error) {
	f, err := os.CreateTemp("", "incx-junit-")
	if err != nil {
		return nil, fmt.Errorf("JUnit report: %w", err)
	}
	return &JUnit{spool: f, w: bufio.NewWriter(f)}, nil
}

// Add adds a result: one that failed is an error, one that does not hold in a
// check a failure. Its class is the folder of the file, its name that of the file.
func (j *JUnit) Add(r *Result) error {
	j.tests++
	file := r.path()
	fmt.Fprintf(j.w, "    <testcase classname=\"%s\" name=\"%s\" time=\"%.4f\">",
		xmlText(path.Dir(file)), xmlText(path.Base(file)+r.item()), r.Time.Seconds())
	switch r.Status {
	case Failed:
		j.errors++
		fmt.Fprintf(j.w, "<error message=\"%s\"/>", xmlText(r.Message()))
	case Differs, Missing, Gone:
		j.failures++
		fmt.Fprintf(j.w, "<failure message=\"%s\">%s</failure>", xmlText(r.Message()), xmlLines(r.Diff))
	case Skipped:
		j.skipped++
		fmt.Fprintf(j.w, "<skipped message=\"%s\"/>", xmlText(r.Message()))
	}
	_, err := j.w.WriteString("</testcase>\n") // keeps earlier errors
	return err
}

// WriteTo writes the report of a run that took a number of seconds.
func (j *JUnit) WriteTo(w io.Writer, seconds float64) error {
	if err := j.w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="incx" tests="%d" failures="%d" errors="%d" skipped="%d" time="%.3f">
`, j.tests, j.failures, j.errors, j.skipped, seconds)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, io.NewSectionReader(j.spool, 0, 1<<62)); err != nil {
		return err
	}
	_, err = io.WriteString(w, "  </testsuite>\n</testsuites>\n")
	return err
}

// Close removes the temporary file.
func (j *JUnit) Close() error {
	return errors.Join(j.spool.Close(), os.Remove(j.spool.Name()))
}

// xmlText returns s on one line, escaped for an attribute.
func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(record.Printable(s))) // a strings.Builder takes everything
	return b.String()
}

// xmlLines escapes a text of several lines.
func xmlLines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(xmlText(strings.TrimSuffix(line, "\n")))
		b.WriteByte('\n')
	}
	return b.String()
}
