package batch

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// story returns the text of a made-up article.
func story(n int) string {
	return fmt.Sprintf("Harbour office %d offline\n\nThe harbour office of Lower Wick went offline on Monday, its %d. director said.\n", n, n)
}

// quickExtract makes a record that depends on the article alone, quickly.
func quickExtract(ctx context.Context, a *article.Article) (*record.Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rec := &record.Record{Source: a.Source, Article: a.About, Warnings: a.Warnings}
	if i := strings.Index(a.Text, "Monday"); i >= 0 {
		rec.Dates = []record.Date{{Value: "XXXX-WXX-1", Mentions: []record.Mention{{Start: i, End: i + 6, Text: "Monday", By: record.FoundByRule}}}}
	}
	rec.Normalise()
	return rec, nil
}

// writeFiles writes files below a new folder and makes that the working
// folder.
func writeFiles(t testing.TB, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		writeFile(t, name, text)
	}
}

func writeFile(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// readTree returns the files below dir with their contents.
func readTree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func names(files map[string]string) []string { return slices.Sorted(maps.Keys(files)) }

// args returns arguments.
func args(paths ...string) []Arg {
	var out []Arg
	for _, p := range paths {
		out = append(out, Arg{Path: p})
	}
	return out
}

// openSource opens a source that is closed after the test.
func openSource(t testing.TB, s *Source) *Source {
	t.Helper()
	if err := s.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// A folderRun is a run into a folder.
type folderRun struct {
	source  Source
	options Options
	tree    TreeOptions
	prune   bool
}

// run runs f into dir and returns a line for each result: its status and name,
// and the error.
func (f folderRun) run(t testing.TB, dir string) ([]string, error) {
	t.Helper()
	f.source.Output = dir
	s := openSource(t, &f.source)
	if f.tree.Format.Name == "" {
		f.tree.Format = Format{Name: record.YAML}
	}
	tree, err := OpenTree(dir, f.tree)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err := tree.Close(); err != nil {
			t.Error(err)
		}
	}()
	ctx := context.Background()
	if _, err := tree.Plan(ctx, s); err != nil {
		return nil, err
	}
	var lines []string
	f.options.Output = tree
	if f.options.Extract == nil {
		f.options.Extract = quickExtract
	}
	if f.options.Report == nil {
		f.options.Report = func(r *Result) error {
			line := r.Status.String() + " " + r.Name()
			if r.Err != nil {
				line += ": " + r.Message()
			}
			lines = append(lines, line)
			return nil
		}
	}
	if err := Run(ctx, s, f.options); err != nil {
		return lines, err
	}
	for name, err := range tree.Gone(ctx, s) {
		if err != nil {
			return lines, err
		}
		lines = append(lines, "gone "+name)
		if f.prune {
			if err := tree.Remove(name); err != nil {
				return lines, err
			}
		}
	}
	return lines, nil
}

// wantLines compares two lists of lines.
func wantLines(t testing.TB, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}
