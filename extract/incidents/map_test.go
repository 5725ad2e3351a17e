package incidents

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every file of the package has its place in the map of docs/incidents.md, and the map
// names no other.
func TestMapOfFiles(t *testing.T) {
	doc, err := os.ReadFile(filepath.Join("..", "..", "docs", "incidents.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, plan, ok := strings.Cut(string(doc), "## Where it stands in the code")
	if !ok {
		t.Fatal("docs/incidents.md has no map of the code")
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	known := 0
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		known++
		if n := strings.Count(plan, "`"+f+"`"); n != 1 {
			t.Errorf("%s is named %d times in the map, want once", f, n)
		}
	}
	if n := strings.Count(plan, ".go`"); n != known {
		t.Errorf("the map names %d files, there are %d", n, known)
	}
}
