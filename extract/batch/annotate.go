package batch

import (
	"fmt"
	"io"
	"strings"

	"github.com/incx/incx/extract/record"
)

// Strict says what a run fails by beside problems.
type Strict struct {
	Gone       bool // a record without an article
	Warnings   bool // a warning in a record
	NoIncident bool // an article that reports none
}

// level returns the level of an annotation.
func level(fails bool) string {
	if fails {
		return "error"
	}
	return "warning"
}

// Annotate writes a result as workflow commands of GitHub Actions, which shows
// them beside the file: an error for what the run fails by, a warning for each
// other warning of the record. Of an input with several articles they say which.
func Annotate(w io.Writer, r *Result, s Strict) error {
	var b strings.Builder
	onInput := func(level, message string) {
		if item := r.item(); item != "" {
			message = item + ": " + message
		}
		annotation(&b, level, r.Input.Name, 0, "incx", message)
	}
	switch {
	case r.Status == Differs:
		annotation(&b, "error", r.File, firstLine(r.Diff), "record differs", r.Message())
	case r.Problem():
		onInput("error", r.Message())
	case r.Status == Gone:
		annotation(&b, level(s.Gone), r.File, 0, "record without an article", r.Message())
	}
	for _, warning := range r.Warnings {
		onInput(level(s.Warnings), warning)
	}
	if s.lacksIncident(r) {
		onInput("error", noIncident)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// noIncident is said of an article that reports none.
const noIncident = "reports no incident"

// lacksIncident says whether the run fails by r because it reports no incident.
func (s Strict) lacksIncident(r *Result) bool { return s.NoIncident && r.Known && r.Incidents == 0 }

// Complaints returns what a run fails by in a record that was made all the same.
func (s Strict) Complaints(r *Result) []string {
	var out []string
	if s.Warnings {
		for _, w := range r.Warnings {
			out = append(out, record.Printable(w))
		}
	}
	if s.lacksIncident(r) {
		out = append(out, noIncident)
	}
	return out
}

func annotation(b *strings.Builder, level, file string, line int, title, message string) {
	at := ""
	if file != "" {
		at = "file=" + commandProperty(file) + ","
	}
	if file != "" && line > 0 {
		at += fmt.Sprintf("line=%d,", line)
	}
	fmt.Fprintf(b, "::%s %stitle=%s::%s\n", level, at, commandProperty(title), commandData(message))
}

// firstLine returns the line of the old file that the first hunk of a diff
// begins at, 0 if there is none.
func firstLine(diff string) int {
	_, hunk, ok := strings.Cut(diff, "\n@@ -")
	n := 0
	if ok {
		fmt.Sscanf(hunk, "%d", &n) // n stays 0 for anything else
	}
	return n
}

// commandData escapes the message of a workflow command, so that nothing in
// it can end the line and begin a command of its own.
func commandData(s string) string {
	return strings.ReplaceAll(record.Printable(s), "%", "%25")
}

// commandProperty escapes a property of a workflow command.
func commandProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(commandData(s))
}
