package gazetteer

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the stated lists anew")

// docs/gazetteer.md lists the kinds of each family and the sectors.
func TestStatedKindsAndSectors(t *testing.T) {
	const page = "../docs/gazetteer.md"
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	section := regexp.MustCompile(`(?s)\n### Kinds and sectors\n.*?\n### `)
	var want strings.Builder
	want.WriteString("\n### Kinds and sectors\n\n| family | kinds |\n| --- | --- |\n")
	for f := Organisation; !f.IsWordList(); f++ {
		if kinds := KindsOf(f); len(kinds) > 0 {
			want.WriteString("| `" + f.String() + "` | " + quoted(kinds) + " |\n")
		}
	}
	want.WriteString("\nSectors: " + quoted(sectors()) + ".\n\n### ")
	stated := section.FindString(string(data))
	if stated == want.String() {
		return
	}
	if stated == "" || !*update {
		t.Fatalf("%s says\n%s\nbut there are\n%s\nto write that there: go test ./gazetteer -run %s -update", page, stated, want.String(), t.Name())
	}
	text := strings.Replace(string(data), stated, want.String(), 1)
	if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func quoted(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }
