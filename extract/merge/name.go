package merge

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// isBody says whether w names a kind of public body, of which each country has
// one of its own.
func isBody(w string) bool {
	switch w {
	case "ministry", "department", "agency", "police", "government", "parliament", "army", "navy", "court", "senate",
		"commission", "council", "authority", "office", "embassy", "bureau", "service", "treasury", "customs", "prosecutor":
		return true
	}
	return false
}

// isGovernment says whether w names the body that governs a place.
func isGovernment(w string) bool {
	switch w {
	case "council", "government", "municipality", "administration", "authority":
		return true
	}
	return false
}

// governed returns the words of the place that a name calls by what it is, as its
// administration does: "City of Wick". It is empty for other names.
func governed(list []string) []string {
	if len(list) < 3 || list[1] != "of" {
		return nil
	}
	switch list[0] {
	case "city", "town", "township", "village", "borough", "county", "municipality", "district":
		return list[2:]
	}
	return nil
}

func isFunctionWord(w string) bool {
	switch w {
	case "of", "the", "for", "and", "in", "on", "de", "la", "le", "du", "des", "der", "die":
		return true
	}
	return false
}

// A party is a victim or an actor of an incident.
type party struct {
	name string // as the record lists it
	id   string // of the gazetteer
	kind string // of an organisation
	// exact are keys that only the same party has: its name and the names it
	// goes by in the article. Near are keys that it may share with another,
	// loose those of them that leave out a word which says where a public body
	// is, part those that leave out any word.
	exact, near, loose, part []string
	said                     []string // the first names in the article
	// countries are where it can be; empty for anywhere.
	countries []string
	generic   bool // an entry that stands for the body of any country
	place     bool // a country or other place: a vague victim
	governs   bool // a body that stands for a place: its council
}

// maxKeys bounds the names of one party.
const maxKeys = 8

// parties finds the parties that a record lists under their names.
type parties struct {
	byName  map[string]*party
	context []string // the countries that the article names
}

func newParties(rec *record.Record) *parties {
	p := &parties{byName: make(map[string]*party)}
	for _, l := range rec.Locations {
		if l.Country != "" && !slices.Contains(p.context, l.Country) && len(p.context) < 16 {
			p.context = append(p.context, l.Country)
		}
	}
	slices.Sort(p.context)
	// Where two entities have one name, the first in this order has it.
	for i := range rec.Organisations {
		e := &rec.Organisations[i]
		p.add(e.Name, e.ID, e.Country, e.Kind, e.Mentions)
	}
	for i := range rec.ThreatActors {
		e := &rec.ThreatActors[i]
		p.add(e.Name, e.ID, "", "", e.Mentions, e.Aliases...)
	}
	for i := range rec.People {
		p.add(rec.People[i].Name, "", "", "", nil) // surnames are shared
	}
	for i := range rec.Products {
		e := &rec.Products[i]
		p.add(e.Name, e.ID, "", "", e.Mentions)
	}
	for i := range rec.Locations {
		e := &rec.Locations[i]
		if q := p.add(e.Name, "", e.Country, "", nil); q != nil {
			q.place = true
		}
	}
	return p
}

// add adds an entity, unless another of its name is there already.
func (p *parties) add(name, id, country, kind string, mentions []record.Mention, aliases ...string) *party {
	if p.byName[name] != nil {
		return nil
	}
	q := newParty(name, id)
	q.kind = kind
	for _, a := range aliases {
		q.alias(a)
	}
	for i := range mentions {
		q.alias(mentions[i].Text)
	}
	switch {
	case country != "":
		q.countries = []string{country}
	case isPublic(kind) || slices.ContainsFunc(mention.Words(name), isBody):
		q.countries, q.generic = p.context, true
	}
	p.byName[name] = q
	return q
}

// isPublic says whether organisations of a kind belong to a country.
func isPublic(kind string) bool {
	switch kind {
	case "government", "law-enforcement", "intelligence", "military", "court", "parliament":
		return true
	}
	return false
}

// of returns the party with the given name.
func (p *parties) of(name string) *party {
	if q := p.byName[name]; q != nil {
		return q
	}
	return newParty(name, "") // a record of another program
}

