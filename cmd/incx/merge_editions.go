package main

import (
	"fmt"
	"io"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// editions notices articles that have records of different contents: one of them
// is of an earlier state, as a folder holds where records were first written in
// another format.
type editions struct {
	seen   map[string]edition
	first  string // what to say of the first one
	number int
}

// An edition is the first record of an article and the hash that it states.
type edition struct{ file, sha256 string }

// add notes a record in a file.
func (v *editions) add(file string, s *record.Source) {
	if s.Path == "" || s.Path == batch.Stdin || s.SHA256 == "" {
		return
	}
	old, ok := v.seen[s.Name()]
	switch {
	case !ok:
		if v.seen == nil {
			v.seen = make(map[string]edition)
		}
		v.seen[s.Name()] = edition{file, s.SHA256}
	case old.sha256 != s.SHA256:
		if v.number++; v.number == 1 {
			v.first = fmt.Sprintf("%s and %s are records of %s with different contents",
				record.Printable(old.file), record.Printable(file), record.Printable(s.Name()))
		}
	}
}

// warn says what was noticed.
func (v *editions) warn(w io.Writer) {
	if v.number == 0 {
		return
	}
	more := ""
	if v.number > 1 {
		more = fmt.Sprintf(" (and %d more)", v.number-1)
	}
	fmt.Fprintf(w, "incx: warning: %s%s: is one out of date?\n", v.first, more)
}
