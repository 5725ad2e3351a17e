//go:build unix

package batch

import (
	"os"
	"syscall"
	"testing"
)

// TestListPipe reads a list from a named pipe, as a shell makes of <(find …),
// and goes through it twice.
func TestListPipe(t *testing.T) {
	writeFiles(t, map[string]string{"a.txt": "x", "b.txt": "x"})
	if err := syscall.Mkfifo("list", 0o600); err != nil {
		t.Skip(err)
	}
	go os.WriteFile("list", []byte("a.txt\nb.txt\n"), 0o600)
	s := openSource(t, &Source{List: "list"})
	for range 2 {
		n := 0
		for range s.Inputs(t.Context()) {
			n++
		}
		if n != 2 {
			t.Errorf("%d inputs", n)
		}
	}
}

// A pipe in the place of a record or of a list of patterns is not waited for.
func TestPipesInPlaces(t *testing.T) {
	writeFiles(t, map[string]string{"in/a.txt": story(1), "odd/b.txt": story(2)})
	if err := os.Mkdir("out", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"out/a.yaml", "odd/.incxignore"} {
		if err := syscall.Mkfifo(name, 0o600); err != nil {
			t.Skip(err)
		}
	}
	for _, c := range []struct {
		name string
		run  folderRun
		want []string
	}{
		{"write", folderRun{source: Source{Args: args("in")}}, []string{"failed in/a.txt: write record out/a.yaml: what is there already is no record"}},
		{"resume", folderRun{source: Source{Args: args("in")}, options: Options{Resume: true}},
			[]string{"failed in/a.txt: write record out/a.yaml: what is there already is no record"}},
		{"check", folderRun{source: Source{Args: args("in")}, tree: TreeOptions{Check: true}}, []string{"failed in/a.txt: read record out/a.yaml: is no regular file"}},
		{"patterns", folderRun{source: Source{Args: args("odd")}}, []string{"failed odd: read .incxignore: is no regular file", "written odd/b.txt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines, err := c.run.run(t, "out")
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, lines, c.want...)
		})
	}
}
