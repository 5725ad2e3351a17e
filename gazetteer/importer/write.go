package importer

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/incx/incx/gazetteer"
)

// Write writes f as a gazetteer file in YAML, one entry on each line, with a
// comment at its top. What f states for all entries stands at its head, and
// [gazetteer.Read] reads the same again. Files of word lists and of attack
// types it does not write: that is an error.
func Write(w io.Writer, f *gazetteer.File, comment string) error {
	if f.Family == gazetteer.NoFamily || f.Family >= gazetteer.Attack {
		return fmt.Errorf("write gazetteer file: no file of entries: family %q", f.Family)
	}
	out := bufio.NewWriter(w)
	for line := range strings.Lines(comment) {
		fmt.Fprintf(out, "# %s\n", strings.TrimSpace(line))
	}
	fmt.Fprintf(out, "family: %s\n", f.Family)
	head(out, "kind", f.Kind)
	head(out, "sector", f.Sector)
	head(out, "country", f.Country)
	fmt.Fprintln(out, "entries:")
	for i := range f.Entries {
		if err := writeEntry(out, &f.Entries[i]); err != nil {
			return fmt.Errorf("write gazetteer file: entries[%d]: %w", i, err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write gazetteer file: %w", err)
	}
	return nil
}

// head writes a field of the whole file.
func head(out io.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(out, "%s: %s\n", name, scalar(value))
	}
}

func writeEntry(out io.Writer, e *gazetteer.FileEntry) error {
	id := cmp.Or(e.ID, gazetteer.Slug(e.Name))
	if id == "" {
		return fmt.Errorf("neither an id nor a name to make it of: %q", e.Name)
	}
	fmt.Fprintf(out, "  - {id: %s", scalar(id))
	field(out, "name", scalar(e.Name))
	field(out, "aliases", list(e.Aliases))
	field(out, "weak", list(e.Weak))
	field(out, "kind", scalar(e.Kind))
	field(out, "sector", scalar(e.Sector))
	field(out, "country", scalar(e.Country))
	mark(out, "ambiguous", e.Ambiguous, e.NotAmbiguous)
	mark(out, "lower", e.Lower, e.NotLower)
	mark(out, "remove", e.Remove, false)
	mark(out, "replace", e.Replace, false)
	_, err := fmt.Fprintln(out, "}")
	return err
}

// mark writes a mark that is given or, in a user's file, taken off.
func mark(out io.Writer, name string, on, off bool) {
	if on || off {
		field(out, name, strconv.FormatBool(on))
	}
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
