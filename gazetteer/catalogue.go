package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A catalogue is all entries and words that a gazetteer is compiled from.
type catalogue struct {
	// entries are in order of prominence within a family, countries first
	// among locations; removed ones are nil.
	entries []*Entry
	words   []listWord
	byID    map[entryID]int
	byWord  map[wordID]int
	// aliases are those, weak ones too, of the entries that were extended.
	aliases map[*Entry]map[string]bool
}

type entryID struct {
	family Family
	id     string
}

func (k entryID) compare(o entryID) int {
	return cmp.Or(cmp.Compare(k.family, o.family), strings.Compare(k.id, o.id))
}

type wordID struct {
	family Family
	text   string
}

// A listWord is a word or phrase of a word list; its text is empty where it
// was removed.
type listWord struct {
	text      string
	family    Family
	ambiguous bool
}

func newCatalogue() *catalogue {
	return &catalogue{byID: map[entryID]int{}, byWord: map[wordID]int{}, aliases: map[*Entry]map[string]bool{}}
}

// addAll joins files that stand side by side, as the built-in ones do. An
// entry that is in several is made one: the first decides and the others add
// their names. Bodies of different countries that share an id stay apart; the
// later one's id gets its country. One that takes away, replaces or only adds to
// another needs that one in front of it.
func (c *catalogue) addAll(files []*File) error {
	for _, f := range files {
		for i := range f.Entries {
			fe := &f.Entries[i]
			e := f.whole(fe)
			key := entryID{e.Family, e.ID}
			at, known := c.byID[key]
			if fe.Remove || fe.Replace || e.Name == "" && !known {
				if err := c.applyEntry(f, fe); err != nil {
					return err
				}
				continue
			}
			if known {
				old := c.entries[at]
				switch {
				case e.Family == Location && e.Kind == "country" && old.Kind != "country":
					// "Singapore", "Mexico": the state is the more prominent.
					old.Kind, old.Country, old.Ambiguous = e.Kind, e.Country, e.Ambiguous
				case old.Country == "" && e.Country != "" && e.Family != Location:
					old.Country = e.Country
				case e.Country != "" && old.Country != e.Country && (e.Family == Organisation || e.Family == Location):
					e.ID += "-" + strings.ToLower(e.Country)
					key.id = e.ID
					at, known = c.byID[key]
				}
			}
			if !known {
				c.insert(key, e)
				continue
			}
			c.extend(c.entries[at], e)
		}
		if err := c.addWords(f); err != nil {
			return err
		}
	}
	return nil
}

// apply puts a user's file over what is there: its entries add to, override
// or remove the entries with their ids.
func (c *catalogue) apply(f *File) error {
	for i := range f.Entries {
		if err := c.applyEntry(f, &f.Entries[i]); err != nil {
			return err
		}
	}
	return c.addWords(f)
}

// applyEntry puts an entry of file f over what is there.
func (c *catalogue) applyEntry(f *File, fe *FileEntry) error {
	e := f.whole(fe)
	key := entryID{e.Family, e.ID}
	at, known := c.byID[key]
	switch {
	case fe.Remove && !known:
		return &Problem{File: f.Name, Line: fe.Line, Field: "remove",
			Message: fmt.Sprintf("no entry %q of family %s to remove", e.ID, e.Family)}
	case fe.Remove:
		c.entries[at] = nil
		delete(c.byID, key)
	case !known && e.Name == "":
		return &Problem{File: f.Name, Line: fe.Line, Field: "name",
			Message: fmt.Sprintf("missing, and no entry %q of family %s to add to", e.ID, e.Family)}
	case !known:
		c.insert(key, e)
	case fe.Replace:
		if fe.Name == "" {
			e.Name = c.entries[at].Name
		}
		c.entries[at] = e
	default:
		c.override(c.entries[at], fe)
	}
	return nil
}

// override gives old the fields that e states and adds its names.
func (c *catalogue) override(old *Entry, e *FileEntry) {
	name := old.Name
	old.Name = cmp.Or(e.Name, name)
	old.Kind, old.Sector, old.Country = cmp.Or(e.Kind, old.Kind), cmp.Or(e.Sector, old.Sector), cmp.Or(e.Country, old.Country)
	old.Ambiguous = (old.Ambiguous || e.Ambiguous) && !e.NotAmbiguous
	old.Lower = (old.Lower || e.Lower) && !e.NotLower
	c.extend(old, &e.Entry)
	c.extend(old, &Entry{Name: name})
}

func (c *catalogue) insert(key entryID, e *Entry) {
	e.Aliases, e.Weak = slices.Clone(e.Aliases), slices.Clone(e.Weak)
	c.byID[key] = len(c.entries)
	c.entries = append(c.entries, e)
}

// extend adds the names of e, and what it knows of an attack type, to old.
func (c *catalogue) extend(old, e *Entry) {
	known := c.aliases[old]
	if known == nil {
		known = make(map[string]bool)
		for _, a := range old.Aliases {
			known[a] = true
		}
		for _, a := range old.Weak {
			known[a] = true
		}
		c.aliases[old] = known
	}
	isNew := func(name string) bool {
		if name == "" || name == old.Name || known[name] {
			return false
		}
		known[name] = true
		return true
	}
	if isNew(e.Name) {
		old.Aliases = append(old.Aliases, e.Name)
	}
	for _, a := range e.Aliases {
		if isNew(a) {
			old.Aliases = append(old.Aliases, a)
		}
	}
	for _, a := range e.Weak {
		if isNew(a) {
			old.Weak = append(old.Weak, a)
		}
	}
	if old.Attack == nil || e.Attack == nil {
		return
	}
	attack := *old.Attack
	attack.MITRE = union(attack.MITRE, e.Attack.MITRE)
	attack.VERIS = union(attack.VERIS, e.Attack.VERIS)
	attack.Phrases = append(slices.Clip(attack.Phrases), e.Attack.Phrases...)
	old.Attack = &attack
}

func union(a, b []string) []string {
	out := slices.Clip(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// sorted returns the entries that are left by family, countries first among
// locations, and otherwise in the order they came in.
func (c *catalogue) sorted() []*Entry {
	out := make([]*Entry, 0, len(c.entries))
	for _, e := range c.entries {
		if e != nil {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *Entry) int {
		if a.Family != b.Family {
			return int(a.Family) - int(b.Family)
		}
		return prominence(a) - prominence(b)
	})
	return out
}

// prominence ranks entries of one family that share a name, the best known
// first.
func prominence(e *Entry) int {
	if e.Family == Location && e.Kind == "country" {
		return 0
	}
	return 1
}
