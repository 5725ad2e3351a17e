package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/incx/incx/extract/article"
)

// What an article was worked on in is used again, unless that broke off in the
// middle or the article was a huge one.
func TestScratchIsKept(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	extract := func(a *article.Article) (err any) {
		defer func() { err = recover() }()
		_, _ = x.Extract(context.Background(), a)
		return nil
	}
	const sentence = "Hackers attacked Acme on Monday, said Jane Roe. "
	for _, test := range []struct {
		name string
		a    *article.Article
		want bool
	}{
		{"an article", &article.Article{Text: sentence}, true},
		{"none at all", nil, false},
		{"a huge one", &article.Article{Text: strings.Repeat(sentence, 30_000)}, false},
	} {
		// A pool may forget what it was given, now and then.
		kept := false
		for tries := 0; tries < 10 && !kept && (test.want || tries < 2); tries++ {
			made := false
			x.scratch.New = func() any { made = true; return new(scratch) }
			for x.scratch.Get(); !made; x.scratch.Get() { // until it is empty
			}
			if p := extract(test.a); (p != nil) != (test.a == nil) {
				t.Fatalf("%s: panic %v", test.name, p)
			}
			made = false
			x.scratch.Get()
			kept = kept || !made
		}
		if kept != test.want {
			t.Errorf("%s: its memory is kept: %v, want %v", test.name, kept, test.want)
		}
	}
}
