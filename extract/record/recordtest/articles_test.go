package recordtest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
)

const articlesDir = "../../../testdata/articles"

// What the facts files of the project's articles say stands in the articles,
// and each article has such a file.
func TestFactsOfArticles(t *testing.T) {
	paths, err := Articles(articlesDir)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 8 {
		t.Errorf("%d articles with facts, want 8 at least", len(paths))
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			facts, err := ReadFacts(path)
			if err != nil {
				t.Fatal(err)
			}
			names := slices.Concat(facts.NotOrganisations, facts.NotPeople, facts.NotVictims)
			for _, l := range facts.labelled() {
				if l.label == record.LabelAttack {
					continue
				}
				names = append(names, l.names...)
			}
			rec := &record.Record{}
			for _, name := range facts.AttackTypes {
				rec.AttackTypes = append(rec.AttackTypes, record.AttackType{Type: name, Name: name})
			}
			for _, d := range facts.Dates {
				names = append(names, d.Text)
				if !slices.ContainsFunc(rec.Dates, func(o record.Date) bool { return o.Value == d.Value }) {
					rec.Dates = append(rec.Dates, record.Date{Value: d.Value})
				}
			}
			if facts.Main == nil {
				t.Error("nothing said of main incidents")
				facts.Main = new([]IncidentFacts)
			}
			for _, inc := range *facts.Main {
				names = append(append(names, inc.Victims...), inc.Actors...)
				rec.Incidents = append(rec.Incidents, record.Incident{
					Main: true, Types: inc.Types, Date: inc.Date, Status: record.Status(inc.Status),
				})
			}
			for _, n := range append(names, facts.Title) {
				if !strings.Contains(string(text), n) {
					t.Errorf("%q does not stand in the article", n)
				}
			}
			// The schema knows the types, the form of dates and the statuses.
			rec.Article = record.Article{Published: facts.Published, PublishedBy: record.PublishedBy(facts.PublishedBy)}
			if facts.PublishedBy == "" {
				rec.Article.PublishedBy = record.ByFlag
			}
			rec.Source = record.Source{Path: "x", SHA256: strings.Repeat("0", 64), MediaType: "text/plain", Encoding: "utf-8"}
			rec.Normalise()
			if err := Validate(rec); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEveryArticleHasFacts(t *testing.T) {
	with, err := Articles(articlesDir)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(articlesDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		path := filepath.Join(articlesDir, e.Name())
		if ext := filepath.Ext(path); (ext == ".txt" || ext == ".md") && !slices.Contains(with, path) {
			t.Errorf("%s has no facts file", e.Name())
		}
	}
}
