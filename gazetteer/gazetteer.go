// Package gazetteer knows names: organisations, places, threat actors,
// malware, products, nationality words, phrases for attacks, and lists of
// given names, surnames, titles and words that look like names and are not.
//
// Its data are the YAML files in the folder data, compiled by go generate
// into one image that is matched in place. What a [Gazetteer] finds in a
// document are [Candidate] values: advice, with entries and with flags that
// say how the name was written.
package gazetteer

import (
	_ "embed" // for the compiled data
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

//go:generate go run ./internal/generate data gazetteer.bin

//go:embed gazetteer.bin
var builtin string

// A Gazetteer is a compiled set of entries and word lists. It never changes
// and is safe for concurrent use.
type Gazetteer struct {
	image
	keys keys
	// entries are decoded when first asked for.
	entries []atomic.Pointer[Entry]
}

// Default returns the built-in gazetteer. It is made once and shared.
func Default() *Gazetteer { return sharedDefault() }

// sharedDefault opens the embedded image on first use. The image is made by
// go generate and held against its sources by a test, so that it cannot be
// broken in a built program.
var sharedDefault = sync.OnceValue(func() *Gazetteer {
	g, err := open(builtin)
	if err != nil {
		panic(err)
	}
	return g
})

// open makes a gazetteer of a compiled image.
func open(s string) (*Gazetteer, error) {
	img, err := openImage(s)
	if err != nil {
		return nil, err
	}
	return &Gazetteer{
		image:   img,
		keys:    newKeys(),
		entries: make([]atomic.Pointer[Entry], len(img.sec[secEntryAt])/4),
	}, nil
}

// Load compiles a gazetteer from all files of fsys that end in .yaml, in the
// order of their paths. Entries with one id in several files are joined.
func Load(fsys fs.FS) (*Gazetteer, error) {
	files, err := readDir(fsys)
	if err != nil {
		return nil, err
	}
	return New(files...)
}

// readDir reads all files of fsys that end in .yaml, in the order of their
// paths. It goes on past a bad file and returns all errors together.
func readDir(fsys fs.FS) ([]*File, error) {
	var files []*File
	var errs []error
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".yaml" {
			return err
		}
		in, err := fsys.Open(p)
		if err != nil {
			return err
		}
		defer in.Close()
		f, err := Read(p, in)
		if err != nil {
			errs = append(errs, err)
			return nil
		}
		files = append(files, f)
		return nil
	})
	return files, errors.Join(append(errs, err)...)
}

// readFiles reads the named data files.
func readFiles(names ...string) ([]*File, error) {
	var files []*File
	var errs []error
	for _, name := range names {
		in, err := os.Open(name)
		if err != nil {
			errs = append(errs, fmt.Errorf("gazetteer file: %w", err))
			continue
		}
		f, err := Read(name, in)
		in.Close()
		if err != nil {
			errs = append(errs, err)
			continue
		}
		files = append(files, f)
	}
	return files, errors.Join(errs...)
}

// New compiles a gazetteer from files, without the built-in data. Entries
// with one id in several files are joined. What is wrong with the files it
// tells as [Read] does, in [Problem] values, joined.
func New(files ...*File) (*Gazetteer, error) {
	files, err := checked(files)
	if err != nil {
		return nil, err
	}
	c := newCatalogue()
	if err := c.addAll(files); err != nil {
		return nil, err
	}
	s, err := compile(c)
	if err != nil {
		return nil, err
	}
	return open(s)
}

// Open returns the gazetteer for work in folder dir: the built-in one with
// the user files that [Discover] finds, and the named ones, over it, or the
// built-in one itself where there are none.
func Open(dir string, names ...string) (*Gazetteer, error) {
	found, err := Discover(dir)
	if err != nil {
		return nil, err
	}
	files, err := readFiles(append(found, names...)...)
	if err != nil {
		return nil, err
	}
	return Default().With(files...)
}

