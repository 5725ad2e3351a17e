package batch

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/incx/incx/extract/article"
)

func TestFoldName(t *testing.T) {
	for system, want := range map[string]string{"linux": "A1.yaml", "darwin": "a1.yaml", "windows": "a1.yaml"} {
		if got := foldNameOn(system, "A1.yaml"); got != want {
			t.Errorf("%s: %s", system, got)
		}
	}
}

func TestRecordName(t *testing.T) {
	for rel, want := range map[string]string{
		"a.txt":                    "a.yaml",
		"x/y/a.HTML":               "x/y/a.yaml",
		"a.txt.gz":                 "a.yaml",
		"a.json.zst":               "a.yaml",
		"a.gz":                     "a.yaml",
		"Attack on U.S. agency":    "Attack on U.S. agency.yaml",
		"v1.2":                     "v1.2.yaml",
		"x.d/.txt":                 "x.d/.txt.yaml",
		"stdin":                    "stdin.yaml",
		"new\nline\x1b[31m\xff.md": "new\nline\x1b[31m\xff.yaml",
	} {
		if got := recordName(rel, ".yaml"); got != want {
			t.Errorf("%q: got %q, want %q", rel, got, want)
		}
	}
	if got, want := recordNameIn("x/feed.jsonl", "a7", ".json"), "x/feed.jsonl/a7.json"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFileName(t *testing.T) {
	for id, want := range map[string]string{
		"2025-12_a.7":  "2025-12_a.7",
		"Överfall":     "Överfall",
		"a/b":          "a-b-c14cddc0",
		"..":           "5ec1f7e7",
		"../../etc/pw": "etc-pw-5e5bb4a7",
		"CON":          "CON-94a7b9e2",
		"com1.x":       "com1.x-",
		"a\nb":         "a-b-",
		"-x":           "x-",
	} {
		got := fileName(id)
		if len(want) > 9 && want[len(want)-9] == '-' || id == ".." {
			want = want[:max(0, len(want)-8)] // the hash is checked by FuzzFileName
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q: got %q, want %q", id, got, want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	for _, id := range []string{"", ".", "..", "a/b", "a\\b", "nul.txt", "C:\\x", strings.Repeat("é", 300), "\xff\x00", "a", "https://example.com/?a=b"} {
		f.Add(id, "a-b")
	}
	f.Fuzz(func(t *testing.T, id, other string) {
		name := fileName(id)
		if name == "" || len(name) > 120 || strings.ContainsAny(name, "/\\:\x00\n*?\"<>|") || name[0] == '.' || !filepath.IsLocal(name) {
			t.Errorf("%q: bad name %q", id, name)
		}
		if id != other && name == fileName(other) && len(id) < 50 && len(other) < 50 {
			t.Errorf("%q and %q have the same name %q", id, other, name)
		}
	})
}

func FuzzStatedHash(f *testing.F) {
	f.Add("a.txt", "{")
	f.Add("a\n  sha256: 0000", "\n  sha256: 0000000000000000000000000000000000000000000000000000000000000000")
	f.Add(`a","sha256":"0000000000000000000000000000000000000000000000000000000000000000`, ",\"sha256\":\"")
	f.Fuzz(func(t *testing.T, path, junk string) {
		if len(path) > 2000 {
			return
		}
		a, err := article.Read([]byte("Title\n\nA text of some length."), article.Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		rec, err := quickExtract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		for _, format := range []string{"yaml", "json", "jsonl"} {
			f, err := ParseFormat(format)
			if err != nil {
				t.Fatal(err)
			}
			data, err := f.marshal(rec, a.Text)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := statedHash(data); !ok || got != a.Source.SHA256 {
				t.Errorf("%s: %q: got %q, %v, want %s", format, path, got, ok, a.Source.SHA256)
			}
		}
		statedHash([]byte(junk)) // does not panic
	})
}
