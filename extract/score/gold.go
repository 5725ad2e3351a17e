// Package score measures records against gold files: articles in which a
// reader marked every mention and every incident.
package score

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/incx/incx/extract/record"
)

// A Document is the gold file of one article.
type Document struct {
	ID string `json:"id"`
	// File is the name of the article's text in the folder text, beside the
	// folder gold.
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
// dir/gold/*.json with texts in dir/text, and TimeML files dir/*.tml. The
// error names the file that cannot be read or that does not fit its text, or
// wraps [ErrNoGold].
func ReadDir(dir string) ([]Document, error) {
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
	docs := make([]Document, 0, len(names))
	for _, name := range names {
		read := readJSON
		if strings.HasSuffix(name, ".tml") {
			read = readTimeML
		}
		doc, err := read(name)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// ReadMarked does what [ReadDir] does, but leaves out the gold files that say
// nothing of mentions.
func ReadMarked(dir string) ([]Document, error) {
	docs, err := ReadDir(dir)
	return slices.DeleteFunc(docs, func(d Document) bool { return d.IncidentsOnly }), err
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

// readJSON reads one gold file and checks its mentions against the text.
func readJSON(name string) (Document, error) {
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
	doc.Path = filepath.Join(filepath.Dir(filepath.Dir(name)), "text", filepath.Base(doc.File))
	text, err := os.ReadFile(doc.Path)
	if err != nil {
		return doc, fmt.Errorf("%s: read its text: %w", name, err)
	}
	if err := doc.check(string(text)); err != nil {
		return doc, fmt.Errorf("%s: %w of %s", name, err, doc.Path)
	}
	return doc, nil
}

// parseJSON reads a gold file and puts its mentions in text order.
func parseJSON(data []byte) (Document, error) {
	var doc Document
	if err := json.Unmarshal(data, &doc); err != nil {
		return doc, err
	}
	doc.IncidentsOnly = doc.Mentions == nil
	slices.SortStableFunc(doc.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return doc, nil
}

// check makes sure that every mention has a known label and stands where it
// says in the text.
func (d *Document) check(text string) error {
	labels := record.Labels()
	for _, m := range d.Mentions {
		if !slices.Contains(labels, m.Label) {
			return fmt.Errorf("mention %q has the unknown label %q at byte %d", m.Text, m.Label, m.Start)
		}
		if m.Start < 0 || m.End > len(text) || m.Start >= m.End || text[m.Start:m.End] != m.Text {
			return fmt.Errorf("mention %q is not at bytes %d to %d", m.Text, m.Start, m.End)
		}
	}
	return nil
}
