package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// childVariable makes the test program run a batch instead of the tests, for
// those that kill it or take rights from it: "in" and "out" folder.
const childVariable = "INCX_BATCH_CHILD"

func TestMain(m *testing.M) {
	if dirs := os.Getenv(childVariable); dirs != "" {
		os.Exit(child(dirs))
	}
	os.Exit(m.Run())
}

// child runs a batch and writes the results to standard output.
func child(dirs string) int {
	in, out, _ := strings.Cut(dirs, "\n")
	s := &Source{Args: []Arg{{Path: in, Name: "in"}}, Output: out}
	if err := s.Open(context.Background()); err != nil {
		fmt.Println(err)
		return 2
	}
	defer s.Close()
	tree, err := OpenTree(out, TreeOptions{Format: Format{Name: record.YAML}})
	if err != nil {
		fmt.Println(err)
		return 2
	}
	defer tree.Close()
	err = Run(context.Background(), s, Options{
		Output: tree, Extract: quickExtract,
		Report: func(r *Result) error {
			fmt.Println(r.Status, r.Name(), r.Message())
			return nil
		},
	})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// TestKilled kills a run several times, resumes it, and compares with a run
// that nobody disturbed.
func TestKilled(t *testing.T) {
	const articles = 800
	files := make(map[string]string)
	for i := range articles {
		files[fmt.Sprintf("in/%d/%04d.txt", i%7, i)] = story(i)
	}
	writeFiles(t, files)
	f := folderRun{source: Source{Args: args("in")}}
	if _, err := f.run(t, "whole"); err != nil {
		t.Fatal(err)
	}
	whole := readTree(t, "whole")
	kills := 0
	for _, after := range []int{1, 120, 360, 600} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), childVariable+"=in\nkilled")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := make([]byte, 0, 1<<20)
		buf := make([]byte, 256)
		for bytes.Count(lines, []byte("\n")) < after {
			n, err := out.Read(buf)
			lines = append(lines, buf[:n]...)
			if err != nil {
				break
			}
		}
		cmd.Process.Kill()
		if cmd.Wait() != nil {
			kills++
		}
		for name, text := range readTree(t, "killed") {
			if strings.HasPrefix(name, workName) {
				continue
			}
			if text != whole[name] {
				t.Fatalf("after %d lines: %s is not whole", after, name)
			}
		}
	}
	if kills == 0 {
		t.Error("no run was killed before its end")
	}
	f.options.Resume = true
	lines, err := f.run(t, "killed")
	if err != nil {
		t.Fatal(err)
	}
	resumed := 0
	for _, l := range lines {
		if strings.HasPrefix(l, UpToDate.String()) {
			resumed++
		}
	}
	if resumed == 0 || len(lines) != articles {
		t.Errorf("%d of %d were up to date", resumed, len(lines))
	}
	got := readTree(t, "killed")
	wantLines(t, names(got), names(whole)...)
	for name := range whole {
		if got[name] != whole[name] {
			t.Errorf("%s is another record", name)
		}
	}
}

func TestDiskFull(t *testing.T) {
	for err, want := range map[error]bool{
		&os.PathError{Op: "write", Err: syscall.ENOSPC}:      true,
		&os.LinkError{Op: "rename", Err: syscall.EROFS}:      true,
		&os.PathError{Op: "open", Err: syscall.EACCES}:       false,
		fmt.Errorf("write: %w", io.ErrShortWrite):            false,
		&os.PathError{Op: "open", Err: syscall.ENAMETOOLONG}: false,
	} {
		if got := errors.Is(stopping(err), ErrStop); got != want {
			t.Errorf("%v: stops: %v", err, got)
		}
	}
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/l.jsonl": jsonLines(5000, true)})
	s, err := CreateStream("/dev/full", Format{Name: record.JSONL}, true, false)
	if err != nil {
		t.Fatal(err)
	}
	err = Run(context.Background(), openSource(t, &Source{Args: args("in")}), Options{Extract: quickExtract, Output: s})
	_, err2 := s.Finish(err == nil)
	if err = errors.Join(err, err2); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
}

func TestOutputNotWritable(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b/c.txt": story(2), "file": "x", "out/b": "a file in the way", "out/a.yaml/x": "a folder in the way"})
	if _, err := OpenTree("file/out", TreeOptions{}); err == nil || !strings.Contains(err.Error(), "file") {
		t.Errorf("a folder below a file: %v", err)
	}
	if _, err := OpenTree("file", TreeOptions{}); err == nil {
		t.Error("a file for a folder")
	}
	lines, err := folderRun{source: Source{Args: args("in")}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "failed in/a.txt: write record out/a.yaml: ") ||
		!strings.HasPrefix(lines[1], "failed in/b/c.txt: write record out/b/c.yaml: ") {
		t.Errorf("got %q", lines)
	}
	wantLines(t, names(readTree(t, "out")), "a.yaml/x", "b")
}

