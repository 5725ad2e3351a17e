package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

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

// isFolder says whether a path given with -o is that of a folder of records: it
// is one, or is to be one because it does not look like a file.
func isFolder(name string) bool {
	if info, err := os.Stat(name); err == nil {
		return info.IsDir()
	}
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)) {
		return true
	}
	_, err := batch.ParseFormat(strings.TrimPrefix(filepath.Ext(name), "."))
	return err != nil
}

// checkFolderName returns a usage error if a folder would be made whose name looks
// like that of a file, as in "-o records.txt"; files are those that an output can end
// in. A slash behind it, or a number in its extension, makes it a folder.
func checkFolderName(name, files string) error {
	base := filepath.Base(name)
	ext := strings.TrimPrefix(filepath.Ext(base), ".")
	switch _, err := os.Stat(name); {
	case err == nil || strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)):
		return nil
	case ext == "" || len(ext)+1 == len(base) || strings.ContainsFunc(ext, func(r rune) bool { return !unicode.IsLetter(r) }):
		return nil
	}
	return usageError(fmt.Errorf("-o %s: the name of a file ends in %s; if it is to be a folder, write %[1]s/", name, files))
}
