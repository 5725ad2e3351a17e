package importer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/gazetteer"
)

// A Loss is what a source states and a gazetteer file cannot take over, for
// one reason in one field.
type Loss struct {
	// Field is the field of an entry, as in a gazetteer file, or "columns" of
	// a table.
	Field string
	// Reason says what is wrong with the values.
	Reason string
	// Count is how many values were left out.
	Count int
	// Value is the first of them, and Place where it stands: "row 2".
	Value, Place string
}

// String returns the loss as a line of text.
func (l Loss) String() string {
	first := ":"
	if l.Count > 1 {
		first = ", the first"
	}
	return fmt.Sprintf("%s: %d left out (%s)%s %q in %s", l.Field, l.Count, l.Reason, first, shorten(l.Value), l.Place)
}

// shorten cuts a value that would fill more than a line.
func shorten(s string) string {
	const longest = 60
	for i := range s {
		if i > longest {
			return s[:i] + "…"
		}
	}
	return s
}

// at says where in the source the next entries stand.
func (c *collector) at(unit string, number int) { c.unit, c.number = unit, number }

// lose counts a value that is left out. There are few kinds of loss.
func (c *collector) lose(field, reason, value string) {
	i := slices.IndexFunc(c.losses, func(l Loss) bool { return l.Field == field && l.Reason == reason })
	if i < 0 {
		i = len(c.losses)
		c.losses = append(c.losses, Loss{Field: field, Reason: reason, Value: value, Place: fmt.Sprint(c.unit, " ", c.number)})
	}
	c.losses[i].Count++
}

// kind returns the kind of family f that s spells, in any case and with spaces
// or hyphens, or "".
func (c *collector) kind(f gazetteer.Family, s string) string {
	for _, k := range []string{s, gazetteer.Slug(s)} {
		if k != "" && slices.Contains(gazetteer.KindsOf(f), k) {
			return k
		}
	}
	c.lose("kind", fmt.Sprintf("no kind of %s", f), s)
	return ""
}

// sector returns the sector that s spells, as kind does.
func (c *collector) sector(_ gazetteer.Family, s string) string {
	for _, k := range []string{s, gazetteer.Slug(s)} {
		if gazetteer.CheckSector(k) == nil {
			return k
		}
	}
	c.lose("sector", "no sector that incx knows", s)
	return ""
}

// country returns the ISO code that s is, or that of the country with this
// name, or "".
func (c *collector) country(_ gazetteer.Family, s string) string {
	code := strings.ToUpper(strings.TrimSpace(s))
	if gazetteer.IsCountry(code) {
		return code
	}
	if c.o.Gazetteer != nil {
		code, ok := codeOf(c.o.Gazetteer.Lookup(s))
		if ok {
			return code
		}
	}
	c.lose("country", "no ISO 3166-1 alpha-2 code and no name of a country", s)
	return ""
}

// codeOf returns the code of the one country, or territory with a code of its
// own, among meanings, and false where there is none or several.
func codeOf(meanings []gazetteer.Meaning) (string, bool) {
	code := ""
	for _, m := range meanings {
		if m.Family != gazetteer.Location || m.Entry.Country == "" || m.Entry.Kind != "country" && m.Entry.Kind != "territory" {
			continue
		}
		if code != "" && code != m.Entry.Country {
			return "", false
		}
		code = m.Entry.Country
	}
	return code, code != ""
}
