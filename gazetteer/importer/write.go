package importer

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/incx/incx/gazetteer"
)

// Write writes f as a gazetteer file in YAML, one entry on each line, with a
// comment at its top. Kind and sector are stated once for the file where all
// entries share them.
func Write(w io.Writer, f *gazetteer.File, comment string) error {
	out := bufio.NewWriter(w)
	for line := range strings.Lines(comment) {
		fmt.Fprintf(out, "# %s\n", strings.TrimSpace(line))
	}
	fmt.Fprintf(out, "family: %s\n", f.Family)
	kind := shared(f, func(e *gazetteer.FileEntry) string { return e.Kind })
	sector := shared(f, func(e *gazetteer.FileEntry) string { return e.Sector })
	if kind != "" {
		fmt.Fprintf(out, "kind: %s\n", scalar(kind))
	}
	if sector != "" {
		fmt.Fprintf(out, "sector: %s\n", scalar(sector))
	}
	fmt.Fprintln(out, "entries:")
	for i := range f.Entries {
		e := &f.Entries[i]
		fmt.Fprintf(out, "  - {id: %s, name: %s", scalar(e.ID), scalar(e.Name))
		field(out, "aliases", list(e.Aliases))
		field(out, "weak", list(e.Weak))
		if e.Kind != kind {
			field(out, "kind", scalar(e.Kind))
		}
		if e.Sector != sector {
			field(out, "sector", scalar(e.Sector))
		}
		field(out, "country", scalar(e.Country))
		if e.Ambiguous {
			field(out, "ambiguous", "true")
		}
		if e.Lower {
			field(out, "lower", "true")
		}
		fmt.Fprintln(out, "}")
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write gazetteer file: %w", err)
	}
	return nil
}

// shared returns the value that all entries have, or "".
func shared(f *gazetteer.File, get func(*gazetteer.FileEntry) string) string {
	value := ""
	for i := range f.Entries {
		v := get(&f.Entries[i])
		if v == "" || i > 0 && v != value {
			return ""
		}
		value = v
	}
	return value
}

func field(out io.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(out, ", %s: %s", name, value)
	}
}

func list(items []string) string {
	if len(items) == 0 {
		return ""
	}
	quoted := make([]string, len(items))
	for i, s := range items {
		quoted[i] = scalar(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// scalar writes s as a YAML flow scalar, in quotes unless it is plainly a
// text without them.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\U%08X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isPlain says whether YAML reads s as a text without quotes.
func isPlain(s string) bool {
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "null", "y", "n":
		return false
	}
	for i, r := range s {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z'
		if i == 0 && !letter {
			return false
		}
		if !letter && (r < '0' || r > '9') && !strings.ContainsRune(" .-_+/'", r) {
			return false
		}
	}
	return s[len(s)-1] != ' '
}
