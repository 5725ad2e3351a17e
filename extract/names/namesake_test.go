package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// TestDropNamesakes tells where an abbreviation is a body's name.
func TestDropNamesakes(t *testing.T) {
	tests := []struct {
		text string
		kept bool
	}{
		{"The ICO fined Acme over a lost laptop.", true},
		{"The Information Commissioner said the ICO looks into tokens and coins.", true},
		{"The ICO said that one token was found.", true},
		{"Acme's ICO sold tokens for ether until thieves came.", false},
		{"Buyers of coins lost all in the ICO, a crowdsale.", false},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		start := strings.Index(test.text, "ICO")
		first := d.TokenAt(start)
		other := mention.Mention{Start: 0, End: 3, First: 0, Last: 1}
		ms := []mention.Mention{other, other, {Start: start, End: start + 3, First: first, Last: first + 1}}
		got := dropNamesakes(namesakes(), ms, 1, d)
		if kept := len(got) == 3; kept != test.kept || len(got) < 2 {
			t.Errorf("%s: kept %t, want %t", test.text, kept, test.kept)
		}
	}
}
