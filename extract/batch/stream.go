package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"github.com/incx/incx/extract/record"
)

// A Stream is an output of all records one after another.
type Stream struct {
	format Format
	w      io.Writer
	enc    *record.Encoder
	n      int
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

// Close writes what the format needs in the end.
func (s *Stream) Close() error {
	if s.apart() {
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

// CreateStream opens the file name for a stream.
func CreateStream(name string, f Format, array, sync bool) (*StreamFile, error) {
	s := &StreamFile{sync: sync}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // replace the file, not the link to it
	}
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		s.file, err = os.OpenFile(name, os.O_WRONLY, 0)
	} else {
		s.name, s.temp = name, name+".partial"
		s.lock = flock.New(s.temp, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		var ok bool
		if ok, err = s.lock.TryLock(); err == nil && !ok {
			err = fmt.Errorf("%s: another incx is writing to this file", s.temp)
		}
		if err == nil {
			s.file, err = os.OpenFile(s.temp, os.O_WRONLY|os.O_TRUNC, 0)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open output: %w", err)
	}
	s.buf = bufio.NewWriterSize(s.file, 64<<10)
	s.Stream = NewStream(wholeWriter{s.buf}, f, array)
	return s, nil
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

// Finish writes the end of the stream and moves the file to its place, if
// whole is true; otherwise it leaves it where it is. It returns the path of
// what was written.
func (s *StreamFile) Finish(whole bool) (string, error) {
	err := errors.Join(s.Stream.Close(), s.buf.Flush())
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
	if err := s.lock.Close(); err != nil { // Windows does not rename open files
		return s.temp, err
	}
	if err := os.Rename(s.temp, s.name); err != nil {
		return s.temp, fmt.Errorf("finish output: %w", cause(err))
	}
	return s.name, nil
}
