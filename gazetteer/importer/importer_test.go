package importer

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/gazetteer"
)

// imported returns a file of testdata as YAML.
func imported(t *testing.T, format, name string, o Options) string {
	t.Helper()
	read, err := ByFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	o.Gazetteer = gazetteer.Default()
	files, err := read(in, name, o)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, f := range files {
		if err := Write(&b, f, "Made for a test."); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestImport(t *testing.T) {
	org := Options{Family: gazetteer.Organisation, Kind: "bank"}
	tests := []struct {
		format, file string
		o            Options
		want         string
	}{
		{"misp-galaxy", "threat-actor.json", Options{}, `# Made for a test.
family: threat_actor
kind: unknown
entries:
  - {id: gentle-otter, name: Gentle Otter, aliases: [APT998, Operation River], weak: [Target], country: FI}
  - {id: paper-crane, name: Paper Crane, aliases: [Origami Team], country: JP}
  - {id: quiet-kettle, name: Quiet Kettle}
`},
		{"misp-galaxy", "ransomware.json", Options{}, `# Made for a test.
family: malware
entries:
  - {id: pebblelock, name: PebbleLock, aliases: [Pebble, PebbleLock Ransomware], kind: ransomware}
  - {id: oven, name: Oven, kind: worm}
`},
		{"misp-galaxy", "country.json", Options{}, `# Made for a test.
family: location
kind: country
entries:
  - {id: trinidad-and-tobago, name: Trinidad and Tobago, country: TT}
`},
		{"attack-stix", "attack.json", Options{}, `# Made for a test.
family: threat_actor
kind: unknown
entries:
  - {id: paper-crane, name: Paper Crane, aliases: [Origami Team]}
# Made for a test.
family: malware
entries:
  - {id: teapotrat, name: TeapotRAT, aliases: [Spout], kind: rat}
  - {id: pocketspoon, name: PocketSpoon, kind: mobile-malware}
  - {id: ladlescan, name: LadleScan, kind: tool}
`},
		{"attack-stix", "attack.json", Options{Family: gazetteer.ThreatActor, Country: "JP"}, `# Made for a test.
family: threat_actor
kind: unknown
entries:
  - {id: paper-crane, name: Paper Crane, aliases: [Origami Team], country: JP}
`},
		{"csv", "companies.csv", Options{Family: gazetteer.Organisation, Sector: "finance"}, `# Made for a test.
family: organisation
sector: finance
entries:
  - {id: blue-heron-bank, name: Blue Heron Bank, aliases: [BHB, Heron Bank], kind: bank, country: IE}
  - {id: kettle, name: Kettle, kind: company, country: GB, ambiguous: true}
  - {id: smith-sons, name: "Smith; Sons", country: US}
`},
		{"wikidata-json", "sparql.json", org, `# Made for a test.
family: organisation
kind: bank
entries:
  - {id: blue-heron-bank, name: Blue Heron Bank, aliases: [BHB, Heron Bank, Banc Corr], country: IE}
`},
		{"wikidata-json", "entities.json", org, `# Made for a test.
family: organisation
kind: bank
entries:
  - {id: blue-heron-bank, name: Blue Heron Bank, aliases: [BHB, Banc na Coirre Goirme]}
`},
		{"wikidata-json", "table.json", org, `# Made for a test.
family: organisation
kind: bank
entries:
  - {id: blue-heron-bank, name: Blue Heron Bank, aliases: [BHB]}
`},
	}
	for _, tt := range tests {
		t.Run(tt.format+" "+tt.file, func(t *testing.T) {
			got := imported(t, tt.format, tt.file, tt.o)
			if got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
			for i, part := range strings.Split(got, "# Made for a test.\n")[1:] {
				if _, err := gazetteer.Read("result", strings.NewReader(part)); err != nil {
					t.Errorf("part %d cannot be read: %v", i, err)
				}
			}
		})
	}
}

// What an id leaves out still tells names and entries apart.
func TestOtherLetters(t *testing.T) {
	const table = "name,aliases\nЗаря Group,Заря;夜明け;заря\nРека Group,Reka Group\nзаря group,Zarya Group\nГород,\n"
	const want = `family: organisation
entries:
  - {id: group, name: "Заря Group", aliases: ["Заря", "夜明け", Zarya Group]}
  - {id: group-61fbd012, name: "Река Group", aliases: [Reka Group]}
`
	var lost []Loss
	files, err := CSV(strings.NewReader(table), "in.csv", Options{Family: gazetteer.Organisation, Lost: func(l Loss) { lost = append(lost, l) }})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, files[0], ""); err != nil || b.String() != want {
		t.Errorf("%v, got\n%swant\n%s", err, &b, want)
	}
	if len(lost) != 1 || lost[0].Value != "Город" || !strings.Contains(lost[0].Reason, "id") {
		t.Errorf("lost %v", lost)
	}
}

func TestImportErrors(t *testing.T) {
	tests := []struct{ format, src, want string }{
		{"misp-galaxy", "{", "not a MISP galaxy cluster"},
		{"misp-galaxy", "[]", "not a MISP galaxy cluster: want an object, found JSON of type array"},
		{"misp-galaxy", `{"type": "rat", "values": [{"value": "x"}, {"value": 7}]}`, "values.value: JSON of type number is not for this field"},
		{"attack-stix", `"x"`, "not a STIX bundle: want an object, found JSON of type string"},
		{"misp-galaxy", `{"type": "sector", "values": [{"value": "Energy"}]}`, `type "sector"`},
		{"misp-galaxy", `{"type": "rat", "values": []}`, "no entries found"},
		{"attack-stix", `{"type": "report"}`, "want a STIX object of type bundle"},
		{"csv", "\n", "in.txt: empty: want a header row"},
		{"csv", "a,b\n1,2\n", `no column "name"`},
		{"csv", "name,ambiguous\nx,maybe\n", "in.txt:2: column ambiguous"},
		{"wikidata-json", "[", "import in.txt"},
	}
	for _, tt := range tests {
		read, err := ByFormat(tt.format)
		if err != nil {
			t.Fatal(err)
		}
		_, err = read(strings.NewReader(tt.src), "in.txt", Options{Family: gazetteer.Organisation})
		if tt.format == "misp-galaxy" {
			_, err = read(strings.NewReader(tt.src), "in.txt", Options{})
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %q: error %v, want %q", tt.format, tt.src, err, tt.want)
		}
	}
	for family, want := range map[gazetteer.Family]string{
		gazetteer.NoFamily: "give a family",
		gazetteer.Surname:  "names of family surname are not imported: want one of organisation, ",
		gazetteer.Attack:   "names of family attack are not imported",
	} {
		for _, read := range []Importer{CSV, WikidataJSON} {
			if _, err := read(strings.NewReader("name\nx\n"), "in.txt", Options{Family: family}); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("family %v: error %v, want %q", family, err, want)
			}
		}
	}
	const actors = `{"type": "threat-actor", "values": [{"value": "Gentle Otter"}]}`
	if _, err := MISPGalaxy(strings.NewReader(actors), "in.txt", Options{Family: gazetteer.Malware}); err == nil || !strings.Contains(err.Error(), "no entries of family malware found") {
		t.Errorf("another family: error %v", err)
	}
	if _, err := ByFormat("xml"); err == nil {
		t.Error("unknown format: no error")
	}
}

