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

// Emit remembers which record the result stands for.
func (t *Tree) Emit(r *Result) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	rel := r.Input.Rel
	switch {
	case r.Status == Skipped:
		return nil
	case r.Status != Failed || r.Several && r.ID != "":
		return t.expected.add(withoutExtension(t.name(r)))
	case rel == "" || rel == ".":
		t.keepAll = true
		return nil
	}
	// What could not be read may be one article, several, or a folder.
	if err := t.expected.add(stem(rel)); err != nil {
		return err
	}
	return t.expected.add(rel + "/")
}

// Gone yields the records of t, in any format, whose article has gone: those that
// no result of the run stands for and that this run would have written where they
// are, from the article that they state. They come by path below the folder, in
// byte order of what stands before the extension. Gone looks into the folders that s
// covers, after [Run] has gone through s without an error. Where s was asked for
// some files of its folders only, a record whose article was not asked for is not
// gone. Files that others wrote are no records; records of other articles are
// counted, see [Tree.Others].
func (t *Tree) Gone(ctx context.Context, s *Source) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if t.keepAll {
			return
		}
		found := &sorter{}
		defer found.close()
		t.others = Others{}
		mirrors := s.mirrored()
		for _, m := range mirrors {
			if err := t.list(ctx, m.rel, found); err != nil {
				yield("", fmt.Errorf("list records: %w", err))
				return
			}
		}
		if err := t.compare(found, func(name string) bool {
			if !t.isRecord(name) {
				return true
			}
			article, ok := t.articleOf(name, mirrors)
			return !ok || s.partial() && exists(article) || yield(name, nil)
		}); err != nil {
			yield("", err)
		}
	}
}

// Others are records of articles that a run does not cover.
type Others struct {
	Count int
	// Example is the name of the article of one of them.
	Example string
	// Root is the [Source.Root] with which the run would cover that article or
	// one below a named folder; empty where there is none.
	Root string
}

// Others returns what [Tree.Gone] passed over.
func (t *Tree) Others() Others { return t.others }

// articleOf returns the path of the article of the record at name; ok is false
// where the run would not write its record there, or the record does not say.
func (t *Tree) articleOf(name string, mirrors []mirror) (file string, ok bool) {
	article := t.statedName(name)
	file, root := articleOf(article, name, mirrors)
	if file == "" && article != "" && path.Ext(name) == t.o.Format.Extension() {
		if t.others.Count++; t.others.Count == 1 {
			t.others.Example, t.others.Root = article, root
		}
	}
	return file, file != ""
}

// articleOf returns the path of an article that, with the given folders, has its
// record at the given place. Where that is not its place, it returns the root with
// which it is.
func articleOf(article, rec string, mirrors []mirror) (file, root string) {
	place := withoutExtension(rec)
	for name, stem := range readings(article) {
		for _, m := range mirrors {
			if below, ok := m.below(name); ok && path.Join(m.rel, strings.TrimPrefix(stem, m.prefix())) == place {
				return filepath.Join(m.path, filepath.FromSlash(below)), ""
			}
		}
	}
	return "", rootOf(article, place, mirrors)
}

// rootOf returns the root with which the record of an article goes to place, if
// that is one of a named folder too.
func rootOf(article, place string, mirrors []mirror) string {
	for _, stem := range readings(article) {
		root, ok := strings.CutSuffix("/"+stem, "/"+place)
		root = path.Clean(strings.TrimPrefix(root, "/"))
		if !ok {
			continue
		}
		for _, m := range mirrors {
			if _, ok := (mirror{name: root}).below(m.name); ok {
				return root
			}
		}
	}
	return ""
}

// compare calls gone with each record of found that is not expected, until it
// returns false. Before the extension there is a NUL byte, so that records are in the
// order of what stands before it.
func (t *Tree) compare(found *sorter, gone func(string) bool) error {
	expected, stop := pull(t.expected.sorted())
	defer stop()
	want, err := expected()
	under, last := "", ""
	for entry, ferr := range found.sorted() {
		if ferr != nil {
			return ferr
		}
		if entry == last {
			continue // found below two folders, one in the other
		}
		last = entry
		name, ext, _ := strings.Cut(entry, "\x00")
		for err == nil && want != "" && want < name {
			// What could not be read may lie in a folder that could not either.
			if strings.HasSuffix(want, "/") && (under == "" || !strings.HasPrefix(want, under)) {
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
		if !gone(name + ext) {
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
		_, isFormat := formatOf(name)
		switch kind := rune(e[len(e)-1]); {
		case kind == folderEntry:
			err = t.list(ctx, name, names)
		case kind == regularEntry && isFormat:
			err = names.add(withoutExtension(name) + "\x00" + path.Ext(name))
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
	format, ok := formatOf(name)
	return err == nil && ok && format.isRecordFile(head)
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

// A mirror is a folder that was named, with the path of its records below the
// root of a tree.
type mirror struct{ path, name, rel string }

// mirrored returns the folders that were named as arguments.
func (s *Source) mirrored() []mirror {
	w := walker{Source: s}
	var out []mirror
	for _, a := range s.Args {
		if info, err := os.Stat(a.Path); err != nil || !info.IsDir() {
			continue
		}
		if rel, err := w.rel(a, true); err == nil {
			out = append(out, mirror{path: a.Path, name: a.name(), rel: rel})
		}
	}
	return out
}

// prefix returns what names of files in m begin with.
func (m mirror) prefix() string {
	if m.name == "." {
		return ""
	}
	return m.name + "/"
}

// below returns the path of a file below m, by its name.
func (m mirror) below(name string) (string, bool) {
	below, ok := strings.CutPrefix(name, m.prefix())
	return below, ok && filepath.IsLocal(filepath.FromSlash(below))
}

// partial says whether s is about some files of its folders only.
func (s *Source) partial() bool { return len(s.Include) > 0 || len(s.Exclude) > 0 }

func withoutExtension(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
