package article

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/article/internal/page"
)

func TestIsWall(t *testing.T) {
	for text, want := range map[string]bool{
		"Harbour pilots\n\nYour privacy\n\nWe and our partners store information on a device, such as cookies, to show you what you may like.\n\nAccept all": true,
		"Just a moment\n\nPlease verify that you are human by completing the action below. Enable JavaScript and cookies to continue. Ray ID: 1":             true,
		"Regulator fines bookshop\n\nThe bookshop had set cookies without your consent being asked for, the regulator said. It was told in May.\n\n" + para:  false,
		sentenceOne + "\n\nWe use cookies. Accept all": false,
		"": false,
	} {
		if got := page.IsWall(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	a := read(t, pageOf("<div><h1>We value your privacy</h1><p>We and our partners store and access information on a device.</p><button>Agree</button></div>"), Options{})
	if len(a.Warnings) == 0 || !strings.Contains(a.Warnings[len(a.Warnings)-1], "notice") {
		t.Errorf("%q", a.Warnings)
	}
}
