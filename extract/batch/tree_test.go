package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/incx/incx/extract/record"
)

func TestTree(t *testing.T) {
	writeFiles(t, map[string]string{
		"in/a.txt": story(1), "in/deep/er/b.html": "<html><body><p>The harbour office of Lower Wick was hit on Monday, its director said.</p></body></html>",
		"in/c.jsonl": jsonLines(2, true), "in/one.json": `{"id":"x","text":"The harbour was hit on Monday."}`,
		"in/feed.xml": `<rss version="2.0"><channel><title>T</title><item><guid>g/1</guid><title>A</title><description>The harbour was hit.</description></item></channel></rss>`,
		"in/pic.png":  "\x89PNG\r\n\x1a\n", "in/empty.txt": "", "in/bad.json": "{",
	})
	f := folderRun{source: Source{Args: args("in")}}
	lines, err := f.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	first := []string{
		"written in/a.txt", "failed in/bad.json: malformed JSON: unexpected end of JSON input", "written in/c.jsonl#n0", "written in/c.jsonl#n1",
		"written in/deep/er/b.html", "skipped in/empty.txt: no text", "written in/feed.xml#g/1", "written in/one.json",
		"skipped in/pic.png: binary data, not text (PNG image)",
	}
	wantLines(t, lines, first...)
	wantLines(t, names(readTree(t, "out")),
		"a.yaml", "c.jsonl/n0.yaml", "c.jsonl/n1.yaml", "deep/er/b.yaml", "feed.xml/"+fileName("g/1")+".yaml", "one.yaml")

	// Once more: nothing changes, not even the times of files.
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes("out/a.yaml", old, old); err != nil {
		t.Fatal(err)
	}
	lines, err = f.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	var again []string
	for _, l := range first {
		again = append(again, strings.Replace(l, "written", "unchanged", 1))
	}
	wantLines(t, lines, again...)
	if info, err := os.Stat("out/a.yaml"); err != nil || info.ModTime().After(old.Add(time.Minute)) {
		t.Errorf("a record that did not change was written: %v", err)
	}

	// One changes, one goes, one is broken and keeps its record.
	writeFile(t, "in/a.txt", story(2))
	writeFile(t, "in/c.jsonl", jsonLines(1, true))
	writeFile(t, "in/one.json", "{")
	if err := os.RemoveAll("in/deep"); err != nil {
		t.Fatal(err)
	}
	f.prune = true
	lines, err = f.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "written in/a.txt", "failed in/bad.json: malformed JSON: unexpected end of JSON input", "unchanged in/c.jsonl#n0",
		"skipped in/empty.txt: no text", "unchanged in/feed.xml#g/1", "failed in/one.json: malformed JSON: unexpected end of JSON input",
		"skipped in/pic.png: binary data, not text (PNG image)", "gone c.jsonl/n1.yaml", "gone deep/er/b.yaml")
	wantLines(t, names(readTree(t, "out")), "a.yaml", "c.jsonl/n0.yaml", "feed.xml/"+fileName("g/1")+".yaml", "one.yaml")
	if _, err := os.Stat("out/deep"); err == nil {
		t.Error("an empty folder is left")
	}
}

func TestGonePartial(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b.md": story(2), "in/sub/c.md": story(3), "in/d.jsonl": jsonLines(1, true)})
	all := folderRun{source: Source{Args: args("in")}}
	if _, err := all.run(t, "out"); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "out/notes.txt", "not a record")
	writeFile(t, "out/.hidden.yaml", "not a record")
	for _, c := range []struct {
		name   string
		source Source
		want   []string
	}{
		{"a filter", Source{Args: args("in"), Include: []string{"*.txt"}}, []string{"unchanged in/a.txt"}},
		{"one file", Source{Args: args("in/a.txt")}, []string{"unchanged in/a.txt"}},
		{"a folder below the root", Source{Args: args("in/sub"), Root: "in"}, []string{"unchanged in/sub/c.md"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines, err := folderRun{source: c.source}.run(t, "out")
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, lines, c.want...)
		})
	}
	os.Remove("in/b.md")
	lines, err := folderRun{source: Source{Args: args("in"), Include: []string{"*.txt"}}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "unchanged in/a.txt", "gone b.yaml")
	lines, err = folderRun{source: Source{Args: args("in", "nowhere")}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "unchanged in/a.txt", "unchanged in/d.jsonl#n0", "unchanged in/sub/c.md", "failed nowhere: no such file or directory")
}

