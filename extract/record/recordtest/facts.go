package recordtest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/record"
)

// factsSuffix is what the name of a facts file ends in: the facts of
// la-poste.txt are in la-poste.expect.yaml beside it.
const factsSuffix = ".expect.yaml"

// Facts are what a reader found in an article: a short list, made by hand, of
// what a record of it must say. Unlike a stored record, it does not change
// with the program.
type Facts struct {
	Title       string `yaml:"title"`
	Published   string `yaml:"published"`
	PublishedBy string `yaml:"published_by"`

	// Names stand for the entity of that name or the one with a mention
	// that reads so.
	Organisations   []string `yaml:"organisations"`
	People          []string `yaml:"people"`
	Locations       []string `yaml:"locations"`
	ThreatActors    []string `yaml:"threat_actors"`
	Malware         []string `yaml:"malware"`
	Products        []string `yaml:"products"`
	Vulnerabilities []string `yaml:"vulnerabilities"`
	AttackTypes     []string `yaml:"attack_types"`
	Dates           []struct {
		Text  string `yaml:"text"`
		Value string `yaml:"value"`
	} `yaml:"dates"`
	// Main are the main incidents; where the list is given and empty, there
	// must be none.
	Main *[]IncidentFacts `yaml:"main_incidents"`
	// Others are incidents that are not main ones.
	Others []IncidentFacts `yaml:"other_incidents"`

	// NotPeople, NotOrganisations and NotVictims must not be found as such.
	NotPeople        []string `yaml:"not_people"`
	NotOrganisations []string `yaml:"not_organisations"`
	NotVictims       []string `yaml:"not_victims"`
}

// ReadFacts reads the facts file of the article at path.
func ReadFacts(path string) (*Facts, error) {
	name := strings.TrimSuffix(path, filepath.Ext(path)) + factsSuffix
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read facts: %w", err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	var f Facts
	if err := dec.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read facts %s: %w", name, err)
	}
	return &f, nil
}

// Articles returns the paths of the articles in dir that have a facts file,
// in the order of their names.
func Articles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	var paths []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if ext := filepath.Ext(path); ext == ".txt" || ext == ".md" {
			if _, err := os.Stat(strings.TrimSuffix(path, ext) + factsSuffix); err == nil {
				paths = append(paths, path)
			}
		}
	}
	return paths, nil
}

// Count returns how many facts f states.
func (f *Facts) Count() int {
	n := len(f.Dates) + len(f.NotOrganisations) + len(f.NotPeople) + len(f.NotVictims)
	for _, s := range []string{f.Title, f.Published, f.PublishedBy} {
		if s != "" {
			n++
		}
	}
	for _, l := range f.labelled() {
		n += len(l.names)
	}
	others := f.Others
	if f.Main != nil {
		n++
		others = slices.Concat(*f.Main, others)
	}
	for _, m := range others {
		n += len(m.Types) + len(m.Victims) + len(m.Actors)
	}
	return n
}

// Missing returns what rec does not say though f does, or says though it must
// not, one fact to a string. It is empty where record and facts agree.
func (f *Facts) Missing(rec *record.Record) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	same := func(what, want, got string) {
		if want != "" && want != got {
			add("%s: want %q, got %q", what, want, got)
		}
	}
	same("title", f.Title, rec.Article.Title)
	same("published", f.Published, rec.Article.Published)
	same("published_by", f.PublishedBy, string(rec.Article.PublishedBy))

	found := formsOf(rec)
	for _, l := range f.labelled() {
		for _, n := range l.names {
			if !found[l.label].has(n) {
				add("%s %q not found", l.label, n)
			}
		}
	}
	for _, n := range f.NotOrganisations {
		if found[record.LabelOrganisation].has(n) {
			add("%q found as an organisation", n)
		}
	}
	for _, n := range f.NotPeople {
		if found[record.LabelPerson].has(n) {
			add("%q found as a person", n)
		}
	}
	for _, d := range f.Dates {
		got, ok := dateOf(rec, d.Text, d.Value)
		switch {
		case !ok:
			add("date %q not found", d.Text)
		case got != d.Value:
			add("date %q: want %s, got %s", d.Text, d.Value, got)
		}
	}
	f.incidents(rec, add)
	return out
}

type labelledNames struct {
	label record.Label
	names []string
}

func (f *Facts) labelled() []labelledNames {
	return []labelledNames{
		{record.LabelOrganisation, f.Organisations}, {record.LabelPerson, f.People},
		{record.LabelLocation, f.Locations}, {record.LabelThreatActor, f.ThreatActors},
		{record.LabelMalware, f.Malware}, {record.LabelProduct, slices.Concat(f.Products, f.Vulnerabilities)},
		{record.LabelAttack, f.AttackTypes},
	}
}

// forms are the entities of one kind, each with its name and all that its
// mentions read.
type forms [][]string

func (fs forms) has(name string) bool {
	return slices.ContainsFunc(fs, func(e []string) bool { return slices.Contains(e, name) })
}

// formsOf returns the forms of all entities of a record.
func formsOf(rec *record.Record) map[record.Label]forms {
	out := make(map[record.Label]forms)
	for e := range rec.Entities() {
		all := []string{e.Name}
		if e.Label != record.LabelAttack { // the words for a type are not asked for
			for _, m := range e.Mentions {
				all = append(all, m.Text)
			}
		}
		out[e.Label] = append(out[e.Label], all)
	}
	return out
}

// dateOf returns the value of a date mention that reads text, want if one of
// several has it.
func dateOf(rec *record.Record, text, want string) (value string, ok bool) {
	for _, d := range rec.Dates {
		for _, m := range d.Mentions {
			if m.Text == text {
				value, ok = d.Value, true
				if value == want {
					return value, true
				}
			}
		}
	}
	return value, ok
}

// lists says whether a list of names holds name or the name of an entity that
// name is a form of.
func (fs forms) lists(list []string, name string) bool {
	if slices.Contains(list, name) {
		return true
	}
	return slices.ContainsFunc(fs, func(e []string) bool { return slices.Contains(e, name) && slices.Contains(list, e[0]) })
}
