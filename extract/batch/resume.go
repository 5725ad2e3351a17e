package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/incx/incx/extract/record"
)

// Current says whether the record of an input with one article need not be
// written again.
func (t *Tree) Current(r *Result) bool {
	if info, err := os.Stat(r.Input.Path); r.Input.Path == Stdin || err != nil || !info.Mode().IsRegular() {
		return false
	}
	name := t.name(r)
	hash, ok := t.recordHash(r.Input.Path, name)
	if !ok {
		return false
	}
	f, err := os.Open(r.Input.Path)
	if err != nil {
		return false
	}
	defer f.Close()
	buf := t.buffers.Get().(*[]byte)
	defer t.buffers.Put(buf)
	h := sha256.New()
	// The bare reader makes CopyBuffer use the buffer.
	if _, err := io.CopyBuffer(h, struct{ io.Reader }{f}, *buf); err != nil || hex.EncodeToString(h.Sum(nil)) != hash {
		return false
	}
	return t.current(r, name)
}

// CurrentArticle says whether the record of an article need not be written
// again.
func (t *Tree) CurrentArticle(r *Result, sha256 string) bool {
	name := t.name(r)
	hash, ok := t.recordHash(r.Input.Path, name)
	if !ok || hash != sha256 {
		return false
	}
	return t.current(r, name)
}

// current makes r the result of an article whose record is current. It is not
// if it must be looked into and that is not possible.
func (t *Tree) current(r *Result, name string) bool {
	if t.o.Known {
		data, err := t.root.ReadFile(name)
		if err != nil {
			return false
		}
		recs, err := record.Read(data)
		if err != nil || len(recs) != 1 {
			return false
		}
		r.Warnings, r.Incidents, r.Known = recs[0].Warnings, len(recs[0].Incidents), true
	}
	r.File = path.Join(filepath.ToSlash(t.dir), name)
	return true
}

// recordHash returns the hash that a record states for its input; ok is false
// where there is none or the input is newer.
func (t *Tree) recordHash(input, name string) (hash string, ok bool) {
	made, err := t.root.Stat(name)
	if err != nil || !made.Mode().IsRegular() {
		return "", false
	}
	f, err := t.root.Open(name)
	if err != nil {
		return "", false
	}
	defer f.Close()
	if input != Stdin {
		if in, err := os.Stat(input); err != nil || in.ModTime().After(made.ModTime()) {
			return "", false
		}
	}
	buf := t.buffers.Get().(*[]byte)
	defer t.buffers.Put(buf)
	n, err := io.ReadFull(f, *buf)
	if err != nil && err != io.ErrUnexpectedEOF {
		return "", false
	}
	return statedHash((*buf)[:n])
}

// bufferSize is more than the schema, path and hash of a record take.
const bufferSize = 32 << 10

// newBuffer returns a buffer as t.buffers holds them.
func newBuffer() any {
	b := make([]byte, bufferSize)
	return &b
}

// statedHash returns the value of source.sha256 in the first lines of a record
// in YAML or JSON. These have a fixed layout, and a line end within a value is
// always escaped.
func statedHash(head []byte) (string, bool) {
	const digits = 2 * sha256.Size
	for _, key := range [...]string{"\n  sha256: ", "\n    \"sha256\": \"", ",\"sha256\":\""} {
		_, rest, ok := bytes.Cut(head, []byte(key))
		if !ok {
			continue
		}
		s := strings.TrimPrefix(string(rest[:min(len(rest), digits+1)]), "\"")
		if s = s[:min(len(s), digits)]; len(s) == digits && strings.Trim(s, "0123456789abcdef") == "" {
			return s, true
		}
	}
	return "", false
}
