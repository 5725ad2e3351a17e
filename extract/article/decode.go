package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// utf8BOM is the byte order mark that some editors put before UTF-8 text.
const utf8BOM = "\ufeff"

// An encodingResult says how a text was decoded.
type encodingResult struct {
	name    string // as in the IANA registry, in lower case
	changed bool   // the text is not byte for byte the data
	invalid int    // places where invalid bytes were replaced
}

// setEncoding records how the text was decoded.
func (a *Article) setEncoding(r encodingResult) {
	a.Source.Encoding = r.name
	if r.changed {
		a.Source.Derived = true
	}
	if r.invalid > 0 {
		a.warn("invalid %s was replaced in %d places", strings.ToUpper(r.name), r.invalid)
	}
}

// A wideOrder is the order of bytes in text that has two or four to a unit.
type wideOrder byte

// The orders of UTF-16 and UTF-32.
const (
	notWide wideOrder = iota
	little16
	big16
	little32
	big32
)

// orderOf returns the order of data in UTF-16 or UTF-32, notWide for other
// data. UTF-32 has a byte order mark; for UTF-16 without one it takes every other
// byte being NUL.
func orderOf(b []byte) wideOrder {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe, 0, 0}):
		return little32
	case bytes.HasPrefix(b, []byte{0, 0, 0xfe, 0xff}):
		return big32
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return little16
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return big16
	}
	b = b[:min(len(b), 1024)&^1]
	if len(b) < 16 {
		return notWide
	}
	var nul [2]int
	for i, c := range b {
		if c == 0 {
			nul[i&1]++
		}
	}
	switch half := len(b) / 2; {
	case nul[1] > half*7/10 && nul[0] == 0:
		return little16
	case nul[0] > half*7/10 && nul[1] == 0:
		return big16
	}
	return notWide
}

// encoding returns the encoding of wide text and its name; nil for notWide.
func (o wideOrder) encoding() (encoding.Encoding, string) {
	switch o {
	case little16:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le"
	case big16:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be"
	case little32:
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "utf-32le"
	case big32:
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "utf-32be"
	}
	return nil, ""
}

// decode returns data as UTF-8. A byte order mark decides first, then label (the
// encoding that the input states, "" for none), then the bytes themselves.
// UTF-8 with some invalid bytes stays UTF-8: they become replacement
// characters.
func decode(data []byte, label string) (string, encodingResult, error) {
	if e, name := orderOf(data).encoding(); e != nil {
		return decodeWith(e, name, data)
	}
	invalid, multibyte := countUTF8(data)
	if invalid == 0 {
		return string(data), encodingResult{name: "utf-8"}, nil
	}
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && name != "replacement" && !strings.HasPrefix(name, "utf-16") {
		return decodeWith(e, name, data)
	}
	if multibyte > 0 && invalid <= multibyte+multibyte/2 {
		return strings.ToValidUTF8(string(data), "\ufffd"), encodingResult{name: "utf-8", changed: true, invalid: invalid}, nil
	}
	e, name := guessEncoding(data)
	return decodeWith(e, name, data)
}

func decodeWith(e encoding.Encoding, name string, data []byte) (string, encodingResult, error) {
	b, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", encodingResult{}, fmt.Errorf("%w %s: %w", ErrFormat, name, err)
	}
	return strings.TrimPrefix(string(b), utf8BOM), encodingResult{name: name, changed: true}, nil
}

// countUTF8 counts the runs of invalid bytes and the valid characters of more
// than one byte.
func countUTF8(data []byte) (invalid, multibyte int) {
	if utf8.Valid(data) {
		return 0, 0
	}
	bad := false
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			bad = false
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			multibyte++
			bad = false
		case !bad:
			invalid++
			bad = true
		}
		i += n
	}
	return invalid, multibyte
}

// guessEncoding returns the most likely encoding of data that is no UTF-8.
// Text with few bytes outside ASCII is Western: detection by frequency needs
// more of them.
func guessEncoding(data []byte) (encoding.Encoding, string) {
	const sample = 64 << 10
	high, c1 := 0, false
	for _, c := range data {
		if c >= 0x80 {
			high++
			c1 = c1 || c < 0xa0
		}
	}
	if high > len(data)/8 {
		if r, err := chardet.NewTextDetector().DetectBest(data[:min(len(data), sample)]); err == nil && r.Confidence >= 30 {
			if e, name := charset.Lookup(r.Charset); e != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
				return e, name
			}
		}
	}
	if !c1 {
		return charmap.ISO8859_1, "iso-8859-1"
	}
	return charmap.Windows1252, "windows-1252"
}
