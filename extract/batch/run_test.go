package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// jsonLines returns n articles as JSON Lines, with IDs where ids is true.
func jsonLines(n int, ids bool) string {
	var b strings.Builder
	for i := range n {
		id := ""
		if ids {
			id = fmt.Sprintf(`"id":"n%d",`, i)
		}
		fmt.Fprintf(&b, `{%s"title":"Harbour %d","text":"The harbour was hit on Monday, pier %d too."}`+"\n", id, i, i)
	}
	return b.String()
}

// stream runs over s and returns what is written in format and the names of
// the results.
func stream(t testing.TB, s *Source, format string, o Options) (string, []string, error) {
	t.Helper()
	f, err := ParseFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := NewStream(&out, f, true)
	var results []string
	o.Output = w
	if o.Extract == nil {
		o.Extract = quickExtract
	}
	o.Report = func(r *Result) error {
		results = append(results, r.Name())
		return nil
	}
	err = errors.Join(Run(context.Background(), openSource(t, s), o), w.Close())
	return out.String(), results, err
}

// TestOrder gives the same bytes whatever the number of jobs is.
func TestOrder(t *testing.T) {
	files := make(map[string]string)
	for i := range 200 {
		files[fmt.Sprintf("in/%03d.txt", i)] = story(i)
	}
	files["in/050.jsonl"] = jsonLines(300, true)
	files["in/100.jsonl"] = jsonLines(50, false)
	files["in/150.json"] = "[" + strings.ReplaceAll(strings.TrimSpace(jsonLines(20, true)), "\n", ",") + "]"
	files["in/bad.json"] = "{"
	writeFiles(t, files)
	for _, format := range []string{"yaml", "json", "jsonl", "csv"} {
		var want string
		var wantNames []string
		for _, jobs := range []int{1, 2, 7} {
			got, names, err := stream(t, &Source{Args: args("in")}, format, Options{Jobs: jobs})
			if err != nil {
				t.Fatal(err)
			}
			if jobs == 1 {
				want, wantNames = got, names
				if len(names) != 200+300+50+20+1 {
					t.Errorf("%d results", len(names))
				}
			}
			if got != want || !slices.Equal(names, wantNames) {
				t.Errorf("%s: other output with %d jobs", format, jobs)
			}
		}
		if format == "csv" {
			continue
		}
		recs, err := record.Read([]byte(want))
		if err != nil || len(recs) != 570 {
			t.Errorf("%s: %d records, %v", format, len(recs), err)
		}
	}
	if _, _, err := stream(t, &Source{Args: args("in/001.txt", "in/002.txt")}, "timeml", Options{}); err == nil {
		t.Error("two articles in one TimeML file")
	}
}

func TestStdin(t *testing.T) {
	got, results, err := stream(t, &Source{Args: args("-")}, "jsonl", Options{Stdin: strings.NewReader(story(1))})
	if err != nil || !strings.Contains(got, `"path":"-"`) {
		t.Errorf("%q, %v", got, err)
	}
	wantLines(t, results, "-")
	got, results, err = stream(t, &Source{Args: args("-")}, "jsonl", Options{Stdin: strings.NewReader(jsonLines(2, true))})
	if err != nil || strings.Count(got, "\n") != 2 {
		t.Errorf("%q, %v", got, err)
	}
	wantLines(t, results, "-#n0", "-#n1")
	// Standard input may be the first to hear of an interrupt.
	_, results, err = stream(t, &Source{Args: args("-")}, "jsonl", Options{Stdin: iotest.ErrReader(context.Canceled)})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
	wantLines(t, results)
}

// TestBackPressure makes sure that reading waits for the slowest result.
func TestBackPressure(t *testing.T) {
	gate := make(chan struct{})
	var done, most atomic.Int64
	o := Options{Jobs: 2, Stdin: strings.NewReader(jsonLines(2000, false))}
	o.Extract = func(ctx context.Context, a *article.Article) (*record.Record, error) {
		if a.ID == "1" {
			<-gate // the first one waits until no other moves any more
		}
		if n := done.Add(1); n > most.Load() {
			most.Store(n)
		}
		return quickExtract(ctx, a)
	}
	go func() {
		// Wait for done to stay the same for a long row of looks at it.
		for same, last := 0, int64(-1); same < 5; {
			for range 1_000_00 {
				if n := done.Load(); n != last {
					last, same = n, 0
				}
			}
			same++
		}
		if n := done.Load(); n > 100 {
			t.Errorf("%d articles were extracted ahead of the first", n)
		}
		close(gate)
	}()
	if _, results, err := stream(t, &Source{Args: args("-")}, "jsonl", o); err != nil || len(results) != 2000 {
		t.Errorf("%d results, %v", len(results), err)
	}
}

