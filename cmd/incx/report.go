package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// A reporter tells the user what becomes of the inputs.
type reporter struct {
	reportFlags
	out, errs io.Writer
	colour    bool
	total     int  // inputs; 0 if not known
	begun     bool // inputs were read
	begin     time.Time
	told      time.Time
	done      int
	last      string // the input of the last result
	bar       *progressbar.ProgressBar
	junitFile *batch.JUnit
	sum       batch.Summary
	strict    batch.Strict
}

// newReporter returns a reporter that writes differences to out and all else
// to errs. Records says whether records go to out.
func newReporter(f reportFlags, out, errs io.Writer, records bool) (*reporter, error) {
	r := &reporter{reportFlags: f, out: out, errs: errs, begin: time.Now()}
	r.told = r.begin
	r.sum.Version = version().Version
	r.strict.Warnings = slices.Contains(f.failOn, "warning")
	r.strict.NoIncident = slices.Contains(f.failOn, "no-incident")
	r.colour = isTerminal(out) && os.Getenv("NO_COLOR") == ""
	if f.junit != "" {
		var err error
		if r.junitFile, err = batch.NewJUnit(); err != nil {
			return nil, err
		}
	}
	if !f.quiet && isTerminal(errs) && !(records && isTerminal(out)) {
		r.bar = newBar(errs)
	}
	return r, nil
}

// newBar returns a progress bar for a number of inputs that is not known yet.
func newBar(w io.Writer) *progressbar.ProgressBar {
	return progressbar.NewOptions(-1, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(), progressbar.OptionEnableColorCodes(os.Getenv("NO_COLOR") == ""))
}

// tryFiles returns an error if a report could not be written in the end, and
// gives that report up. It is called once the output is open, since reports may go
// to its folder.
func (r *reporter) tryFiles() error {
	var errs []error
	for _, name := range []*string{&r.summary, &r.junit} {
		if *name == "" {
			continue
		}
		if err := checkCreate(*name); err != nil {
			errs = append(errs, fmt.Errorf("write report: %w", err))
			*name = ""
		}
	}
	return errors.Join(errs...)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// expect says how many inputs there will be.
func (r *reporter) expect(total int) {
	r.total = total
	if r.bar != nil {
		r.bar.ChangeMax(total)
	}
}

// add reports one result.
func (r *reporter) add(res *batch.Result) error {
	r.sum.Add(res)
	if r.junitFile != nil {
		if err := r.junitFile.Add(res); err != nil {
			return fmt.Errorf("JUnit report: %w", err)
		}
	}
	if err := r.say(res); err != nil {
		return err
	}
	// Articles of one input come one after another; a record without an article is
	// no input.
	if name := res.Input.Path; name != r.last && name != "" {
		r.last = name
		r.done++
	}
	r.progress()
	return nil
}

// say writes what there is to say about one result.
func (r *reporter) say(res *batch.Result) error {
	if r.annotations == "github" {
		if err := batch.Annotate(r.errs, res, r.strict); err != nil {
			return err
		}
	}
	name := record.Printable(res.Name())
	for _, c := range r.strict.Complaints(res) {
		r.line("incx: %s: %s", name, c)
	}
	switch {
	case res.Problem() || res.Status == batch.Gone:
		r.line("incx: %s: %s", name, res.Message())
		if res.Diff != "" {
			return r.diff(res.Diff)
		}
	case r.quiet:
	case res.Status == batch.Skipped:
		r.line("incx: skipped %s: %s", name, res.Message())
	case res.Status == batch.Pruned:
		r.line("incx: removed %s", name)
	}
	return nil
}

// others tells of records in a folder that the run says nothing about.
func (r *reporter) others(dir string, o batch.Others) {
	if o.Count == 0 || r.quiet {
		return
	}
	hint := ""
	if o.Root != "" {
		hint = "; did you mean --root " + record.Printable(o.Root) + "?"
	}
	about := fmt.Sprintf("%d records are of other articles, such as", o.Count)
	if o.Count == 1 {
		about = "a record is of another article,"
	}
	r.line("incx: %s: %s %s%s", record.Printable(filepath.ToSlash(dir)), about, record.Printable(o.Example), hint)
}

// line writes a line to standard error, around the progress bar.
func (r *reporter) line(format string, args ...any) {
	if r.bar != nil {
		r.bar.Clear()
	}
	fmt.Fprintf(r.errs, format+"\n", args...)
}

// diff writes a difference, which holds text from articles.
func (r *reporter) diff(d string) error {
	if r.bar != nil {
		r.bar.Clear()
	}
	var b strings.Builder
	for line := range strings.Lines(d) {
		line = record.Printable(strings.TrimSuffix(line, "\n"))
		start, end := "", ""
		if r.colour && line != "" {
			switch line[0] {
			case '+':
				start, end = "\x1b[32m", "\x1b[m"
			case '-':
				start, end = "\x1b[31m", "\x1b[m"
			case '@':
				start, end = "\x1b[36m", "\x1b[m"
			}
		}
		b.WriteString(start + line + end + "\n")
	}
	_, err := io.WriteString(r.out, b.String())
	return err
}

// progress moves the bar or, where there is no terminal, writes a line now and
// then.
func (r *reporter) progress() {
	const pause = 15 * time.Second
	switch {
	case r.bar != nil:
		r.bar.Set(r.done) // what is wrong with a bar is no reason to fail
	case !r.quiet && time.Since(r.told) > pause:
		r.told = time.Now()
		of := ""
		if r.total > 0 {
			of = fmt.Sprintf(" of %d", r.total)
		}
		r.line("incx: %d%s inputs done", r.done, of)
	}
}

// finish writes the summary and the report files. Tell says whether the
// summary is worth a line, early whether the run came to no end.
func (r *reporter) finish(tell, early bool) error {
	r.sum.Finish(time.Since(r.begin), early)
	if r.bar != nil {
		r.bar.Finish()
		r.bar.Clear()
	}
	if tell && !r.quiet {
		r.line("incx: %s", r.sum.String())
	}
	var errs []error
	if r.junit != "" {
		errs = append(errs, writeReport(r.junit, false, func(w io.Writer) error { return r.junitFile.WriteTo(w, r.sum.Seconds) }))
	}
	if r.summary != "" {
		write := r.sum.WriteMarkdown
		if strings.EqualFold(filepath.Ext(r.summary), ".json") {
			write = r.sum.WriteJSON
		}
		errs = append(errs, writeReport(r.summary, isShared(r.summary), write))
	}
	return errors.Join(errs...)
}

// close frees what the reporter holds.
func (r *reporter) close() {
	if r.junitFile != nil {
		r.junitFile.Close()
	}
}

// failed says whether the exit code is to tell of a failure.
func (r *reporter) failed() bool {
	s := &r.sum
	return s.Count(batch.Failed)+s.Count(batch.Differs)+s.Count(batch.Missing) > 0 ||
		r.strict.Gone && s.Count(batch.Gone) > 0 ||
		r.strict.Warnings && s.WithWarnings > 0 ||
		r.strict.NoIncident && s.WithoutIncident > 0
}

// writeReport writes a report file, or adds to it.
func writeReport(name string, add bool, write func(io.Writer) error) error {
	mode := os.O_TRUNC
	if add {
		mode = os.O_APPEND
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|mode, 0o666)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return fmt.Errorf("write report %s: %w", name, err)
	}
	return nil
}
