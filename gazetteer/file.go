package gazetteer

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// A File is what one data file states: entries, words, or attack types, before
// it is joined with others. Read gives one; a program can also make its own,
// and that is then held against the same rules, by [New], [Gazetteer.With] and
// [Gazetteer.Lint], none of which change it.
type File struct {
	// Name is what messages call the file; it may be empty.
	Name   string
	Family Family
	// Kind, Sector and Country are those of new entries that state none. What
	// an entry has that is there already they leave alone.
	Kind, Sector, Country string
	// Entries are the file's entries, or attack types, in order.
	Entries []FileEntry
	// Words are the file's words in order.
	Words []FileWord
}

// A FileEntry is an entry as a data file states it. Its Family may be left out,
// and so may its ID, which is then made from the name. Where there is an entry
// with its ID already, it adds its names to that one and overrides the fields
// that are not empty here.
type FileEntry struct {
	Entry
	// NotAmbiguous and NotLower take the mark off an entry that has it.
	NotAmbiguous, NotLower bool
	// Remove takes the entry with this id away; Replace puts this one in its
	// place instead of adding to it.
	Remove, Replace bool
	// Line is where the entry begins; it is 0 outside of a file.
	Line int
}

// whole returns e with what the file states for all its entries.
func (f *File) whole(e *FileEntry) *Entry {
	w := e.Entry
	w.Kind, w.Sector, w.Country = cmp.Or(w.Kind, f.Kind), cmp.Or(w.Sector, f.Sector), cmp.Or(w.Country, f.Country)
	if f.Family == Attack {
		w.Name = cmp.Or(w.Name, w.ID)
	}
	return &w
}

// A FileWord is a word of a word list.
type FileWord struct {
	Text string
	// Ambiguous says that the word is also an ordinary word.
	Ambiguous bool
	// Remove takes the word off the list.
	Remove bool
	Line   int
}

// maxFile bounds the size of a data file, in bytes.
const maxFile = 64 << 20

// Read reads one data file in YAML; name is for messages. The errors are
// [Problem] values, joined, that name file, line and field.
func Read(name string, r io.Reader) (*File, error) {
	src, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read gazetteer file %s: %w", name, err)
	}
	if len(src) > maxFile {
		return nil, &Problem{File: name, Message: fmt.Sprintf("larger than %d MB", maxFile>>20)}
	}
	dec := yaml.NewDecoder(bytes.NewReader(src))
	var root yaml.Node
	if err := dec.Decode(&root); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, &Problem{File: name, Message: "empty file: want a mapping with family and entries or words"}
		}
		return nil, yamlProblem(name, err)
	}
	p := newFileReader(name, &root)
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		p.fail(&root, "", "more than one YAML document in the file")
	}
	p.read(root.Content[0])
	return p.file, errors.Join(p.problems...)
}

// yamlProblem turns an error of the YAML parser, which names the line in its
// text, into a Problem.
func yamlProblem(name string, err error) error {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if n, _ := fmt.Sscanf(msg, "line %d:", &line); n == 1 {
		_, msg, _ = strings.Cut(msg, ": ")
	}
	return &Problem{File: name, Line: line, Message: msg}
}

// fileReader builds a File from YAML nodes and collects what is wrong.
type fileReader struct {
	checker
	// left is how many more fields and items may be read: aliases of YAML make a
	// short file stand for a very long one.
	left int
}

func newFileReader(name string, root *yaml.Node) *fileReader {
	return &fileReader{
		checker: checker{file: &File{Name: name}, lines: map[string]int{}},
		left:    maxAliased + nodes(root),
	}
}

// maxAliased is how many fields and items of a file may come from aliases alone.
const maxAliased = 10_000

// nodes returns how many nodes of YAML there are from n down.
func nodes(n *yaml.Node) int {
	all := 1
	for _, sub := range n.Content {
		all += nodes(sub)
	}
	return all
}

// take says whether one more field or item may be read. It reports n where that is no
// longer so.
func (p *fileReader) take(n *yaml.Node, field string) bool {
	if p.left--; p.left == -1 {
		p.fail(n, field, "aliases of YAML stand for over %d fields and items", maxAliased)
	}
	return p.left >= 0
}

func (p *fileReader) fail(n *yaml.Node, field, format string, args ...any) {
	p.tell(n.Line, field, format, args...)
}

// fields calls f for each key and value of mapping n. It reports n where it
// is no mapping, and keys that come twice.
func (p *fileReader) fields(n *yaml.Node, field string, f func(key string, value *yaml.Node)) {
	n = resolve(n)
	if n.Kind != yaml.MappingNode {
		p.fail(n, field, "want a mapping (name: value), found %s", nodeKind(n))
		return
	}
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content) && p.take(n, field); i += 2 {
		key := n.Content[i].Value
		if seen[key] {
			p.fail(n.Content[i], join(field, key), "given twice")
			continue
		}
		seen[key] = true
		v := resolve(n.Content[i+1])
		p.lines[join(field, key)] = v.Line
		f(key, v)
	}
}

// list calls f for each item of sequence n.
func (p *fileReader) list(n *yaml.Node, field string, f func(i int, item *yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		p.fail(n, field, "want a list, found %s", nodeKind(n))
		return
	}
	for i, item := range n.Content {
		if !p.take(n, field) {
			return
		}
		f(i, resolve(item))
	}
}

// text returns the string that scalar n holds.
func (p *fileReader) text(n *yaml.Node, field string) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		p.fail(n, field, "want a text, found %s", nodeKind(n))
		return ""
	}
	switch n.Tag {
	case "!!bool":
		p.fail(n, field, "%s is a truth value in YAML: put it in quotes", n.Value)
		return ""
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		p.fail(n, field, "empty")
	}
	return s
}

func (p *fileReader) texts(n *yaml.Node, field string) []string {
	var out []string
	p.list(n, field, func(i int, item *yaml.Node) {
		if s := p.text(item, index(field, i)); s != "" {
			out = append(out, s)
		}
	})
	return out
}

func (p *fileReader) truth(n *yaml.Node, field string) bool {
	var b bool
	if n.Kind != yaml.ScalarNode || n.Decode(&b) != nil {
		p.fail(n, field, "want true or false, found %q", n.Value)
	}
	return b
}

// resolve follows aliases of YAML anchors.
func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode && n.Alias != nil {
		n = n.Alias
	}
	return n
}

func nodeKind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return "nothing"
		}
		return "a single value"
	}
	return "something else"
}

func join(field, key string) string {
	if field == "" {
		return key
	}
	return field + "." + key
}

func index(field string, i int) string { return fmt.Sprintf("%s[%d]", field, i) }
