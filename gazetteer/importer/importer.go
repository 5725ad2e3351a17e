// Package importer turns other people's lists of names into gazetteer files:
// clusters of the MISP galaxy, STIX bundles of MITRE ATT&CK, CSV tables, and
// answers and entities of Wikidata.
//
// What is imported is raw material: names that are common words are marked
// as weak where the gazetteer knows them as such, but a reader should look
// through the file and lint it.
package importer

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// Options are what the source itself does not say.
type Options struct {
	// Family is the family of all entries. Formats that know the family of
	// each entry (misp-galaxy, attack-stix) import only this one; others
	// need it.
	Family gazetteer.Family
	// Kind, Sector and Country are for entries of which the source states none;
	// one whose value is not understood gets none. They must be such as a
	// gazetteer file can have.
	Kind, Sector, Country string
	// Gazetteer knows which words are too common to be aliases, and the names
	// of countries. It may be nil.
	Gazetteer *gazetteer.Gazetteer
	// Lost, where it is not nil, is told what could not be imported, once for
	// each kind of loss, when the whole source was read.
	Lost func(Loss)
}

// An Importer reads entries from r; name is the source's name for messages.
// It returns one file for each family, in the order of families.
type Importer func(r io.Reader, name string, o Options) ([]*gazetteer.File, error)

// Formats returns the names of the formats that ByFormat knows.
func Formats() []string { return []string{"misp-galaxy", "attack-stix", "csv", "wikidata-json"} }

// ByFormat returns the importer of the named format.
func ByFormat(format string) (Importer, error) {
	switch format {
	case "misp-galaxy":
		return MISPGalaxy, nil
	case "attack-stix":
		return AttackSTIX, nil
	case "csv":
		return CSV, nil
	case "wikidata-json":
		return WikidataJSON, nil
	}
	return nil, fmt.Errorf("unknown import format %q: want one of %s", format, strings.Join(Formats(), ", "))
}

// checkFamily returns an error where o says nothing, or something that is not
// imported, of the family of entries whose source does not tell it.
func (o *Options) checkFamily() error {
	var families []string
	for f := gazetteer.Organisation; f < gazetteer.Attack; f++ {
		if f == o.Family {
			return nil
		}
		families = append(families, f.String())
	}
	if o.Family == gazetteer.NoFamily {
		return errors.New("the source does not say what its names are names of: give a family")
	}
	return fmt.Errorf("names of family %s are not imported: want one of %s", o.Family, strings.Join(families, ", "))
}

// collector gathers entries by family and makes their ids unique.
type collector struct {
	o     Options
	name  string
	files map[gazetteer.Family]*gazetteer.File
	ids   map[string]int // family and id to the entry's index
	// spellings are those that each entry has, by its id here.
	spellings map[spelling]bool
	losses    []Loss
	// unit and number are the place in the source: "row" 2.
	unit   string
	number int
}

func newCollector(name string, o Options) *collector {
	return &collector{o: o, name: name, files: map[gazetteer.Family]*gazetteer.File{}, ids: map[string]int{}, spellings: map[spelling]bool{}}
}

// add cleans e and takes it in, or joins it with the entry that has its id.
// Entries without a usable name are left out.
func (c *collector) add(e gazetteer.Entry) {
	if c.o.Family != gazetteer.NoFamily && e.Family != c.o.Family {
		return
	}
	stated := e.Name
	e.Name = clean(e.Name)
	e.ID = cmp.Or(e.ID, c.newID(&e))
	switch {
	case e.Name == "":
		c.lose("name", noName(stated)+", its entry too", stated)
		return
	case e.ID == "":
		c.lose("name", "no Latin letter or digit to make an id of, its entry too", stated)
		return
	}
	f := c.files[e.Family]
	if f == nil {
		f = &gazetteer.File{Name: c.name, Family: e.Family}
		c.files[e.Family] = f
	}
	key := keyOf(e.Family, e.ID)
	at, known := c.ids[key]
	if !known {
		at = len(f.Entries)
		c.ids[key] = at
		c.spellings[spelling{key, alike(e.Name)}] = true
		f.Entries = append(f.Entries, gazetteer.FileEntry{Entry: gazetteer.Entry{ID: e.ID, Name: e.Name, Family: e.Family}})
	}
	old := &f.Entries[at].Entry
	if known {
		c.alias(key, old, e.Name, false)
	}
	c.describe(old, &e, known)
	for _, a := range e.Aliases {
		c.alias(key, old, a, false)
	}
	for _, a := range e.Weak {
		c.alias(key, old, a, true)
	}
}

