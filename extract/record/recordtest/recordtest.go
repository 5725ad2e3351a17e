// Package recordtest checks records against the rules of their contract, for
// use in tests of whatever makes records.
package recordtest

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

// Check reports an error for each rule of the contract that rec breaks. The
// text is the one that the offsets of rec refer to: the input's, or what was
// derived from it.
func Check(t testing.TB, text string, rec *record.Record) {
	t.Helper()
	for _, p := range Problems(text, rec) {
		t.Errorf("record of %q: %s", rec.Source.Path, p)
	}
}

// Problems returns what is wrong with rec, one rule broken to a string; it is
// empty for a good record.
func Problems(text string, rec *record.Record) []string {
	c := &checker{text: text}
	if rec.Schema != record.Version {
		c.addf("schema is %q", rec.Schema)
	}
	if !utf8.ValidString(text) {
		c.addf("the text that offsets refer to is not UTF-8")
	}
	if rec.Text != "" && rec.Text != text {
		c.addf("text differs from the text that offsets refer to")
	}
	c.path(rec.Source.Path)
	c.lists("", reflect.ValueOf(rec).Elem())
	c.entities(rec)
	for i := range rec.Dates {
		if d := &rec.Dates[i]; d.StartDate > d.EndDate {
			c.addf("date %q starts on %s and ends on %q", d.Value, d.StartDate, d.EndDate)
		}
	}
	c.incidents(rec)
	c.roundTrips(rec)
	if err := Validate(rec); err != nil {
		c.addf("%v", err)
	}
	return c.found
}

type checker struct {
	text  string
	found []string
}

func (c *checker) addf(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

// path checks that a path says nothing about the machine.
func (c *checker) path(p string) {
	drive := len(p) > 1 && p[1] == ':' && strings.ContainsAny(p[:1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if strings.HasPrefix(p, "/") || drive {
		c.addf("source.path is absolute: %q", p)
	}
	if strings.Contains(p, `\`) {
		c.addf("source.path has backslashes: %q", p)
	}
}

// lists checks that no list that is always written is nil.
func (c *checker) lists(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.lists(path, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Type.Kind() == reflect.Slice && v.Field(i).IsNil() && opts != "omitempty" {
				c.addf("list %s%s is nil", path, name)
			}
			c.lists(path+name+".", v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.lists(fmt.Sprintf("%s%d.", path, i), v.Index(i))
		}
	}
}

// entities checks all lists of entities.
func (c *checker) entities(rec *record.Record) {
	list(c, "organisations", rec.Organisations, func(e record.Organisation) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "people", rec.People, func(e record.Person) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "dates", rec.Dates, func(e record.Date) (string, []record.Mention) { return e.Value, e.Mentions })
	list(c, "attack_types", rec.AttackTypes, func(e record.AttackType) (string, []record.Mention) { return e.Type, e.Mentions })
	list(c, "locations", rec.Locations, func(e record.Location) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "threat_actors", rec.ThreatActors, func(e record.ThreatActor) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "malware", rec.Malware, func(e record.Malware) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "products", rec.Products, func(e record.Product) (string, []record.Mention) { return e.Name, e.Mentions })
	list(c, "vulnerabilities", rec.Vulnerabilities, func(e record.Vulnerability) (string, []record.Mention) { return e.ID, e.Mentions })
}

// list checks one list of entities: each has a name of its own and a mention,
// each mention says what the text says at its place, and all are in order.
func list[E any](c *checker, what string, entities []E, of func(E) (string, []record.Mention)) {
	seen := make(map[string]bool, len(entities))
	last := -1
	for i, e := range entities {
		name, mentions := of(e)
		where := fmt.Sprintf("%s[%d] (%q)", what, i, name)
		if name == "" {
			c.addf("%s has no name", where)
		}
		if seen[name] {
			c.addf("%s is listed twice", where)
		}
		seen[name] = true
		if len(mentions) == 0 {
			c.addf("%s has no mention", where)
			continue
		}
		if mentions[0].Start < last {
			c.addf("%s is first mentioned at byte %d, before the one listed above it", where, mentions[0].Start)
		}
		last = mentions[0].Start
		end := 0
		for j, m := range mentions {
			c.span(where, m.Start, m.End, m.Text)
			if j > 0 && m.Start < end {
				c.addf("%s: mention %d at bytes %d to %d overlaps the one before it or is out of order", where, j, m.Start, m.End)
			}
			end = m.End
			if m.Confidence != record.RoundConfidence(m.Confidence) {
				c.addf("%s: mention %d: confidence %v is not rounded", where, j, m.Confidence)
			}
		}
	}
}

// span checks that the text at a place is what a record says it is.
func (c *checker) span(where string, start, end int, text string) {
	switch {
	case start < 0 || end <= start || end > len(c.text):
		c.addf("%s: bytes %d to %d are no place in a text of %d bytes", where, start, end, len(c.text))
	case c.text[start:end] != text:
		c.addf("%s: bytes %d to %d are %q, not %q", where, start, end, c.text[start:end], text)
	}
}

func (c *checker) incidents(rec *record.Record) {
	names := partyNames(rec)
	main := 0
	for i := range rec.Incidents {
		inc := &rec.Incidents[i]
		where := fmt.Sprintf("incidents[%d]", i)
		if inc.Main {
			main++
		}
		for _, n := range inc.Victims {
			if !names[n] {
				c.addf("%s: victim %q is not a listed name", where, n)
			}
		}
		for _, n := range inc.Actors {
			if !names[n] {
				c.addf("%s: actor %q is not a listed name", where, n)
			}
		}
		last := 0
		for j, e := range inc.Evidence {
			c.span(fmt.Sprintf("%s.evidence[%d]", where, j), e.Start, e.End, e.Text)
			if e.Start < last {
				c.addf("%s.evidence[%d] is out of order", where, j)
			}
			last = e.Start
		}
	}
	if main > 2 {
		c.addf("%d incidents are main", main)
	}
}

// partyNames returns the names of all entities that a victim or an actor may be.
func partyNames(rec *record.Record) map[string]bool {
	names := make(map[string]bool)
	for e := range rec.Entities() {
		if e.Label != record.LabelDate && e.Label != record.LabelAttack {
			names[e.Name] = true
		}
	}
	for _, v := range rec.Vulnerabilities { // no party
		delete(names, v.ID)
	}
	return names
}

// roundTrips checks that what is written in each format reads back as the
// same record and is then written as the same bytes.
func (c *checker) roundTrips(rec *record.Record) {
	for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
		first, err := record.Marshal(rec, f)
		if err != nil {
			c.addf("%v", err)
			continue
		}
		back, err := record.Read(first)
		if err != nil || len(back) != 1 {
			c.addf("%s: %d records read back, error %v", f, len(back), err)
			continue
		}
		second, err := record.Marshal(back[0], f)
		if err != nil || !bytes.Equal(first, second) {
			c.addf("%s: not the same when written again (error %v):\n%s", f, err, cmp.Diff(string(first), string(second)))
		}
	}
}
