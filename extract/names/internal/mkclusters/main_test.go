package main

import (
	"os"
	"path/filepath"
	"testing"
)

// A file without vectors is an error that says so, and no panic.
func TestReadVectors(t *testing.T) {
	for name, data := range map[string]string{
		"empty": "", "no words": "{}", "short vectors": `{"words": ["a"], "vectors": {"a": [1, 2]}}`, "cut short": `{"words": ["a"`,
	} {
		file := filepath.Join(t.TempDir(), "vectors.json")
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		if words, _, err := readVectors(file); err == nil {
			t.Errorf("%s: words %q and no error", name, words)
		}
	}
}
