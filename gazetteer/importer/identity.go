package importer

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode"

	"github.com/incx/incx/gazetteer"
)

// keyOf returns the key of the entry with this family and id.
func keyOf(f gazetteer.Family, id string) string { return f.String() + " " + id }

// A spelling is what a name of the entry with this key shares with those that are
// matched alike.
type spelling struct{ entry, alike string }

// alike returns what names that are matched alike share: their slug, or the name in
// lower case where that has letters which a slug leaves out.
func alike(name string) string {
	if hasOtherLetters(name) {
		return strings.ToLower(name)
	}
	return gazetteer.Slug(name)
}

// hasOtherLetters says whether a name has letters of which no id can be made.
func hasOtherLetters(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// newID returns the id that is made of the name of e, "" where it has nothing for one.
// Names that differ in the letters that an id leaves out are those of different
// entries: a hash tells the later ones apart.
func (c *collector) newID(e *gazetteer.Entry) string {
	id := gazetteer.Slug(e.Name)
	if id == "" || !hasOtherLetters(e.Name) {
		return id
	}
	key := keyOf(e.Family, id)
	if _, known := c.ids[key]; !known || c.spellings[spelling{key, alike(e.Name)}] {
		return id
	}
	h := fnv.New32a()
	h.Write([]byte(alike(e.Name)))
	return fmt.Sprintf("%s-%08x", id, h.Sum32())
}
