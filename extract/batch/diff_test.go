package batch

import (
	"fmt"
	"strings"
	"testing"
)

// numberedLines returns the lines from 1 to n, each by its number but for those that
// changed says otherwise of.
func numberedLines(n int, changed map[int]string) []byte {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		if s, ok := changed[i]; ok {
			b.WriteString(s)
			continue
		}
		fmt.Fprintf(&b, "%d\n", i)
	}
	return []byte(b.String())
}

func TestUnifiedHeaders(t *testing.T) {
	const n = 60
	for _, tt := range []struct {
		name     string
		old, now []byte
		want     []string
	}{
		{"two changes in a hunk, one after it",
			numberedLines(n, nil), numberedLines(n, map[int]string{5: "five\n", 9: "nine\n", 40: "forty\n"}),
			[]string{"@@ -2,11 +2,11 @@", "@@ -37,7 +37,7 @@"}},
		{"lines more",
			numberedLines(n, nil), numberedLines(n, map[int]string{5: "5\nmore\n", 9: "9\nmore\n", 40: "forty\n"}),
			[]string{"@@ -3,10 +3,12 @@", "@@ -37,7 +39,7 @@"}},
		{"lines fewer",
			numberedLines(n, nil), numberedLines(n, map[int]string{5: "", 9: "", 40: "forty\n"}),
			[]string{"@@ -2,11 +2,9 @@", "@@ -37,7 +35,7 @@"}},
		{"nothing before", nil, numberedLines(2, nil), []string{"@@ -0,0 +1,2 @@"}},
		{"nothing after", numberedLines(2, nil), nil, []string{"@@ -1,2 +0,0 @@"}},
		{"one line", []byte("a\n"), []byte("b\n"), []string{"@@ -1 +1 @@"}},
		{"no line end", []byte("a"), []byte("b"), []string{"@@ -1 +1 @@"}},
		{"a line that looks like a header", []byte("a\n"), []byte("@@ -7,7 +9,9 @@\n"), []string{"@@ -1 +1 @@"}},
	} {
		var got []string
		for line := range strings.Lines(unified("r.yaml", tt.old, tt.now)) {
			if strings.HasPrefix(line, "@@") {
				got = append(got, strings.TrimSuffix(line, "\n"))
			}
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: hunks %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Lines of standard output that begin with :: are commands to GitHub.
func TestUnifiedName(t *testing.T) {
	const name = "a\n::error::b\x1b[m.yaml"
	diff := unified(name, []byte("a\n"), []byte("b\n"))
	if want := `--- a\u000a::error::b\u001b[m.yaml` + "\n" + `+++ a\u000a::error::b\u001b[m.yaml (as incx makes it now)` + "\n"; !strings.HasPrefix(diff, want) {
		t.Errorf("got %q", diff)
	}
}
