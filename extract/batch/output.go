package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// checkOutput makes sure that nothing that is written takes the place of an
// input: neither a named one nor what somebody else wrote below a named folder.
func (s *Source) checkOutput() error {
	output, err := os.Stat(s.Output)
	if s.Output == "" || err != nil {
		output = nil
	}
	var files []outputFile
	for _, name := range s.Files {
		if f, ok := statOutput(name); ok {
			files = append(files, f)
		}
	}
	if output == nil && len(files) == 0 {
		return nil
	}
	for _, a := range s.Args {
		if err := checkInput(a.Path, output, files); err != nil {
			return err
		}
	}
	if s.List == "" {
		return nil
	}
	if s.List != Stdin {
		if err := checkInput(s.List, nil, files); err != nil {
			return err
		}
	}
	for name, err := range s.listed() {
		if err != nil {
			break // it comes again
		}
		if err := checkInput(name, output, files); err != nil {
			return err
		}
	}
	return nil
}

// checkInput returns an error where the input name, a file or a folder, is
// where records are to go.
func checkInput(name string, output os.FileInfo, files []outputFile) error {
	if name == Stdin {
		return nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil // it comes again
	}
	if output != nil && os.SameFile(info, output) {
		return fmt.Errorf("%s: is the folder of the articles and that of the records", name)
	}
	for _, f := range files {
		switch {
		case os.SameFile(info, f.info):
			return fmt.Errorf("%s: is an input and would be written over", f.name)
		case info.IsDir() && !f.ours && f.within(info):
			return fmt.Errorf("%s: lies among the inputs and would be written over, and incx did not write it", f.name)
		}
	}
	return nil
}

// An outputFile is a file that is there and is to be written.
type outputFile struct {
	name string
	info os.FileInfo
	ours bool // incx wrote it
}

// statOutput looks at a file that is to be written; ok is false where there is
// none, or none that could be lost.
func statOutput(name string) (f outputFile, ok bool) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return f, false
	}
	return outputFile{name: name, info: info, ours: CheckReplace(name, FromArticles) == nil}, true
}

// within says whether f lies in the folder or in one below it.
func (f outputFile) within(folder os.FileInfo) bool {
	p, err := filepath.EvalSymlinks(f.name)
	if err == nil {
		p, err = filepath.Abs(p)
	}
	if err != nil {
		return false
	}
	for up := filepath.Dir(p); ; p, up = up, filepath.Dir(up) {
		if up == p {
			return false
		}
		if info, err := os.Stat(up); err == nil && os.SameFile(info, folder) {
			return true
		}
	}
}

// isWritten says whether the file at p, found in a folder, is one that is
// written while it is looked for.
func (w *walker) isWritten(p string) bool {
	for _, name := range w.Files {
		if !strings.EqualFold(filepath.Base(name), filepath.Base(p)) {
			continue
		}
		found, err := os.Stat(p)
		written, err2 := os.Stat(name)
		if errors.Join(err, err2) == nil && os.SameFile(found, written) {
			return true
		}
	}
	return false
}
