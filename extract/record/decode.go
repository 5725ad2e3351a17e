package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// ErrSchema is wrapped where something is read that is not a record of the
// version this package knows.
var ErrSchema = errors.New("not a record of schema " + Version)

// Read returns the records that data holds: YAML documents, a JSON object or
// array, or JSON Lines, told apart by their first character. Fields that this
// version does not know are passed over, as later versions may add some. The
// records are in normal form (see [Record.Normalise]). An error says which
// record could not be read, counted from 1; those before it are returned.
func Read(data []byte) ([]*Record, error) {
	dec := NewDecoder(bytes.NewReader(data))
	recs := []*Record{}
	for {
		rec, err := dec.Decode()
		if err == io.EOF {
			return recs, nil
		}
		if err != nil {
			return recs, err
		}
		recs = append(recs, rec)
	}
}

// A Decoder reads the records of a stream one by one, in any of the formats
// that [Read] understands. Of JSON it holds one record at a time, of YAML one
// document. It is not safe for concurrent use.
type Decoder struct {
	r     *bufio.Reader
	yaml  *yaml.Decoder
	json  *json.Decoder
	array bool
	n     int
	err   error
}

// NewDecoder returns a Decoder that reads from r. It may read beyond the
// records that it has returned.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: bufio.NewReader(r)} }

// Decode returns the next record, or [io.EOF] after the last one. After an
// error all further calls return it.
func (d *Decoder) Decode() (*Record, error) {
	if d.err != nil {
		return nil, d.err
	}
	rec, err := d.next()
	if err == io.EOF {
		d.err = err
		return nil, err
	}
	d.n++
	if err == nil && rec.Schema != Version {
		err = fmt.Errorf("schema %q: %w", rec.Schema, ErrSchema)
	}
	if err != nil {
		// Errors of YAML have several lines, and may quote what was read.
		d.err = fmt.Errorf("read record %d: %w", d.n, printableError{plainError(err)})
		return nil, d.err
	}
	rec.Normalise()
	return rec, nil
}

// next reads a record; an empty YAML document is none.
func (d *Decoder) next() (*Record, error) {
	if d.json == nil && d.yaml == nil {
		if err := d.start(); err != nil {
			return nil, err
		}
	}
	if d.json != nil {
		return d.nextJSON()
	}
	for {
		var rec *Record
		if err := decodeYAML(d.yaml, &rec); err != nil || rec != nil {
			return rec, err
		}
	}
}

// decodeYAML decodes one document. The parser of yaml.v3 has panicked on
// broken input before; such input is an error like any other.
func decodeYAML(dec *yaml.Decoder, rec **Record) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("broken YAML: %v", p)
		}
	}()
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		return err
	}
	if err := checkKeys(&doc); err != nil {
		return err
	}
	return doc.Decode(rec)
}

// maxKeys is how many keys a mapping in YAML has at most: far more than any in a
// record, and few enough for a decoder that holds each against all others.
const maxKeys = 256

// checkKeys returns an error if a mapping in n has too many keys.
func checkKeys(n *yaml.Node) error {
	if keys := len(n.Content) / 2; n.Kind == yaml.MappingNode && keys > maxKeys {
		return fmt.Errorf("yaml: line %d: %d keys in one mapping", n.Line, keys)
	}
	for _, sub := range n.Content {
		if err := checkKeys(sub); err != nil {
			return err
		}
	}
	return nil
}

func (d *Decoder) nextJSON() (*Record, error) {
	if d.array && !d.json.More() {
		if _, err := d.json.Token(); err != nil { // the closing bracket
			return nil, noEOF(err)
		}
		if _, err := d.json.Token(); err != io.EOF {
			return nil, errors.New("something follows the array")
		}
		return nil, io.EOF
	}
	rec := new(Record)
	err := d.json.Decode(rec)
	if d.array {
		err = noEOF(err)
	}
	return rec, err
}

// noEOF turns an end of input where there must not be one into an error.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// start finds out the format from the first character that says something.
func (d *Decoder) start() error {
	if b, _ := d.r.Peek(3); string(b) == "\ufeff" {
		d.r.Discard(3)
	}
	for {
		c, err := d.r.ReadByte()
		if err != nil {
			return err
		}
		if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
			continue
		}
		d.r.UnreadByte()
		switch c {
		case '[':
			d.array = true
			d.json = json.NewDecoder(d.r)
			_, err = d.json.Token()
			return err
		case '{':
			d.json = json.NewDecoder(d.r)
		default:
			d.yaml = yaml.NewDecoder(d.r)
		}
		return nil
	}
}

// plainError returns an error about values of the wrong kind in the words of
// those who write records, not of Go.
func plainError(err error) error {
	var inJSON *json.UnmarshalTypeError
	var inYAML *yaml.TypeError
	switch {
	case errors.As(err, &inJSON) && inJSON.Field != "":
		return fmt.Errorf("json: cannot unmarshal %s as %s", inJSON.Value, inJSON.Field)
	case errors.As(err, &inJSON):
		return fmt.Errorf("json: cannot unmarshal %s as a record", inJSON.Value)
	case errors.As(err, &inYAML):
		var lines []string
		for _, l := range inYAML.Errors {
			if i := strings.LastIndex(l, " into "); i >= 0 {
				l = l[:i]
			}
			lines = append(lines, l)
		}
		return errors.New("yaml: unmarshal errors: " + strings.Join(lines, "; "))
	}
	return err
}

// A printableError is an error whose message is one line without control
// characters.
type printableError struct{ err error }

func (e printableError) Error() string {
	return Printable(strings.ReplaceAll(strings.ReplaceAll(e.err.Error(), "\n  ", " "), "\n", " "))
}

func (e printableError) Unwrap() error { return e.err }
