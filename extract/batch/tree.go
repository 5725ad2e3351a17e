package batch

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/gofrs/flock"
)

// workName is the folder in an output folder that holds unfinished records and
// the lock while a run goes on.
const workName = ".incx-tmp"

// TreeOptions say how a [Tree] works.
type TreeOptions struct {
	Format Format
	// Check compares records and writes nothing.
	Check bool
	// Known makes a run that resumes look into the records that it passes
	// over, so that their results say what is in them.
	Known bool
	// Sync makes each record reach the disk before the next step.
	Sync bool
}

// A Tree is a folder with one record to a file, which mirrors the tree of the
// inputs. It never touches a file outside the folder, not even through links.
//
// A record is written to a file of its own in a work folder and then renamed
// to its place, so that at any time a place holds the old record or the new
// one, whole. One run at a time can write to a folder.
//
// Atomic-write libraries either sync every file or leave the temporary file
// beside its target, where a killed run leaves it for good. A work folder is
// cleared by the next run.
type Tree struct {
	o    TreeOptions
	dir  string
	root *os.Root
	lock *flock.Flock
	last atomic.Int64 // number of the last temporary file

	buffers sync.Pool // of *[]byte, to look at files with

	mu       sync.Mutex
	expected sorter // records that have, or may have, an article, without extension
	keepAll  bool   // an input failed that may stand for any record
	others   Others
}

// ErrLocked is for a folder that another run is writing to.
var ErrLocked = errors.New("another incx is writing to this folder")

// OpenTree opens the folder dir, which is made if need be unless o.Check is
// set. The tree must be closed after use.
func OpenTree(dir string, o TreeOptions) (*Tree, error) {
	t := &Tree{o: o, dir: dir, buffers: sync.Pool{New: newBuffer}}
	if !o.Check {
		if err := os.MkdirAll(filepath.Join(dir, workName), 0o777); err != nil {
			return nil, fmt.Errorf("make output folder: %w", err)
		}
	}
	var err error
	if t.root, err = os.OpenRoot(dir); err != nil {
		return nil, fmt.Errorf("open folder of records: %w", err)
	}
	if !o.Check {
		if err := t.begin(); err != nil {
			t.root.Close()
			return nil, fmt.Errorf("output folder %s: %w", dir, err)
		}
	}
	return t, nil
}

// begin locks the folder and clears away what a killed run left.
func (t *Tree) begin() error {
	name := filepath.Join(t.dir, workName, "lock")
	for {
		t.lock = flock.New(name)
		ok, err := t.lock.TryLock()
		if errors.Is(err, fs.ErrNotExist) {
			// The run before has just removed the work folder.
			if err = os.MkdirAll(filepath.Join(t.dir, workName), 0o777); err == nil {
				continue
			}
		}
		if err != nil {
			return err
		}
		if !ok {
			return ErrLocked
		}
		// The file may have been removed between opening and locking it; then
		// the lock is worth nothing.
		locked, err := t.lock.Stat()
		there, err2 := os.Stat(name)
		if err == nil && err2 == nil && os.SameFile(locked, there) {
			break
		}
		t.lock.Close()
	}
	return t.clear(false)
}

