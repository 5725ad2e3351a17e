package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestConfigValues makes sure that what .incx.yaml says is taken whole or not
// at all: no part of it is left out in silence.
func TestConfigValues(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string // part of the error
	}{
		{"a list in a list", "inputs: [a, [b], c]", "x.yaml:1: inputs: line 1: want a single value"},
		{"a list in a list, alone", "output: out\nfail-on: [[error]]", "x.yaml:2: fail-on: line 2: want a single value"},
		{"a mapping in a list", "exclude:\n  - a\n  - b: c", "x.yaml:1: exclude: line 3: want a single value"},
		{"a list in a mapping", "field: {text: [a]}", "want a single value"},
		{"a mapping of inputs", "inputs: {a: b}", "inputs: want a path or a list of paths"},
		{"a mapping for a list", "exclude: {a: b}", "exclude: want a value, not a mapping"},
		{"a list for one value", "jobs: [1, 2]", "x.yaml:1: jobs: want one value, not a list"},
		{"an empty name among inputs", `inputs: [a, ""]`, "x.yaml:1: inputs: want a path or a list of paths"},
		{"neither true nor false", "prune: maybe", `x.yaml:1: invalid argument "maybe" for "--prune" flag: want true or false`},
		{"two outputs", "output: [a, b]", "output: want one path"},
		{"no output", "output:", "there is no value"},
		{"no inputs", "inputs:", "there is no value"},
		{"nothing in a list", "inputs: [a, ~]", "there is no value"},
		{"a key twice", "inputs: a\njobs: 1\ninputs: b", "x.yaml:3: inputs: stands there twice"},
		{"no number", "\njobs: many", "x.yaml:2: "},
		{"no reason to fail", "inputs: a\nfail-on: [error, warnin]", `x.yaml:2: invalid argument "warnin" for "--fail-on" flag: "warnin": want error`},
		{"no format", "format: word", `x.yaml:1: invalid argument "word"`},
		{"no rows", "csv-of: word", "x.yaml:1: "},
		{"no annotations", "annotations: paper", "x.yaml:1: "},
		{"no summary", "summary: s.txt", "x.yaml:1: "},
		{"too few jobs", "jobs: -1", "x.yaml:1: "},
		{"too sure", "min-confidence: 2", "x.yaml:1: "},
		{"no date", "published: someday", "x.yaml:1: "},
		{"no pattern", `exclude: ["*", "[a"]`, `x.yaml:1: invalid argument "[a" for "--exclude" flag: malformed pattern "[a"`},
		{"an unknown key", "colour: red", `x.yaml:1: unknown key "colour"`},
		{"a list", "- inputs", "want keys with values"},
	} {
		t.Run(c.name, func(t *testing.T) {
			conf := &config{file: "x.yaml"}
			err := conf.parse([]byte(c.text))
			if err == nil {
				err = conf.apply(newExtractCommand().Flags(), knownFlag)
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
	conf := &config{file: "x.yaml"}
	err := conf.parse([]byte("inputs: &in [a, b]\ninclude: *in\nfield: {text: content.body}\njobs: 3\nfail-on: 'warning, no-incident'\nexclude: []\nprune: true\n"))
	flags := newExtractCommand().Flags()
	if err == nil {
		err = conf.apply(flags, knownFlag)
	}
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(conf.inputs, []string{"a", "b"}) {
		t.Errorf("inputs %q", conf.inputs)
	}
	for name, want := range map[string]string{"include": "[a,b]", "jobs": "3", "fail-on": "[warning,no-incident]", "exclude": "[]", "prune": "true"} {
		if got := flags.Lookup(name).Value.String(); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

// TestReadConfig finds the nearest file, as the gazetteer does.
func TestReadConfig(t *testing.T) {
	inFolder(t, map[string]string{".incx.yaml": "output: out\n"})
	if err := os.MkdirAll(filepath.Join("sub", ".incx.yaml"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir("sub")
	c, err := readConfig()
	if err != nil || c.output != "out" || c.path(c.output) != filepath.Join("..", "out") {
		t.Errorf("below a folder of that name: %+v, %v", c, err)
	}
	if got := c.path("out.d/"); !strings.HasSuffix(got, "out.d/") {
		t.Errorf("a folder: %q", got)
	}
	inFolder(t, nil)
	if err := os.Symlink(".incx.yaml", ".incx.yaml"); err != nil {
		t.Skip(err)
	}
	if _, err := readConfig(); err == nil || !strings.HasPrefix(err.Error(), ".incx.yaml: ") {
		t.Errorf("a file that cannot be read: %v", err)
	}
}
