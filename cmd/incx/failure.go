package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/gazetteer"
)

// fail reports why the run as a whole failed. The line about it is written where
// incx ends.
func (r *reporter) fail(err error) error {
	r.annotate(err)
	var errs []error
	for _, f := range failures(err) {
		r.sum.AddFailure(f)
		if r.junitFile != nil {
			errs = append(errs, r.junitFile.AddFailure(f))
		}
	}
	return errors.Join(errs...)
}

// annotate writes annotations for an error that is not about one input.
func (r *reporter) annotate(err error) {
	if r.annotations != "github" {
		return
	}
	for _, f := range failures(err) {
		f.Annotate(r.errs) // standard error has nowhere to complain to
	}
}

// failures returns the parts of an error, with the files they are about.
func failures(err error) []batch.Failure {
	if list, ok := err.(interface{ Unwrap() []error }); ok && strings.Contains(err.Error(), "\n") {
		var out []batch.Failure
		for _, e := range list.Unwrap() {
			out = append(out, failures(e)...)
		}
		return out
	}
	f := batch.Failure{Message: err.Error()}
	var p *gazetteer.Problem
	var c *batch.Collision
	switch {
	case errors.As(err, &p):
		f.File, f.Line = filepath.ToSlash(p.File), p.Line
	case errors.As(err, &c):
		f.File = c.Second
	}
	return []batch.Failure{f}
}
