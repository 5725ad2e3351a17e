package token

import (
	"strings"
	"testing"
)

func TestLower(t *testing.T) {
	d := New("The NHS in Zürich paid ÅBO $2,000 for an iPhone, ÉTÉ and 東京 at 10TV.", 0)
	for i := range d.Tokens {
		if got, want := d.Lower(i), strings.ToLower(d.TokenText(i)); got != want {
			t.Errorf("%q: %q, want %q", d.TokenText(i), got, want)
		}
	}
}
