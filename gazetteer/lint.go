package gazetteer

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/extract/token"
)

// Lint looks for what is wrong or doubtful in files: what [New] takes for an
// error, duplicates, names of several entries, names too short or too common
// to match safely, names in a form that never matches. Words are common by
// the lists of g, and names clash also with the entries of g; files that are
// part of g can be linted against it. The problems are in the order of files
// and lines.
func (g *Gazetteer) Lint(files ...*File) []Problem {
	l := &linter{
		g: g, pattern: patterner{keys: newKeys()},
		linted: map[entryID]bool{}, ids: map[entryID]place{}, names: map[string]place{}, strong: map[string]place{},
		words: map[wordID]place{},
	}
	held := make([]*checker, len(files))
	for i, f := range files {
		held[i] = f.check()
		for _, e := range held[i].file.Entries {
			l.linted[entryID{e.Family, e.ID}] = true
		}
	}
	for _, c := range held {
		l.read(c)
	}
	slices.SortStableFunc(l.problems, func(a, b Problem) int {
		if a.File != b.File {
			return 0
		}
		return cmp.Compare(a.Line, b.Line)
	})
	return l.problems
}

// read lints one file, but for the entries that c found wrong.
func (l *linter) read(c *checker) {
	for _, err := range c.problems {
		l.problems = append(l.problems, *err.(*Problem))
	}
	f := c.file
	for i := range f.Entries {
		e := f.Entries[i]
		if e.ID == "" {
			continue
		}
		if l.at = ""; e.Line == 0 {
			l.at = index("entries", i)
		}
		e.Entry = *f.whole(&e)
		l.entry(f, &e)
	}
	l.at = ""
	for i := range f.Words {
		if f.Words[i].Text != "" {
			l.word(f, &f.Words[i])
		}
	}
}

// A place is where something was first seen.
type place struct {
	file string
	line int
	at   string // its path, for what has no line
	id   string
	safe bool // it is marked ambiguous
}

func (p place) String() string {
	if p.line == 0 {
		return strings.TrimPrefix(p.file+": "+p.at, ": ")
	}
	return fmt.Sprintf("%s:%d", p.file, p.line)
}

type linter struct {
	g *Gazetteer
	// at is the path of the entry where no line tells where it is.
	at       string
	pattern  patterner
	linted   map[entryID]bool // all entries of the files
	ids      map[entryID]place
	names    map[string]place
	strong   map[string]place // by name and country, without the weak aliases
	words    map[wordID]place
	problems []Problem
}

func (l *linter) add(f *File, line int, warning bool, field, format string, args ...any) {
	l.problems = append(l.problems,
		Problem{File: f.Name, Line: line, Field: join(l.at, field), Message: fmt.Sprintf(format, args...), Warning: warning})
}

// place returns the place of what is linted.
func (l *linter) place(f *File, line int, id string) place {
	return place{file: f.Name, line: line, at: l.at, id: id}
}

func (l *linter) entry(f *File, e *FileEntry) {
	key := entryID{e.Family, e.ID}
	if first, ok := l.ids[key]; !ok {
		l.ids[key] = l.place(f, e.Line, e.ID)
	} else {
		l.add(f, e.Line, first.file != f.Name, "id", "%s is an entry of family %s already: %s", e.ID, e.Family, first)
	}
	if _, known := l.g.ByID(e.Family, e.ID); !known {
		switch {
		case e.Remove:
			l.add(f, e.Line, false, "remove", "no entry %s of family %s to remove", e.ID, e.Family)
		case e.Name == "":
			l.add(f, e.Line, false, "name", "missing, and no entry %s of family %s to add to", e.ID, e.Family)
		case e.Replace:
			l.add(f, e.Line, true, "replace", "no entry %s of family %s to replace: it is added", e.ID, e.Family)
		}
	}
	if e.Remove {
		return
	}
	seen := map[string]string{}
	e.names(func(s string, via Flags) {
		if s == "" {
			return // an entry that adds to a built-in one
		}
		field := "name"
		switch {
		case via.Has(ViaWeak):
			field = "weak"
		case via.Has(ViaAlias):
			field = "aliases"
		}
		p, ok := l.pattern.pattern(s, asWritten, 0)
		if !ok {
			l.add(f, e.Line, false, field, "%q has no letter or digit to match", s)
			return
		}
		id := l.patternID(e.Family, &p)
		if other, ok := seen[id]; ok {
			l.add(f, e.Line, true, field, "%q is alike to %q of the same entry", s, other)
			return
		}
		seen[id] = s
		safe := e.Ambiguous || via.Has(ViaWeak)
		l.form(f, e, field, s)
		l.risk(f, e, field, s, &p, safe)
		if via.Has(ViaWeak) || !l.twice(f, e, field, s, id) {
			l.clash(f, e, field, s, id, &p, safe)
		}
	})
	if e.Attack != nil {
		l.phrases(f, e)
	}
}

