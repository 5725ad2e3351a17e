package merge_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/merge"
	"github.com/incx/incx/extract/record"
)

// corpusDir returns the folder of the corpus, or skips the test.
func corpusDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("INCX_CORPUS")
	if dir == "" {
		dir = "../../../shared/corpus"
	}
	if _, err := os.Stat(filepath.Join(dir, "dev", "text")); err != nil {
		t.Skip("the corpus is absent; INCX_CORPUS says where it is")
	}
	return dir
}

// TestFiveReports merges the records of five reports of one attack, which also
// tell of others in passing. What a record lacks cannot be merged: a story is
// asked for only where the record has it, and the log says where it has not.
func TestFiveReports(t *testing.T) {
	dir := filepath.Join(corpusDir(t), "dev", "text")
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	m := merge.New(merge.Options{})
	var recs []*record.Record
	for i := range 5 {
		name := fmt.Sprintf("seed-%03d.txt", i)
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Read(data, article.Options{Path: name, Published: "2025-12-23"})
		if err != nil {
			t.Fatal(err)
		}
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, rec)
		if err := m.Add(rec); err != nil {
			t.Fatal(err)
		}
	}
	merged := m.Merge()

	has := func(list []string, words ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(s), w) })
		})
	}
	evidence := func(r merge.Report, word string) bool { return has(r.Evidence, word) }
	stories := []struct {
		name string
		in   []int // the articles that tell it
		tell func(merge.Report) bool
		main bool
	}{
		{"La Poste", []int{0, 1, 2, 3, 4}, func(r merge.Report) bool {
			return slices.Contains(r.Types, "ddos") && (has(r.Victims, "poste", "postale") || len(r.Victims) == 0 && evidence(r, "postal"))
		}, true},
		{"Interior Ministry", []int{0, 1, 2, 3, 4}, func(r merge.Report) bool {
			return has(r.Victims, "interior") && !slices.Contains(r.Types, "ddos")
		}, false},
		{"ferry", []int{1, 3, 4}, func(r merge.Report) bool { return len(r.Victims) == 0 && evidence(r, "ferry") }, false},
	}
	for _, s := range stories {
		var told []string // by the records
		var found []*merge.Incident
		for i := range merged {
			inc := &merged[i]
			n := len(told)
			for _, src := range inc.Sources {
				if s.tell(src.Report) {
					told = append(told, src.Path)
				}
			}
			if len(told) > n {
				found = append(found, inc)
			}
		}
		for _, i := range s.in {
			if !slices.Contains(told, recs[i].Source.Path) {
				t.Errorf("%s: the record of %s has no such incident", s.name, recs[i].Source.Path)
			}
		}
		if len(found) != 1 {
			t.Errorf("%s: %d incidents, want one", s.name, len(found))
			continue
		}
		for _, src := range found[0].Sources {
			if !slices.Contains(told, src.Path) {
				t.Errorf("%s: %s is a source, but tells of %v", s.name, src.Path, src.Report)
			}
		}
		if s.main && !found[0].Main {
			t.Errorf("%s is not what an article is about", s.name)
		}
	}
}
