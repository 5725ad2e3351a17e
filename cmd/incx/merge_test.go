package main

import (
	"os"
	"path/filepath"
	"testing"
)

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
