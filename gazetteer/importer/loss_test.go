package importer

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/gazetteer"
)

// What is in a source and not in the result is told, once for each kind of loss.
func TestLosses(t *testing.T) {
	org := Options{Family: gazetteer.Organisation, Kind: "company", Country: "IE"}
	tests := []struct {
		name, format, src string
		o                 Options
		want              string // the entries
		losses            []string
	}{
		{"nothing lost", "csv", "name,kind,country\nBlue Heron Bank,bank,gb\n", org, `kind: bank
entries:
  - {id: blue-heron-bank, name: Blue Heron Bank, country: GB}
`, nil},
		{"kind, sector and country", "csv", "name,kind,sector,country\nFoo Corp,compny,foo,Germanny\nBar Corp,compny,foo,XX\nQux Corp\n", org, `entries:
  - {id: foo-corp, name: Foo Corp}
  - {id: bar-corp, name: Bar Corp}
  - {id: qux-corp, name: Qux Corp, kind: company, country: IE}
`, []string{
			`kind: 2 left out (no kind of organisation), the first "compny" in row 2`,
			`sector: 2 left out (no sector that incx knows), the first "foo" in row 2`,
			`country: 2 left out (no ISO 3166-1 alpha-2 code and no name of a country), the first "Germanny" in row 2`,
		}},
		{"spelled otherwise", "csv", "name,kind,sector\nFoo Corp,Security Vendor,REAL ESTATE\n", org, `kind: security-vendor
sector: real-estate
entries:
  - {id: foo-corp, name: Foo Corp, country: IE}
`, nil},
		{"names of countries", "csv", "name,country\nAb Corp,Germany\nBc Corp,the netherlands\nCd Corp,UK\nDe Corp,Georgia\nEf Corp,U.S.A.\nFg Corp,Hong Kong\n" +
			"Gh Corp,Bavaria\nHi Corp,German\n", Options{Family: gazetteer.Organisation}, `entries:
  - {id: ab-corp, name: Ab Corp, country: DE}
  - {id: bc-corp, name: Bc Corp, country: NL}
  - {id: cd-corp, name: Cd Corp, country: GB}
  - {id: de-corp, name: De Corp, country: GE}
  - {id: ef-corp, name: Ef Corp, country: US}
  - {id: fg-corp, name: Fg Corp, country: HK}
  - {id: gh-corp, name: Gh Corp}
  - {id: hi-corp, name: Hi Corp}
`, []string{`country: 2 left out (no ISO 3166-1 alpha-2 code and no name of a country), the first "Bavaria" in row 8`}},
		{"names", "csv", "name,aliases,country\nKettle Works,<>|Kettle Firm,\n,Harbour,FR\n,,\n\"Two\nLines\",,\n日本,,\nCaf\xe9 Corp,,\n", Options{Family: gazetteer.Organisation}, `entries:
  - {id: kettle-works, name: Kettle Works, aliases: [Kettle Firm]}
  - {id: two-lines, name: Two Lines}
`, []string{
			`aliases: 1 left out (no name that a text can have): "<>" in row 2`,
			`name: 1 left out (no name that a text can have, its entry too): "" in row 3`,
			`name: 1 left out (no Latin letter or digit to make an id of, its entry too): "日本" in row 6`,
			`name: 1 left out (not in UTF-8, its entry too): "Caf\xe9 Corp" in row 7`,
		}},
		{"columns", "csv", "name,alias,Note,name\nKettle Works,Kettle,x,y,Ltd\n", Options{Family: gazetteer.Organisation}, `entries:
  - {id: kettle-works, name: Kettle Works}
`, []string{
			`columns: 2 left out (no field of an entry: want name, id, aliases, weak, kind, sector, country, ambiguous, lower), the first "alias" in row 1`,
			`columns: 1 left out (named twice): "name" in row 1`,
			`columns: 1 left out (beyond those of the header row: is a mark between columns part of a name?): "Ltd" in row 2`,
		}},
		{"rows of one entry", "csv", "name,kind,country,ambiguous\nKettle Works,,GB,\nKETTLE WORKS,bank,FR,yes\n", Options{Family: gazetteer.Organisation}, `kind: bank
entries:
  - {id: kettle-works, name: Kettle Works, country: GB, ambiguous: true}
`, []string{`country: 1 left out (unlike what was said of the entry before): "FR" in row 3`}},
		{"galaxy", "misp-galaxy", `{"type":"threat-actor","values":[{"value":"Gentle Otter","meta":{"country":"Atlantis","synonyms":["{x}"]}},{"value":"{}"}]}`, Options{}, `kind: unknown
entries:
  - {id: gentle-otter, name: Gentle Otter}
`, []string{
			`country: 1 left out (no ISO 3166-1 alpha-2 code and no name of a country): "Atlantis" in value 1`,
			`aliases: 1 left out (no name that a text can have): "{x}" in value 1`,
			`name: 1 left out (no name that a text can have, its entry too): "{}" in value 2`,
		}},
		{"wikidata rows", "wikidata-json", `[{"item":"x/Q7","itemLabel":"Q7"},{"itemLabel":"Kettle Works","country":"http://x/Q1","kind":"business"},{"a":1},5]`, Options{Family: gazetteer.Organisation}, `entries:
  - {id: kettle-works, name: Kettle Works}
`, []string{
			`name: 1 left out (no label in the language asked for): "Q7" in row 1`,
			`kind: 1 left out (no kind of organisation): "business" in row 2`,
			`country: 1 left out (no ISO 3166-1 alpha-2 code and no name of a country): "http://x/Q1" in row 2`,
			`name: 2 left out (neither a row with item labels nor an entity with labels), the first "{\"a\":1}" in value 3`,
		}},
		{"wikidata entities", "wikidata-json", `{"id":"Q1","labels":{"fr":{"value":"Bouilloire"}}} {"id":"Q2","labels":{"en":{"value":"Kettle Works"}},"aliases":[],"claims":[]}`,
			Options{Family: gazetteer.Organisation}, `entries:
  - {id: kettle-works, name: Kettle Works}
`, []string{`name: 1 left out (no English label): "Q1" in entity 1`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var losses []string
			tt.o.Gazetteer = gazetteer.Default()
			tt.o.Lost = func(l Loss) { losses = append(losses, l.String()) }
			read, err := ByFormat(tt.format)
			if err != nil {
				t.Fatal(err)
			}
			files, err := read(strings.NewReader(tt.src), "in", tt.o)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			if err := Write(&b, files[0], ""); err != nil {
				t.Fatal(err)
			}
			if _, got, _ := strings.Cut(b.String(), "\n"); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
			if !slices.Equal(losses, tt.losses) {
				t.Errorf("losses\n%s\nwant\n%s", strings.Join(losses, "\n"), strings.Join(tt.losses, "\n"))
			}
		})
	}
}

// A source of which nothing is left says why.
func TestLossOfEverything(t *testing.T) {
	told := 0
	_, err := CSV(strings.NewReader("name\n<>\n"), "in", Options{Family: gazetteer.Organisation, Lost: func(Loss) { told++ }})
	if err == nil || told != 1 {
		t.Errorf("error %v, %d losses", err, told)
	}
}

func TestLossIsOneLine(t *testing.T) {
	l := Loss{Field: "name", Reason: "no name", Count: 1, Value: strings.Repeat("a\nb", 5000), Place: "row 2"}
	if s := l.String(); len(s) > 200 || strings.Contains(s, "\n") {
		t.Errorf("%d bytes: %q", len(s), s)
	}
}
