package gazetteer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// The tests in this file say nothing of time, but would not end soon if the
// work grew with the square of a file's size.

// many is how many of something a test makes; under the race detector, with
// -short, all takes ten times as long.
func many() int {
	if testing.Short() {
		return 10_000
	}
	return 100_000
}

// Many entries may share a name.
func TestManyEntriesOfOneName(t *testing.T) {
	n := many()
	var b strings.Builder
	b.WriteString("family: organisation\nentries:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: first-bank-%d, name: First Bank}\n", i)
	}
	g := compiled(t, b.String())
	if g.Len() != n {
		t.Errorf("%d entries, want %d", g.Len(), n)
	}
	d := token.New("First Bank was hit.", 0)
	if len(g.Match(nil, d)) == 0 {
		t.Error("the name is not found")
	}
}

// An entry may be in a file many times, each time with another name.
func TestManyAdditionsToOneEntry(t *testing.T) {
	n := many()
	var b strings.Builder
	b.WriteString("family: organisation\nentries:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: bank, name: First Bank, aliases: [Bank No %d]}\n", i)
	}
	g := compiled(t, b.String())
	ref, ok := g.ByID(Organisation, "bank")
	if !ok || len(g.Entry(ref).Aliases) != n {
		t.Errorf("not all of %d names are there", n)
	}
}

// A mapping may have many keys, which are wrong, and each is seen.
func TestManyFields(t *testing.T) {
	n := 3 * many()
	var b strings.Builder
	b.WriteString("family: organisation\n")
	for i := range n {
		fmt.Fprintf(&b, "key%d: x\n", i)
	}
	if _, err := Read("f.yaml", strings.NewReader(b.String())); err == nil || !strings.Contains(err.Error(), "key0: unknown field") {
		t.Error("unknown fields are not told")
	}
}
