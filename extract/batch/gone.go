package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Gone yields the records of t that no result of the run stands for, by path
// below the folder, in byte order. Files that others wrote are no records. It
// looks into the folders that s covers, after [Run] has gone through s without an
// error. Where s was asked for some files of its folders only, a record whose
// article was not asked for is not gone.
func (t *Tree) Gone(ctx context.Context, s *Source) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if t.keepAll {
			return
		}
		found := &sorter{}
		defer found.close()
		for _, rel := range s.mirrored() {
			if err := t.list(ctx, rel, found); err != nil {
				yield("", fmt.Errorf("list records: %w", err))
				return
			}
		}
		if err := t.compare(found, func(name string) bool {
			return !t.isRecord(name) || s.partial() && s.hasArticle(name, t.o.Format.Extension()) || yield(name, nil)
		}); err != nil {
			yield("", err)
		}
	}
}

// compare calls gone with each string of found that is not expected, until it
// returns false.
func (t *Tree) compare(found *sorter, gone func(string) bool) error {
	expected, stop := pull(t.expected.sorted())
	defer stop()
	want, err := expected()
	under, last := "", ""
	for name, ferr := range found.sorted() {
		if ferr != nil {
			return ferr
		}
		if name == last {
			continue // found below two folders, one in the other
		}
		last = name
		for err == nil && want != "" && want < name {
			if strings.HasSuffix(want, "/") {
				under = want
			}
			want, err = expected()
		}
		if err != nil {
			return err
		}
		if want == name || under != "" && strings.HasPrefix(name, under) {
			continue
		}
		if !gone(name) {
			return nil
		}
	}
	return nil
}

// pull is like [iter.Pull2], with "" after the last string.
func pull(seq iter.Seq2[string, error]) (next func() (string, error), stop func()) {
	n, stop := iter.Pull2(seq)
	return func() (string, error) {
		s, err, _ := n()
		return s, err
	}, stop
}

// list adds the records below rel to names.
func (t *Tree) list(ctx context.Context, rel string, names *sorter) error {
	entries := &sorter{}
	defer entries.close()
	if err := listFolder(ctx, filepath.Join(t.dir, filepath.FromSlash(rel)), entries); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	for e, err := range entries.sorted() {
		if err != nil {
			return err
		}
		name := path.Join(rel, e[:len(e)-2])
		switch kind := rune(e[len(e)-1]); {
		case kind == folderEntry:
			err = t.list(ctx, name, names)
		case kind == regularEntry && strings.HasSuffix(name, t.o.Format.Extension()):
			err = names.add(name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// isRecord says whether the file at name begins like a record. One that cannot
// be read is none: nothing is known of it.
func (t *Tree) isRecord(name string) bool {
	f, err := t.root.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := readHead(f)
	return err == nil && t.o.Format.isRecordFile(head)
}

// Remove removes the record at name, and the folders that are empty without
// it.
func (t *Tree) Remove(name string) error {
	if err := t.root.Remove(name); err != nil {
		return fmt.Errorf("remove record: %w", err)
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if t.root.Remove(dir) != nil { // not empty
			break
		}
	}
	return nil
}

// mirrored returns the paths below the root of the folders that were named as
// arguments.
func (s *Source) mirrored() []string {
	w := walker{Source: s}
	var rels []string
	for _, a := range s.Args {
		if info, err := os.Stat(a.Path); err != nil || !info.IsDir() {
			continue
		}
		if rel, err := w.rel(a, true); err == nil {
			rels = append(rels, rel)
		}
	}
	return rels
}

// partial says whether s is about some files of its folders only.
func (s *Source) partial() bool { return len(s.Include) > 0 || len(s.Exclude) > 0 }

// hasArticle says whether there is a file that a record could be that of.
func (s *Source) hasArticle(record, ext string) bool {
	base := strings.TrimSuffix(record, ext)
	w := walker{Source: s}
	for _, a := range s.Args {
		rel, err := w.rel(a, true)
		below, ok := strings.CutPrefix("/"+base, strings.TrimSuffix("/"+strings.TrimPrefix(rel, "."), "/"))
		if err != nil || !ok {
			continue
		}
		p := filepath.Join(a.Path, filepath.FromSlash(below))
		if info, err := os.Stat(filepath.Dir(p)); err == nil && !info.IsDir() {
			return true // one of several
		}
		if _, err := os.Stat(p); err == nil {
			return true
		}
		for _, e := range articleExtensions() {
			for _, z := range [...]string{"", ".gz", ".zst"} {
				if _, err := os.Stat(p + e + z); err == nil {
					return true
				}
			}
		}
	}
	return false
}