// clear removes unfinished records, and with all the work folder.
func (t *Tree) clear(all bool) error {
	d, err := t.root.Open(workName)
	if err != nil {
		return err
	}
	names, err := d.Readdirnames(-1)
	d.Close()
	if err != nil {
		return err
	}
	for _, n := range names {
		if n != "lock" {
			if err := t.root.Remove(path.Join(workName, n)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	if all {
		// Where a locked file cannot be removed, both stay; that is no harm.
		t.root.Remove(path.Join(workName, "lock"))
		t.root.Remove(workName)
	}
	return nil
}

// Close removes the work folder and frees the lock.
func (t *Tree) Close() error {
	t.expected.close()
	var err error
	if t.lock != nil {
		err = errors.Join(t.clear(true), t.lock.Close())
	}
	return errors.Join(err, t.root.Close())
}

// NeedsIDs is true: each record needs a name.
func (t *Tree) NeedsIDs() bool { return true }

// Dir returns the folder as it was given to OpenTree.
func (t *Tree) Dir() string { return t.dir }

// name returns the path of the record of a result, below the folder.
func (t *Tree) name(r *Result) string {
	ext := t.o.Format.Extension()
	if r.Several {
		return recordNameIn(r.Input.Rel, r.ID, ext)
	}
	return recordName(r.Input.Rel, ext)
}

// Put writes or compares a record.
func (t *Tree) Put(r *Result) error {
	name := t.name(r)
	r.File = path.Join(filepath.ToSlash(t.dir), name)
	data, err := t.o.Format.marshal(r.record, r.text)
	r.record, r.text = nil, ""
	if err != nil {
		return err
	}
	old, err := t.read(name, int64(len(data)))
	missing := errors.Is(err, fs.ErrNotExist)
	switch {
	case err == nil && bytes.Equal(old, data):
		r.Status = Unchanged
		return nil
	case t.o.Check && missing:
		r.Status = Missing
		return nil
	case t.o.Check && err != nil:
		return fmt.Errorf("read record %s: %w", r.File, Cause(err))
	case t.o.Check:
		r.Status = Differs
		r.Diff = unified(r.File, old, data)
		return nil
	}
	if !missing && !t.replaceable(name) {
		return fmt.Errorf("write record %s: %w", r.File, errForeign)
	}
	if err := t.write(name, data); err != nil {
		return fmt.Errorf("write record %s: %w", r.File, err)
	}
	r.Status = Written
	return nil
}

// errForeign is for what is in the place of a record and incx did not write.
var errForeign = errors.New("what is there already is no record")

// replaceable says whether what is at name may give way to a record: a record,
// an empty file, or a link, but no folder, pipe or device.
func (t *Tree) replaceable(name string) bool {
	info, err := t.root.Lstat(name)
	switch {
	case err != nil || info.Mode()&fs.ModeSymlink != 0:
		return true
	case !info.Mode().IsRegular():
		return false
	}
	return info.Size() == 0 || t.isRecord(name)
}

// read returns the record at name. To write, only one of the given size is of
// interest; others are not read. What is no file is not opened: a pipe would wait.
func (t *Tree) read(name string, size int64) ([]byte, error) {
	info, err := t.root.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNoFile
	case !t.o.Check && info.Size() != size:
		return nil, nil
	}
	return t.root.ReadFile(name)
}

// errNoFile is for a folder, a pipe or a device where a file is wanted.
var errNoFile = errors.New("is no regular file")

// write puts a record into its place.
func (t *Tree) write(name string, data []byte) error {
	temp := path.Join(workName, strconv.FormatInt(t.last.Add(1), 10))
	err := t.writeTemp(temp, data)
	if err == nil {
		err = t.keepMode(temp, name)
	}
	if err == nil {
		// The folder is there most of the time.
		if err = t.root.Rename(temp, name); errors.Is(err, fs.ErrNotExist) {
			if err = t.root.MkdirAll(path.Dir(name), 0o777); err == nil {
				err = t.root.Rename(temp, name)
			}
		}
	}
	if err != nil {
		t.root.Remove(temp)
		return stopping(Cause(err))
	}
	if t.o.Sync {
		// The new name must reach the disk, too. Windows cannot sync folders.
		if d, err := t.root.Open(path.Dir(name)); err == nil {
			d.Sync()
			d.Close()
		}
	}
	return nil
}

// keepMode gives the file temp the permissions of the one that it will replace.
func (t *Tree) keepMode(temp, name string) error {
	old, err := t.root.Lstat(name)
	if err != nil || !old.Mode().IsRegular() {
		return nil
	}
	made, err := t.root.Lstat(temp)
	if err != nil || made.Mode().Perm() == old.Mode().Perm() {
		return err
	}
	return t.root.Chmod(temp, old.Mode().Perm())
}

func (t *Tree) writeTemp(name string, data []byte) error {
	f, err := t.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && t.o.Sync {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// stopping makes an error that every further record would meet wrap [ErrStop].
func stopping(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.EIO) {
		return fmt.Errorf("%w: %w", ErrStop, err)
	}
	return err
}
