package oneline

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for s, want := range map[string]string{
		"Port stops work":             "Port stops work",
		"  Port\n stops\twork ":       "Port stops work",
		"Port\u00a0stops\u2028work":   "Port stops work",
		"Port \u202estops\u2069 work": "Port stops work",
		"Port \xffstops":              "Port \ufffdstops",
		"Škoda’s café":                "Škoda’s café",
		"\ufeff":                      "",
		"":                            "",
	} {
		if got := Of(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	if got := Shorten(strings.Repeat("é", 70)); got != strings.Repeat("é", 60)+"…" {
		t.Errorf("%q", got)
	}
	if got := Shorten(" two\nlines\xff "); got != "two lines" {
		t.Errorf("%q", got)
	}
}

func TestSame(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Port Stops Work", "port stops work.", true},
		{"Port stops work", "“Port” – stops: work!", true},
		{"Port stops work", "Port stops", false},
		{"", "…", true},
	} {
		if got := Same(test.a, test.b); got != test.want {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
	}
}

func TestEnds(t *testing.T) {
	for l, want := range map[string]struct{ mark, sentence bool }{
		"It was.":      {true, true},
		"“It was.”":    {true, true},
		"He said:":     {true, false},
		"It was.*":     {true, false},
		"And then…":    {true, false},
		"Port of Graz": {false, false},
		"":             {false, false},
	} {
		if mark, sentence := HasEndMark(l), EndsSentence(l); mark != want.mark || sentence != want.sentence {
			t.Errorf("%q: mark %v, sentence %v; want %v", l, mark, sentence, want)
		}
	}
}

func TestFold(t *testing.T) {
	if got := FoldKey("Date_Published.at-Last"); got != "datepublishedatlast" {
		t.Error(got)
	}
	if rest, ok := CutFold("Updated ON: Monday", "updated on:"); rest != " Monday" || !ok {
		t.Error(rest, ok)
	}
	if rest, ok := CutFold("Up", "updated"); rest != "Up" || ok {
		t.Error(rest, ok)
	}
	if got := First(" \n", "", " b ", "c"); got != "b" {
		t.Error(got)
	}
}
