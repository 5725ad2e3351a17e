package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// A lineReader gives one line of the letter a.
type lineReader struct{ left int }

func (r *lineReader) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), r.left)
	if n > 0 {
		p[0] = 'a'
	}
	for k := 1; k < n; k *= 2 {
		copy(p[k:n], p[:k])
	}
	r.left -= n
	return n, nil
}

// TestHostileInputs holds results against inputs that are made to do harm.
func TestHostileInputs(t *testing.T) {
	var bomb bytes.Buffer
	z, err := gzip.NewWriterLevel(&bomb, gzip.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(z, &lineReader{300 << 20}); err != nil {
		t.Fatal(err)
	}
	z.Close()
	alias := "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'j'; c++ {
		alias += fmt.Sprintf("%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", c, c, c-1, c-1, c-1, c-1, c-1, c-1, c-1, c-1, c-1)
	}
	alias += "---\n" + story(1)
	for _, c := range []struct {
		name, text string
		want       Status
	}{
		{"invalid.txt", "Harbour\n\nThe \xff\xfe harbour was \xc3 hit on Monday, said \xe2\x80\x9cthe\xe2\x80\x9d director.\n", Written},
		{"nul.txt", strings.Repeat("a\x00b", 500), Skipped},
		{"one-nul.txt", story(1) + "\x00" + story(2), Written},
		{"tags.html", "<html><body>" + strings.Repeat("<div>", 100_000) + "<p>The harbour was hit on Monday.</p>", Written},
		{"alias.md", alias, Written},
		{"front.md", "---\n\t: not: yaml: [\n---\n" + story(1), Written},
		{"endless-front.md", "---\n" + strings.Repeat("a: b\n", 10_000), Written},
		{"bomb.txt.gz", bomb.String(), Failed},
		{"cut.txt.gz", bomb.String()[:2000], Failed},
		{"large.txt", strings.Repeat("The harbour was hit on Monday.\n", 800_000), Failed},
		{"deep.json", strings.Repeat(`{"text":`, 50_000), Failed},
		{"spaces.txt", strings.Repeat(" \n", 10_000), Skipped},
	} {
		t.Run(c.name, func(t *testing.T) {
			writeFiles(t, map[string]string{"in/" + c.name: c.text})
			lines, err := folderRun{source: Source{Args: args("in")}}.run(t, "out")
			if err != nil {
				t.Fatal(err)
			}
			if len(lines) != 1 || !strings.HasPrefix(lines[0], c.want.String()+" ") {
				t.Errorf("got %q, want it %s", lines, c.want)
			}
			for _, l := range lines {
				if len(l) > 500 {
					t.Errorf("a message of %d bytes", len(l))
				}
			}
		})
	}
}

// TestLongLine reads a line of a gigabyte in bounded memory.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a gigabyte")
	}
	const size = 1 << 30
	for name, in := range map[string]io.Reader{
		"text":       &lineReader{size},
		"JSON Lines": io.MultiReader(strings.NewReader(jsonLines(1, true)+`{"text":"`), &lineReader{size}, strings.NewReader("\"}\n"+jsonLines(1, false))),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			var failed, done int
			err := Run(context.Background(), openSource(t, &Source{Args: args("-")}), Options{
				Stdin: in, Extract: quickExtract, Output: NewStream(io.Discard, Format{Name: record.JSONL}, true),
				Report: func(r *Result) error {
					switch r.Status {
					case Failed:
						failed++
						if !errors.Is(r.Err, article.ErrTooLarge) {
							t.Errorf("got %v", r.Err)
						}
					case Done:
						done++
					}
					return nil
				},
			})
			runtime.ReadMemStats(&after)
			if err != nil || failed != 1 || name == "JSON Lines" && done != 2 {
				t.Errorf("%d done, %d failed, %v", done, failed, err)
			}
			if grown := after.Sys - before.Sys; after.Sys > before.Sys && grown > 200<<20 {
				t.Errorf("memory grew by %d MB", grown>>20)
			}
		})
	}
}

// TestOddNames writes records of files with names that no sane person gives.
func TestOddNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such names")
	}
	odd := []string{"new\nline.txt", "esc\x1b[31m.txt", "bad\xff\xfe.txt", "=cmd|' '!A0.txt", "-o.txt", "<img src=x>.txt", "a\\b.txt", " .txt", "%0A::error.txt"}
	files := make(map[string]string)
	for i, name := range odd {
		files["in/"+name] = story(i)
	}
	writeFiles(t, files)
	if len(readTree(t, "in")) != len(odd) {
		t.Skip("the file system does not take such names")
	}
	var results []*Result
	o := Options{Report: func(r *Result) error { results = append(results, r); return nil }}
	if _, err := (folderRun{source: Source{Args: args("in")}, options: o}).run(t, "out"); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range odd {
		want = append(want, strings.TrimSuffix(name, ".txt")+".yaml")
	}
	got := readTree(t, "out")
	for _, name := range want {
		if recs, err := record.Read([]byte(got[name])); err != nil || len(recs) != 1 {
			t.Errorf("%q: %v", name, err)
		}
	}
	sum := &Summary{}
	junit, err := NewJUnit()
	if err != nil {
		t.Fatal(err)
	}
	defer junit.Close()
	var out bytes.Buffer
	for _, r := range results {
		r.Status, r.Err, r.Warnings = Failed, errors.New("bad\n::error::\x1b[31m\xff"), []string{"w\n::warning::x"}
		sum.Add(r)
		if err := errors.Join(junit.Add(r), Annotate(&out, r, Strict{})); err != nil {
			t.Fatal(err)
		}
	}
	for line := range strings.Lines(out.String()) {
		if !strings.HasPrefix(line, "::error file=in/") && !strings.HasPrefix(line, "::warning file=in/") {
			t.Errorf("a name made a line of its own: %q", line)
		}
	}
	sum.Finish(time.Second, false)
	if err := errors.Join(sum.WriteJSON(&out), sum.WriteMarkdown(&out), junit.WriteTo(&out, 1)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "\x1b") || strings.Contains(out.String(), "\xff") || strings.Contains(out.String(), "<img") && !strings.Contains(out.String(), `"in/\u003cimg`) {
		t.Errorf("raw names in reports: %q", out.String())
	}
}
