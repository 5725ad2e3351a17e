package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/entities"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// benchFiles returns the articles of testdata, and those of the annotated
// corpus where it is there.
func benchFiles(b *testing.B) []string {
	b.Helper()
	corpus := os.Getenv("INCX_CORPUS")
	if corpus == "" {
		corpus = filepath.Join("..", "..", "shared", "corpus")
	}
	var all []string
	for _, pattern := range []string{"../testdata/articles/*.txt", "../testdata/general/*.txt", filepath.Join(corpus, "dev", "text", "*.txt")} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, files...)
	}
	return all
}

// benchDocuments returns the articles of [benchFiles] as documents, and their
// size in bytes.
func benchDocuments(b *testing.B) (ds []*token.Document, size int64) {
	b.Helper()
	for _, f := range benchFiles(b) {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		ds = append(ds, token.New(string(data), 0))
		size += int64(len(data))
	}
	return ds, size
}

// builtinNames returns the recogniser with the built-in model.
func builtinNames(b *testing.B) (*names.Recogniser, *extract.Bundle) {
	b.Helper()
	bundle, err := extract.DefaultBundle()
	if err != nil {
		b.Fatal(err)
	}
	r, err := names.New(bundle.Names, gazetteer.Default())
	if err != nil {
		b.Fatal(err)
	}
	return r, bundle
}

// BenchmarkExtract is the whole pipeline from article to record.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b)
	var all []*article.Article
	size := 0
	for _, file := range benchFiles(b) {
		a := read(b, file)
		all = append(all, a)
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			if _, err := x.Extract(context.Background(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkNames is the names stage with the built-in model, on whole
// articles. It includes matching the gazetteer.
func BenchmarkNames(b *testing.B) {
	r, _ := builtinNames(b)
	ds, size := benchDocuments(b)
	var s names.Scratch
	var dst []mention.Mention
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range ds {
			dst = r.Find(dst[:0], d, &s)
		}
	}
}

// BenchmarkIncidents is the incidents stage with the built-in model. For want
// of the attacks stage, what the names model sees as attacks is of no
// particular type.
func BenchmarkIncidents(b *testing.B) {
	r, bundle := builtinNames(b)
	f, err := incidents.New(bundle.Incidents)
	if err != nil {
		b.Fatal(err)
	}
	linker := entities.New(gazetteer.Default())
	ds, size := benchDocuments(b)
	ms, ents := make([][]mention.Mention, len(ds)), make([][]mention.Entity, len(ds))
	for i, d := range ds {
		ms[i] = r.Find(nil, d, new(names.Scratch))
		for k := range ms[i] {
			if ms[i][k].Label == record.LabelAttack {
				ms[i][k].Type = "cyberattack"
			}
		}
		ents[i] = linker.Link(d, ms[i], new(entities.Scratch))
	}
	var s incidents.Scratch
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i, d := range ds {
			f.Find(d, ms[i], ents[i], "2020-05-06", &s)
		}
	}
}
