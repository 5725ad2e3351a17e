package token

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A boundaryCase is a text with the byte offsets where its sentences end.
type boundaryCase struct {
	line  int
	text  string
	ends  []int
	wrong bool // known to be split wrongly
}

// readBoundaryCases reads testdata/sentences.txt.
func readBoundaryCases(t *testing.T) []boundaryCase {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "sentences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unescape := strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r", `\u2029`, "\u2029", `\u0085`, "\u0085", "~", "\u00a0")
	var cases []boundaryCase
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		c := boundaryCase{line: n}
		line, c.wrong = strings.CutPrefix(line, "!")
		for part := range strings.SplitSeq(unescape.Replace(line), "|") {
			if strings.TrimSpace(part) == "" {
				continue
			}
			c.text += part
			c.ends = append(c.ends, len(strings.TrimRight(c.text, " \n\r\u2029\u00a0")))
		}
		cases = append(cases, c)
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestSentenceBoundaries(t *testing.T) {
	cases := readBoundaryCases(t)
	right, known := 0, 0
	for _, c := range cases {
		d := New(c.text, 0)
		var ends []int
		for _, s := range d.Sentences {
			ends = append(ends, s.End)
		}
		ok := slices.Equal(ends, c.ends)
		switch {
		case ok && c.wrong:
			t.Errorf("line %d is split right: take its \"!\" away", c.line)
		case ok:
			right++
		case c.wrong:
			known++
		default:
			var got []string
			for _, s := range d.Sentences {
				got = append(got, c.text[s.Start:s.End])
			}
			t.Errorf("line %d: sentences %q", c.line, got)
		}
	}
	if right < 100 {
		t.Errorf("only %d cases are right; want at least 100", right)
	}
	t.Logf("%d of %d cases right, %d known to be wrong", right, len(cases), known)
}

func TestSentenceIsBounded(t *testing.T) {
	d := New(strings.Repeat("data, ", 2500), 0)
	if n := len(d.Sentences); n != 5 {
		t.Fatalf("%d tokens make %d sentences, want 5", len(d.Tokens), n)
	}
	for i, s := range d.Sentences {
		if n := s.Last - s.First; n != maxSentence {
			t.Errorf("sentence %d has %d tokens, want %d", i, n, maxSentence)
		}
	}
}

func TestHardWrapped(t *testing.T) {
	long := strings.Repeat("word ", 10)
	tests := []struct {
		name, text string
		want       bool
	}{
		{"empty", "", false},
		{"one line", "A line of text", false},
		{"wrapped", strings.Repeat(long+"\n", 5), true},
		{"wrapped, CR LF", strings.Repeat(long+"\r\n", 5), true},
		{"wrapped, CR", strings.Repeat(long+"\r", 5), true},
		{"wrapped at hyphens and commas", strings.Repeat(long+"na-\n"+long+"words,\n", 3), true},
		{"list of clauses", strings.Repeat(long+"words;\n", 6), false},
		{"one line too long", strings.Repeat(long+"\n", 5) + strings.Repeat(long, 3), false},
		{"paragraphs", strings.Repeat(long+"\n\n", 5), false},
		{"sentences on lines", strings.Repeat(long+"end.\n", 5), false},
		{"short lines", strings.Repeat("an item\n", 5), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := New(tt.text, 0)
			if got := hardWrapped(d.Text, d.Tokens); got != tt.want {
				t.Errorf("hardWrapped = %v, want %v", got, tt.want)
			}
		})
	}
}