// TestOutputLinks makes sure that a link in the output folder cannot lead a
// record out of it.
func TestOutputLinks(t *testing.T) {
	writeFiles(t, map[string]string{"in/sub/a.txt": story(1), "in/b.txt": story(2), "far/b.yaml": "precious"})
	os.Mkdir("out", 0o777)
	if err := errors.Join(os.Symlink("../far", "out/sub"), os.Symlink("../far/b.yaml", "out/b.yaml")); err != nil {
		t.Skip(err)
	}
	lines, err := folderRun{source: Source{Args: args("in")}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 || lines[0] != "written in/b.txt" || !strings.HasPrefix(lines[1], "failed in/sub/a.txt: write record out/sub/a.yaml: ") {
		t.Errorf("got %q", lines)
	}
	if got := readTree(t, "far"); len(got) != 1 || got["b.yaml"] != "precious" {
		t.Errorf("outside there is %q", got)
	}
}

func TestFileDisappears(t *testing.T) {
	files := make(map[string]string)
	for i := range 20 {
		files[fmt.Sprintf("in/%02d.txt", i)] = story(i)
	}
	writeFiles(t, files)
	o := Options{Jobs: 1, Extract: func(ctx context.Context, a *article.Article) (*record.Record, error) {
		if a.Source.Path == "in/03.txt" {
			os.Remove("in/15.txt")
			os.Remove("in/16.txt")
			os.Mkdir("in/16.txt", 0o777)
		}
		return quickExtract(ctx, a)
	}}
	lines, err := folderRun{source: Source{Args: args("in")}, options: o}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 20 || !strings.HasPrefix(lines[15], "failed in/15.txt: no such file or directory") || lines[16] != "failed in/16.txt: is a folder" || lines[19] != "written in/19.txt" {
		t.Errorf("got %q", lines)
	}
}

func TestFileChanges(t *testing.T) {
	for name, change := range map[string]func() error{
		"grows": func() error {
			f, err := os.OpenFile("a.txt", os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("More of it.\n")
			return errors.Join(err, f.Close())
		},
		"shrinks": func() error { return os.Truncate("a.txt", 5) },
		"is touched": func() error {
			later := time.Now().Add(time.Hour)
			return os.Chtimes("a.txt", later, later)
		},
	} {
		t.Run(name, func(t *testing.T) {
			writeFiles(t, map[string]string{"a.txt": story(1)})
			in := Input{Path: "a.txt", Name: "a.txt"}
			err := readInput(context.Background(), in, nil, article.Options{}, func(*article.Article, error) error { return change() })
			if !errors.Is(err, ErrChanged) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestUnreadable reads files and folders that it has no right to, with the
// rights of nobody where the tests have those of root.
func TestUnreadable(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights work in another way on Windows")
	}
	dir, err := os.MkdirTemp("", "incx-rights-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	in, out, locked := filepath.Join(dir, "in"), filepath.Join(dir, "out"), filepath.Join(dir, "locked")
	for _, name := range []string{"1.txt", "2.txt", "3/4.txt", "5.txt"} {
		writeFile(t, filepath.Join(in, name), story(1))
	}
	program := filepath.Join(dir, "program")
	if data, err := os.ReadFile(os.Args[0]); err != nil || os.WriteFile(program, data, 0o755) != nil {
		t.Fatal("copy test program", err)
	}
	mode := func(name string, m fs.FileMode) {
		if err := os.Chmod(name, m); err != nil {
			t.Fatal(err)
		}
	}
	os.Mkdir(out, 0o777)
	os.Mkdir(locked, 0o777)
	mode(dir, 0o755)
	mode(out, 0o777)
	mode(filepath.Join(in, "2.txt"), 0)
	mode(filepath.Join(in, "3"), 0)
	mode(locked, 0o555)
	defer mode(filepath.Join(in, "3"), 0o755)
	run := func(out string) string {
		cmd := exec.Command(program)
		cmd.Env = append(os.Environ(), childVariable+"="+in+"\n"+out)
		asNobody(cmd)
		text, err := cmd.Output() // on standard error -cover complains of the rights
		if errors.Is(err, fs.ErrPermission) {
			t.Skip("cannot run without the rights of root: ", err)
		}
		return string(text)
	}
	wantLines(t, strings.Split(strings.TrimSpace(run(out)), "\n"),
		"written in/1.txt written", "failed in/2.txt permission denied", "failed in/3 list folder: permission denied", "written in/5.txt written")
	if got := run(locked); !strings.Contains(got, "make output folder") || !strings.Contains(got, "permission denied") {
		t.Errorf("an output folder without write permission: %q", got)
	}
}
