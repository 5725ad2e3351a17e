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
}

func (c *Collision) Error() string {
	return fmt.Sprintf("%s and %s would both be written to %s",
		record.Printable(c.First), record.Printable(c.Second), record.Printable(c.Record))
}

// Collisions are an error: the first pairs of inputs that would write the same
// record.
type Collisions struct {
	Pairs []*Collision
	// More is the number of further pairs.
	More int
}

// maxCollisions bounds what is kept of them.
const maxCollisions = 20

func (c *Collisions) Error() string {
	var lines []string
	for _, p := range c.Pairs {
		lines = append(lines, p.Error())
	}
	if c.More > 0 {
		lines = append(lines, fmt.Sprintf("and %d more such pairs", c.More))
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the pairs.
func (c *Collisions) Unwrap() []error {
	var out []error
	for _, p := range c.Pairs {
		out = append(out, p)
	}
	return out
}

func (c *Collisions) add(p *Collision) {
	if len(c.Pairs) == maxCollisions {
		c.More++
		return
	}
	c.Pairs = append(c.Pairs, p)
}

// Plan counts the inputs of s and makes sure that no two of them have the same
// record, as far as that can be told without reading them. The error is
// [Collisions] otherwise.
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
	var found Collisions
	last, lastName := "", ""
	for s, err := range names.sorted() {
		if err != nil {
			return p, err
		}
		file, name, _ := strings.Cut(s, "\x00")
		if file == last {
			found.add(&Collision{Record: file, First: lastName, Second: name})
		}
		last, lastName = file, name
	}
	if len(found.Pairs) > 0 {
		return p, &found
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