func TestClean(t *testing.T) {
	for name, want := range map[string]string{
		"Gentle Otter - G0006":   "Gentle Otter",
		"Gentle Otter - G000a":   "Gentle Otter - G000a",
		"Gentle Otter - G00065":  "Gentle Otter - G00065",
		"Gentle Otter - g0006":   "Gentle Otter - g0006",
		"Gentle  Otter (APT998)": "Gentle Otter",
		"“Gentle Otter”":         "Gentle Otter",
		"Gentle/Otter":           "Gentle/Otter",
		"Gentle|Otter":           "",
	} {
		if got := clean(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

// What several rows say of one entry is said of it; an entity of Wikidata has its
// country as a code.
func TestJoinedEntries(t *testing.T) {
	for _, tt := range []struct {
		read Importer
		src  string
		want gazetteer.Entry
	}{
		{CSV, "name,lower\nOrrin Ministry,yes\nOrrin Ministry,no\n", gazetteer.Entry{ID: "orrin-ministry", Name: "Orrin Ministry", Lower: true}},
		{CSV, "name,lower\nOrrin Ministry,no\nOrrin Ministry,x\n", gazetteer.Entry{ID: "orrin-ministry", Name: "Orrin Ministry", Lower: true}},
		{WikidataJSON, `{"id":"Q1","labels":{"en":{"value":"Orrin Ministry"}},"claims":{"P297":[{"mainsnak":{"datavalue":{"value":"NO"}}}]}}`,
			gazetteer.Entry{ID: "orrin-ministry", Name: "Orrin Ministry", Country: "NO"}},
	} {
		files, err := tt.read(strings.NewReader(tt.src), "in", Options{Family: gazetteer.Organisation})
		if err != nil {
			t.Fatal(err)
		}
		got := files[0].Entries[0].Entry
		got.Family = gazetteer.NoFamily
		if len(files[0].Entries) != 1 || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.src, got, tt.want)
		}
	}
}

func FuzzImport(f *testing.F) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, format := range Formats() {
			read, err := ByFormat(format)
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range []Options{{}, {Family: gazetteer.Organisation}} {
				files, err := read(bytes.NewReader(src), "in", o)
				if err != nil {
					continue
				}
				for _, file := range files {
					var b bytes.Buffer
					if err := Write(&b, file, ""); err != nil {
						t.Fatal(err)
					}
					again, err := gazetteer.Read("out", bytes.NewReader(b.Bytes()))
					if err != nil || len(again.Entries) != len(file.Entries) {
						t.Fatalf("%d entries written, %d read, %v:\n%s", len(file.Entries), len(again.Entries), err, &b)
					}
				}
			}
		}
	})
}

// One entry may have very many names: the work does not grow with their square,
// or this test would not end soon.
func TestManyAliases(t *testing.T) {
	const n = 100_000
	c := newCollector("test", Options{Family: gazetteer.Organisation})
	e := gazetteer.Entry{Name: "First Bank", Family: gazetteer.Organisation}
	for i := range n {
		e.Aliases = append(e.Aliases, fmt.Sprint("Bank No ", i), fmt.Sprint("bank no. ", i), "first-bank")
	}
	c.add(e)
	files, err := c.result()
	if err != nil || len(files) != 1 || len(files[0].Entries[0].Aliases) != n {
		t.Errorf("not all of %d names are there, or some twice (%v)", n, err)
	}
}
