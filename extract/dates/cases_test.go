package dates

import (
	"os"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// A testCase is a text with the expressions in it and their values.
type testCase struct {
	line            int
	published, text string
	expressions     []string
	starts          []int
	values          []string
}

// readCases reads testdata/cases.txt, whose first lines say how it is
// written.
func readCases(t testing.TB) []testCase {
	t.Helper()
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	published, carrier := "", ""
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		n++
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '@':
			published = line[1:]
			continue
		case line[0] == '~':
			carrier = line[1:]
			continue
		case line[0] == '!':
			cases = append(cases, testCase{line: n, published: published, text: line[1:]})
			continue
		}
		k := strings.LastIndex(line, " = ")
		if k < 0 {
			t.Fatalf("testdata/cases.txt:%d: no value", n)
		}
		text, values := line[:k], strings.Split(line[k+3:], "; ")
		if !strings.Contains(text, "{") {
			text = strings.Replace(carrier, "{}", "{"+strings.ReplaceAll(text, "the Fourth", "the} {Fourth")+"}", 1)
			text = strings.Replace(text, "{the} {", "the {", 1)
		}
		c := testCase{line: n, published: published, values: values}
		for {
			before, rest, ok := strings.Cut(text, "{")
			c.text += before
			if !ok {
				break
			}
			var e string
			e, text, _ = strings.Cut(rest, "}")
			c.starts = append(c.starts, len(c.text))
			c.expressions = append(c.expressions, e)
			c.text += e
		}
		if len(c.expressions) != len(c.values) {
			t.Fatalf("testdata/cases.txt:%d: %d expressions, %d values", n, len(c.expressions), len(c.values))
		}
		cases = append(cases, c)
	}
	return cases
}

func TestCases(t *testing.T) {
	tagger := New()
	cases := readCases(t)
	if len(cases) < 400 {
		t.Errorf("only %d cases", len(cases))
	}
	for _, c := range cases {
		d := token.New(c.text, 0)
		found := tagger.Read(d, c.published, nil, new(Scratch)).Expressions
		var got, want []string
		for _, e := range found {
			got = append(got, c.text[e.Start:e.End]+" = "+e.Value)
		}
		for i, e := range c.expressions {
			want = append(want, e+" = "+c.values[i])
		}
		if g, w := strings.Join(got, "; "), strings.Join(want, "; "); g != w {
			t.Errorf("cases.txt:%d: [%s] %q\n got %s\nwant %s", c.line, c.published, c.text, g, w)
			continue
		}
		for i, e := range found {
			if e.Start != c.starts[i] {
				t.Errorf("cases.txt:%d: %q found at %d, want %d", c.line, c.expressions[i], e.Start, c.starts[i])
			}
		}
	}
}
