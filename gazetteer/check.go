package gazetteer

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Files are read from YAML or made in Go, and the rules for what they hold are
// the same: the reader and [New] go by the checker in this file.

// A checker holds what a file states against the rules of its family and
// collects what is wrong.
type checker struct {
	file     *File
	problems []error
	wrongs   int // also those that are not told
	// lines are those of the fields that were read last, by their paths.
	lines map[string]int
}

// maxProblems bounds how many problems of one file are told.
const maxProblems = 50

// wrong tells of a problem with a field, which is in line if its own is not known.
func (c *checker) wrong(line int, field, format string, args ...any) {
	c.tell(cmp.Or(c.lines[field], line), field, format, args...)
}

// tell tells of a problem.
func (c *checker) tell(line int, field, format string, args ...any) {
	c.wrongs++
	if len(c.problems) < maxProblems {
		c.problems = append(c.problems, &Problem{File: c.file.Name, Line: line, Field: field, Message: fmt.Sprintf(format, args...)})
	}
}

// checked returns copies of files with the fields filled in that may be left
// out. The errors are [Problem] values, joined.
func checked(files []*File) ([]*File, error) {
	out := make([]*File, len(files))
	var problems []error
	for i, f := range files {
		c := f.check()
		out[i] = c.file
		problems = append(problems, c.problems...)
	}
	return out, errors.Join(problems...)
}

// check returns a checker with a copy of f; an entry with something wrong is
// empty there.
func (f *File) check() *checker {
	c := &checker{file: &File{Name: f.Name, Family: f.Family, Kind: f.Kind, Sector: f.Sector, Country: f.Country}}
	switch {
	case f.Family == NoFamily:
		c.wrong(0, "family", "missing")
		return c
	case int(f.Family) >= Families:
		c.wrong(0, "family", "unknown family %d", f.Family)
		return c
	}
	c.defaults()
	list := "entries"
	switch {
	case f.Family == Attack:
		list = "types"
	case f.Family.IsWordList() && len(f.Entries) > 0:
		c.wrong(0, "entries", "%s", f.Family.lacks())
	}
	if !f.Family.IsWordList() && len(f.Words) > 0 {
		c.wrong(0, "words", "%s", f.Family.lacks())
	}
	if c.wrongs > 0 {
		return c
	}
	c.file.Entries, c.file.Words = slices.Clone(f.Entries), slices.Clone(f.Words)
	for i := range c.file.Entries {
		if e := &c.file.Entries[i]; !c.entry(index(list, i), e) {
			*e = FileEntry{}
		}
	}
	for i := range c.file.Words {
		w := &c.file.Words[i]
		w.Text = c.text(w.Line, "", "words", i, w.Text)
	}
	return c
}

// lacks returns what to say of a list that files of the family do not have.
func (f Family) lacks() string {
	list := "entries"
	switch {
	case f == Attack:
		list = "types"
	case f.IsWordList():
		list = "words"
	}
	return fmt.Sprintf("not for family %s, which has %s", f, list)
}

// misplaced tells that a field of the file, or of the entry in line, is not one
// of its family.
func (c *checker) misplaced(line int, field, key string) {
	c.wrong(line, join(field, key), "not for family %s", c.file.Family)
}

// defaults checks what the file states for all its entries.
func (c *checker) defaults() {
	f := c.file
	c.values(0, "", &f.Kind, &f.Sector, &f.Country)
}

// values checks a kind, sector and country.
func (c *checker) values(line int, field string, kind, sector, country *string) {
	f := c.file.Family
	for _, v := range [...]struct {
		key   string
		value *string
		check func(string) error
	}{{"kind", kind, f.checkKind}, {"sector", sector, CheckSector}, {"country", country, CheckCountry}} {
		*v.value = strings.TrimSpace(*v.value)
		if *v.value == "" {
			continue
		}
		if f >= Attack {
			c.misplaced(line, field, v.key)
		} else if err := v.check(*v.value); err != nil {
			c.wrong(line, join(field, v.key), "%v", err)
		}
	}
}

