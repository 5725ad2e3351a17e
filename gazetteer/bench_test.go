package gazetteer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// articles returns the texts of up to n articles of the corpus.
func articles(tb testing.TB, n int) string {
	tb.Helper()
	corpus := os.Getenv("INCX_CORPUS")
	if corpus == "" {
		corpus = filepath.Join("..", "..", "shared", "corpus")
	}
	files, err := filepath.Glob(filepath.Join(corpus, "train", "text", "*.txt"))
	if err != nil || len(files) == 0 {
		tb.Skip("corpus absent")
	}
	var b strings.Builder
	for _, f := range files[:min(len(files), n)] {
		x, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(x)
		b.WriteString("\n\n")
	}
	return b.String()
}

func BenchmarkMatch(b *testing.B) {
	text := articles(b, 200)
	d := token.New(text, 0)
	g := Default()
	var dst []Candidate
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = g.Match(dst[:0], d)
	}
	b.ReportMetric(float64(len(dst))/float64(len(d.Tokens)), "candidates/token")
}

func BenchmarkWordFlags(b *testing.B) {
	text := articles(b, 200)
	d := token.New(text, 0)
	g := Default()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Tokens {
			g.WordFlags(d.Tokens[i].Key)
		}
	}
}

// BenchmarkOpen measures what the built-in gazetteer costs at start-up.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := open(builtin); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWith measures what a user file costs at start-up.
func BenchmarkWith(b *testing.B) {
	f, err := Read("user.yaml", strings.NewReader("family: organisation\nentries:\n  - {name: Acme Widgets}\n"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Default().With(f); err != nil {
			b.Fatal(err)
		}
	}
}
