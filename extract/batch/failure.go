package batch

import (
	"errors"
	"io"
	"strings"
)

// A Failure is a reason why a run as a whole failed.
type Failure struct {
	// File is what is at fault, if known, and Line where, if above 0.
	File    string
	Line    int
	Message string
}

// name returns what a report calls the failure.
func (f Failure) name() string {
	if f.File == "" {
		return "incx"
	}
	return f.File
}

// Annotate writes f as a workflow command of GitHub Actions, see [Annotate].
func (f Failure) Annotate(w io.Writer) error {
	var b strings.Builder
	annotation(&b, "error", f.File, f.Line, "incx", f.Message)
	_, err := io.WriteString(w, b.String())
	return err
}

// result returns f as reports take the failure of an input.
func (f Failure) result() *Result {
	return &Result{Input: Input{Name: f.name()}, Status: Failed, Err: errors.New(f.Message)}
}

// AddFailure adds a reason why the run failed as a problem.
func (s *Summary) AddFailure(f Failure) { s.addProblem(f.result()) }

// AddFailure adds a reason why the run failed as an error.
func (j *JUnit) AddFailure(f Failure) error { return j.Add(f.result()) }
