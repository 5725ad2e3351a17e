package batch

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// An Arg is a file or folder as the user named it.
type Arg struct {
	// Path opens it; [Stdin] stands for standard input.
	Path string
	// Name is what it is called in records and messages. Empty stands for
	// Path as given, or relative to the working folder where it is absolute.
	Name string
}

// name returns what a is called in records.
func (a Arg) name() string {
	if a.Name != "" {
		return a.Name
	}
	return nameOf(a.Path)
}

// A Source says where inputs come from. Its fields must not be changed once it
// is in use.
type Source struct {
	Args []Arg
	// List is a list of files and folders, one a line or each with a NUL
	// byte after it; [Stdin] reads it from standard input.
	List string
	// Include and Exclude are glob patterns, with ** for any number of
	// folders, for the files of folders and of List. A pattern without a
	// slash is held against the last name of a path. Exclude wins.
	Include, Exclude []string
	// Root is the folder that [Input.Rel] is relative to; empty stands for
	// the folder that a file was found in, or was named in.
	Root string
	// Follow makes links to folders be followed. Links to files always are.
	Follow bool
	// Output is a folder in which nothing is looked for.
	Output string
	// Files are files that are written while s is in use. They are passed over
	// in folders.
	Files []string
	// Stdin is where [Stdin] reads from.
	Stdin io.Reader

	filter *filter
	spool  *os.File // the list, if it came from standard input
}

// Open gets s ready: it checks its patterns, keeps a list that can be read only
// once in a temporary file, and makes sure that no input would be written over.
// Close must be called after use, where there was no error.
func (s *Source) Open(ctx context.Context) error {
	var err error
	if s.filter, err = newFilter(s.Include, s.Exclude); err != nil {
		return err
	}
	if err := s.keepList(ctx); err != nil {
		return err
	}
	if err := s.checkOutput(); err != nil {
		return errors.Join(err, s.Close())
	}
	return nil
}

// keepList copies a list that comes from standard input or a pipe to a
// temporary file, so that it can be gone through twice.
func (s *Source) keepList(ctx context.Context) error {
	if s.List == "" {
		return nil
	}
	r := s.Stdin
	if s.List != Stdin {
		if info, err := os.Stat(s.List); err != nil || info.Mode().IsRegular() || info.IsDir() {
			return nil // what is wrong is said where it is read
		}
		f, err := OpenFile(ctx, s.List)
		if err != nil {
			return fmt.Errorf("%s: read list of files: %w", s.List, Cause(err))
		}
		defer f.Close()
		r = f
	}
	var err error
	if s.spool, err = os.CreateTemp("", "incx-list-"); err != nil {
		return fmt.Errorf("keep list of files: %w", err)
	}
	if _, err := io.Copy(s.spool, r); err != nil {
		return errors.Join(fmt.Errorf("%s: read list of files: %w", s.List, Cause(err)), s.Close())
	}
	return nil
}

// Close frees what Open took.
func (s *Source) Close() error {
	if s.spool == nil {
		return nil
	}
	spool := s.spool
	s.spool = nil
	return errors.Join(spool.Close(), os.Remove(spool.Name()))
}

// Inputs yields the inputs in order: those of the arguments as given, then
// those of the list, folders in byte order of names. What cannot be looked
// into comes with an error; the others follow all the same. A file that is named
// twice, or named and found in a folder, comes once. Inputs can be called again and
// gives the same, as far as the files are the same.
func (s *Source) Inputs(ctx context.Context) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		w := &walker{Source: s, ctx: ctx, yield: yield}
		if len(s.Args) > 1 || s.List != "" {
			w.seen = &seenSet{keys: make(map[[16]byte]struct{})}
		}
		if s.Output != "" {
			w.output, _ = os.Stat(s.Output) // what is not there has no inputs in it
		}
		for _, a := range s.Args {
			if !w.arg(a, false) {
				return
			}
		}
		if s.List != "" {
			w.list()
		}
	}
}

