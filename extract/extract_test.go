package extract_test

import (
	"bytes"
	"context"
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

var update = flag.Bool("update", false, "write the golden records anew")

const articles = "../testdata/articles"

func newExtractor(t testing.TB, options ...extract.Option) *extract.Extractor {
	t.Helper()
	x, err := extract.New(options...)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// read reads an article of testdata; its path in the record is relative to
// the top of the project.
func read(t testing.TB, name string) *article.Article {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Read(data, article.Options{Path: strings.TrimPrefix(filepath.ToSlash(name), "../")})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func articleFiles(t testing.TB) []string {
	t.Helper()
	files, err := recordtest.Articles(articles)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 8 {
		t.Fatalf("only %d articles in %s", len(files), articles)
	}
	return files
}

// TestGolden compares whole records with those that a person has read and
// found right, byte for byte.
func TestGolden(t *testing.T) {
	x := newExtractor(t)
	for _, file := range articleFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			a := read(t, file)
			rec, err := x.Extract(context.Background(), a)
			if err != nil {
				t.Fatal(err)
			}
			recordtest.Check(t, a.Text, rec)
			got, err := record.Marshal(rec, record.YAML)
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".golden.yaml"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("record differs from %s (-want +got):\n%s", golden, diff)
			}
		})
	}
}

// TestFacts checks what a reader listed as having to be found. It does not
// ask for all of it: models err. It asks for most of every article and for
// nearly all over the whole.
func TestFacts(t *testing.T) {
	x := newExtractor(t)
	asked, missing := 0, 0
	for _, file := range articleFiles(t) {
		facts, err := recordtest.ReadFacts(file)
		if err != nil {
			t.Fatal(err)
		}
		rec, err := x.Extract(context.Background(), read(t, file))
		if err != nil {
			t.Fatal(err)
		}
		n := facts.Count()
		gone := facts.Missing(rec)
		asked, missing = asked+n, missing+len(gone)
		if len(gone)*4 > n {
			t.Errorf("%s: %d of %d facts are missing", filepath.Base(file), len(gone), n)
		}
		for _, m := range gone {
			t.Logf("%s: %s", filepath.Base(file), m)
		}
	}
	t.Logf("%d of %d facts found", asked-missing, asked)
	if missing*100 > asked*12 {
		t.Errorf("%d of %d facts are missing", missing, asked)
	}
}

// TestGeneralNews makes sure that news that has nothing to do with cyber
// incidents gives no incident, whatever words it uses.
func TestGeneralNews(t *testing.T) {
	files, err := filepath.Glob("../testdata/general/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d general articles, want 20 (%v)", len(files), err)
	}
	x := newExtractor(t)
	for _, file := range files {
		rec, err := x.Extract(context.Background(), read(t, file))
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range rec.Incidents {
			t.Errorf("%s: incident %v, victims %v", filepath.Base(file), i.Types, i.Victims)
		}
	}
}

// TestConcurrent makes sure that one extractor gives the same records to many
// goroutines, in any order.
func TestConcurrent(t *testing.T) {
	x := newExtractor(t)
	files := articleFiles(t)
	want := make([][]byte, len(files))
	for i, file := range files {
		want[i] = marshal(t, x, read(t, file))
	}
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for k := range files {
				i := (k*3 + w) % len(files)
				if got := marshal(t, x, read(t, files[i])); !bytes.Equal(got, want[i]) {
					t.Errorf("%s: another record than the first time", files[i])
				}
			}
		})
	}
	wg.Wait()
}

func marshal(t testing.TB, x *extract.Extractor, a *article.Article) []byte {
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Error(err)
		return nil
	}
	out, err := record.Marshal(rec, record.JSON)
	if err != nil {
		t.Error(err)
	}
	return out
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x := newExtractor(t)
	if _, err := x.Extract(ctx, &article.Article{Text: "Acme was hacked."}); err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

// endsAfter is a context that has ended when it was asked a number of times.
type endsAfter struct {
	context.Context
	times int
}

func (c *endsAfter) Err() error {
	if c.times--; c.times < 0 {
		return context.Canceled
	}
	return nil
}

