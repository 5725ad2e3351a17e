package extract_test

import (
	"bytes"
	"context"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// ownText names entries with lists of their own in the gazetteer, and has a
// figure for each field of an impact.
const ownText = `---
authors: [Jane Roe, Karl Moe]
published: 2021-05-06
---
Lazarus Group hits bank with ransomware

Hackers of the Lazarus Group, also known as Hidden Cobra, hit the Bank of America with the WannaCry ransomware on Monday.
They stole the names and passwords of 40,000 customers of the Bank of America, said spokeswoman Mary Sample, and demanded a ransom of $2 million.
The Bank of America lost $3 million and was down for three days. APT28 had attacked Microsoft in 2016 by phishing and a DDoS attack, exploiting CVE-2016-0001 in Windows.
`

// What a caller does to a record changes neither the article it came from, nor
// the records to come.
func TestRecordIsTheCallers(t *testing.T) {
	x := newExtractor(t)
	own, err := article.Read([]byte(ownText), article.Options{Path: "own.txt"})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*article.Article{"own": own}
	for _, file := range articleFiles(t) {
		all[filepath.Base(file)] = read(t, file)
	}
	for name, a := range all {
		t.Run(name, func(t *testing.T) {
			want := marshal(t, x, a)
			var wg sync.WaitGroup
			for range 2 { // which the race detector sees
				wg.Go(func() { spoil(t, x, a) })
			}
			wg.Wait()
			if got := marshal(t, x, a); !bytes.Equal(got, want) {
				t.Errorf("a record was changed, and now it is\n%s\nnot\n%s", got, want)
			}
		})
	}
}

// spoil extracts the records of an article and writes all over them.
func spoil(t *testing.T, x *extract.Extractor, a *article.Article) {
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Error(err)
		return
	}
	fill(reflect.ValueOf(rec))
	e, err := x.Explain(context.Background(), a)
	if err != nil {
		t.Error(err)
		return
	}
	fill(reflect.ValueOf(e.Record))
}

// TestFill makes sure that a record is filled to its last field.
func TestFill(t *testing.T) {
	roles := make([]string, 1, 4)
	rec := &record.Record{Organisations: []record.Organisation{{Roles: roles}}}
	rec.Incidents = []record.Incident{{Impact: &record.Impact{Loss: &record.Money{}}}}
	fill(reflect.ValueOf(rec))
	for _, got := range []string{roles[0], roles[:4][3], rec.Source.Path, rec.Incidents[0].Impact.Loss.Currency} {
		if got != "junk" {
			t.Errorf("%q is left", got)
		}
	}
}

// fill sets all that v leads to, also what lists have room for, to junk.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v = v.Slice(0, v.Cap())
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.String:
		v.SetString("junk")
	case reflect.Int, reflect.Int64:
		v.SetInt(-7)
	case reflect.Float64:
		v.SetFloat(-7)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	}
}
