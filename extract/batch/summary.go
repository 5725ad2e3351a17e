package batch

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/incx/incx/extract/record"
)

// The lengths of the lists in a summary, which must not grow with the batch.
const (
	maxProblems = 200
	maxSlowest  = 10
)

// A Summary sums up a run. Its fields are the keys of its JSON form; it must be
// finished before it is written. It is not safe for concurrent use.
type Summary struct {
	// Version is the version of incx.
	Version string `json:"version"`
	// Articles is the number of articles that there is a record of, or that
	// one was asked of.
	Articles int `json:"articles"`
	// Counts has the number of results by status.
	Counts map[string]int `json:"counts"`
	// WithWarnings and WithoutIncident are numbers of articles, among those
	// whose record was looked into.
	WithWarnings    int `json:"with_warnings"`
	WithoutIncident int `json:"without_incident"`
	Incidents       int `json:"incidents"`
	// Bytes is the size of the texts of all articles that were extracted.
	Bytes int64 `json:"bytes"`
	// Seconds is how long the run took by the clock, BytesPerSecond how fast
	// it was.
	Seconds        float64 `json:"seconds"`
	BytesPerSecond float64 `json:"bytes_per_second"`
	// Interrupted is true where the run ended before all inputs were read.
	Interrupted bool `json:"interrupted"`
	// Problems are the first inputs that failed, differ, or were passed
	// over; MoreProblems counts the rest.
	Problems     []Problem `json:"problems"`
	MoreProblems int       `json:"more_problems"`
	// Slowest are the articles that took longest.
	Slowest []Timing `json:"slowest"`

	counts [statuses]int
}

// A Problem is a result that is worth a line.
type Problem struct {
	Name    string `json:"name"`
	Status  string `json:"status"`
	Message string `json:"message,omitempty"`
}

// A Timing is how long an article took.
type Timing struct {
	Name    string  `json:"name"`
	Seconds float64 `json:"seconds"`
	Bytes   int     `json:"bytes"`
}

// Count returns the number of results with a status.
func (s *Summary) Count(status Status) int { return s.counts[status] }

// Add counts a result.
func (s *Summary) Add(r *Result) {
	s.counts[r.Status]++
	switch r.Status {
	case Done, Written, Unchanged, UpToDate, Differs, Missing:
		s.Articles++
	case Failed, Skipped, Gone:
		s.addProblem(r)
	}
	if r.Problem() && r.Status != Failed {
		s.addProblem(r)
	}
	if r.Known {
		s.Incidents += r.Incidents
		if r.Incidents == 0 {
			s.WithoutIncident++
		}
		if len(r.Warnings) > 0 {
			s.WithWarnings++
		}
	}
	s.Bytes += int64(r.Bytes)
	if r.Bytes > 0 {
		s.addTiming(r)
	}
}

func (s *Summary) addProblem(r *Result) {
	if len(s.Problems) == maxProblems {
		s.MoreProblems++
		return
	}
	s.Problems = append(s.Problems, Problem{Name: printableName(r), Status: r.Status.String(), Message: r.Message()})
}

// addTiming keeps the slowest articles, in order.
func (s *Summary) addTiming(r *Result) {
	t := Timing{Seconds: r.Time.Seconds(), Bytes: r.Bytes}
	if len(s.Slowest) == maxSlowest && t.Seconds <= s.Slowest[maxSlowest-1].Seconds {
		return
	}
	t.Name = printableName(r)
	i, _ := slices.BinarySearchFunc(s.Slowest, t, func(a, b Timing) int { return cmp.Compare(b.Seconds, a.Seconds) })
	s.Slowest = slices.Insert(s.Slowest, i, t)
	s.Slowest = s.Slowest[:min(len(s.Slowest), maxSlowest)]
}

// Finish sets what is known in the end: how long the run took by the clock, and
// whether it came to no end.
func (s *Summary) Finish(took time.Duration, interrupted bool) {
	s.Interrupted = interrupted
	s.Seconds = took.Seconds()
	if s.Seconds > 0 {
		s.BytesPerSecond = float64(s.Bytes) / s.Seconds
	}
	s.Counts = make(map[string]int)
	for i, n := range s.counts {
		if n > 0 {
			s.Counts[Status(i).String()] = n
		}
	}
	if s.Problems == nil {
		s.Problems = []Problem{}
	}
	if s.Slowest == nil {
		s.Slowest = []Timing{}
	}
}

// Message says in one printable line what is wrong with a result, or what
// became of it.
func (r *Result) Message() string {
	switch {
	case r.Err != nil:
		return record.Printable(strings.ReplaceAll(r.Err.Error(), "\n", "; "))
	case r.Status == Differs:
		return "the record " + record.Printable(r.File) + " differs from what incx makes now"
	case r.Status == Missing:
		return "there is no record " + record.Printable(r.File)
	case r.Status == Gone:
		return "a record without an article"
	}
	return r.Status.String()
}

func printableName(r *Result) string { return record.Printable(r.Name()) }

// String returns the summary in one line.
func (s *Summary) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", plural(s.Articles, "article"))
	for st := Written; st < statuses; st++ {
		if n := s.counts[st]; n > 0 {
			fmt.Fprintf(&b, ", %d %s", n, phrase(st))
		}
	}
	if s.Seconds > 0 {
		fmt.Fprintf(&b, " in %.1f s", s.Seconds)
		if s.hasSpeed() {
			fmt.Fprintf(&b, " (%.1f MB/s)", s.BytesPerSecond/1e6)
		}
	}
	if s.Interrupted {
		b.WriteString(", ended early")
	}
	return b.String()
}

// hasSpeed says whether there was enough text for a speed to say anything.
func (s *Summary) hasSpeed() bool { return s.Seconds > 0 && s.Bytes > 1e5 }

func phrase(st Status) string {
	switch st {
	case UpToDate:
		return "up to date"
	case Differs:
		return "with a record that differs"
	case Missing:
		return "without a record"
	case Gone:
		return "without an article"
	case Pruned:
		return "removed without an article"
	}
	return st.String()
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// WriteJSON writes the summary as JSON.
func (s *Summary) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(s)
}

// WriteMarkdown writes the summary as Markdown, with tables as GitHub and
// GitLab show them.
func (s *Summary) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("## incx\n\n| | |\n| --- | ---: |\n")
	fmt.Fprintf(&b, "| articles | %d |\n", s.Articles)
	for st := Done; st < statuses; st++ {
		if n := s.counts[st]; n > 0 && st != Done {
			fmt.Fprintf(&b, "| %s | %d |\n", phrase(st), n)
		}
	}
	fmt.Fprintf(&b, "| incidents | %d |\n| articles with warnings | %d |\n", s.Incidents, s.WithWarnings)
	fmt.Fprintf(&b, "| time | %.1f s |\n", s.Seconds)
	if s.hasSpeed() {
		fmt.Fprintf(&b, "| speed | %.1f MB/s |\n", s.BytesPerSecond/1e6)
	}
	if s.Interrupted {
		b.WriteString("\nThe run ended early.\n")
	}
	if len(s.Problems) > 0 {
		b.WriteString("\n| input | status | |\n| --- | --- | --- |\n")
		for _, p := range s.Problems {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", markdownCell(p.Name), p.Status, markdownCell(p.Message))
		}
	}
	if s.MoreProblems > 0 {
		fmt.Fprintf(&b, "\nAnd %d more.\n", s.MoreProblems)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownCell escapes what means something in a table: names come from
// outside and must neither break the table nor become HTML or links.
func markdownCell(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '`', '*', '_', '[', ']', '|', '#', '!', '~', '@', ':':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
