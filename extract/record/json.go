package record

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// appendJSON appends rec as one line of JSON without a line end. Beyond what
// encoding/json escapes, hidden characters are escaped, and "<", so that the
// output can stand in a script element of a page.
func appendJSON(b []byte, rec *Record) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(rec); err != nil {
		return b, err
	}
	return appendEscaped(b, bytes.TrimSuffix(buf.Bytes(), []byte("\n"))), nil
}

// EscapeJSON returns JSON with hidden characters and "<" escaped as in records,
// for what is written beside them.
func EscapeJSON(src []byte) []byte { return appendEscaped(nil, src) }

// appendEscaped appends JSON with hidden characters escaped. All structure of
// JSON is printable ASCII, so what needs escaping is inside a string.
func appendEscaped(b, src []byte) []byte {
	done := 0
	for i := 0; i < len(src); {
		c := src[i]
		if c < utf8.RuneSelf {
			if c != '<' && c != 0x7f {
				i++
				continue
			}
			b = appendEscape(append(b, src[done:i]...), rune(c))
			i++
			done = i
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if hidden(r) {
			b = appendEscape(append(b, src[done:i]...), r)
			done = i + n
		}
		i += n
	}
	return append(b, src[done:]...)
}

// appendIndented appends compact JSON with two spaces to a level, all lines
// but the first after prefix.
func appendIndented(b, src []byte, prefix string) []byte {
	var buf bytes.Buffer
	if err := json.Indent(&buf, src, prefix, "  "); err != nil {
		return append(b, src...) // never: src is what encoding/json wrote
	}
	return append(b, buf.Bytes()...)
}
