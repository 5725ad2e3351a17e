package batch

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/incx/incx/extract/record"
)

// unified returns the difference between the record that is there and the one
// that incx makes now, in unified format. A line end in the name is escaped: what
// stands behind it would be a line of the output by itself.
func unified(name string, committed, now []byte) string {
	name = record.Printable(name)
	return renumbered(udiff.Unified(name, name+" (as incx makes it now)", string(committed), string(now)))
}

var hunkHeader = regexp.MustCompile(`^@@ -(\d+)(,\d+)? \+\d+(,\d+)? @@`)

// renumbered returns a diff with the lines at which its hunks begin in the new file
// reckoned anew: go-udiff forgets the unchanged lines between two changes of one
// hunk, and says of all hunks behind it that they begin too early.
func renumbered(diff string) string {
	var b strings.Builder
	more := 0 // by how many lines the new file is longer so far
	for line := range strings.Lines(diff) {
		if m := hunkHeader.FindStringSubmatch(line); m != nil && m[2] != ",0" && m[3] != ",0" {
			old, _ := strconv.Atoi(m[1])
			line = fmt.Sprintf("@@ -%d%s +%d%s @@\n", old, m[2], old+more, m[3])
			more += lineCount(m[3]) - lineCount(m[2])
		}
		b.WriteString(line)
	}
	return b.String()
}

// lineCount returns how many lines a hunk has, as its header says: ",7", or nothing
// for one.
func lineCount(s string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(s, ","))
	if err != nil {
		return 1
	}
	return n
}
