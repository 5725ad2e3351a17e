package batch

import (
	"context"
	"fmt"
	"runtime"
	"strings"

	"github.com/incx/incx/extract/record"
)

// A Plan is what is known of a run before it begins.
type Plan struct {
	// Inputs is the number of inputs.
	Inputs int
}

// A Collision is an error: two inputs would write the same record.
type Collision struct {
	Record        string
	First, Second string
	// More is the number of further collisions.
	More int
}

func (c *Collision) Error() string {
	more := ""
	if c.More > 0 {
		more = fmt.Sprintf(" (and %d more such pairs)", c.More)
	}
	return fmt.Sprintf("%s and %s would both be written to %s%s",
		record.Printable(c.First), record.Printable(c.Second), record.Printable(c.Record), more)
}

// Plan counts the inputs of s and makes sure that no two of them have the same
// record, as far as that can be told without reading them. The error is a
// [Collision] otherwise.
func (t *Tree) Plan(ctx context.Context, s *Source) (Plan, error) {
	var p Plan
	names := &sorter{}
	defer names.close()
	for in, err := range s.Inputs(ctx) {
		p.Inputs++
		if err != nil {
			continue // it comes again
		}
		name := recordName(in.Rel, t.o.Format.Extension())
		if holdsSeveral(in.Rel) {
			name = in.Rel
		}
		if err := names.add(foldName(name) + "\x00" + in.Name); err != nil {
			return p, err
		}
	}
	if err := ctx.Err(); err != nil {
		return p, err
	}
	var found *Collision
	last, lastName := "", ""
	for s, err := range names.sorted() {
		if err != nil {
			return p, err
		}
		file, name, _ := strings.Cut(s, "\x00")
		if file == last {
			if found == nil {
				found = &Collision{Record: file, First: lastName, Second: name, More: -1}
			}
			found.More++
		}
		last, lastName = file, name
	}
	if found != nil {
		return p, found
	}
	return p, nil
}

// foldName returns a name such that two that are the same file are the same
// string, where the file system does not tell cases apart.
func foldName(name string) string {
	return foldNameOn(runtime.GOOS, name)
}

func foldNameOn(system, name string) string {
	if system == "windows" || system == "darwin" {
		return strings.ToLower(name)
	}
	return name
}