// patternID returns the keys of p as a string, and whether capitals matter,
// so that "ICE" and "Ice" are two names.
func (l *linter) patternID(f Family, p *pattern) string {
	id := []byte{byte(f)}
	if len(p.keys) == 1 && p.upper != 0 {
		id[0] |= 0x80
	}
	for _, key := range p.keys {
		id = binary.LittleEndian.AppendUint64(id, key)
	}
	return string(id)
}

// form looks for names in a form that never matches, or that the matcher
// makes up by itself.
func (l *linter) form(f *File, e *FileEntry, field, s string) {
	d := token.New(s, 0)
	n := len(d.Tokens)
	switch {
	case n > maxPattern:
		l.add(f, e.Line, false, field, "%q has %d words and marks; only the first %d count", s, n, maxPattern)
	case n > 1 && d.Tokens[0].Key == l.pattern.keys.the:
		l.add(f, e.Line, true, field, "%q: leave out the leading \"the\"", s)
	case strings.ContainsAny(s, "()[]{}\"“”|"):
		l.add(f, e.Line, true, field, "%q has brackets or quotes: texts will hardly show them", s)
	case e.Family == Organisation && n > 1 && l.isLegalForm(d.TokenText(n-1)):
		l.add(f, e.Line, true, field, "%q: leave out the company suffix, which is matched by itself", s)
	}
}

// isLegalForm says whether w is a company suffix that is no ordinary word.
func (l *linter) isLegalForm(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Inc", "Ltd", "LLC", "plc", "PLC", "GmbH", "Corp", "LLP", "Pty", "S.p.A", "N.V", "B.V":
		return true
	}
	return false
}

// risk looks for names that are too short or too common to match safely.
func (l *linter) risk(f *File, e *FileEntry, field, s string, p *pattern, safe bool) {
	if safe || len(p.keys) != 1 || e.Attack != nil {
		return
	}
	set := l.g.WordFlags(p.keys[0])
	switch n := letters(s); {
	case len(s) == 1:
		l.add(f, e.Line, false, field, "%q is too short to match safely: mark it weak or the entry ambiguous", s)
	case p.upper != 0:
		// Capitals tell an abbreviation from a word.
	case n == 2 && len(s) == 2:
		l.add(f, e.Line, false, field, "%q is too short to match safely: mark it weak or the entry ambiguous", s)
	case set.Has(WordOrgHead) && e.Family == Organisation:
		l.add(f, e.Line, true, field, "%q is a generic word that many names begin or end with: mark it weak", s)
	case set.Has(WordCommon | WordNotName):
		l.add(f, e.Line, true, field, "%q is a common word: mark it weak or the entry ambiguous", s)
	case set.Has(WordGivenName|WordSurname) && e.Family != Location && e.Family != Demonym:
		l.add(f, e.Line, true, field, "%q is a personal name: mark it weak or the entry ambiguous", s)
	}
}

// twice looks for another entry of the same family and country that has the
// name, weak aliases aside, and says whether there is one. Nothing in a text
// can tell the two apart, so that the name would be linked to neither.
func (l *linter) twice(f *File, e *FileEntry, field, s, id string) bool {
	key := id + e.Country
	first, ok := l.strong[key]
	if !ok {
		l.strong[key] = l.place(f, e.Line, e.ID)
		return false
	}
	if first.id == e.ID {
		return false
	}
	where := " in the same country"
	if e.Country == "" {
		where = ""
	}
	l.add(f, e.Line, false, field, "%q is a name of %s%s too (%s): make the two one entry, or take the name off one of them",
		s, first.id, where, first)
	return true
}

// clash looks for other entries of the same family that have the name.
func (l *linter) clash(f *File, e *FileEntry, field, s, id string, p *pattern, safe bool) {
	first, ok := l.names[id]
	switch {
	case !ok:
		first = l.place(f, e.Line, e.ID)
		first.safe = safe
		l.names[id] = first
	case first.id != e.ID && !(safe && first.safe):
		l.add(f, e.Line, true, field, "%q is a name of %s too: %s", s, first.id, first)
	}
	if ok || safe {
		return
	}
	for _, n := range l.g.named(p.keys) {
		known := l.g.Entry(n.ref)
		if known == nil || known.Family != e.Family || known.ID == e.ID || n.flags.Has(Variant|Plural|Ambiguous|ByPattern) {
			continue
		}
		if l.linted[entryID{known.Family, known.ID}] || strings.HasPrefix(known.ID, e.ID+"-") {
			continue
		}
		if (p.upper != 0) == (n.upper != 0) {
			l.add(f, e.Line, true, field, "%q is a name of the built-in entry %s too", s, known.ID)
			return
		}
	}
}

// named returns the names with these keys.
func (g *Gazetteer) named(keys []uint64) []name {
	node, _ := g.word(keys[0])
	for _, key := range keys[1:] {
		if node == 0 {
			return nil
		}
		node = g.next(node, key)
	}
	if node&nodeAccepts == 0 {
		return nil
	}
	var out []name
	for i := g.accepts(node); ; i++ {
		n := g.name(i)
		out = append(out, n)
		if n.last {
			return out
		}
	}
}
