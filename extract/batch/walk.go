package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A walker goes through the inputs of a source. It holds the names of the
// folders from the root to where it is, each in bounded memory.
type walker struct {
	*Source
	ctx    context.Context
	yield  func(Input, error) bool
	output os.FileInfo // of the folder in which nothing is looked for
	seen   *seenSet    // nil where nothing can come twice
}

// A folder is a folder that is walked.
type folder struct {
	path string // opens it
	real string // the path of [seenSet.path]
	name string // in records and messages
	rel  string // in a mirrored tree
	base string // below the argument it was found in, "." for that itself
	// links is the number of links on the way from the argument.
	links  int
	info   os.FileInfo
	up     *folder
	ignore *ignoreList
}

// maxLinks bounds the links to folders on one path: links that point to each
// other's folders can make a small tree look endless without a loop.
const maxLinks = 4

// errSkipped is what errors are that say why something is passed over.
var errSkipped = errors.New("skipped")

// skip returns an error for what is passed over on purpose.
func skip(format string, args ...any) error { return &skipError{fmt.Sprintf(format, args...)} }

type skipError struct{ reason string }

func (e *skipError) Error() string        { return e.reason }
func (e *skipError) Is(target error) bool { return target == errSkipped }

// The types of entries, which are sorted beside their names.
const (
	regularEntry = 'f'
	folderEntry  = 'd'
	linkEntry    = 'l'
)

// folder walks a folder and all below it.
func (w *walker) folder(f folder) bool {
	if w.ctx.Err() != nil {
		return false
	}
	if w.output != nil && os.SameFile(w.output, f.info) {
		return true
	}
	names := &sorter{}
	defer names.close()
	in := Input{Path: f.path, Name: f.name, Rel: f.rel}
	if err := listFolder(w.ctx, f.path, names); err != nil {
		return w.yield(in, fmt.Errorf("list folder: %w", Cause(err)))
	}
	if f.up != nil {
		f.ignore = f.up.ignore
	}
	list, err := readIgnore(filepath.Join(f.path, IgnoreFile), f.base, f.ignore)
	if err != nil && !w.yield(in, err) {
		return false
	}
	f.ignore = list
	for entry, err := range names.sorted() {
		if err != nil {
			return w.yield(in, err)
		}
		if w.ctx.Err() != nil || !w.entry(&f, entry[:len(entry)-2], entry[len(entry)-1]) {
			return false
		}
	}
	return true
}

// listFolder adds the entries of a folder to names: name, NUL, type. It reads
// them in pieces, since a folder may have millions. Hidden entries and what is
// neither file, folder nor link is left out.
func listFolder(ctx context.Context, name string, names *sorter) error {
	const piece = 1024
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	defer d.Close()
	for ctx.Err() == nil {
		entries, err := d.ReadDir(piece)
		for _, e := range entries {
			kind := regularEntry
			switch t := e.Type(); {
			case strings.HasPrefix(e.Name(), "."):
				continue
			case t.IsRegular():
			case t.IsDir():
				kind = folderEntry
			case t&fs.ModeSymlink != 0:
				kind = linkEntry
			default:
				continue
			}
			if err := names.add(e.Name() + "\x00" + string(kind)); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// entry walks one entry of a folder.
func (w *walker) entry(f *folder, name string, kind byte) bool {
	sub := folder{
		path: filepath.Join(f.path, name), real: filepath.Join(f.real, name), name: path.Join(f.name, name), rel: path.Join(f.rel, name), base: path.Join(f.base, name),
		links: f.links, up: f,
	}
	in := Input{Path: sub.path, Name: sub.name, Rel: sub.rel}
	var err error
	switch kind {
	case linkEntry:
		if w.passes(f, sub.base, false) || w.passes(f, sub.base, true) {
			if sub.info, err = os.Stat(sub.path); err != nil {
				return w.yield(in, fmt.Errorf("follow link: %w", Cause(err)))
			}
			sub.links++
		} else {
			return true
		}
	case folderEntry:
		if !w.passes(f, sub.base, true) {
			return true
		}
		if sub.info, err = os.Lstat(sub.path); err != nil {
			return w.yield(in, Cause(err))
		}
	}
	switch {
	case sub.info == nil || sub.info.Mode().IsRegular():
		return !w.passes(f, sub.base, false) || w.isWritten(sub.path) || !w.isNew(sub.real, sub.rel) || w.yield(in, nil)
	case !sub.info.IsDir() || !w.passes(f, sub.base, true):
		return true
	case kind == folderEntry:
		return w.folder(sub)
	case !w.Follow:
		return w.yield(in, skip("link to a folder, not followed"))
	case f.within(sub.info):
		return w.yield(in, skip("link to a folder it lies in"))
	case sub.links > maxLinks:
		return w.yield(in, skip("link to a folder behind %d others", maxLinks))
	}
	return w.folder(sub)
}

// passes says whether the file or folder at base is wanted.
func (w *walker) passes(f *folder, base string, isFolder bool) bool {
	if f.ignore.ignores(base, isFolder) || w.filter.excludes(base) {
		return false
	}
	return isFolder || w.filter.includes(base)
}

// within says whether info is f or a folder above it.
func (f *folder) within(info os.FileInfo) bool {
	for ; f != nil; f = f.up {
		if os.SameFile(f.info, info) {
			return true
		}
	}
	return false
}
