package jsonvalue

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestStrings(t *testing.T) {
	for src, want := range map[string]struct{ names, texts []string }{
		`"Jane Roe"`:                                       {[]string{"Jane Roe"}, []string{"Jane Roe"}},
		`["a", ["nested"], {"name": "b"}, 7]`:              {[]string{"a", "b", "7"}, []string{"a", "7"}},
		`{"name": {"rendered": "Port"}, "title": "later"}`: {[]string{"Port"}, nil},
		`{"title": "Port", "body": "It stopped."}`:         {[]string{"Port"}, []string{"It stopped."}},
		`{"paragraphs": ["One.", "Two."]}`:                 {nil, []string{"One.", "Two."}},
		`{"a": {"b": 1}}`:                                  {nil, nil},
		`""`:                                               {nil, nil},
		`null`:                                             {nil, nil},
	} {
		d := json.NewDecoder(strings.NewReader(src))
		d.UseNumber()
		var v any
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		if names, texts := Strings(v), Texts(v); !slices.Equal(names, want.names) || !slices.Equal(texts, want.texts) {
			t.Errorf("%s: %q, %q; want %q", src, names, texts, want)
		}
	}
}

// However deep a value is wrapped, taking it out ends.
func TestDepth(t *testing.T) {
	var v any = "deep"
	for range 100 {
		v = map[string]any{"value": v}
	}
	if got := Strings(v); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