// describe gives old what e states beside its names. What an earlier row said
// of a known entry stays.
func (c *collector) describe(old, e *gazetteer.Entry, known bool) {
	old.Ambiguous = old.Ambiguous || e.Ambiguous || !known && c.common(e.Name)
	old.Lower = old.Lower || e.Lower
	for _, v := range [...]struct {
		field       string
		old         *string
		stated, std string
		read        func(gazetteer.Family, string) string
	}{
		{"kind", &old.Kind, e.Kind, c.o.Kind, c.kind},
		{"sector", &old.Sector, e.Sector, c.o.Sector, c.sector},
		{"country", &old.Country, e.Country, c.o.Country, c.country},
	} {
		value := ""
		switch {
		case v.stated != "":
			value = v.read(e.Family, v.stated)
		case !known:
			value = v.std
		}
		switch {
		case *v.old == "":
			*v.old = value
		case value != "" && value != *v.old:
			c.lose(v.field, "unlike what was said of the entry before", v.stated)
		}
	}
}

// alias adds alias a to e, unless e has it in a spelling that is matched
// alike. Key is the family and id of e.
func (c *collector) alias(key string, e *gazetteer.Entry, a string, weak bool) {
	stated := a
	if a = clean(a); a == "" {
		if stated != "" {
			c.lose("aliases", noName(stated), stated)
		}
		return
	}
	s := spelling{key, alike(a)}
	if c.spellings[s] {
		return
	}
	c.spellings[s] = true
	if weak || c.common(a) {
		e.Weak = append(e.Weak, a)
		return
	}
	e.Aliases = append(e.Aliases, a)
}

// common says whether name is a single word that is common or a personal
// name, or too short to be told from others.
func (c *collector) common(name string) bool {
	d := token.New(name, 0)
	if len(d.Tokens) != 1 {
		return false
	}
	t := d.Tokens[0]
	if len(name) <= 2 || len(name) == 3 && t.Shape != token.Upper {
		return true
	}
	if c.o.Gazetteer == nil {
		return false
	}
	set := c.o.Gazetteer.WordFlags(t.Key)
	return set.Has(gazetteer.WordCommon | gazetteer.WordNotName | gazetteer.WordGivenName | gazetteer.WordSurname |
		gazetteer.WordOrgHead | gazetteer.WordDemonym)
}

// result returns the files in the order of families, and tells what was lost.
func (c *collector) result() ([]*gazetteer.File, error) {
	if c.o.Lost != nil {
		for _, l := range c.losses {
			c.o.Lost(l)
		}
	}
	var files []*gazetteer.File
	for f := gazetteer.Organisation; int(f) < gazetteer.Families; f++ {
		if c.files[f] != nil {
			hoist(c.files[f])
			files = append(files, c.files[f])
		}
	}
	if len(files) == 0 {
		of := ""
		if c.o.Family != gazetteer.NoFamily {
			of = " of family " + c.o.Family.String()
		}
		return nil, fmt.Errorf("import %s: no entries%s found", c.name, of)
	}
	return files, nil
}

// hoist states a kind and a sector that all entries share once for the file.
func hoist(f *gazetteer.File) {
	f.Kind = shared(f, func(e *gazetteer.FileEntry) *string { return &e.Kind })
	f.Sector = shared(f, func(e *gazetteer.FileEntry) *string { return &e.Sector })
}

// shared takes the value that all entries have off them and returns it; it
// returns "" where there is none.
func shared(f *gazetteer.File, of func(*gazetteer.FileEntry) *string) string {
	value := *of(&f.Entries[0])
	for i := range f.Entries {
		if *of(&f.Entries[i]) != value {
			return ""
		}
	}
	for i := range f.Entries {
		*of(&f.Entries[i]) = ""
	}
	return value
}

// clean returns a name without what sources add to it: a remark in brackets,
// an external id (" - G0006"), spaces around.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if i := strings.LastIndex(s, " - "); i > 0 && isExternalID(s[i+3:]) {
		s = s[:i]
	}
	if i := strings.IndexAny(s, "(["); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	s = strings.Trim(s, "\"“”")
	const longest = 80
	if len(s) > longest || strings.ContainsAny(s, "(){}<>|\\") || strings.ContainsRune(s, utf8.RuneError) {
		return ""
	}
	return s
}

// noName says why s is no name.
func noName(s string) string {
	if !utf8.ValidString(s) {
		return "not in UTF-8"
	}
	return "no name that a text can have"
}

// isExternalID says whether s is an ATT&CK id: a letter and four digits.
func isExternalID(s string) bool {
	if len(s) != 5 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for _, c := range s[1:] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
