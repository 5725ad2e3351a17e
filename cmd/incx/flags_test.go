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

func TestSizeValue(t *testing.T) {
	for text, want := range map[string]int64{
		"1": 1, "1e3": 1000, "500k": 500 << 10, "20MB": 20 << 20, "1.5MiB": 3 << 19, "1 GB": 1 << 30, "2000000k": 2000000 << 10, "0.5k": 512,
		"": 0, "0": 0, "0.5": 0, "-1": 0, "1tb": 0, "1kk": 0, "NaN": 0, "Inf": 0, "1e30": 0, "9e9g": 0, "much": 0,
	} {
		var v sizeValue
		if err := v.Set(text); (err == nil) != (want > 0) || int64(v) != want {
			t.Errorf("%q is %d, error %v, want %d", text, int64(v), err, want)
		}
	}
	for size, want := range map[sizeValue]string{1: "1", 1 << 10: "1kB", 20 << 20: "20MB", 3 << 30: "3GB", 1500: "1500"} {
		if got := size.String(); got != want {
			t.Errorf("%d is written %s, want %s", int64(size), got, want)
		}
	}
}
