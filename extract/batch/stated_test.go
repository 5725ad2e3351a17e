package batch

import (
	"path/filepath"
	"testing"
)

func TestArticleOf(t *testing.T) {
	in := func(name, rel string) []mirror {
		return []mirror{{path: filepath.FromSlash("at/" + name), name: name, rel: rel}}
	}
	for _, c := range []struct {
		name, article, record string
		mirrors               []mirror
		file, root            string
	}{
		{"mirrored", "in/2020/a.txt", "2020/a.yaml", in("in", "."), "at/in/2020/a.txt", ""},
		{"compressed", "in/a.html.gz", "a.json", in("in", "."), "at/in/a.html.gz", ""},
		{"below the root", "in/2020/a.txt", "2020/a.yaml", in("in/2020", "2020"), "at/in/2020/a.txt", ""},
		{"one of several", "in/l.jsonl#n1", "l.jsonl/n1.yaml", in("in", "."), "at/in/l.jsonl", ""},
		{"signs in names", "in/#1/a#b.jsonl#n#2", "#1/a#b.jsonl/" + fileName("n#2") + ".yaml", in("in", "."), "at/in/#1/a#b.jsonl", ""},
		{"the working folder", "a.txt", "a.yaml", in(".", "."), "at/a.txt", ""},
		{"a folder above", "../in/a.txt", "a.yaml", in("../in", "."), "in/a.txt", ""},
		{"of the folder above", "in/2020/a.txt", "2020/a.yaml", in("in/2020", "."), "", "in"},
		{"of the working folder", "in/a.txt", "in/a.yaml", in("in", "."), "", "."},
		{"of another folder", "press/a.txt", "a.yaml", in("in", "."), "", ""},
		{"a name that begins alike", "in2/a.txt", "a.yaml", in("in", "."), "", ""},
		{"out of the folder", "in/../../a.txt", "a.yaml", in("in", "."), "", ""},
		{"elsewhere", "in/2020/a.txt", "a.yaml", in("in", "."), "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, root := articleOf(c.article, c.record, c.mirrors)
			if filepath.ToSlash(file) != c.file || root != c.root {
				t.Errorf("article %q, root %q", file, root)
			}
		})
	}
}
