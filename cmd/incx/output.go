package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/incx/incx/extract/batch"
)

// checkOverwrite returns a usage error if the file name is there and does not
// begin like what is to be written: more likely than not the name is a slip, as in
// "-o *.txt" or "-o names.yaml".
func checkOverwrite(name string, as batch.Product) error {
	if err := batch.CheckReplace(name, as); err != nil {
		return usageError(fmt.Errorf("%s: %w: name another file", name, err))
	}
	return nil
}

// checkApart returns a usage error if two of the files are the same.
func checkApart(files []string) error {
	for i, a := range files {
		for _, b := range files[:i] {
			if sameFile(a, b) {
				return usageError(fmt.Errorf("%s: two outputs cannot be one file", a))
			}
		}
	}
	return nil
}

// sameFile says whether two names are those of one file, whether it is there
// or not. Two outputs may well go to the same device.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if two, err2 := os.Stat(b); err == nil && err2 == nil {
		return one.Mode().IsRegular() && os.SameFile(one, two)
	}
	one2, err := filepath.Abs(a)
	two2, err2 := filepath.Abs(b)
	return err == nil && err2 == nil && one2 == two2
}