// list walks the files of the list.
func (w *walker) list() bool {
	for name, err := range w.listed() {
		if err != nil {
			return w.yield(Input{Path: w.List, Name: nameOf(w.List), Given: true}, fmt.Errorf("read list of files: %w", err))
		}
		if !w.arg(Arg{Path: name}, true) {
			return false
		}
	}
	return true
}

// listed yields the entries of the list, or an error as the last.
func (s *Source) listed() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		var r io.Reader
		if s.spool != nil {
			r = io.NewSectionReader(s.spool, 0, 1<<62)
		} else {
			f, err := os.Open(s.List)
			if err != nil {
				yield("", Cause(err))
				return
			}
			defer f.Close()
			r = f
		}
		const window, longest = 64 << 10, 1 << 20
		br := bufio.NewReaderSize(r, window)
		head, _ := br.Peek(window) // an error comes again
		if bytes.HasPrefix(head, []byte(utf8BOM)) {
			br.Discard(len(utf8BOM))
		}
		end := byte('\n')
		if bytes.IndexByte(head, 0) >= 0 {
			end = 0
		}
		lines := bufio.NewScanner(br)
		lines.Buffer(nil, longest)
		lines.Split(func(data []byte, atEOF bool) (int, []byte, error) {
			if i := bytes.IndexByte(data, end); i >= 0 {
				return i + 1, data[:i], nil
			}
			if atEOF && len(data) > 0 {
				return len(data), data, nil
			}
			return 0, nil, nil
		})
		for lines.Scan() {
			line := lines.Text()
			if end == '\n' {
				line = strings.TrimSuffix(line, "\r")
			}
			if line != "" && !yield(line, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield("", Cause(err))
		}
	}
}

// arg walks one argument or entry of the list.
func (w *walker) arg(a Arg, listed bool) bool {
	if w.ctx.Err() != nil {
		return false
	}
	if a.Path == Stdin {
		return w.yield(Input{Path: Stdin, Name: Stdin, Rel: "stdin", Given: true}, nil)
	}
	a.Name = a.name()
	in := Input{Path: a.Path, Name: a.Name, Given: true}
	info, err := os.Stat(a.Path)
	if err != nil {
		if isURL(a.Path) {
			in.Name = a.Path // nobody would know it without its second slash
		}
		return w.yield(in, Absent(a.Path, Cause(err)))
	}
	if in.Rel, err = w.rel(a, info.IsDir()); err != nil {
		return w.yield(in, err)
	}
	real := w.seen.path(a.Path, info.IsDir())
	if info.IsDir() {
		return !w.isNew(real, in.Rel) || w.folder(folder{path: a.Path, real: real, name: a.Name, rel: in.Rel, base: ".", info: info})
	}
	if listed && (w.filter.excludes(a.Name) || !w.filter.includes(a.Name)) {
		return true
	}
	return !w.isNew(real, in.Rel) || w.yield(in, nil)
}

// rel returns the path of an argument in a mirrored tree.
func (w *walker) rel(a Arg, isDir bool) (string, error) {
	if w.Root == "" {
		if isDir {
			return ".", nil
		}
		return path.Base(filepath.ToSlash(a.Path)), nil
	}
	root, err := filepath.Abs(w.Root)
	if err != nil {
		return "", err
	}
	abs, err := filepath.Abs(a.Path)
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(root, abs)
	if err != nil || !filepath.IsLocal(rel) {
		return "", fmt.Errorf("not below the root folder %s", w.Root)
	}
	return filepath.ToSlash(rel), nil
}

// nameOf returns what the file at p is called in records: p itself, tidied
// and with forward slashes, but never an absolute path, which would differ
// from machine to machine.
func nameOf(p string) string {
	if !filepath.IsAbs(p) {
		return filepath.ToSlash(filepath.Clean(p))
	}
	if wd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(wd, p); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return path.Base(filepath.ToSlash(filepath.Clean(p)))
}
