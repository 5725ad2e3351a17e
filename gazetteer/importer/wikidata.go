package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/incx/incx/gazetteer"
)

// WikidataJSON imports from Wikidata: the answer of its query service (as
// SPARQL JSON, or as the plain JSON table that its page offers), or entities
// in its JSON form (one, a list, one on each line, or as the API wraps them).
//
// A query names its variables item, itemLabel, itemAltLabel (aliases,
// separated by commas), country (an ISO code) and, if wanted, kind and
// sector. Of an entity the English label and aliases and the native label are
// taken.
func WikidataJSON(r io.Reader, name string, o Options) ([]*gazetteer.File, error) {
	if err := o.checkFamily(); err != nil {
		return nil, fmt.Errorf("import %s: %w", name, err)
	}
	src, err := readAll(r, name)
	if err != nil {
		return nil, err
	}
	w := &wikidata{c: newCollector(name, o), items: map[string]string{}}
	dec := json.NewDecoder(bytes.NewReader(src))
	for {
		var v json.RawMessage
		if err := dec.Decode(&v); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("import %s: at byte %d: %w", name, dec.InputOffset(), err)
		}
		w.value(v)
	}
	return w.c.result()
}

type wikidata struct {
	c *collector
	// items has the id of the entry made of each item, so that the rows of
	// one item become one entry.
	items map[string]string
	// read counts the rows and entities.
	read int
}

// next says that another row or entity is read.
func (w *wikidata) next(unit string) {
	w.read++
	w.c.at(unit, w.read)
}

// sparqlTerm is a value of SPARQL 1.1 Query Results JSON:
// https://www.w3.org/TR/sparql11-results-json/
type sparqlTerm struct {
	Value string `json:"value"`
}

// wikidataEntity is an entity in Wikidata's JSON form:
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
type wikidataEntity struct {
	ID      string                  `json:"id"`
	Labels  map[string]sparqlTerm   `json:"labels"`
	Aliases map[string][]sparqlTerm `json:"aliases"`
	Claims  map[string][]struct {
		MainSnak struct {
			DataValue struct {
				Value json.RawMessage `json:"value"`
			} `json:"datavalue"`
		} `json:"mainsnak"`
	} `json:"claims"`
}

// value imports a JSON value of any of the forms.
func (w *wikidata) value(v json.RawMessage) {
	var list []json.RawMessage
	if json.Unmarshal(v, &list) == nil {
		for _, item := range list {
			w.object(item)
		}
		return
	}
	w.object(v)
}

func (w *wikidata) object(v json.RawMessage) {
	var wrap struct {
		Results struct {
			Bindings []map[string]sparqlTerm `json:"bindings"`
		} `json:"results"`
		Entities map[string]wikidataEntity `json:"entities"`
		ItemText texts                     `json:"itemLabel"`
	}
	if decode(v, &wrap) != nil {
		w.unknown(v)
		return
	}
	switch {
	case wrap.Results.Bindings != nil:
		for _, row := range wrap.Results.Bindings {
			flat := make(map[string]string, len(row))
			for k, term := range row {
				flat[k] = term.Value
			}
			w.row(flat)
		}
	case wrap.Entities != nil:
		for _, id := range slices.Sorted(maps.Keys(wrap.Entities)) {
			e := wrap.Entities[id]
			w.entity(&e)
		}
	case len(wrap.ItemText) > 0:
		var row map[string]any
		if json.Unmarshal(v, &row) != nil {
			return
		}
		flat := map[string]string{}
		for k, x := range row {
			if s, ok := x.(string); ok {
				flat[k] = s
			}
		}
		w.row(flat)
	default:
		var e wikidataEntity
		if decode(v, &e) == nil && len(e.Labels) > 0 {
			w.entity(&e)
			return
		}
		w.unknown(v)
	}
}

// decode reads v into x and passes over fields of another type: Wikidata writes
// an object without members as an empty list.
func decode(v json.RawMessage, x any) error {
	err := json.Unmarshal(v, x)
	var other *json.UnmarshalTypeError
	if errors.As(err, &other) {
		return nil
	}
	return err
}

// unknown loses a value that is of none of the forms.
func (w *wikidata) unknown(v json.RawMessage) {
	w.next("value")
	w.c.lose("name", "neither a row with item labels nor an entity with labels", string(v))
}

// row imports a row of a query's answer.
func (w *wikidata) row(row map[string]string) {
	w.next("row")
	e := gazetteer.Entry{
		Name: row["itemLabel"], Family: w.c.o.Family, Kind: row["kind"], Sector: row["sector"],
		Country: row["country"],
	}
	item := row["item"]
	if isItemID(e.Name) {
		w.c.lose("name", "no label in the language asked for", e.Name)
		return
	}
	e.Aliases = strings.Split(row["itemAltLabel"], ", ")
	if s := row["shortName"]; s != "" {
		e.Aliases = append(e.Aliases, s)
	}
	if item != "" {
		if id, ok := w.items[item]; ok {
			e.ID = id
		} else {
			w.items[item] = gazetteer.Slug(clean(e.Name))
		}
	}
	w.c.add(e)
}

// entity imports one entity.
func (w *wikidata) entity(x *wikidataEntity) {
	w.next("entity")
	label, ok := x.Labels["en"]
	if !ok {
		label = x.Labels["mul"]
	}
	if label.Value == "" {
		w.c.lose("name", "no English label", x.ID)
		return
	}
	e := gazetteer.Entry{Name: label.Value, Family: w.c.o.Family}
	for _, lang := range []string{"en", "mul"} {
		for _, a := range x.Aliases[lang] {
			e.Aliases = append(e.Aliases, a.Value)
		}
	}
	// P1705 is the native label, P1813 the short name, P297 the ISO code of
	// a country.
	for _, property := range []string{"P1705", "P1813"} {
		for _, claim := range x.Claims[property] {
			var text struct{ Text string }
			if json.Unmarshal(claim.MainSnak.DataValue.Value, &text) == nil && text.Text != "" {
				e.Aliases = append(e.Aliases, text.Text)
			}
		}
	}
	for _, claim := range x.Claims["P297"] {
		var code string
		if json.Unmarshal(claim.MainSnak.DataValue.Value, &code) == nil {
			e.Country = code
		}
	}
	w.c.add(e)
}

// isItemID says whether s is an id such as "Q42", which the query service
// gives for a label that is missing.
func isItemID(s string) bool {
	if len(s) < 2 || s[0] != 'Q' {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}
