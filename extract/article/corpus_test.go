package article

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/incx/incx/extract/token"
)

// corpusDir returns the folder of annotated articles, or skips the test.
func corpusDir(t *testing.T, split string) string {
	t.Helper()
	dir := os.Getenv("INCX_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	dir = filepath.Join(dir, split)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("corpus absent: set INCX_CORPUS")
	}
	return dir
}

// TestCorpus measures what is taken for boilerplate in articles that are
// nearly free of it. Body text must not be lost.
func TestCorpus(t *testing.T) {
	dir := corpusDir(t, "train")
	files, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var articles, bytes, boiler, mentions, lost, titles, dated, english int
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a := read(t, string(data), Options{Path: f})
		if a.Text != string(data) || a.Source.Derived {
			t.Errorf("%s: the text is not the input", f)
		}
		check(t, a)
		articles++
		bytes += len(a.Text)
		if a.About.Title != "" {
			titles++
		}
		if a.About.Published != "" {
			dated++
		}
		if a.Source.Language == "en" {
			english++
		}
		var gold struct {
			Mentions []struct {
				Start, End int
				Text       string
			}
		}
		src, err := os.ReadFile(filepath.Join(dir, "gold", filepath.Base(f[:len(f)-4])+".json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(src, &gold); err != nil {
			t.Fatal(err)
		}
		mentions += len(gold.Mentions)
		for _, r := range a.Regions {
			if r.Zone != token.Boilerplate {
				continue
			}
			boiler += r.End - r.Start
			for _, m := range gold.Mentions {
				if at, _ := a.Place(m.Start, m.End); r.Start <= at && at < r.End {
					lost++
					t.Logf("%s: %q in boilerplate %.120q", filepath.Base(f), m.Text, a.Reading()[r.Start:r.End])
				}
			}
		}
	}
	t.Logf("%d articles, %d with title, %d with date, %d English; boilerplate %.4f%% of %d bytes; %d of %d mentions in boilerplate",
		articles, titles, dated, english, 100*float64(boiler)/float64(bytes), bytes, lost, mentions)
	if lost*1000 > mentions {
		t.Errorf("%d of %d mentions are in boilerplate", lost, mentions)
	}
}
