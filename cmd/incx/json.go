package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/incx/incx/extract/record"
)

// writeJSON writes v as JSON, indented or on one line. Control characters and
// marks of writing direction are escaped as in records.
func writeJSON(w io.Writer, v any, indented bool) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indented {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(record.EscapeJSON(b.Bytes()))
	return err
}