// checkKind returns an error where entries of the family cannot have the kind.
func (f Family) checkKind(kind string) error {
	if kinds := KindsOf(f); !slices.Contains(kinds, kind) {
		return fmt.Errorf("unknown kind %q of family %s%s", kind, f, suggest(kind, kinds))
	}
	return nil
}

// entry completes the entry at field, which then shares no memory with the one
// that it is a copy of, and says whether nothing is wrong with it.
func (c *checker) entry(field string, e *FileEntry) bool {
	before := c.wrongs
	f := c.file.Family
	if e.Family = cmp.Or(e.Family, f); e.Family != f {
		c.wrong(e.Line, join(field, "family"), "%s, in a file of family %s", e.Family, f)
	}
	e.ID, e.Name = strings.TrimSpace(e.ID), strings.TrimSpace(e.Name)
	e.Aliases = c.texts(e.Line, field, "aliases", e.Aliases)
	e.Weak = c.texts(e.Line, field, "weak", e.Weak)
	c.values(e.Line, field, &e.Kind, &e.Sector, &e.Country)
	c.truth(e.Line, field, "ambiguous", e.Ambiguous, e.NotAmbiguous)
	c.truth(e.Line, field, "lower", e.Lower, e.NotLower)
	id := "id"
	if f == Attack {
		id = "type"
		c.attack(field, e)
	} else {
		e.ID = cmp.Or(e.ID, Slug(e.Name))
		if e.Attack != nil {
			c.misplaced(e.Line, field, "attack")
		}
	}
	s := Slug(e.ID)
	switch {
	case e.ID == "" && f == Attack:
		c.wrong(e.Line, join(field, id), "missing")
	case e.ID == "":
		c.wrong(e.Line, join(field, "name"), "missing, or without a letter or digit, and no id given")
	case s != e.ID:
		c.wrong(e.Line, join(field, id), "%q is no id: want lower-case letters, digits and hyphens (%q)", e.ID, s)
	}
	return c.wrongs == before
}

// attack checks what an entry of family attack has and others have not, and
// the reverse.
func (c *checker) attack(field string, e *FileEntry) {
	for _, v := range [...]struct {
		key   string
		given bool
	}{
		{"aliases", len(e.Aliases) > 0}, {"weak", len(e.Weak) > 0},
		{"ambiguous", e.Ambiguous || e.NotAmbiguous}, {"lower", e.Lower || e.NotLower},
	} {
		if v.given {
			c.misplaced(e.Line, field, v.key)
		}
	}
	var a AttackType
	if e.Attack != nil {
		a = *e.Attack
	}
	a.MITRE = c.texts(e.Line, field, "mitre_attack", a.MITRE)
	a.VERIS = c.texts(e.Line, field, "veris", a.VERIS)
	a.Phrases = slices.Clone(a.Phrases)
	for i := range a.Phrases {
		ph, at := &a.Phrases[i], index(join(field, "phrases"), i)
		if ph.Text = strings.TrimSpace(ph.Text); ph.Text == "" {
			c.wrong(e.Line, join(at, "text"), "missing")
		}
		if ph.POS != "" && ph.POS != Noun && ph.POS != Verb {
			c.wrong(e.Line, join(at, "pos"), "want noun or verb, found %q", ph.POS)
		}
		ph.Forms = c.texts(e.Line, at, "forms", ph.Forms)
		ph.Near = c.texts(e.Line, at, "near", ph.Near)
	}
	e.Attack = &a
}

// truth tells of a mark that is given and taken off.
func (c *checker) truth(line int, field, key string, yes, no bool) {
	if yes && no {
		c.wrong(line, join(field, key), "both given and taken off")
	}
}

// texts returns a copy of a list of texts.
func (c *checker) texts(line int, field, key string, list []string) []string {
	list = slices.Clone(list)
	for i := range list {
		list[i] = c.text(line, field, key, i, list[i])
	}
	return list
}

// text returns text i of a list without space around it.
func (c *checker) text(line int, field, key string, i int, s string) string {
	if s = strings.TrimSpace(s); s == "" {
		c.wrong(line, index(join(field, key), i), "empty")
	}
	return s
}
