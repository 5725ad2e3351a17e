package attacks

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// corpusDir returns the folder of the shared corpus, or skips the test.
func corpusDir(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv("INCX_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(filepath.Join(dir, "train", "gold")); err != nil {
		tb.Skip("shared corpus absent")
	}
	return dir
}

// corpusTexts returns the texts of some training articles.
func corpusTexts(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(corpusDir(tb), "train", "text", "*.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	var out []string
	for _, f := range files[:min(len(files), 150)] {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}

// ownTagger returns a tagger with a model trained on the texts of this
// package's tests, which serves where only the machinery is under test.
var ownTagger = sync.OnceValues(func() (*Tagger, error) {
	g := gazetteer.Default()
	model, err := Train(context.Background(), ownExamples(), g)
	if err != nil {
		return nil, err
	}
	return New(string(model), g)
})

// BenchmarkFind measures the stage by itself: hints and the gazetteer's
// candidates come from other stages. A model of full size is taken from the
// file that INCX_ATTACKS_MODEL names, if it is set.
func BenchmarkFind(b *testing.B) {
	g := gazetteer.Default()
	t, err := ownTagger()
	if name := os.Getenv("INCX_ATTACKS_MODEL"); name != "" {
		data, readErr := os.ReadFile(name)
		if readErr != nil {
			b.Fatal(readErr)
		}
		t, err = New(string(data), g)
	}
	if err != nil {
		b.Fatal(err)
	}
	texts := corpusTexts(b)
	docs := make([]*token.Document, len(texts))
	candidates := make([][]gazetteer.Candidate, len(texts))
	for i, text := range texts {
		docs[i] = token.New(text, 0)
		candidates[i] = g.Match(nil, docs[i])
	}
	b.SetBytes(int64(len(strings.Join(texts, ""))))
	b.ReportAllocs()
	var s Scratch
	found := t.Find(nil, docs[0], nil, candidates[0], &s)
	for b.Loop() {
		for i, d := range docs {
			found = t.Find(found[:0], d, nil, candidates[i], &s)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New("", gazetteer.Default()); err != nil {
			b.Fatal(err)
		}
	}
}
