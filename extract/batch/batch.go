// Package batch runs an extractor over many inputs: folders, files, lists of
// files and standard input.
//
//	inputs ─▶ readers ─▶ extraction ─▶ output ─▶ report
//	          (article)   (a worker      (file or   (in input order)
//	                       per core)      stream)
//
// [Source] gives the inputs in a fixed order, [Run] reads and extracts them
// side by side, an [Output] takes the records, and [Report] sees each result
// in input order. Nothing in between grows with the number of inputs: folders
// are listed through an external sort, at most a fixed number of results wait
// for their turn, and a reader that is ahead of the others waits.
//
// The package knows nothing of models: it is given a function that makes a
// record of an article.
package batch

import (
	"context"
	"time"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// Extract makes the record of an article. It is called by several goroutines.
type Extract func(context.Context, *article.Article) (*record.Record, error)

// Stdin is the name of standard input as an input.
const Stdin = "-"

// An Input is one file to read, or standard input.
type Input struct {
	// Path opens the file; [Stdin] stands for standard input.
	Path string
	// Name is the file's name in records and messages, with forward slashes
	// and never absolute.
	Name string
	// Rel is the path of the file, with forward slashes, below the folder
	// whose tree an output mirrors. It never leads out of that folder.
	Rel string
	// Given is true for a file that was named, not found in a folder.
	// What is no article is an error in the one and passed over in the
	// other.
	Given bool
}

// Status says what became of an article or of an input without one.
type Status uint8

// The statuses of a [Result].
const (
	// Done: the record went to a stream.
	Done Status = iota
	// Written: the record was written, and it is new or differs from the one
	// that was there.
	Written
	// Unchanged: the record is the same as the one that is there.
	Unchanged
	// UpToDate: the record was there already, and nothing was extracted.
	UpToDate
	// Skipped: the input holds no article.
	Skipped
	// Failed: the input could not be read or the record not be written.
	Failed
	// Differs: a check found another record than the extractor makes.
	Differs
	// Missing: a check found no record.
	Missing
	// Gone: a record was found whose article is not there.
	Gone
	// Pruned: such a record was removed.
	Pruned
	statuses
)

// String returns the word for s in summaries.
func (s Status) String() string {
	switch s {
	case Done:
		return "done"
	case Written:
		return "written"
	case Unchanged:
		return "unchanged"
	case UpToDate:
		return "up-to-date"
	case Skipped:
		return "skipped"
	case Failed:
		return "failed"
	case Differs:
		return "differs"
	case Missing:
		return "missing"
	case Gone:
		return "gone"
	case Pruned:
		return "pruned"
	}
	return "unknown"
}

// A Result is what became of one article, or of an input or record without
// one.
type Result struct {
	Input Input
	// ID names the article in an input of several.
	ID string
	// Several is true for an article of an input that holds any number.
	Several bool
	Status  Status
	// Err says why Status is Failed or Skipped.
	Err error
	// File is the path of the record, where it is a file of its own.
	File string
	// Diff is the difference that a check found, in unified format.
	Diff string
	// Warnings are those of the record.
	Warnings []string
	// Incidents is the number of incidents in the record; Known is false
	// where the record was not looked into, so that it and Warnings say
	// nothing.
	Incidents int
	Known     bool
	// Bytes is the size of the article's text.
	Bytes int
	// Time is how long reading and extraction took, without waiting.
	Time time.Duration

	record *record.Record
	text   string
	chunk  []byte
}

// Name returns the name of what the result is about: the input, with the
// article's ID where there are several in it.
func (r *Result) Name() string { return r.path() + r.item() }

// path returns the path of the file that the result is about.
func (r *Result) path() string {
	if r.Status == Gone || r.Status == Pruned {
		return r.File
	}
	return r.Input.Name
}

// item returns a number sign and the article's ID where there are several in an
// input.
func (r *Result) item() string {
	if r.ID == "" || !r.Several {
		return ""
	}
	return "#" + r.ID
}

// Problem says whether r is about something that went wrong.
func (r *Result) Problem() bool {
	return r.Status == Failed || r.Status == Differs || r.Status == Missing
}
