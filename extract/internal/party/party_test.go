package party

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestAt(t *testing.T) {
	for text, want := range map[string]bool{"D-PA": true, "R-Texas": true, "I-Maine": true, "X-PA": false, "D/PA": false} {
		if got := At(token.New(text, 0), 0); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
