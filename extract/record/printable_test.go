package record_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/incx/incx/extract/record"
)

// steering is what must never reach a terminal raw.
func steering(s string) bool {
	if !utf8.ValidString(s) {
		return true
	}
	return strings.ContainsFunc(s, func(r rune) bool {
		switch {
		case r == '\n':
			return false
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0xfeff:
			return true
		}
		return false
	})
}

var hostile = []string{
	"Bank\x1b[31m of \x1b]0;owned\x07Malta",
	"8-bit \u009b31m control",
	"two\nlines", "carriage\rreturn", "tab\there", "null\x00byte", "del\x7f",
	"right-to-left \u202egnp.exe", "isolate \u2066x\u2069", "mark\u200f", "line\u2028separator\u2029", "next\u0085line",
	"\ufeffmark", "not utf-8: \xff\xfe\xc3", "nonchar \ufffe \U0001fffe", "emoji 🎣 and 漢字",
	`quotes " ' \ and \u001b`, "<script>alert('x')</script> & Söhne",
}

func TestHostileNames(t *testing.T) {
	for _, s := range hostile {
		rec := sample()
		rec.Source.Path = s
		rec.Article.Title = s
		rec.Article.Authors = []string{s}
		rec.Organisations[0].Name = s
		rec.Organisations[0].Mentions[0].Text = s
		rec.Incidents[0].Victims = []string{s, s}
		rec.Warnings = []string{s}
		rec.Text = s + "\n" + s
		for _, f := range record.Formats() {
			out, err := record.Marshal(rec, f)
			if err != nil {
				t.Errorf("%s: %q: %v", f, s, err)
				continue
			}
			shown := string(out)
			if f == record.CSV {
				shown = strings.ReplaceAll(shown, "\t", "")
			}
			if steering(shown) {
				t.Errorf("%s: %q is written as it is:\n%q", f, s, out)
			}
			if f == record.CSV {
				continue
			}
			if f != record.YAML && strings.Contains(shown, "<") {
				t.Errorf("%s: %q could close a script element", f, s)
			}
			back, err := record.Read(out)
			if err != nil {
				t.Errorf("%s: %q: %v", f, s, err)
				continue
			}
			want := strings.ToValidUTF8(s, "\ufffd")
			if f != record.CSV && !strings.Contains(s, "\xff") && (back[0].Article.Title != want || back[0].Organisations[0].Mentions[0].Text != want || back[0].Text != want+"\n"+want) {
				t.Errorf("%s: %q reads back as %q", f, s, back[0].Article.Title)
			}
		}
	}
}

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"La Poste—Nuñez 🎣": "La Poste—Nuñez 🎣",
		"":                 "",
		"a\x1b[1mb":        `a\u001b[1mb`,
		"a\nb\tc":          `a\u000ab\u0009c`,
		"bad\xffbyte":      `bad\xffbyte`,
		"\u202e":           `\u202e`,
		"\U0001ffff":       `\ud83f\udfff`,
	} {
		if got := record.Printable(in); got != want {
			t.Errorf("Printable(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPrintableLine(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " \t\n": "", "Pell\n  Bank\u00a0plc ": "Pell Bank plc", "a\x1b[2J\r\nb": `a\u001b[2J b`,
	} {
		if got := record.PrintableLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
