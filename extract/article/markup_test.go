package article

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/incx/incx/extract/token"
)

func TestMarkup(t *testing.T) {
	const top = "# Title here\n\n" + p1 + "\n"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"comment", "<!-- ask Orrin Bank -->\n", []string{"<!-- ask Orrin Bank -->"}},
		{"comment of lines", "<!--\nOrrin Bank was hit.\n\nComments\n-->\n", []string{"<!--\nOrrin Bank was hit.\n\nComments\n-->"}},
		{"comment in a line", "The port <!-- Orrin Bank --> is open <!-- x -->again.\n", []string{"<!-- Orrin Bank -->", "<!-- x -->"}},
		{"comment over line ends", "The port <!-- Orrin\nBank --> is open.\n", []string{"<!-- Orrin", "Bank -->"}},
		{"comment left open", "The port <!-- Orrin Bank is open.\n", nil},
		{"fence", "```yaml\nvictim: Orrin Bank\n\n```\n", []string{"```yaml\nvictim: Orrin Bank\n\n```"}},
		{"tildes", "~~~~\nOrrin Bank\n~~~\n~~~~\n", []string{"~~~~\nOrrin Bank\n~~~\n~~~~"}},
		{"fence left open", "```\nOrrin Bank\n", nil},
		{"code in a line", "```Orrin Bank```\nis open.\n```\n", nil},
		{"text between fences", "```\na\n```\nThen run\n```\nb\n```\n", []string{"```\na\n```", "```\nb\n```"}},
		{"image", "![The port](https://x.example/port_(1).jpg)\n", nil},
		{"plain image", "![The port](https://x.example/port.jpg \"Orrin Bank\")\n", []string{"![The port](https://x.example/port.jpg \"Orrin Bank\")"}},
		{"linked image", "[![The port](a.jpg)](b.html)\n", []string{"[![The port](a.jpg)](b.html)"}},
		{"image in text", "![The port](a.jpg) was closed (again)\n", nil},
		{"reference", "[1]: https://x.example/orrin \"Orrin Bank\"\n", []string{"[1]: https://x.example/orrin \"Orrin Bank\""}},
		{"footnote", "[^1]: https://x.example says so.\n", nil},
		{"speaker", "[Laughs]: nobody knows\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, top+tt.text+"\n"+p2, Options{Path: "x.md"})
			check(t, a)
			if got := zone(a, token.Boilerplate); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("boilerplate %q, want %q", got, tt.want)
			}
		})
	}
	a := read(t, "<!-- draft -->\n![Port](a.jpg)\n\n# Title here\n\n"+p1, Options{Path: "x.md"})
	if a.About.Title != "Title here" {
		t.Errorf("title %q", a.About.Title)
	}
}

// TestMarkupIsLinear reads what could cost a walk to the end for each line.
func TestMarkupIsLinear(t *testing.T) {
	for _, s := range []string{"<!-- a\n", "```a\n", "~~~\n``` x\n", "<!-- a --> b ", "[![a](b\n"} {
		began := time.Now()
		a := read(t, "Title here\n\n"+strings.Repeat(s, 200_000), Options{})
		if took := time.Since(began); took > 20*time.Second { // linear time takes far less, any other far more
			t.Errorf("%q: %v", s, took)
		}
		if a.About.Title != "Title here" {
			t.Errorf("%q: title %q", s, a.About.Title)
		}
	}
}