func TestPanics(t *testing.T) {
	writeFiles(t, map[string]string{"1.txt": story(1), "2.txt": story(2), "3.txt": story(3)})
	o := Options{Extract: func(ctx context.Context, a *article.Article) (*record.Record, error) {
		if a.Source.Path == "2.txt" {
			panic("a mistake")
		}
		return quickExtract(ctx, a)
	}}
	lines, err := folderRun{source: Source{Args: args("1.txt", "2.txt", "3.txt")}, options: o}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) == 3 { // the place of the panic changes with each line above it
		lines[1], _, _ = strings.Cut(lines[1], " (in batch.TestPanics.")
	}
	wantLines(t, lines, "written 1.txt", "failed 2.txt: internal error: a mistake", "written 3.txt")
}

// TestCancel keeps what is finished.
func TestCancel(t *testing.T) {
	files := make(map[string]string)
	for i := range 300 {
		files[fmt.Sprintf("in/%03d.txt", i)] = story(i)
	}
	files["in/lines.jsonl"] = jsonLines(300, true)
	writeFiles(t, files)
	for _, jobs := range []int{1, 3} {
		ctx, cancel := context.WithCancel(context.Background())
		var n atomic.Int64
		tree, err := OpenTree(t.TempDir(), TreeOptions{Format: Format{Name: record.YAML}})
		if err != nil {
			t.Fatal(err)
		}
		reported := 0
		err = Run(ctx, openSource(t, &Source{Args: args("in")}), Options{
			Jobs: jobs, Output: tree,
			Extract: func(ctx context.Context, a *article.Article) (*record.Record, error) {
				if n.Add(1) == 100 {
					cancel()
				}
				return quickExtract(context.WithoutCancel(ctx), a)
			},
			Report: func(r *Result) error {
				if r.Status != Written {
					t.Errorf("%s: %s", r.Name(), r.Message())
				}
				reported++
				return nil
			},
		})
		cancel()
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		if err := tree.Close(); err != nil {
			t.Error(err)
		}
		if got := len(readTree(t, tree.Dir())); got != reported || got < 100 || got > 150 {
			t.Errorf("%d records, %d reported", got, reported)
		}
	}
}

func TestReportError(t *testing.T) {
	writeFiles(t, map[string]string{"in/1.txt": story(1), "in/2.jsonl": jsonLines(500, true), "in/3.txt": story(3)})
	bad := errors.New("no more")
	err := Run(context.Background(), openSource(t, &Source{Args: args("in")}), Options{
		Extract: quickExtract, Output: NewStream(&bytes.Buffer{}, Format{Name: record.JSONL}, true),
		Report: func(*Result) error { return bad },
	})
	if !errors.Is(err, bad) {
		t.Errorf("got %v", err)
	}
}

// TestTitlesOnly passes over items of feeds and lists that have a title and no
// text, as an empty file of a folder is. Items of another shape fail.
func TestTitlesOnly(t *testing.T) {
	writeFiles(t, map[string]string{
		"feed.xml": `<rss version="2.0"><channel><title>T</title><item><title>A</title><description>The harbour was hit.</description></item>
			<item><title>Only this</title></item></channel></rss>`,
		"list.json": `[{"title": "a", "text": "The harbour was hit."}, {"title": "b"}, {"colour": "red"}]`,
	})
	lines, err := folderRun{source: Source{Args: args("feed.xml", "list.json")}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "written feed.xml#1", "skipped feed.xml: item 2: no text but a title", "written list.json#1",
		"skipped list.json: item 2: no text but a title", "failed list.json: item 3: no text: no field text, body or content with text in it")
}

// A panickingOutput panics in one of its steps for one article.
type panickingOutput struct {
	*Stream
	put, emit string
}

func (o panickingOutput) Put(r *Result) error {
	if r.Name() == o.put {
		panic("put")
	}
	return o.Stream.Put(r)
}

func (o panickingOutput) Emit(r *Result) error {
	if r.Name() == o.emit {
		panic("emit")
	}
	return o.Stream.Emit(r)
}

// TestPanicInOutput makes sure that a mistake in the program that shows when a
// record is written fails one article, or ends the run in good order.
func TestPanicInOutput(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b.txt": story(2), "in/c.txt": story(3)})
	run := func(o panickingOutput) (lines []string, written int, err error) {
		var out bytes.Buffer
		o.Stream = NewStream(&out, Format{Name: record.JSONL}, true)
		err = Run(t.Context(), openSource(t, &Source{Args: args("in")}), Options{
			Extract: quickExtract, Output: o,
			Report: func(r *Result) error {
				lines = append(lines, r.Status.String()+" "+r.Name())
				return nil
			},
		})
		return lines, strings.Count(out.String(), "\n"), err
	}
	lines, n, err := run(panickingOutput{put: "in/b.txt"})
	wantLines(t, lines, "done in/a.txt", "failed in/b.txt", "done in/c.txt")
	if err != nil || n != 2 {
		t.Errorf("%d records, %v", n, err)
	}
	_, n, err = run(panickingOutput{emit: "in/b.txt"})
	if err == nil || !strings.Contains(err.Error(), "internal error: emit") || n != 1 {
		t.Errorf("%d records, %v", n, err)
	}
}
