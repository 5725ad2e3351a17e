package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestHostileNames makes sure that nothing in the names of files and in the
// text of articles reaches a terminal, a spreadsheet or a page raw.
func TestHostileNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such names")
	}
	const steer = "\x1b]0;owned\x07\x1b[31m\u202e"
	names := []string{
		"esc" + steer + ".txt", "new\nline.txt", "bad\xff.txt", "=cmd|' !A0'.txt", "@sum.txt", "+1.txt", "-1.txt", "<script>x.txt", "::error::x.txt",
	}
	inFolder(t, nil)
	if err := os.Mkdir("in", 0o777); err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		text := "=cmd() attack hits Mill Street Bank " + steer + "\n\nHackers stole data of Mill Street Bank on Monday, <b>Anna Reed</b> said.\n"
		if i%2 == 1 {
			text = "\x89PNG" + steer // skipped
		}
		if err := os.WriteFile(filepath.Join("in", name), []byte(text), 0o666); err != nil {
			t.Skip("the file system does not take such names: ", err)
		}
	}
	if err := os.WriteFile("in/broken"+steer+".json", []byte("{"+steer), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("names.yaml", []byte("family: organisation\nentries:\n  - {name: \"Mill\\u001b Street\\u202e Bank\", id: mill}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"gazetteer", "list", "--gazetteer", "names.yaml"}, {"gazetteer", "lookup", "Mill Street Bank", "--gazetteer", "names.yaml"},
		{"gazetteer", "lint", "names.yaml"}, {"extract", "in"}, {"extract", "in", "-f", "json"}, {"extract", "in", "-f", "jsonl"}, {"extract", "in", "-f", "csv"},
		{"extract", "in", "-f", "csv", "--csv-of", "incident"}, {"extract", "in", "-o", "out", "--annotations", "github"},
		{"check", "in", "-o", "out", "--published", "2024-01-01", "--annotations", "github", "--summary", "s.md", "--junit", "j.xml"},
		{"extract", "nowhere" + steer}, {"extract", "--format", steer}, {steer}, {"extract", "--model", "m" + steer, "in"},
		{"explain", "in/" + names[0]}, {"dates", "in/" + names[0]}, {"explain", "--format", "json", "in/" + names[0]},
		{"dates", "--format", "json", "in/" + names[0]}, {"extract", "-f", "timeml", "in/" + names[0]}, {"extract", "--with-text", "in/" + names[0]},
		{"gazetteer", "lookup", "Target" + steer}, {"gazetteer", "lookup", "\x1bTarget\u202e"}, {"gazetteer", "lookup", "--format", "json", steer}, {"merge", "in/" + names[0]}, {"merge", "out"},
		{"explain", "nowhere" + steer}, {"dates", "nowhere" + steer}, {"gazetteer", "lint", "nowhere" + steer}, {"eval", "nowhere" + steer},
	} {
		var out, errs bytes.Buffer
		run(args, strings.NewReader(""), &out, &errs)
		for name, text := range map[string]string{"output": out.String(), "errors": errs.String()} {
			if strings.ContainsAny(text, "\x1b\x07\u202e") || strings.Contains(text, "\xff") {
				t.Errorf("%q: raw bytes in the %s: %q", args, name, text)
			}
		}
		if len(args) > 3 && args[3] == "csv" {
			rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
			if err != nil || len(rows) < 2 {
				t.Errorf("%q: %d rows, %v", args, len(rows), err)
			}
			for _, row := range rows {
				for _, cell := range row {
					if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
						t.Errorf("%q: a cell is %q", args, cell)
					}
				}
			}
		}
	}
	for _, report := range []string{"s.md", "j.xml"} {
		data, err := os.ReadFile(report)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.ContainsAny(data, "\x1b\x07\u202e") || bytes.Contains(data, []byte("\xff")) || bytes.Contains(data, []byte("<script>")) {
			t.Errorf("%s: %q", report, data)
		}
	}
}
