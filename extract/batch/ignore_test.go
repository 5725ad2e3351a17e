package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestIgnore(t *testing.T) {
	dir := t.TempDir()
	write := func(sub, text string) {
		os.MkdirAll(filepath.Join(dir, sub), 0o777)
		if err := os.WriteFile(filepath.Join(dir, sub, IgnoreFile), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(".", "\ufeff*.bom\n# drafts\n*.draft.txt\n!kept.draft.txt\r\n/top.txt\nold/\nsub/deep.txt\n{a,b}.txt\n\\#odd\nspace\\ \n\n!\n/\nin/**\n!in/kept.txt\n")
	write("sub", "*.md\n!read.draft.txt\n/only.txt\n")
	root, err := readIgnore(filepath.Join(dir, IgnoreFile), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	sub, err := readIgnore(filepath.Join(dir, "sub", IgnoreFile), "sub", root)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		list   *ignoreList
		name   string
		folder bool
		want   bool
	}{
		{root, "a.draft.txt", false, true},
		{root, "x/y/a.draft.txt", false, true},
		{root, "kept.draft.txt", false, false},
		{root, "top.txt", false, true},
		{root, "x/top.txt", false, false},
		{root, "old", true, true},
		{root, "old", false, false},
		{root, "x/old", true, true},
		{root, "sub/deep.txt", false, true},
		{root, "x/sub/deep.txt", false, false},
		{root, "a.txt", false, false},
		{root, "{a,b}.txt", false, true},
		{root, "#odd", false, true},
		{root, "space ", false, true},
		{root, "a.bom", false, true},
		{root, "in", true, false},
		{root, "in/a.txt", false, true},
		{root, "in/x", true, true},
		{root, "in/x/a.txt", false, true},
		{root, "in/kept.txt", false, false},
		{sub, "sub/a.md", false, true},
		{root, "a.md", false, false},
		{sub, "sub/read.draft.txt", false, false},
		{sub, "sub/other.draft.txt", false, true},
		{sub, "sub/only.txt", false, true},
		{sub, "sub/x/only.txt", false, false},
	} {
		if got := c.list.ignores(c.name, c.folder); got != c.want {
			t.Errorf("%q (folder: %v): got %v", c.name, c.folder, got)
		}
	}
	write("bad", "fine\n[\n")
	if _, err := readIgnore(filepath.Join(dir, "bad", IgnoreFile), "bad", nil); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("malformed pattern: %v", err)
	}
	if l, err := readIgnore(filepath.Join(dir, "nowhere", IgnoreFile), "nowhere", sub); err != nil || l != sub {
		t.Errorf("no file: %v, %v", l, err)
	}
}

func FuzzIgnore(f *testing.F) {
	f.Add("*.txt", "a/b.txt")
	f.Add("!/a/**/b/", "a/x/b")
	f.Add("[a-", "a")
	f.Add("\\", "\\")
	f.Fuzz(func(t *testing.T, line, name string) {
		if p, ok := parseIgnore(line); ok {
			l := &ignoreList{dir: ".", patterns: []ignorePattern{p}}
			l.ignores(name, true)
		}
	})
}

// Braces are tried in all combinations: twenty pairs of them are a million patterns.
func TestBraces(t *testing.T) {
	for glob, want := range map[string]bool{
		"*.{txt,md,html}":                      true,
		"{2023,2024}/{01,02,03}/*.{txt,md}":    true,
		"{a,{b,c}}":                            true,
		strings.Repeat("{a}", 100):             true,
		strings.Repeat(`\{a,b\}`, 100):         true,
		"{" + strings.Repeat("a,", 900) + "a}": true,
		strings.Repeat("{a,b}", 9):             true,
		strings.Repeat("{a,b}", 10):            false,
		strings.Repeat("{a,b}", 1000):          false,
	} {
		if err := CheckPatterns(glob); (err == nil) != want {
			t.Errorf("%.40q: %v", glob, err)
		}
	}
}

// A brace in an ignore file is a brace, whether a backslash stands before it or not.
func TestIgnoredBraces(t *testing.T) {
	for _, test := range []struct {
		line, name string
		want       bool
	}{
		{"{a,b}.txt", "{a,b}.txt", true},
		{"{a,b}.txt", "a.txt", false},
		{`\{a,b\}.txt`, "{a,b}.txt", true},
		{`\{a,b\}.txt`, `\a\.txt`, false},
		{`\\{a}.txt`, `\{a}.txt`, true},
		{`[{]a`, "{a", true},
		{`\*.txt`, "*.txt", true},
		{`a\`, "a", false},
		{strings.Repeat(`\{a,a,\}`, 40), strings.Repeat(`\a`, 40) + "b", false}, // in the time of one pattern
	} {
		p, ok := parseIgnore(test.line)
		if got := ok && matches(p.glob, test.name); got != test.want {
			t.Errorf("%q, %q: %v", test.line, test.name, got)
		}
	}
}
