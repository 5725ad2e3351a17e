package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// inputs returns a line for each input of a source: its name, and the path in
// a mirrored tree where that is another.
func inputs(t *testing.T, s *Source) []string {
	t.Helper()
	openSource(t, s)
	var lines []string
	for in, err := range s.Inputs(context.Background()) {
		line := in.Name
		if in.Rel != in.Name {
			line += " (" + in.Rel + ")"
		}
		if err != nil {
			line += ": " + err.Error()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestInputs(t *testing.T) {
	files := map[string]string{
		"a/2.txt": "", "a/1.txt": "", "a/b/3.md": "", "a/b-c.txt": "", "a/.hidden.txt": "", "a/.git/x.txt": "",
		"a/old/4.txt": "", "a/old/.incxignore": "4.*\n", "z.txt": "", "a/.incxignore": "*.log\n", "a/5.log": "",
	}
	writeFiles(t, files)
	abs, err := filepath.Abs("a")
	if err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(t.TempDir(), "far")
	writeFile(t, filepath.Join(outside, "f.txt"), "")
	for _, c := range []struct {
		name   string
		source Source
		want   []string
	}{
		{"folder", Source{Args: args("a")}, []string{"a/1.txt (1.txt)", "a/2.txt (2.txt)", "a/b/3.md (b/3.md)", "a/b-c.txt (b-c.txt)"}},
		{"tidied", Source{Args: args("./a//b/")}, []string{"a/b/3.md (3.md)"}},
		{"files in the given order", Source{Args: args("z.txt", "a/2.txt", "-")}, []string{"z.txt", "a/2.txt (2.txt)", "- (stdin)"}},
		{"absolute", Source{Args: args(abs)}, []string{"a/1.txt (1.txt)", "a/2.txt (2.txt)", "a/b/3.md (b/3.md)", "a/b-c.txt (b-c.txt)"}},
		{"absolute elsewhere", Source{Args: args(outside)}, []string{"far/f.txt (f.txt)"}},
		{"root", Source{Args: args("a/b", "a/1.txt"), Root: "."}, []string{"a/b/3.md", "a/1.txt"}},
		{"outside the root", Source{Args: args("z.txt"), Root: "a"}, []string{"z.txt (): not below the root folder a"}},
		{"include", Source{Args: args("a"), Include: []string{"*.md", "b-*"}}, []string{"a/b/3.md (b/3.md)", "a/b-c.txt (b-c.txt)"}},
		{"include a path", Source{Args: args("a"), Include: []string{"b/**"}}, []string{"a/b/3.md (b/3.md)"}},
		{"exclude", Source{Args: args("a"), Exclude: []string{"b/", "2.*"}}, []string{"a/1.txt (1.txt)", "a/b-c.txt (b-c.txt)"}},
		{"missing", Source{Args: args("nowhere", "z.txt")}, []string{"nowhere (): no such file or directory", "z.txt"}},
		{"output inside", Source{Args: args("a"), Output: "a/b"}, []string{"a/1.txt (1.txt)", "a/2.txt (2.txt)", "a/b-c.txt (b-c.txt)"}},
		{"named twice", Source{Args: args("z.txt", "./z.txt", filepath.Dir(abs)+"/z.txt")}, []string{"z.txt"}},
		{"a folder twice", Source{Args: args("a/b", "a/../a/b/")}, []string{"a/b/3.md (3.md)"}},
		{"a folder in a folder", Source{Args: args("a/b", "a"), Exclude: []string{"*.txt"}}, []string{"a/b/3.md (3.md)"}},
		{"a file and its folder", Source{Args: args("a/2.txt", "a", "z.txt"), Exclude: []string{"b*"}},
			[]string{"a/2.txt (2.txt)", "a/1.txt (1.txt)", "z.txt"}},
		{"what its folder leaves out", Source{Args: args("a", "a/5.log"), Include: []string{"1.*"}}, []string{"a/1.txt (1.txt)", "a/5.log (5.log)"}},
		{"records in two places", Source{Args: args("a/b", "a"), Include: []string{"*.md"}, Output: "out"},
			[]string{"a/b/3.md (3.md)", "a/b/3.md (b/3.md)"}},
		{"a record in one place", Source{Args: args("a/b", "a"), Include: []string{"*.md"}, Output: "out", Root: "a"}, []string{"a/b/3.md (b/3.md)"}},
		{"above", Source{Args: args("a/../z.txt")}, []string{"z.txt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantLines(t, inputs(t, &c.source), c.want...)
		})
	}
	s := &Source{Args: args("a"), Include: []string{"[a"}}
	if err := s.Open(t.Context()); err == nil {
		t.Error("no error for a malformed pattern")
	}
}

func TestFilesFrom(t *testing.T) {
	writeFiles(t, map[string]string{"a/1.txt": "", "a/2.md": "", "new\nline.txt": "", "z.txt": ""})
	for _, c := range []struct {
		name, list string
		want       []string
	}{
		{"lines", "z.txt\r\na/1.txt\n\na", []string{"z.txt", "a/1.txt (1.txt)"}},
		{"a name twice", "a/1.txt\n./z.txt\na/../z.txt\na/1.txt\n", []string{"a/1.txt (1.txt)", "z.txt"}},
		{"NUL", "new\nline.txt\x00z.txt\x00", []string{"new\nline.txt", "z.txt"}},
		{"a byte order mark", "\ufeffz.txt\r\na/1.txt\r\n", []string{"z.txt", "a/1.txt (1.txt)"}},
		{"empty", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			writeFile(t, "list", c.list)
			fromFile := &Source{List: "list", Exclude: []string{"*.md"}}
			wantLines(t, inputs(t, fromFile), c.want...)
			stdin := &Source{List: "-", Exclude: []string{"*.md"}, Stdin: strings.NewReader(c.list)}
			wantLines(t, inputs(t, stdin), c.want...)
			var again []string // it can be gone through twice
			for in := range stdin.Inputs(context.Background()) {
				again = append(again, in.Path)
			}
			if len(again) != len(c.want) {
				t.Errorf("the second time: %q", again)
			}
		})
	}
	wantLines(t, inputs(t, &Source{List: "no-list"}), "no-list (): read list of files: no such file or directory")
}

func TestLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right of their own on Windows")
	}
	writeFiles(t, map[string]string{"a/1.txt": "", "far/2.txt": ""})
	for link, target := range map[string]string{
		"a/loop": ".", "a/up": "..", "a/far": "../far", "a/file.txt": "../far/2.txt", "a/broken.txt": "nowhere", "a/self": "self",
	} {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	wantLines(t, inputs(t, &Source{Args: args("a")}),
		"a/1.txt (1.txt)",
		"a/broken.txt (broken.txt): follow link: no such file or directory",
		"a/far (far): link to a folder, not followed",
		"a/file.txt (file.txt)",
		"a/loop (loop): link to a folder, not followed",
		"a/self (self): follow link: too many levels of symbolic links",
		"a/up (up): link to a folder, not followed")
	// A link is not the file that it leads to, and "link/.." not where it lies.
	wantLines(t, inputs(t, &Source{Args: args("far/2.txt", "a/file.txt", "a/far/../far/2.txt", "a/far/../1.txt")}),
		"far/2.txt (2.txt)",
		"a/file.txt (file.txt)",
		"a/1.txt (): no such file or directory")
	got := inputs(t, &Source{Args: args("a"), Follow: true})
	for _, want := range []string{"a/far/2.txt (far/2.txt)", "a/loop (loop): link to a folder it lies in"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
	if len(got) > 100 {
		t.Errorf("%d inputs", len(got))
	}
}

// TestManyEntries walks a folder in pieces and in order.
func TestManyEntries(t *testing.T) {
	dir := t.TempDir()
	const n = 2999 // that 7 does not divide
	// Names of one file: a new file for each would take most of the time.
	writeFile(t, filepath.Join(dir, "0000.txt"), "")
	for i := 1; i < n; i++ {
		name := filepath.Join(dir, fmt.Sprintf("%04d.txt", (i*7)%n))
		if os.Link(filepath.Join(dir, "0000.txt"), name) != nil {
			writeFile(t, name, "")
		}
	}
	i := 0
	for in, err := range openSource(t, &Source{Args: args(dir)}).Inputs(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("%04d.txt", i); in.Rel != want {
			t.Fatalf("input %d is %s", i, in.Rel)
		}
		i++
	}
	if i != n {
		t.Errorf("%d inputs", i)
	}
}

func TestInputsCancelled(t *testing.T) {
	writeFiles(t, map[string]string{"a/1.txt": "", "a/2.txt": "", "b.txt": ""})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range openSource(t, &Source{Args: args("a", "b.txt")}).Inputs(ctx) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d inputs", n)
	}
}

func TestCause(t *testing.T) {
	_, err := os.Open("nowhere\x1b")
	if got := Cause(err); strings.Contains(got.Error(), "nowhere") || !errors.Is(got, os.ErrNotExist) {
		t.Errorf("got %v", got)
	}
}

// TestListOnce makes sure that a list that can be read only once is kept, and
// that nothing of it stays behind, whether it can be read or not.
func TestListOnce(t *testing.T) {
	writeFiles(t, map[string]string{"a.txt": "x", "b.txt": "x"})
	spools := t.TempDir()
	t.Setenv("TMPDIR", spools)
	t.Setenv("TMP", spools)
	broken := errors.New("broken pipe")
	s := &Source{List: Stdin, Stdin: io.MultiReader(strings.NewReader("a.txt\n"), iotest.ErrReader(broken))}
	if err := s.Open(t.Context()); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	s = &Source{List: Stdin, Stdin: strings.NewReader("a.txt\nb.txt\n")}
	if err := s.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		n := 0
		for _, err := range s.Inputs(t.Context()) {
			if n++; err != nil {
				t.Error(err)
			}
		}
		if n != 2 {
			t.Errorf("%d inputs", n)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	s = &Source{List: Stdin, Stdin: strings.NewReader("a.txt\n"), Files: []string{"a.txt"}}
	if err := s.Open(t.Context()); err == nil {
		t.Error("an input would be written over")
	}
	if left, err := os.ReadDir(spools); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
