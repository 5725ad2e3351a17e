package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/incx/incx/extract/score"
)

// The record in the README is the one that its tests hold incx to, but for what
// "# …" stands for and the ends of long lines. With -update, only how sure incx is
// of something is written anew.
func TestShownRecord(t *testing.T) {
	page := readProjectFile(t, "README.md")
	_, block, ok := strings.Cut(page, "```yaml\nschema: incx.record/v1\n")
	block, after, closed := strings.Cut(block, "```")
	source := regexp.MustCompile(`(?m)^  path: (testdata/articles/.*)\.txt$`).FindStringSubmatch(block)
	if !ok || !closed || source == nil {
		t.Fatal("the README shows no record of an article in testdata/articles")
	}
	rest := strings.Split(readProjectFile(t, source[1]+".golden.yaml"), "\n")[1:]
	confidence := regexp.MustCompile(`confidence: [\d.]+`)
	alike := func(line string) string { return confidence.ReplaceAllString(line, "confidence") }
	var now strings.Builder
	gap := false
	for line := range strings.Lines(block) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimSpace(line) == "# …" {
			gap = true
			now.WriteString(line + "\n")
			continue
		}
		start, long := strings.CutSuffix(line, "…")
		is := func(s string) bool { return alike(s) == alike(line) || long && strings.HasPrefix(s, start) }
		for gap && len(rest) > 0 && !is(rest[0]) {
			rest = rest[1:]
		}
		if len(rest) == 0 || !is(rest[0]) {
			t.Fatalf("README: no line %q where it stands in the record of %s", line, source[1])
		}
		if long {
			now.WriteString(line + "\n")
		} else {
			now.WriteString(rest[0] + "\n")
		}
		rest, gap = rest[1:], false
	}
	if len(rest) > 1 && !gap {
		t.Errorf("README: the record goes on with %q", rest[0])
	}
	switch {
	case now.String() == block:
	case !*update:
		t.Errorf("README: the record is now\n%s; to write that there: go test ./cmd/incx -run %s -update", now.String(), t.Name())
	default:
		text := strings.Replace(page, block+"```"+after, now.String()+"```"+after, 1)
		if err := os.WriteFile("../../README.md", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The gold file in the documentation fits its text, and the error that is shown is
// the one that a slip in it gives.
func TestShownGoldFile(t *testing.T) {
	page := readProjectFile(t, "docs/models.md")
	text := shownBlock(t, page, "```\nBrackwater")
	gold := shownBlock(t, page, "```json\n{\"id\": \"story\"")
	t.Chdir(t.TempDir())
	for name, data := range map[string]string{"mine/text/story.txt": text, "mine/gold/story.json": gold} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if docs, err := score.ReadDir("mine"); err != nil || len(docs) != 1 {
		t.Errorf("%d gold files, %v", len(docs), err)
	}
	slip := strings.Replace(gold, `"type": "ransomware"`, `"type": "ransomwear"`, 1)
	if err := os.WriteFile("mine/gold/story.json", []byte(slip), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := score.ReadDir("mine")
	if err == nil || !strings.Contains(page, "incx: "+filepath.ToSlash(err.Error())+"\n") {
		t.Errorf("docs/models.md does not show the error %v", err)
	}
}

// shownBlock returns the block that begins with start, without its fence.
func shownBlock(t *testing.T, page, start string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, start)
	block, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatalf("no block %q", start)
	}
	_, first, _ := strings.Cut(start, "\n")
	return first + block
}

// testdata/README.md says how many articles there are to learn from and to measure on.
func TestStatedArticles(t *testing.T) {
	page := strings.Join(strings.Fields(readProjectFile(t, "testdata/README.md")), " ")
	for _, tt := range []struct{ dir, stated string }{
		{"training", "`training/` has ([\\d,]+) articles"},
		{"unseen", "`unseen/` has ([\\d,]+) more"},
	} {
		files, err := filepath.Glob("../../testdata/" + tt.dir + "/gold/*.json")
		m := regexp.MustCompile(tt.stated).FindStringSubmatch(page)
		if err != nil || m == nil {
			t.Fatalf("%s: %v, stated: %v", tt.dir, err, m)
		}
		if n := strings.ReplaceAll(m[1], ",", ""); n != strconv.Itoa(len(files)) {
			t.Errorf("testdata/README.md: %s articles in %s, there are %d", m[1], tt.dir, len(files))
		}
	}
}
