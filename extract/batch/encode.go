package batch

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/incx/incx/extract/record"
)

// TimeML is the format of [record.WriteTimeML], beside those of package
// record. A file in it holds one article.
const TimeML record.Format = "timeml"

// Formats returns the formats of records, the default one first.
func Formats() []record.Format { return append(record.Formats(), TimeML) }

// A Format says how records are written.
type Format struct {
	Name record.Format
	// Rows says what the rows of CSV are.
	Rows record.Rows
}

// ParseFormat returns the format with the given name.
func ParseFormat(name string) (Format, error) {
	f := Format{Name: TimeML, Rows: record.MentionRows}
	if s := strings.ToLower(name); s == string(TimeML) || s == "tml" {
		return f, nil
	}
	var err error
	if f.Name, err = record.ParseFormat(name); err != nil {
		return f, fmt.Errorf("unknown format %q: use yaml, json, jsonl, csv or timeml", name)
	}
	return f, nil
}

// Extension returns the file name extension of f, with its full stop.
func (f Format) Extension() string {
	if f.Name == TimeML {
		return ".tml"
	}
	return f.Name.Extension()
}

// formatOf returns the format of the records in folders that are named like name.
func formatOf(name string) (f Format, ok bool) {
	ext := path.Ext(name)
	f, err := ParseFormat(strings.TrimPrefix(ext, "."))
	return f, err == nil && f.Extension() == ext
}

// marshal returns a record as a file of its own; text is its article's.
func (f Format) marshal(rec *record.Record, text string) ([]byte, error) {
	var out bytes.Buffer
	if f.Name == TimeML {
		err := record.WriteTimeML(&out, text, rec)
		return out.Bytes(), err
	}
	e := record.NewEncoder(&out, f.Name)
	e.SetRows(f.Rows)
	if err := e.Encode(rec); err != nil {
		return nil, err
	}
	if err := e.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