// A record below a folder that could not be read as it should be is not taken for
// one without an article, and another input that failed there does not change that.
func TestGoneBelowFailed(t *testing.T) {
	writeFiles(t, map[string]string{"in/sub/a.txt": story(1), "in/sub/b.json": jsonLines(1, false), "in/sub/z.txt": story(2), "in/z.txt": story(3)})
	f := folderRun{source: Source{Args: args("in")}}
	if _, err := f.run(t, "out"); err != nil {
		t.Fatal(err)
	}
	os.Remove("in/sub/z.txt")
	os.Remove("in/z.txt")
	writeFile(t, "in/sub/.incxignore", "[")
	writeFile(t, "in/sub/b.json", "{")
	lines, err := f.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "failed in/sub: .incxignore, line 1: malformed pattern", "unchanged in/sub/a.txt",
		"failed in/sub/b.json: malformed JSON: unexpected end of JSON input", "gone z.yaml")
}

func TestCheck(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b.txt": story(2), "in/c.txt": story(3), "in/l.jsonl": jsonLines(2, false)})
	f := folderRun{source: Source{Args: args("in")}}
	if _, err := f.run(t, "out"); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "in/a.txt", story(9))
	os.Remove("out/b.yaml")
	os.Remove("in/c.txt")
	before := readTree(t, "out")
	f.tree.Check = true
	lines, err := f.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "differs in/a.txt", "missing in/b.txt", "unchanged in/l.jsonl#1", "unchanged in/l.jsonl#2", "gone c.yaml")
	after := readTree(t, "out")
	wantLines(t, names(after), names(before)...)
	for name := range before {
		if before[name] != after[name] {
			t.Errorf("%s was changed", name)
		}
	}
	if _, err := f.run(t, "no-folder"); err == nil || !strings.Contains(err.Error(), "no-folder") {
		t.Errorf("no folder: %v", err)
	}
}

func TestResume(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b.txt": story(2), "in/l.jsonl": jsonLines(2, true)})
	for _, format := range []string{"yaml", "json", "jsonl"} {
		to, err := ParseFormat(format)
		if err != nil {
			t.Fatal(err)
		}
		f := folderRun{source: Source{Args: args("in")}, tree: TreeOptions{Format: to}}
		if _, err := f.run(t, "out"); err != nil {
			t.Fatal(err)
		}
		f.options.Resume = true
		lines, err := f.run(t, "out")
		if err != nil {
			t.Fatal(err)
		}
		wantLines(t, lines, "up-to-date in/a.txt", "up-to-date in/b.txt", "up-to-date in/l.jsonl#n0", "up-to-date in/l.jsonl#n1")
		// The same bytes but newer, and other bytes but older.
		later := time.Now().Add(time.Hour)
		if err := os.Chtimes("in/a.txt", later, later); err != nil {
			t.Fatal(err)
		}
		writeFile(t, "in/b.txt", story(7))
		early := time.Now().Add(-time.Hour)
		if err := os.Chtimes("in/b.txt", early, early); err != nil {
			t.Fatal(err)
		}
		lines, err = f.run(t, "out")
		if err != nil {
			t.Fatal(err)
		}
		wantLines(t, lines, "unchanged in/a.txt", "written in/b.txt", "up-to-date in/l.jsonl#n0", "up-to-date in/l.jsonl#n1")
		writeFile(t, "in/a.txt", story(1))
		writeFile(t, "in/b.txt", story(2))
	}
}

