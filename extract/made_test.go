package extract_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
	"github.com/incx/incx/extract/token"
)

const harbourStory = "Orrin Bank hit by ransomware\n\nOrrin Bank was hit by a **ransomware** attack on Monday, its spokeswoman Jane Roe said.\n"

// extracted returns the record of an article and checks it.
func extracted(t *testing.T, a *article.Article) *record.Record {
	t.Helper()
	rec, err := newExtractor(t).Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	recordtest.Check(t, a.Text, rec)
	if err := recordtest.Validate(rec); err != nil {
		t.Error(err)
	}
	return rec
}

// An article of nothing but a text gives a whole record.
func TestArticleMadeByHand(t *testing.T) {
	rec := extracted(t, &article.Article{Text: harbourStory})
	want := record.Source{Path: "-", SHA256: rec.Source.SHA256, MediaType: "text/plain", Encoding: "utf-8"}
	if d := cmp.Diff(want, rec.Source); d != "" {
		t.Errorf("source (-want +got):\n%s", d)
	}
	if len(rec.Incidents) != 1 || rec.Incidents[0].Victims[0] != "Orrin Bank" {
		t.Errorf("incidents %+v", rec.Incidents)
	}
	read, err := article.Read([]byte(harbourStory), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if again := extracted(t, read); again.Source.SHA256 != rec.Source.SHA256 || again.Article.Title == "" || rec.Article.Title != "" {
		t.Errorf("read: source %+v, article %+v", again.Source, again.Article)
	}
}

// What an article's regions say counts, whoever made them.
func TestRegionsMadeByHand(t *testing.T) {
	a := &article.Article{Text: harbourStory, Regions: []token.Region{{Start: 0, End: len(harbourStory), Zone: token.Boilerplate}}}
	if rec := extracted(t, a); len(rec.Incidents) != 0 {
		t.Errorf("incidents in boilerplate: %+v", rec.Incidents)
	}
}

// What a program knows of an article it can set after reading.
func TestAboutIsTheCallers(t *testing.T) {
	a, err := article.Read([]byte(harbourStory), article.Options{Path: "story.txt"})
	if err != nil {
		t.Fatal(err)
	}
	a.About = record.Article{Title: "A bank and its lock", URL: "https://harbourpost.example/1", Publisher: "Harbour Post",
		Authors: []string{"Jo Fisk"}, Published: "2024-03-06"}
	rec := extracted(t, a)
	want := a.About
	want.PublishedBy = record.ByFlag
	if d := cmp.Diff(want, rec.Article); d != "" {
		t.Errorf("article (-want +got):\n%s", d)
	}
	if len(rec.Dates) != 1 || rec.Dates[0].Value != "2024-03-04" || len(rec.Warnings) != 0 {
		t.Errorf("dates %+v, warnings %q", rec.Dates, rec.Warnings)
	}
	a.About.Published, a.About.PublishedBy = "", record.ByFlag
	if rec := extracted(t, a); rec.Article.Published != "" || len(rec.Warnings) != 1 {
		t.Errorf("without a date: %+v, warnings %q", rec.Article, rec.Warnings)
	}
}

// A publication date that is none gives a warning, and the article's own counts.
func TestPublishedThatIsNone(t *testing.T) {
	a, err := article.Read([]byte("---\npublished: 2024-03-06\n---\n"+harbourStory), article.Options{Published: "yesterday"})
	if err != nil {
		t.Fatal(err)
	}
	rec := extracted(t, a)
	if rec.Article.Published != "2024-03-06" || rec.Article.PublishedBy != record.ByFrontMatter ||
		len(rec.Warnings) != 1 || !strings.Contains(rec.Warnings[0], `the date given not understood: "yesterday"`) {
		t.Errorf("%+v, warnings %q", rec.Article, rec.Warnings)
	}
}

func TestArticlesThatAreNone(t *testing.T) {
	region := func(start, end int, z token.Zone) *article.Article {
		return &article.Article{Text: harbourStory, Regions: []token.Region{{Start: 2, End: 5, Zone: token.Meta}, {Start: start, End: end, Zone: z}}}
	}
	changed, err := article.Read([]byte(harbourStory), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	changed.Text = "Short."
	dated := &article.Article{Text: harbourStory}
	dated.About.Published = "yesterday"
	x := newExtractor(t)
	for name, tt := range map[string]struct {
		a    *article.Article
		want error
	}{
		"empty":                  {&article.Article{}, article.ErrEmpty},
		"not UTF-8":              {&article.Article{Text: "Orrin Bank\xff was hit."}, article.ErrInvalid},
		"another text":           {changed, article.ErrInvalid},
		"date":                   {dated, article.ErrInvalid},
		"from behind the end":    {&article.Article{Text: harbourStory, From: 1000}, article.ErrInvalid},
		"from before the start":  {&article.Article{Text: harbourStory, From: -1}, article.ErrInvalid},
		"from in a character":    {&article.Article{Text: "é" + harbourStory, From: 1}, article.ErrInvalid},
		"region behind the end":  {region(7, 5000, token.Meta), article.ErrInvalid},
		"region out of order":    {region(0, 2, token.Meta), article.ErrInvalid},
		"region that overlaps":   {region(4, 7, token.Meta), article.ErrInvalid},
		"region of nothing":      {region(7, 7, token.Meta), article.ErrInvalid},
		"region of unknown zone": {region(7, 9, 99), article.ErrInvalid},
	} {
		if _, err := x.Extract(context.Background(), tt.a); !errors.Is(err, tt.want) {
			t.Errorf("%s: Extract: error %v, want %v", name, err, tt.want)
		}
		if _, err := x.Explain(context.Background(), tt.a); !errors.Is(err, tt.want) {
			t.Errorf("%s: Explain: error %v, want %v", name, err, tt.want)
		}
	}
}
