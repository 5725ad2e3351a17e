package record

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
)

// An Encoder writes a stream of records in one format. It holds at most one
// record at a time, so the memory it takes does not grow with their number.
// It is not safe for concurrent use.
//
// Records are written as [Record.Normalise] would leave them; the record
// given is not changed. Same records, same bytes. Control characters and the
// marks that change the direction of writing are escaped, so that what an
// article contains cannot steer a terminal on which the output is shown, and
// bytes that are not UTF-8 become U+FFFD.
type Encoder struct {
	w      io.Writer
	format Format
	rows   Rows
	array  bool
	n      int    // records written or held
	buf    []byte // scratch, reused
	held   []byte // JSON: the first record, until it is known whether more follow
	closed bool
	err    error
}

var errClosed = errors.New("write record: the encoder is closed")

// NewEncoder returns an Encoder that writes to w in format f. Each record is
// one call of w.Write, and so whole or absent where w is unbuffered.
func NewEncoder(w io.Writer, f Format) *Encoder {
	return &Encoder{w: w, format: f, rows: MentionRows}
}

// SetRows says what the rows of a CSV table stand for: mentions (the default)
// or incidents. It must be called before the first record is written, and
// does nothing in other formats.
func (e *Encoder) SetRows(r Rows) { e.rows = r }

// SetArray says whether JSON output is an array even for a single record, as
// a caller that cannot know the number of records beforehand may want. It
// does nothing in other formats.
func (e *Encoder) SetArray(always bool) { e.array = always }

// Encode writes one record. After an error all further calls return it.
func (e *Encoder) Encode(rec *Record) error {
	if e.closed {
		return errClosed
	}
	if e.err != nil {
		return e.err
	}
	if e.err = e.encode(rec.normalised()); e.err != nil {
		e.err = fmt.Errorf("write record of %s: %w", Printable(rec.Source.Name()), e.err)
	}
	e.n++
	return e.err
}

func (e *Encoder) encode(rec *Record) (err error) {
	b := e.buf[:0]
	switch e.format {
	case YAML:
		if e.n > 0 {
			b = append(b, "---\n"...)
		}
		b = appendYAML(b, rec)
	case JSONL:
		if b, err = appendJSON(b, rec); err == nil {
			b = append(b, '\n')
		}
	case JSON:
		if e.n == 0 && !e.array {
			e.held, err = appendJSON(e.held[:0], rec)
			return err
		}
		if e.held != nil {
			b = appendIndented(append(b, "[\n  "...), e.held, "  ")
			e.held = nil
		}
		if e.n == 0 {
			b = append(b, "[\n  "...)
		} else {
			b = append(b, ",\n  "...)
		}
		var compact []byte
		if compact, err = appendJSON(nil, rec); err == nil {
			b = appendIndented(b, compact, "  ")
		}
	case CSV:
		b, err = appendCSV(b, rec, e.rows, e.n == 0)
	default:
		err = fmt.Errorf("unknown format %q", string(e.format))
	}
	if err != nil {
		return err
	}
	e.buf = b
	_, err = e.w.Write(b)
	return err
}

// Close writes what the format needs after the last record. It does not close
// the underlying writer. Closing twice does nothing.
func (e *Encoder) Close() error {
	if e.closed || e.err != nil {
		e.closed = true
		return e.err
	}
	e.closed = true
	b := e.buf[:0]
	switch {
	case e.format == JSON && e.n == 0:
		b = append(b, "[]\n"...)
	case e.format == JSON && e.held != nil:
		b = append(appendIndented(b, e.held, ""), '\n')
	case e.format == JSON:
		b = append(b, "\n]\n"...)
	case e.format == CSV && e.n == 0:
		b, e.err = appendCSV(b, nil, e.rows, true)
	}
	if len(b) > 0 && e.err == nil {
		_, e.err = e.w.Write(b)
	}
	if e.err != nil {
		e.err = fmt.Errorf("finish records: %w", e.err)
	}
	return e.err
}

// Marshal returns rec alone in format f: what an [Encoder] writes for it.
func Marshal(rec *Record, f Format) ([]byte, error) {
	var out bytes.Buffer
	e := NewEncoder(&out, f)
	if err := e.Encode(rec); err != nil {
		return nil, err
	}
	if err := e.Close(); err != nil {
		return nil, err
	}
	return slices.Clip(out.Bytes()), nil
}
