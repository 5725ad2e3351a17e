package incidents

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestAfterMarks(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"[48,500](https://example.com/a) customers", "customers"},
		{"**48,500** customers", "customers"},
		{"_48,500_ customers", "customers"},
		{"48,500 customers", "customers"},
		{"[48,500] (of customers)", "]"},
		{"48,500**", "**"},
	} {
		v := &view{d: token.New(test.text, 0)}
		s := &v.d.Sentences[0]
		n := 0
		for v.d.TokenText(n) != "48,500" {
			n++
		}
		if got := v.d.TokenText(v.afterMarks(s, n+1)); got != test.want {
			t.Errorf("%s: %q after the number, want %q", test.text, got, test.want)
		}
	}
}