// A long text is given up when the context ends; an article is finished.
func TestCancelledInTheMidst(t *testing.T) {
	x := newExtractor(t)
	sentence := "Hackers attacked Acme on Monday, said Jane Roe. "
	for _, test := range []struct {
		repeat, asked int
		want          error
	}{{20, 1, nil}, {20_000, 1, context.Canceled}, {20_000, 3, context.Canceled}, {20_000, 5, context.Canceled}, {20_000, 100, nil}} {
		a := &article.Article{Text: strings.Repeat(sentence, test.repeat)}
		rec, err := x.Extract(&endsAfter{context.Background(), test.asked}, a)
		if err != test.want || (rec == nil) != (err != nil) {
			t.Errorf("%d sentences, context asked %d times: error %v, want %v", test.repeat, test.asked, err, test.want)
		}
	}
}

func TestMinConfidence(t *testing.T) {
	a := read(t, articleFiles(t)[0])
	all, err := newExtractor(t).Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	sure, err := newExtractor(t, extract.WithMinConfidence(0.95)).Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	if len(sure.Organisations) > len(all.Organisations) {
		t.Errorf("%d organisations with a least confidence, %d without", len(sure.Organisations), len(all.Organisations))
	}
	for _, o := range sure.Organisations {
		for _, m := range o.Mentions {
			if m.Confidence < 0.94 {
				t.Errorf("%s: confidence %v", m.Text, m.Confidence)
			}
		}
	}
}

func TestMinConfidenceOutOfRange(t *testing.T) {
	for _, c := range []float64{math.NaN(), -1, -1e-9, 1.001, 2, math.Inf(1)} {
		if _, err := extract.New(extract.WithMinConfidence(c)); err == nil || !strings.Contains(err.Error(), "minimum confidence") {
			t.Errorf("%v: error %v", c, err)
		}
	}
	for _, c := range []float64{0, 1} {
		newExtractor(t, extract.WithMinConfidence(c))
	}
}

// What is not given is built in, and what is given is read when the extractor is made.
func TestNewTakesDefaults(t *testing.T) {
	a := read(t, articleFiles(t)[0])
	want := marshal(t, newExtractor(t), a)
	b := *builtinBundle(t)
	changed := newExtractor(t, extract.WithModels(&b))
	b = extract.Bundle{}
	for name, x := range map[string]*extract.Extractor{
		"nil": newExtractor(t, extract.WithGazetteer(nil), extract.WithModels(nil)), "changed since": changed,
	} {
		if !bytes.Equal(marshal(t, x, a), want) {
			t.Errorf("%s: another record", name)
		}
	}
}

// FuzzExtract makes sure that no text breaks the pipeline, with all models or by rules
// as far as can be, that every record keeps the contract, and that an explanation is of
// the same record.
func FuzzExtract(f *testing.F) {
	b, err := extract.DefaultBundle()
	if err != nil {
		f.Fatal(err)
	}
	extractors := map[string]*extract.Extractor{
		"all models": newExtractor(f), "rules": newExtractor(f, extract.WithModels(&extract.Bundle{Names: b.Names})),
	}
	f.Add("Acme Corp. hit by ransomware\n\nHackers attacked Acme on Monday, said Jane Roe.", "2020-05-06")
	f.Add("Leakware closes clinic\n\nA leakware attack closed the clinic. The leakware spread by mail.", "")
	f.Add("A\u00a0B\n\n\nC “D’s” (E) 2017-05-12 — $4m", "")
	f.Fuzz(func(t *testing.T, text, published string) {
		a, err := article.Read([]byte(text), article.Options{Path: "fuzz.txt", Published: published})
		if err != nil {
			t.Skip()
		}
		for name, x := range extractors {
			rec, err := x.Extract(context.Background(), a)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			recordtest.Check(t, a.Text, rec)
			if i := slices.IndexFunc(rec.Incidents, func(i record.Incident) bool { return len(i.Evidence) == 0 }); i >= 0 {
				t.Errorf("incidents[%d] has no evidence", i)
			}
			e, err := x.Explain(context.Background(), a)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if d := cmp.Diff(rec, e.Record); d != "" {
				t.Errorf("%s: record, that of the explanation (-, +):\n%s", name, d)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newExtractor(b)
	}
}
