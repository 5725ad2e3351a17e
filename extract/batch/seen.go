package batch

import (
	"crypto/sha256"
	"path/filepath"
)

// maxSeen bounds the files that are remembered; those beyond it may come twice,
// which an output folder notices.
const maxSeen = 1 << 20

// A seenSet remembers the files and folders that a walk came by, where it may come
// by one again: it is named twice, or named and found in a folder. Links are other
// files than what they lead to.
type seenSet struct {
	keys map[[16]byte]struct{}
	dir  string // the last folder that was asked for, and what it is
	real string
}

// isNew says whether the file or folder at a path, that of [seenSet.path] or below
// it, was not seen before. Where records go to a folder, that is so too if this time
// the record has another place there.
func (w *walker) isNew(p, rel string) bool {
	if w.seen == nil {
		return true
	}
	if w.Output == "" {
		rel = ""
	}
	sum := sha256.Sum256([]byte(p + "\x00" + rel))
	key := [16]byte(sum[:16])
	if _, old := w.seen.keys[key]; old {
		return false
	}
	if len(w.seen.keys) < maxSeen {
		w.seen.keys[key] = struct{}{}
	}
	return true
}

// path returns the one path of a file or folder, whatever it is called.
func (s *seenSet) path(name string, isFolder bool) string {
	if s == nil {
		return ""
	}
	if isFolder {
		return realPath(name)
	}
	dir, base := filepath.Split(name) // unlike Dir it leaves "link/.." as it is
	if s.real == "" || dir != s.dir {
		s.dir, s.real = dir, realPath(dir)
	}
	return filepath.Join(s.real, base)
}

// realPath returns a path without links, as far as it can be told.
func realPath(name string) string {
	if name == "" {
		name = "."
	}
	if p, err := filepath.EvalSymlinks(name); err == nil {
		name = p
	}
	if p, err := filepath.Abs(name); err == nil {
		name = p
	}
	return name
}
