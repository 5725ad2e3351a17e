package batch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"

	"github.com/incx/incx/extract/record"
)

// A Stream is an output of all records one after another.
type Stream struct {
	format Format
	w      io.Writer
	enc    *record.Encoder
	n      int
	failed bool // Emit has said so
}

// NewStream returns a stream to w in format f. With array, JSON is an array
// even where there is one record only. The stream must be closed after use.
func NewStream(w io.Writer, f Format, array bool) *Stream {
	s := &Stream{format: f, w: w}
	if f.Name != TimeML {
		s.enc = record.NewEncoder(w, f.Name)
		s.enc.SetRows(f.Rows)
		s.enc.SetArray(array)
	}
	return s
}

// apart says whether the format is one where what is written for a record does
// not depend on the others, so that it can be made out of turn.
func (s *Stream) apart() bool {
	return s.format.Name == record.YAML || s.format.Name == record.JSONL || s.format.Name == TimeML
}

// NeedsIDs is false.
func (s *Stream) NeedsIDs() bool { return false }

// Current is false: a stream has no records that are there already.
func (s *Stream) Current(*Result) bool { return false }

// CurrentArticle is false.
func (s *Stream) CurrentArticle(*Result, string) bool { return false }

// Put encodes a record, as far as that can be done out of turn.
func (s *Stream) Put(r *Result) error {
	if !s.apart() {
		return nil
	}
	var err error
	r.chunk, err = s.format.marshal(r.record, r.text)
	r.record, r.text = nil, ""
	return err
}

// Emit writes a record.
func (s *Stream) Emit(r *Result) error {
	if r.Status != Done {
		return nil
	}
	err := s.emit(r)
	s.failed = s.failed || err != nil
	return err
}

func (s *Stream) emit(r *Result) error {
	defer func() { r.record, r.chunk, r.text = nil, nil, "" }()
	s.n++
	if !s.apart() {
		return s.enc.Encode(r.record)
	}
	if s.n > 1 {
		switch s.format.Name {
		case TimeML:
			return errors.New("a TimeML file holds one article: write to a folder instead")
		case record.YAML:
			r.chunk = append([]byte("---\n"), r.chunk...)
		}
	}
	if _, err := s.w.Write(r.chunk); err != nil {
		return fmt.Errorf("write record of %s: %w", record.Printable(r.Name()), err)
	}
	return nil
}

// Close writes what the format needs in the end. After an error of Emit it does
// nothing: what is wrong is said.
func (s *Stream) Close() error {
	if s.apart() || s.failed {
		return nil
	}
	return s.enc.Close()
}

// A StreamFile is a file that a stream is written to. Until it is whole it is
// called NAME.partial; what a killed or failed run had written stays there.
type StreamFile struct {
	*Stream
	name string // where it goes in the end; "" for a device, a pipe or the like
	temp string
	file *os.File
	buf  *bufio.Writer // gets whole records
	lock *flock.Flock
	sync bool
}

// StreamFiles returns the names of the files that writing the file name as a
// whole makes: the one that takes its place, not that of a link to it, and the
// one that it is in before.
func StreamFiles(name string) (whole, partial string) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	return name, name + ".partial"
}

// CreateStream opens the file name for a stream.
func CreateStream(name string, f Format, array, sync bool) (*StreamFile, error) {
	s := &StreamFile{sync: sync}
	name, partial := StreamFiles(name)
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		s.file, err = os.OpenFile(name, os.O_WRONLY, 0)
	} else {
		s.name, s.temp = name, partial
		if s.lock, err = lockFile(s.temp); err == nil {
			s.file, err = os.OpenFile(s.temp, os.O_WRONLY|os.O_TRUNC, 0)
		}
	}
	if err != nil {
		if s.lock != nil {
			s.lock.Close()
		}
		return nil, fmt.Errorf("open output: %w", err)
	}
	s.buf = bufio.NewWriterSize(&wholeFile{file: s.file}, 64<<10)
	s.Stream = NewStream(wholeWriter{s.buf}, f, array)
	return s, nil
}

