package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// reportFlags are the flags about what is said of a run.
type reportFlags struct {
	quiet       bool
	failOn      []string
	annotations string
	summary     string
	junit       string
}

func (f *reportFlags) add(flags *pflag.FlagSet) {
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "say nothing but errors")
	flags.StringSliceVar(&f.failOn, "fail-on", []string{"error"}, "exit with 1 on error, also on `WHAT`: warning, no-incident")
	flags.StringVar(&f.annotations, "annotations", "", "write annotations for `CI` on standard error: github")
	flags.StringVar(&f.summary, "summary", "", "write counts, problems and timings to `FILE`.json or .md")
	flags.StringVar(&f.junit, "junit", "", "write a JUnit XML report to `FILE`")
	checked(flags, "fail-on", f.checkFailOn)
	checked(flags, "annotations", f.checkAnnotations)
	checked(flags, "summary", f.checkSummary)
}

// checkFailOn checks and tidies what a run fails on: in a list there may be spaces
// behind commas.
func (f *reportFlags) checkFailOn() error {
	for i, what := range f.failOn {
		f.failOn[i] = strings.TrimSpace(what)
		if !slices.Contains(failReasons(), f.failOn[i]) {
			return fmt.Errorf("%q: want error, warning or no-incident", what)
		}
	}
	return nil
}

func (f *reportFlags) checkAnnotations() error {
	if f.annotations != "" && f.annotations != "github" {
		return errors.New("want github")
	}
	return nil
}

func (f *reportFlags) checkSummary() error {
	switch strings.ToLower(filepath.Ext(f.summary)) {
	case "", ".json", ".md", ".markdown":
		return nil
	}
	if isShared(f.summary) {
		return nil
	}
	return errors.New("want a name that ends in .json or .md")
}

// failReasons returns what --fail-on takes.
func failReasons() []string { return []string{"error", "warning", "no-incident"} }

// files returns the files that reports replace.
func (f *reportFlags) files() []string {
	var files []string
	for _, name := range []string{f.summary, f.junit} {
		if name != "" && !isShared(name) {
			files = append(files, name)
		}
	}
	return files
}

// isShared says whether a report is added to: the summary of a GitHub job is
// one file for all steps.
func isShared(summary string) bool { return summary == os.Getenv("GITHUB_STEP_SUMMARY") }

// looksInside says whether the exit code depends on what is in the records.
func (f *reportFlags) looksInside() bool {
	return slices.ContainsFunc(f.failOn, func(what string) bool { return what != "error" })
}