func newParty(name, id string) *party {
	q := &party{name: name, id: id}
	list := nameWords(name)
	if len(list) == 0 {
		return q
	}
	if id != "" {
		q.exact = append(q.exact, "i:"+id)
	}
	q.exact = append(q.exact, "n:"+strings.Join(list, " "))
	// A ministry is named with and without its country, in either order.
	place := governed(list)
	list = slices.DeleteFunc(slices.Clone(list), isFunctionWord)
	q.part, q.governs = partKeys(list), len(place) > 0 || slices.ContainsFunc(list, isGovernment)
	if len(place) == 1 && tells(place) { // longer ones are among the keys
		q.part = append(q.part, sortedKey(place))
	}
	if len(list) < 2 && !tells(list) || len(list) > 12 {
		return q
	}
	q.near = append(q.near, sortedKey(list))
	if len(list) > 2 && slices.ContainsFunc(list, isBody) {
		for _, rest := range [][]string{list[1:], list[:len(list)-1]} {
			if slices.ContainsFunc(rest, isBody) {
				q.loose = append(q.loose, sortedKey(rest))
			}
		}
	}
	return q
}

// partKeys returns the keys of a name without one of its words: "Harlow Valley
// Health System" is also "Harlow Valley Health". Of a name of two words it is
// the first that may stand alone: "Brackwater" for "Brackwater Ferries".
func partKeys(list []string) []string {
	const longest = 6
	var out []string
	switch n := len(list); {
	case n == 2:
		if tells(list[:1]) && !isHead(list[0]) && !parts(list[1]) {
			out = append(out, sortedKey(list[:1]))
		}
	case n > 2 && n <= longest:
		for i, w := range list {
			if !parts(w) {
				out = append(out, sortedKey(slices.Concat(list[:i], list[i+1:])))
			}
		}
	}
	return out
}

// parts says whether w parts names that are alike but for it: South Wales is
// not Wales, and Channel 5 is not Channel.
func parts(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "upper", "lower",
		"inner", "outer", "first", "second", "third":
		return true
	}
	return strings.ContainsAny(w, "0123456789")
}

// isHead says whether w is the kind of an organisation, which is no name:
// "university".
func isHead(w string) bool {
	return isBody(w) || oftenHit(w) || slices.ContainsFunc(gazetteer.Default().Lookup(w), func(m gazetteer.Meaning) bool {
		return m.Family == gazetteer.OrgHead
	})
}

// tells says whether words are enough to tell one name from others: two of
// them, or one that is not too short.
func tells(list []string) bool {
	return len(list) > 1 || len(list) == 1 && len(list[0]) >= 4
}

func sortedKey(list []string) string {
	list = slices.Clone(list)
	slices.Sort(list)
	return "s:" + strings.Join(list, " ")
}

// alias adds another name, if it is not so short that others may go by it.
func (q *party) alias(name string) {
	if len(q.exact) >= maxKeys || slices.Contains(q.said, name) {
		return
	}
	if len(q.said) < 2*maxKeys {
		q.said = append(q.said, name)
	}
	list := nameWords(name)
	if len(list) == 0 || len(list) == 1 && (len(list[0]) < 3 || name != strings.ToUpper(name)) {
		return
	}
	if k := "n:" + strings.Join(list, " "); !slices.Contains(q.exact, k) {
		q.exact = append(q.exact, k)
	}
}

// likeness says how alike the names of two parties are.
type likeness uint8

const (
	unlike    likeness = iota
	contained          // one name has a word more than the other
	near               // one name may be a fuller form of the other
	exact
)

// check returns what is left of a likeness of names once it is known who the
// parties are.
func (l likeness) check(a, b *party) likeness {
	if len(a.countries) > 0 && len(b.countries) > 0 && !overlap(a.countries, b.countries) {
		return unlike
	}
	if l == contained && (a.place && !b.governs || b.place && !a.governs) {
		return unlike // much is named after a place: Wick Harbour is not Wick
	}
	if a.id != "" && b.id != "" && a.id != b.id && !(l == near && (a.generic || b.generic)) {
		return unlike
	}
	return l
}

// overlap says whether two sorted lists have a member in common.
func overlap[E ~string | ~int32](a, b []E) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case b[0] < a[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}