// With returns a gazetteer with the entries of files over those of g, later
// files over earlier ones: an entry with the id of one that is there adds its
// names and overrides the fields that it states; one with "replace: true"
// takes its place, and one with "remove: true" takes it away. With no files
// it returns g. What is wrong with the files it tells as [Read] does, in
// [Problem] values, joined.
func (g *Gazetteer) With(files ...*File) (*Gazetteer, error) {
	if len(files) == 0 {
		return g, nil
	}
	files, err := checked(files)
	if err != nil {
		return nil, err
	}
	if image, err := g.patched(files); err != nil {
		return nil, err
	} else if image != "" {
		return open(image)
	}
	c := g.catalogue()
	for _, f := range files {
		if err := c.apply(f); err != nil {
			return nil, err
		}
	}
	s, err := compile(c)
	if err != nil {
		return nil, err
	}
	return open(s)
}

// catalogue returns what g was compiled from.
func (g *Gazetteer) catalogue() *catalogue {
	c := newCatalogue()
	for i := range g.entries {
		if e := g.decode(EntryRef(i + 1)); e != nil {
			c.insert(entryID{e.Family, e.ID}, e)
		}
	}
	for d := (decoder{s: g.sec[secLists]}); d.s != ""; {
		w := d.word()
		c.byWord[wordID{w.family, strings.ToLower(w.text)}] = len(c.words)
		c.words = append(c.words, w)
	}
	return c
}

// Image returns the compiled form of g.
func (g *Gazetteer) Image() string { return g.all }

// Len returns the number of entries.
func (g *Gazetteer) Len() int { return len(g.sec[secByID]) / 4 }

// Entry returns the entry that ref refers to, or nil for [NoEntry] and
// references of no entry. The entry must not be changed.
func (g *Gazetteer) Entry(ref EntryRef) *Entry {
	if ref == NoEntry || int(ref) > len(g.entries) {
		return nil
	}
	p := &g.entries[ref-1]
	if e := p.Load(); e != nil {
		return e
	}
	if e := g.decode(ref); e != nil {
		p.CompareAndSwap(nil, e)
	}
	return p.Load()
}

// ByID returns the reference of the entry with this id in family f, and false
// where there is none.
func (g *Gazetteer) ByID(f Family, id string) (EntryRef, bool) {
	i, found := g.search(entryID{f, id})
	if !found {
		return NoEntry, false
	}
	return EntryRef(u32(g.sec[secByID], i*4)), true
}

// OfFamily returns the references of the entries of family f in ascending
// order.
func (g *Gazetteer) OfFamily(f Family) []EntryRef {
	var refs []EntryRef
	index := g.sec[secByID]
	first, _ := g.search(entryID{f, ""})
	end, _ := g.search(entryID{f + 1, ""})
	for i := first; i < end; i++ {
		refs = append(refs, EntryRef(u32(index, i*4)))
	}
	slices.Sort(refs)
	return refs
}

// search returns the place of an entry in the order of families and ids, and
// whether it is there.
func (g *Gazetteer) search(key entryID) (int, bool) {
	index := g.sec[secByID]
	return sort.Find(len(index)/4, func(i int) int {
		d := decoder{s: g.sec[secEntries][u32(g.sec[secEntryAt], int(u32(index, i*4)-1)*4):]}
		other := entryID{family: Family(d.byte())}
		if other.family == key.family {
			_, other.id, _ = d.named()
		}
		return key.compare(other)
	})
}

// All yields the entries with their references in ascending order: by family, but for
// those that [Gazetteer.With] added, which may come last.
func (g *Gazetteer) All() iter.Seq2[EntryRef, *Entry] {
	return func(yield func(EntryRef, *Entry) bool) {
		for ref := EntryRef(1); int(ref) <= len(g.entries); ref++ {
			if e := g.Entry(ref); e != nil && !yield(ref, e) {
				return
			}
		}
	}
}

func (g *Gazetteer) decode(ref EntryRef) *Entry {
	at := u32(g.sec[secEntryAt], int(ref-1)*4)
	if at == removedEntry {
		return nil
	}
	d := decoder{g.sec[secEntries][at:], g.shared}
	return d.entry()
}

// WordFlags returns the word lists that the token of this key is on; for a
// phrase see the candidates of [Gazetteer.Match].
func (g *Gazetteer) WordFlags(key uint64) WordSet {
	_, info := g.word(key)
	return info.set()
}