func TestCollision(t *testing.T) {
	writeFiles(t, map[string]string{
		"in/a.txt": story(1), "in/a.md": story(2), "in/sub/b.txt": story(3), "more/sub/b.html": story(4), "more/c.txt": story(5),
		"ids.jsonl": jsonLines(2, true) + jsonLines(1, true),
	})
	for i := range maxCollisions + 4 {
		writeFile(t, fmt.Sprintf("many/%d.md", i), story(i))
		writeFile(t, fmt.Sprintf("many/%d.txt", i), story(i))
	}
	for _, c := range []struct {
		name   string
		source Source
		want   string
	}{
		{"one folder", Source{Args: args("in")}, "in/a.md and in/a.txt would both be written to a.yaml"},
		{"two folders", Source{Args: args("in/sub", "more/sub", "more/c.txt")}, "in/sub/b.txt and more/sub/b.html would both be written to b.yaml"},
		{"named twice", Source{Args: args("more", "more/c.txt")}, ""},
		{"all of several", Source{Args: args("in", "more")},
			"in/a.md and in/a.txt would both be written to a.yaml\nin/sub/b.txt and more/sub/b.html would both be written to sub/b.yaml"},
		{"several", Source{Args: args("many")}, "and 4 more such pairs"},
		{"apart", Source{Args: args("in/sub", "more/sub"), Root: "."}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := t.TempDir()
			_, err := folderRun{source: c.source}.run(t, out)
			var collision *Collision
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (!errors.As(err, &collision) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("error %v", err)
			case c.want != "" && len(readTree(t, out)) > 0:
				t.Error("something was written")
			}
		})
	}
	lines, err := folderRun{source: Source{Args: args("ids.jsonl")}}.run(t, "out")
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, lines, "written ids.jsonl#n0", "written ids.jsonl#n1", `failed ids.jsonl#n0: a second article with the id "n0"`)
}

func TestRecordsAreNoArticles(t *testing.T) {
	writeFiles(t, map[string]string{"a.txt": story(1), "b.txt": story(2)})
	for _, format := range []string{"yaml", "json", "jsonl"} {
		to, err := ParseFormat(format)
		if err != nil {
			t.Fatal(err)
		}
		f := folderRun{source: Source{Args: args("in")}, tree: TreeOptions{Format: to}}
		writeFile(t, "in/a.txt", story(1))
		if _, err := f.run(t, "out"); err != nil {
			t.Fatal(err)
		}
		lines, err := folderRun{source: Source{Args: args("out")}}.run(t, "other")
		if err != nil {
			t.Fatal(err)
		}
		if len(lines) != 1 || !strings.HasPrefix(lines[0], "skipped out/a.") {
			t.Errorf("%s: %q", format, lines)
		}
		os.RemoveAll("out")
	}
}

func TestLock(t *testing.T) {
	dir := t.TempDir()
	o := TreeOptions{Format: Format{Name: record.YAML}}
	for range 3 {
		tree, err := OpenTree(dir, o)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := OpenTree(dir, o); !errors.Is(err, ErrLocked) {
			t.Errorf("a second run: %v", err)
		}
		if err := tree.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(filepath.Join(dir, workName)); err == nil {
			t.Error("the work folder is left")
		}
	}
}

func TestStreamFile(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "in/b.txt": story(2), "out.jsonl": "old"})
	if err := os.Symlink("out.jsonl", "link.jsonl"); err != nil {
		t.Skip(err)
	}
	for _, whole := range []bool{false, true} {
		s, err := CreateStream("link.jsonl", Format{Name: record.JSONL}, true, true)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := CreateStream("out.jsonl", Format{Name: record.JSONL}, true, true); err == nil {
			t.Error("no lock")
		}
		if err := Run(t.Context(), openSource(t, &Source{Args: args("in")}), Options{Extract: quickExtract, Output: s}); err != nil {
			t.Fatal(err)
		}
		name, err := s.Finish(whole)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(name)
		if err != nil || strings.Count(string(data), "\n") != 2 {
			t.Errorf("%s: %q, %v", name, data, err)
		}
		if whole != (filepath.Base(name) == "out.jsonl") {
			t.Errorf("whole %v: written to %s", whole, name)
		}
		if old, _ := os.ReadFile("out.jsonl"); !whole && string(old) != "old" {
			t.Errorf("the old file is now %q", old)
		}
	}
	wantLines(t, names(readTree(t, ".")), "in/a.txt", "in/b.txt", "link.jsonl", "out.jsonl")
}
