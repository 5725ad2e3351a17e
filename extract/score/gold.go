// Package score measures records against gold files: articles in which a
// reader marked every mention and every incident.
package score

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/record"
)

// A Document is the gold file of one article.
type Document struct {
	ID string `json:"id"`
	// File is the name of the article's text in the folder text, beside the
	// folder gold; the ID with .txt unless given.
	File      string     `json:"file"`
	Mentions  []Mention  `json:"mentions"`
	Incidents []Incident `json:"incidents"`

	// Path is where the article's text is.
	Path string `json:"-"`
	// Partial marks gold files that say nothing of incidents and of labels
	// other than date (TimeML).
	Partial bool `json:"-"`
	// IncidentsOnly marks gold files that say nothing of mentions: they lack the
	// field.
	IncidentsOnly bool `json:"-"`
	// Published is the date to resolve relative dates against where the
	// article itself has none; it may be empty.
	Published string `json:"-"`

	text string // of a TimeML file, whose markup is no part of the article
}

// Text returns the article's text: that of a TimeML file without its markup,
// else what the file at d.Path holds.
func (d *Document) Text() ([]byte, error) {
	if d.Partial {
		return []byte(d.text), nil
	}
	return os.ReadFile(d.Path)
}

// A Mention is a marked span: byte offsets into the text, end-exclusive.
type Mention struct {
	Start int          `json:"start"`
	End   int          `json:"end"`
	Text  string       `json:"text"`
	Label record.Label `json:"label"`
	// Type is the attack type of an attack, Value the value of a date.
	Type  string `json:"type,omitempty"`
	Value string `json:"value,omitempty"`
	// Optional mentions are debatable: finding one is neither right nor
	// wrong.
	Optional bool `json:"optional,omitempty"`
}

// Overlaps says whether m and o share a byte.
func (m Mention) Overlaps(o Mention) bool { return m.Start < o.End && o.Start < m.End }

// An Incident is a marked incident. Victims and actors are names in the text.
type Incident struct {
	Main    bool     `json:"main"`
	Types   []string `json:"types"`
	Victims []string `json:"victims"`
	Actors  []string `json:"actors"`
	Date    string   `json:"date,omitempty"`
	Status  string   `json:"status,omitempty"`
}

// ErrNoGold is wrapped where a folder holds no gold files.
var ErrNoGold = errors.New("no gold files (gold/*.json with text/, or *.tml)")

// ReadDir reads all gold files of a folder, in the order of their paths:
// dir/gold/*.json with texts in dir/text, and TimeML files dir/*.tml. Attacks
// may have the types of [attacks.Types], and those of a user's gazetteer where
// types names them. The error names the file that cannot be read, and the field
// that does not fit its text or that is not what the field may be, or it wraps
// [ErrNoGold].
func ReadDir(dir string, types ...string) ([]Document, error) {
	names, err := filesIn(filepath.Join(dir, "gold"), ".json")
	if err != nil {
		return nil, fmt.Errorf("read gold files: %w", err)
	}
	tml, err := filesIn(dir, ".tml")
	if err != nil {
		return nil, fmt.Errorf("read gold files: %w", err)
	}
	names = append(names, tml...)
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, ErrNoGold)
	}
	slices.Sort(names)
	types = append(attacks.Types(), types...)
	docs := make([]Document, 0, len(names))
	for _, name := range names {
		doc, err := readGold(name, types)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// ReadMarked does what [ReadDir] does, but leaves out the gold files that say
// nothing of mentions.
func ReadMarked(dir string, types ...string) ([]Document, error) {
	docs, err := ReadDir(dir, types...)
	return slices.DeleteFunc(docs, func(d Document) bool { return d.IncidentsOnly }), err
}

// readGold reads one gold file, whichever form it has.
func readGold(name string, types []string) (Document, error) {
	if strings.HasSuffix(name, ".tml") {
		return readTimeML(name)
	}
	return readJSON(name, types)
}

// filesIn returns the paths of the files in dir whose names end in suffix;
// none where there is no such folder.
func filesIn(dir, suffix string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), suffix) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out, nil
}

// readJSON reads one gold file and checks it against its text.
func readJSON(name string, types []string) (Document, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Document{}, fmt.Errorf("read gold file: %w", err)
	}
	doc, err := parseJSON(data)
	if err != nil {
		return doc, fmt.Errorf("%s: %w", name, err)
	}
	if doc.ID == "" {
		doc.ID = strings.TrimSuffix(filepath.Base(name), ".json")
	}
	if doc.File == "" {
		doc.File = doc.ID + ".txt"
	}
	doc.Path = filepath.Join(filepath.Dir(filepath.Dir(name)), "text", filepath.Base(doc.File))
	text, err := os.ReadFile(doc.Path)
	if err != nil {
		return doc, fmt.Errorf("%s: read its text: %w", name, err)
	}
	c := checker{string(text), types}
	if err := c.check(&doc); err != nil {
		return doc, fmt.Errorf("%s: %w", name, err)
	}
	return doc, nil
}

// parseJSON reads a gold file and puts its mentions in text order. A field that
// is not known may be one that is misspelt.
func parseJSON(data []byte) (Document, error) {
	var doc Document
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		return doc, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return doc, errors.New("more than one JSON value")
	}
	doc.IncidentsOnly = doc.Mentions == nil
	slices.SortStableFunc(doc.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return doc, nil
}
