package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/incx/incx/gazetteer"
)

// CSV imports a table. Its first row names the columns: name, and any of id,
// aliases, weak, kind, sector, country, ambiguous, lower. Columns are
// separated by commas, semicolons or tabs; aliases by ";" or "|", whichever
// does not separate columns. Other columns are not read.
func CSV(r io.Reader, name string, o Options) ([]*gazetteer.File, error) {
	if err := o.checkFamily(); err != nil {
		return nil, fmt.Errorf("import %s: %w", name, err)
	}
	src, err := readAll(r, name)
	if err != nil {
		return nil, err
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	in := csv.NewReader(bytes.NewReader(src))
	in.FieldsPerRecord = -1
	in.TrimLeadingSpace = true
	in.Comma = separator(src)
	header, err := in.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("import %s: empty: want a header row with a column \"name\"", name)
	}
	if err != nil {
		return nil, fmt.Errorf("import %s: header row: %w", name, err)
	}
	c := newCollector(name, o)
	t := newTable(c, header)
	if _, ok := t.columns["name"]; !ok {
		return nil, fmt.Errorf("import %s:1: no column \"name\" in the header row", name)
	}
	if in.Comma == ';' {
		t.split = "|"
	}
	breaks := 0 // within cells, which are no rows
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return c.result()
		}
		if err != nil {
			return nil, fmt.Errorf("import %s: %w", name, err)
		}
		line, _ := in.FieldPos(0)
		c.at("row", line-breaks)
		for _, cell := range row {
			breaks += strings.Count(cell, "\n")
		}
		if !t.take(row) {
			continue
		}
		e, err := t.entry(o.Family)
		if err != nil {
			return nil, fmt.Errorf("import %s:%d: %w", name, line, err)
		}
		c.add(e)
	}
}

// separator returns the mark that separates the columns of the header row.
func separator(src []byte) rune {
	line, _, _ := bytes.Cut(src, []byte("\n"))
	best, most := ',', bytes.Count(line, []byte(","))
	for _, r := range ";\t" {
		if n := bytes.Count(line, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

// table reads rows by the names of their columns.
type table struct {
	c       *collector
	columns map[string]int
	width   int
	row     []string
	split   string
}

// newTable returns a table with the columns of a header row. It loses those
// that are not read.
func newTable(c *collector, header []string) *table {
	t := &table{c: c, columns: map[string]int{}, width: len(header), split: ";|"}
	c.at("row", 1)
	for i, h := range header {
		column := strings.ToLower(strings.TrimSpace(h))
		_, twice := t.columns[column]
		switch {
		case column == "":
		case !slices.Contains(fields(), column):
			c.lose("columns", "no field of an entry: want "+strings.Join(fields(), ", "), h)
		case twice:
			c.lose("columns", "named twice", h)
		default:
			t.columns[column] = i
		}
	}
	return t
}

// fields are the columns that are read.
func fields() []string {
	return []string{"name", "id", "aliases", "weak", "kind", "sector", "country", "ambiguous", "lower"}
}

// take makes row the one that is read, and says whether there is anything in
// it. It loses cells that have no column.
func (t *table) take(row []string) bool {
	empty := true
	for i, cell := range row {
		cell = strings.TrimSpace(cell)
		empty = empty && cell == ""
		if i >= t.width && cell != "" {
			t.c.lose("columns", "beyond those of the header row: is a mark between columns part of a name?", cell)
		}
	}
	t.row = row
	return !empty
}

func (t *table) get(column string) string {
	i, ok := t.columns[column]
	if !ok || i >= len(t.row) {
		return ""
	}
	return strings.TrimSpace(t.row[i])
}

func (t *table) list(column string) []string {
	return strings.FieldsFunc(t.get(column), func(r rune) bool { return strings.ContainsRune(t.split, r) })
}

func (t *table) truth(column string) (bool, error) {
	s := strings.ToLower(t.get(column))
	switch s {
	case "", "no", "n":
		return false, nil
	case "yes", "y", "x":
		return true, nil
	}
	b, err := strconv.ParseBool(s)
	if err != nil {
		return false, fmt.Errorf("column %s: want true or false, found %q", column, s)
	}
	return b, nil
}

func (t *table) entry(f gazetteer.Family) (gazetteer.Entry, error) {
	e := gazetteer.Entry{
		ID: gazetteer.Slug(t.get("id")), Name: t.get("name"), Family: f, Aliases: t.list("aliases"), Weak: t.list("weak"),
		Kind: t.get("kind"), Sector: t.get("sector"), Country: t.get("country"),
	}
	var err, err2 error
	e.Ambiguous, err = t.truth("ambiguous")
	e.Lower, err2 = t.truth("lower")
	return e, errors.Join(err, err2)
}
