package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// entryOutput is an entry as commands print it.
type entryOutput struct {
	ID        string   `json:"id" yaml:"id"`
	Family    string   `json:"family" yaml:"family"`
	Name      string   `json:"name" yaml:"name"`
	Aliases   []string `json:"aliases,omitempty" yaml:"aliases,omitempty,flow"`
	Weak      []string `json:"weak,omitempty" yaml:"weak,omitempty,flow"`
	Kind      string   `json:"kind,omitempty" yaml:"kind,omitempty"`
	Sector    string   `json:"sector,omitempty" yaml:"sector,omitempty"`
	Country   string   `json:"country,omitempty" yaml:"country,omitempty"`
	Ambiguous bool     `json:"ambiguous,omitempty" yaml:"ambiguous,omitempty"`
	Lower     bool     `json:"lower,omitempty" yaml:"lower,omitempty"`
	MITRE     []string `json:"mitre_attack,omitempty" yaml:"mitre_attack,omitempty,flow"`
	VERIS     []string `json:"veris,omitempty" yaml:"veris,omitempty,flow"`
}

func outputOf(e *gazetteer.Entry) *entryOutput {
	out := &entryOutput{
		ID: e.ID, Family: e.Family.String(), Name: e.Name, Aliases: e.Aliases, Weak: e.Weak, Kind: e.Kind,
		Sector: e.Sector, Country: e.Country, Ambiguous: e.Ambiguous, Lower: e.Lower,
	}
	if e.Attack != nil {
		out.MITRE, out.VERIS = e.Attack.MITRE, e.Attack.VERIS
	}
	return out
}

// meaningOutput is what a name may mean.
type meaningOutput struct {
	Family string       `json:"family" yaml:"family"`
	Reason string       `json:"reason" yaml:"reason"`
	Entry  *entryOutput `json:"entry,omitempty" yaml:"entry,omitempty"`
}

type lookupOutput struct {
	Name     string          `json:"name" yaml:"name"`
	Meanings []meaningOutput `json:"meanings" yaml:"meanings"`
}

// lookupNames writes what each of names may mean. It fails where one of them
// means nothing.
func lookupNames(w io.Writer, g *gazetteer.Gazetteer, names []string, format string) error {
	var all []lookupOutput
	var unknown []string
	for _, name := range names {
		out := lookupOutput{Name: name, Meanings: []meaningOutput{}}
		for _, m := range g.Lookup(name) {
			o := meaningOutput{Family: m.Family.String(), Reason: m.Reason}
			if m.Entry != nil {
				o.Entry = outputOf(m.Entry)
			}
			out.Meanings = append(out.Meanings, o)
		}
		if len(out.Meanings) == 0 {
			unknown = append(unknown, fmt.Sprintf("%q", name))
		}
		all = append(all, out)
	}
	if err := writeLookup(w, all, format); err != nil {
		return err
	}
	if len(unknown) > 0 {
		return fmt.Errorf("not in the gazetteer: %s", strings.Join(unknown, ", "))
	}
	return nil
}

