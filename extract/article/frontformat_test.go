package article

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
)

// TestFrontFormats reads front matter that is not YAML, or has links between
// notes.
func TestFrontFormats(t *testing.T) {
	want := record.Article{Title: "Port: \"stops\" work", Published: "2025-03-04T17:54:00+01:00", PublishedBy: record.ByFrontMatter,
		Publisher: "Courier", Authors: []string{"Ola Brandt", "Mira Holt"}}
	tests := []struct {
		name, front string
		want        record.Article
	}{
		{"TOML", "+++\n# a note\ntitle = \"Port: \\\"stops\\\" work\"\ndate = 2025-03-04T17:54:00+01:00 # local\nauthors = ['Ola Brandt', \"Mira Holt\"]\n" +
			"tags = [\n  \"ports\",\n]\ndraft = false\n[menu]\ntitle = \"Menu\"\n[params]\n  source = \"Courier\"\n+++\n", want},
		{"JSON", "{\n  \"title\": \"Port: \\\"stops\\\" work\",\n  \"date\": \"2025-03-04T17:54:00+01:00\",\n  \"draft\": false, \"source\": \"Courier\",\n" +
			"  \"authors\": [\"Ola Brandt\", {\"name\": \"Mira Holt\"}]\n}\n", want},
		{"notes", "---\ntitle: Port\nauthor:\n  - \"[[Ola Brandt]]\"\n  - \"[[people/mira|Mira Holt]]\"\n---\n",
			record.Article{Title: "Port", Authors: []string{"Ola Brandt", "Mira Holt"}}},
		{"list of notes without quotes", "---\ntitle: Port\nauthor:\n  - [[Ola Brandt]]\n  - name: Mira Holt\n---\n",
			record.Article{Title: "Port", Authors: []string{"Ola Brandt", "Mira Holt"}}},
		{"notes without quotes", "---\ntitle: Port\nauthor: [[Ola Brandt]]\n---\n", record.Article{Title: "Port", Authors: []string{"Ola Brandt"}}},
		{"text between marks", "+++\nThe port is open.\n+++\n", record.Article{}},
		{"object without a title", "{\n  \"a\": 1\n}\n", record.Article{}},
		{"object cut off", "{\n  \"title\": \"Port\",\n", record.Article{}},
		{"object in a line", "{\"title\": \"Port\"} " + para, record.Article{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := tt.front + "\n" + para + para
			a := read(t, text, Options{Path: "x.md"})
			a.About.URL = ""
			if !reflect.DeepEqual(a.About, tt.want) {
				t.Errorf("got  %+v\nwant %+v", a.About, tt.want)
			}
			if a.Text != text || (strings.TrimSpace(a.Text[a.From:]) == strings.TrimSpace(para+para)) != (tt.want.Title != "") {
				t.Errorf("the article begins with %.20q", a.Text[a.From:])
			}
		})
	}
}

// Whatever stands in a list of TOML, reading it ends.
func TestTOMLLists(t *testing.T) {
	for val, want := range map[string][]string{
		`["Jane Roe", 'Ann Hill']`:    {"Jane Roe", "Ann Hill"},
		`["Jane Roe", # "Ann Hill"]`:  {"Jane Roe"},
		`[ # who wrote it`:            nil,
		`[#`:                          nil,
		`["Jane Roe"#`:                {"Jane Roe"},
		`[Roe # Hill]`:                {"Roe"},
		`[,,,]`:                       nil,
		`["`:                          nil,
		`['`:                          nil,
		"[\x00\u00a0":                 nil,
		`["Jane Roe"] # "Ann Hill"`:   {"Jane Roe"},
		`["Jane #1", "Ann, of Mill"]`: {"Jane #1", "Ann, of Mill"},
	} {
		if got := tomlStrings(val); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", val, got, want)
		}
	}
}
