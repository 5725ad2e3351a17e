package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/incx/incx/extract/merge"
)

// Nothing is written once a signal has come.
func TestMergeInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := t.TempDir()
	for to, output := range map[destination]string{toFile: "all.json", toFolder: "incidents"} {
		m := &merging{output: filepath.Join(dir, output), format: "json"}
		if err := m.write(ctx, io.Discard, []merge.Incident{{ID: "a"}}, to); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v", output, err)
		}
	}
	if left, err := os.ReadDir(dir); len(left) > 0 || err != nil {
		t.Errorf("%v was written, error %v", left, err)
	}
}

func TestMergeOutput(t *testing.T) {
	dir := t.TempDir()
	below := filepath.Join(dir, "below")
	if err := os.Mkdir(below, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		inputs []string
		folder string
		ok     bool
	}{
		{[]string{dir}, dir, false},
		{[]string{below, dir + "/./"}, dir, false},
		{[]string{dir}, below, true},
		{[]string{"-"}, dir, true},
		{[]string{dir}, filepath.Join(dir, "new"), true},
		{[]string{filepath.Join(dir, "missing")}, dir, true},
	} {
		if err := checkMergeOutput(test.inputs, test.folder); (err == nil) != test.ok {
			t.Errorf("%q into %s: %v", test.inputs, test.folder, err)
		}
	}
}
