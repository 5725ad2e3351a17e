package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/incx/incx/gazetteer"
)

// TestDocumentedCommands makes sure that the commands in the documentation and
// in the files for CI systems exist, with their flags.
func TestDocumentedCommands(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	files = append(files, "../../README.md", "../../CONTRIBUTING.md", "../../.pre-commit-hooks.yaml", "../../action.yml", "../../.goreleaser.yaml")
	command := regexp.MustCompile(`(?m)(?:^|^\$ |entry: |\| |/| -t |\./cmd/)incx ((?:extract|check|gazetteer|eval|train|schema|dates|explain|merge|completion|man|version)\b[^|#\n>` + "`" + `]*)`)
	found := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range command.FindAllStringSubmatch(string(data), -1) {
			found++
			line := strings.TrimSuffix(strings.TrimSpace(m[1]), `"`)
			cmd, args, err := newRootCommand().Find(strings.Fields(strings.ReplaceAll(line, `\`, "")))
			if err == nil {
				err = cmd.ParseFlags(args)
			}
			if err != nil {
				t.Errorf("%s: incx %s: %v", filepath.Base(name), line, err)
			}
		}
	}
	if found < 35 {
		t.Errorf("only %d commands found", found)
	}
}

// TestYAMLFiles reads the YAML in the documentation and in the files for CI
// systems.
func TestYAMLFiles(t *testing.T) {
	for _, name := range []string{"action.yml", ".pre-commit-hooks.yaml", ".goreleaser.yaml"} {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := yaml.Unmarshal(data, &v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	data, err := os.ReadFile("../../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(data), "```yaml\n")[1:]
	if len(blocks) < 5 {
		t.Errorf("%d blocks", len(blocks))
	}
	for i, b := range blocks {
		text, _, _ := strings.Cut(b, "\n```")
		var v any
		if err := yaml.Unmarshal([]byte(text), &v); err != nil {
			t.Errorf("block %d: %v", i+1, err)
		}
		if i == 0 {
			c := &config{file: "docs"}
			err := c.parse([]byte(text))
			if err == nil {
				err = c.apply(newExtractCommand().Flags(), knownFlag)
			}
			if err != nil {
				t.Error(err)
			}
		}
	}
}

// The gazetteer files in the documentation can be used as they stand there.
func TestDocumentedGazetteerFiles(t *testing.T) {
	found := 0
	for _, name := range []string{"README.md", "docs/gazetteer.md"} {
		for _, b := range strings.Split(readProjectFile(t, name), "```yaml\n")[1:] {
			text, _, _ := strings.Cut(b, "\n```")
			if !strings.HasPrefix(text, "family:") {
				continue
			}
			found++
			f, err := gazetteer.Read(name, strings.NewReader(text))
			if err != nil {
				t.Error(err)
				continue
			}
			for _, p := range gazetteer.Default().Lint(f) {
				if !p.Warning {
					t.Error(p.Error())
				}
			}
			if _, err := gazetteer.Default().With(f); err != nil {
				t.Error(err)
			}
		}
	}
	if found < 4 {
		t.Errorf("only %d files found", found)
	}
}