// lockFile makes the file name if need be and locks it.
func lockFile(name string) (*flock.Flock, error) {
	for {
		lock := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		ok, err := lock.TryLock()
		if err == nil && !ok {
			err = fmt.Errorf("%s: another incx is writing to this file", name)
		}
		if err != nil {
			return nil, err
		}
		// Another run may have moved the file to its place between opening and
		// locking it.
		locked, err := lock.Stat()
		there, err2 := os.Stat(name)
		if err == nil && err2 == nil && os.SameFile(locked, there) {
			return lock, nil
		}
		lock.Close()
		if err2 != nil && !errors.Is(err2, fs.ErrNotExist) {
			err = err2
		}
		if err != nil {
			return nil, err
		}
	}
}

// A wholeWriter hands on what is written to it in pieces that end where a call
// of Write ended, so that a run that is killed leaves whole records.
type wholeWriter struct{ buf *bufio.Writer }

func (w wholeWriter) Write(p []byte) (int, error) {
	if len(p) > w.buf.Available() {
		if err := w.buf.Flush(); err != nil {
			return 0, err
		}
	}
	return w.buf.Write(p)
}

// A wholeFile is a file that gets whole pieces: of one that it has no room for it
// keeps nothing.
type wholeFile struct {
	file *os.File
	size int64
}

func (w *wholeFile) Write(p []byte) (int, error) {
	n, err := w.file.Write(p)
	if err != nil && n > 0 {
		w.file.Truncate(w.size) // if it can be: a device or a pipe keeps what it got
		return 0, err
	}
	w.size += int64(n)
	return n, err
}

// Finish writes the end of the stream and moves the file to its place, if
// whole is true; otherwise it leaves it where it is. It returns the path of
// what was written.
func (s *StreamFile) Finish(whole bool) (string, error) {
	err := s.Stream.Close()
	if flushErr := s.buf.Flush(); err == nil && !s.failed {
		err = flushErr
	}
	if err == nil && s.sync && s.name != "" {
		err = s.file.Sync()
	}
	err = errors.Join(err, s.file.Close())
	if s.name == "" {
		return s.file.Name(), err
	}
	defer s.lock.Close()
	if err != nil || !whole {
		return s.temp, err
	}
	if err := s.replace(); err != nil {
		return s.temp, fmt.Errorf("%s: finish output: %w", s.name, Cause(err))
	}
	return s.name, nil
}

// replace moves the file to its place, or removes it where the same bytes are
// there already. The permissions of the file that was there stay. The lock is
// held as long as another run could take the file for its own.
func (s *StreamFile) replace() error {
	if old, err := os.Stat(s.name); err == nil {
		same, err := sameBytes(s.temp, s.name)
		if err != nil {
			return err
		}
		if same {
			return s.lockedEnd(func() error { return os.Remove(s.temp) })
		}
		if made, err := os.Stat(s.temp); err != nil || made.Mode().Perm() != old.Mode().Perm() {
			if err := os.Chmod(s.temp, old.Mode().Perm()); err != nil {
				return err
			}
		}
	}
	return s.lockedEnd(func() error { return os.Rename(s.temp, s.name) })
}

// lockedEnd calls the last step and frees the lock: before it on Windows, which
// neither renames nor removes open files.
func (s *StreamFile) lockedEnd(step func() error) error {
	if runtime.GOOS == "windows" {
		if err := s.lock.Close(); err != nil {
			return err
		}
	}
	return step()
}

// sameBytes says whether two files hold the same. One that cannot be read is
// taken to be another.
func sameBytes(a, b string) (bool, error) {
	f, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer f.Close()
	g, err := os.Open(b)
	if err != nil {
		return false, nil
	}
	defer g.Close()
	one, err := f.Stat()
	if err != nil {
		return false, err
	}
	if two, err := g.Stat(); err != nil || one.Size() != two.Size() {
		return false, nil
	}
	var left, right [32 << 10]byte
	for {
		n, err := io.ReadFull(f, left[:])
		m, _ := io.ReadFull(g, right[:])
		switch {
		case !bytes.Equal(left[:n], right[:m]):
			return false, nil
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			return true, nil
		case err != nil:
			return false, err
		}
	}
}
