package dates

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// A goldFile is an annotated article, as far as dates go.
type goldFile struct {
	File     string
	Mentions []struct {
		Start, End         int
		Text, Label, Value string
		Optional           bool
	}
	text      string
	from      int
	published string
}

// corpus returns the directory of the annotated articles and skips the test
// where there is none.
func corpus(t testing.TB, split string) []goldFile {
	t.Helper()
	dir := os.Getenv("INCX_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	names, _ := filepath.Glob(filepath.Join(dir, split, "gold", "*.json"))
	if len(names) == 0 {
		t.Skip("annotated corpus absent: set INCX_CORPUS to run")
	}
	var files []goldFile
	for _, name := range names {
		var g goldFile
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text, err := os.ReadFile(filepath.Join(dir, split, "text", g.File))
		if err != nil {
			t.Fatal(err)
		}
		g.text = string(text)
		g.from, g.published = frontMatter(g.text)
		if g.published == "" && strings.HasPrefix(g.File, "seed-") {
			g.published = "2025-12-23"
			if strings.HasPrefix(g.File, "seed-001") {
				g.published = "2025-12-22T17:54:00"
			}
		}
		files = append(files, g)
	}
	return files
}

// frontMatter returns where the front matter of text ends and the publication
// date in it.
func frontMatter(text string) (from int, published string) {
	if !strings.HasPrefix(text, "---\n") {
		return 0, ""
	}
	end := strings.Index(text, "\n---\n")
	if end < 0 {
		return 0, ""
	}
	for line := range strings.SplitSeq(text[:end], "\n") {
		if v, ok := strings.CutPrefix(line, "published:"); ok {
			published = strings.TrimSpace(v)
		}
	}
	return end + len("\n---\n"), published
}

// calendarPart is the part of a value that the score looks at: the value
// without a time of day.
func calendarPart(v string) string {
	parts := strings.Split(v, "/")
	for i, p := range parts {
		if len(p) > 10 && p[10] == 'T' {
			parts[i] = p[:10]
		} else if k := strings.Index(p, "T"); k > 0 {
			parts[i] = p[:k]
		}
	}
	return strings.Join(parts, "/")
}

// TestCorpus scores the tagger on the annotated corpus and lists what it gets
// wrong.
func TestCorpus(t *testing.T) {
	tagger := New()
	for _, split := range []string{"train", "dev"} {
		t.Run(split, func(t *testing.T) {
			var found, wrong, missed, valued, right int
			var lines []string
			for _, g := range corpus(t, split) {
				d := token.New(g.text, g.from)
				ms := tagger.Read(d, g.published, nil, new(Scratch)).Expressions
				around := func(s, e int) string {
					return strings.ReplaceAll(fmt.Sprintf("%s [%s] …%s[[%s]]%s…", g.File, g.published,
						g.text[max(0, s-60):s], g.text[s:e], g.text[e:min(len(g.text), e+40)]), "\n", "|")
				}
				match := func(s, e int) *Expression {
					for i := range ms {
						if ms[i].Start == s && ms[i].End == e {
							return &ms[i]
						}
					}
					return nil
				}
				taken := map[int]bool{}
				for _, m := range g.Mentions {
					if m.Label != "date" || m.Optional {
						continue
					}
					f := match(m.Start, m.End)
					if f == nil {
						missed++
						lines = append(lines, "missed "+around(m.Start, m.End)+" = "+m.Value)
						continue
					}
					found++
					taken[f.Start] = true
					if m.Value == "" || m.Value == "?" {
						continue
					}
					valued++
					if calendarPart(f.Value) == calendarPart(m.Value) {
						right++
					} else {
						lines = append(lines, fmt.Sprintf("value %s want %s (%s) %s", f.Value, m.Value, f.Rule+" "+f.Anchor, around(m.Start, m.End)))
					}
				}
				for _, f := range ms {
					if taken[f.Start] {
						continue
					}
					optional := false
					for _, m := range g.Mentions {
						if m.Optional && m.Label == "date" && m.Start < f.End && f.Start < m.End {
							optional = true
						}
					}
					if !optional {
						wrong++
						lines = append(lines, "wrong "+around(f.Start, f.End)+" "+f.Rule+" "+f.Anchor)
					}
				}
			}
			sort.Strings(lines)
			for _, l := range lines {
				t.Log(l)
			}
			p, r := float64(found)/float64(found+wrong), float64(found)/float64(found+missed)
			f1 := 2 * p * r / (p + r)
			values := float64(right) / float64(valued)
			t.Logf("%s: precision %.4f, recall %.4f, F1 %.4f; values %.4f of %d", split, p, r, f1, values, valued)
			if f1 < 0.9 || values < 0.9 {
				t.Errorf("%s: F1 %.4f, values %.4f: at least 0.9 expected", split, f1, values)
			}
		})
	}
}