func writeLookup(w io.Writer, all []lookupOutput, format string) error {
	if format != "text" {
		return encodeAs(w, all, format)
	}
	var b strings.Builder
	for _, l := range all {
		if len(l.Meanings) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s\n", record.Printable(l.Name))
		for _, m := range l.Meanings {
			if m.Entry == nil {
				fmt.Fprintf(&b, "  %s\n", m.Reason)
				continue
			}
			fmt.Fprintf(&b, "  %s %s: %s", m.Family, m.Entry.ID, record.Printable(m.Entry.Name))
			if about := nonEmpty(m.Entry.Kind, m.Entry.Sector, m.Entry.Country); len(about) > 0 {
				fmt.Fprintf(&b, " (%s)", strings.Join(about, ", "))
			}
			fmt.Fprintf(&b, "\n    %s\n", m.Reason)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func nonEmpty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// listFilter says which entries to list; empty fields let all pass.
type listFilter struct {
	family                gazetteer.Family
	kind, sector, country string
	ambiguous             bool
}

func (f *listFilter) passes(e *gazetteer.Entry) bool {
	return (f.family == gazetteer.NoFamily || e.Family == f.family) &&
		(f.kind == "" || e.Kind == f.kind) &&
		(f.sector == "" || e.Sector == f.sector) &&
		(f.country == "" || strings.EqualFold(e.Country, f.country)) &&
		(!f.ambiguous || e.Ambiguous || len(e.Weak) > 0)
}

// listEntries writes the entries that pass the filter.
func listEntries(w io.Writer, g *gazetteer.Gazetteer, f listFilter, format string) error {
	entries := []*entryOutput{}
	for _, e := range g.All() {
		if f.passes(e) {
			entries = append(entries, outputOf(e))
		}
	}
	switch format {
	case "csv":
		return writeCSV(w, entries)
	case "jsonl":
		for _, e := range entries {
			if err := writeJSON(w, e, false); err != nil {
				return err
			}
		}
		return nil
	case "text":
		tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for _, e := range entries {
			fmt.Fprintf(tab, "%s\t%s\t%s\t%s\t%s\n", e.Family, orDash(e.Kind), orDash(e.Country), e.ID, record.Printable(strings.Join(append([]string{e.Name}, e.Aliases...), "; ")))
		}
		return tab.Flush()
	}
	return encodeAs(w, entries, format)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// writeCSV writes entries as a table that "incx gazetteer import csv" reads.
func writeCSV(w io.Writer, entries []*entryOutput) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"id", "family", "name", "aliases", "weak", "kind", "sector", "country", "ambiguous", "lower"}}
	for _, e := range entries {
		rows = append(rows, []string{
			e.ID, e.Family, e.Name, strings.Join(e.Aliases, ";"), strings.Join(e.Weak, ";"), e.Kind, e.Sector, e.Country,
			fmt.Sprint(e.Ambiguous), fmt.Sprint(e.Lower),
		})
	}
	return out.WriteAll(rows)
}

// statsOutput is what "incx gazetteer stats" prints.
type statsOutput struct {
	Entries   int            `json:"entries" yaml:"entries"`
	Names     int            `json:"names" yaml:"names"`
	Words     int            `json:"words" yaml:"words"`
	Countries int            `json:"countries" yaml:"countries"`
	Bytes     int            `json:"compiled_bytes" yaml:"compiled_bytes"`
	Families  []familyOutput `json:"families" yaml:"families"`
}

type familyOutput struct {
	Family    string       `json:"family" yaml:"family"`
	Entries   int          `json:"entries,omitempty" yaml:"entries,omitempty"`
	Names     int          `json:"names,omitempty" yaml:"names,omitempty"`
	Words     int          `json:"words,omitempty" yaml:"words,omitempty"`
	Ambiguous int          `json:"ambiguous" yaml:"ambiguous"`
	Kinds     []kindOutput `json:"kinds,omitempty" yaml:"kinds,omitempty"`
}

type kindOutput struct {
	Kind    string `json:"kind" yaml:"kind"`
	Entries int    `json:"entries" yaml:"entries"`
}

func writeStats(w io.Writer, s gazetteer.Stats, format string) error {
	out := statsOutput{Entries: s.Entries, Names: s.Names, Words: s.Words, Countries: s.Countries, Bytes: s.Bytes}
	for _, f := range s.Families {
		row := familyOutput{Family: f.Family.String(), Entries: f.Entries, Names: f.Names, Words: f.Words, Ambiguous: f.Ambiguous}
		for _, k := range f.Kinds {
			if k.Kind != "" {
				row.Kinds = append(row.Kinds, kindOutput{k.Kind, k.Entries})
			}
		}
		out.Families = append(out.Families, row)
	}
	if format != "text" {
		return encodeAs(w, out, format)
	}
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tab, "family\tentries\tnames\twords\tambiguous\t")
	for _, f := range out.Families {
		fmt.Fprintf(tab, "%s\t%d\t%d\t%d\t%d\t\n", f.Family, f.Entries, f.Names, f.Words, f.Ambiguous)
		for _, k := range f.Kinds {
			fmt.Fprintf(tab, "%s\t%d\t\t\t\t\n", k.Kind, k.Entries)
		}
	}
	fmt.Fprintf(tab, "all\t%d\t%d\t%d\t\t\n", out.Entries, out.Names, out.Words)
	if err := tab.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d countries; %.1f MB compiled\n", out.Countries, float64(out.Bytes)/1e6)
	return err
}

// writeProblems writes what lint found and a summary.
func writeProblems(w io.Writer, problems []gazetteer.Problem, format string) error {
	if format == "json" {
		type problem struct {
			File     string `json:"file"`
			Line     int    `json:"line,omitempty"`
			Field    string `json:"field,omitempty"`
			Severity string `json:"severity"`
			Message  string `json:"message"`
		}
		out := []problem{}
		for _, p := range problems {
			out = append(out, problem{p.File, p.Line, p.Field, problemSeverity(p), p.Message})
		}
		return encodeAs(w, out, format)
	}
	var b strings.Builder
	count := map[string]int{}
	for i := range problems {
		p := &problems[i]
		count[problemSeverity(*p)]++
		fmt.Fprintf(&b, "%s [%s]\n", p.Error(), problemSeverity(*p))
	}
	fmt.Fprintf(&b, "%s, %s\n", counted(count["error"], "error"), counted(count["warning"], "warning"))
	_, err := io.WriteString(w, b.String())
	return err
}

// counted returns a number with what it is the number of.
func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

func problemSeverity(p gazetteer.Problem) string {
	if p.Warning {
		return "warning"
	}
	return "error"
}

// encodeAs writes v as indented JSON or as YAML.
func encodeAs(w io.Writer, v any, format string) error {
	if format == "yaml" {
		enc := yaml.NewEncoder(w)
		enc.SetIndent(2)
		if err := enc.Encode(v); err != nil {
			return err
		}
		return enc.Close()
	}
	return writeJSON(w, v, true)
}
