package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/incx/incx/extract"
)

// Whoever gives a model is told which file is none, also where only a part of it
// is damaged.
func TestDamagedModelIsNamed(t *testing.T) {
	b, err := extract.DefaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	damaged := *b
	damaged.Attacks = "x"
	for name, data := range map[string][]byte{"part.bin": damaged.Bytes(), "end.bin": append(b.Bytes(), 1), "none.bin": nil} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		f := extractorFlags{model: file}
		if _, err := f.open(); !errors.Is(err, extract.ErrModel) || !strings.HasPrefix(err.Error(), "model "+file+": ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
