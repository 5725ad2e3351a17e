package score

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/record"
)

const pellText = "Pell Ltd was hit by ransomware in May."

const pellGold = `{"id": "pell", "file": "pell.txt",
 "mentions": [
  {"start": 34, "end": 37, "text": "May", "label": "date", "value": "2017-05"},
  {"start": 0, "end": 8, "text": "Pell Ltd", "label": "organisation"},
  {"start": 20, "end": 30, "text": "ransomware", "label": "attack", "type": "ransomware", "optional": true}],
 "incidents": [{"main": true, "types": ["ransomware"], "victims": ["Pell Ltd"], "actors": [], "date": "2017-05"}]}`

// folder writes files to a new folder and returns its path. The folder's name
// has signs that mean something in patterns of file names.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "gold [1]")
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadDir(t *testing.T) {
	dir := folder(t, map[string]string{
		"gold/pell.json":   pellGold,
		"gold/b.json":      `{"file": "b.txt"}`,
		"gold/README.md":   "not a gold file",
		"gold/old.json/x":  "a folder",
		"text/pell.txt":    pellText,
		"text/b.txt":       "",
		"wire.tml":         `<TimeML><TEXT>in <TIMEX3 type="DATE" value="2017-05">May</TIMEX3></TEXT></TimeML>`,
		"text/unused.json": "{",
	})
	docs, err := ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	if diff := cmp.Diff([]string{"b", "pell", "wire"}, ids); diff != "" {
		t.Fatalf("gold files (-want +got):\n%s", diff)
	}
	pell := docs[1]
	want := []Mention{
		{Start: 0, End: 8, Text: "Pell Ltd", Label: record.LabelOrganisation},
		{Start: 20, End: 30, Text: "ransomware", Label: record.LabelAttack, Type: "ransomware", Optional: true},
		{Start: 34, End: 37, Text: "May", Label: record.LabelDate, Value: "2017-05"},
	}
	if diff := cmp.Diff(want, pell.Mentions); diff != "" {
		t.Errorf("mentions in text order (-want +got):\n%s", diff)
	}
	if text, err := pell.Text(); err != nil || string(text) != pellText {
		t.Errorf("text %q, error %v", text, err)
	}
	if pell.Partial || len(pell.Incidents) != 1 || pell.Incidents[0].Victims[0] != "Pell Ltd" {
		t.Errorf("incidents %+v", pell.Incidents)
	}
	if wire := docs[2]; !wire.Partial || wire.Path != filepath.Join(dir, "wire.tml") || wire.File != "wire.tml" {
		t.Errorf("TimeML file %+v", wire)
	}
}

func TestReadMarked(t *testing.T) {
	dir := folder(t, map[string]string{
		"gold/pell.json": pellGold,
		"gold/b.json":    `{"file": "b.txt", "incidents": []}`,
		"text/pell.txt":  pellText,
		"text/b.txt":     "",
	})
	docs, err := ReadMarked(dir)
	if err != nil || len(docs) != 1 || docs[0].ID != "pell" {
		t.Errorf("%d documents, error %v, want pell alone", len(docs), err)
	}
	if _, err := ReadMarked(filepath.Join(dir, "text")); !errors.Is(err, ErrNoGold) {
		t.Errorf("error %v, want ErrNoGold", err)
	}
}

func TestDamagedGold(t *testing.T) {
	mention := func(m string) string { return `{"file": "pell.txt", "mentions": [` + m + `]}` }
	incident := func(i string) string { return `{"mentions": [], "incidents": [{"main": false}, ` + i + `]}` }
	for _, test := range []struct {
		name, gold, want string
	}{
		{"no JSON", "{", "unexpected EOF"},
		{"nothing", "", "EOF"},
		{"a list", "[]", "cannot unmarshal"},
		{"two values", "{} {}", "more than one JSON value"},
		{"more behind it", "{}]", "more than one JSON value"},
		{"misspelt field", `{"mention": []}`, `unknown field "mention"`},
		{"misspelt field of a mention", mention(`{"start": 0, "end": 4, "text": "Pell", "lable": "person"}`), `unknown field "lable"`},
		{"misspelt field of an incident", incident(`{"victim": ["Pell Ltd"]}`), `unknown field "victim"`},
		{"field of another type", mention(`{"start": "0"}`), "mentions.start"},
		{"no text file", `{"file": "other.txt"}`, "other.txt"},
		{"no text file of its ID", `{"id": "bell"}`, filepath.Join("text", "bell.txt")},
		{"a path out of the folder", `{"file": "../../secret.txt"}`, filepath.Join("text", "secret.txt")},
		{"start below 0", mention(`{"start": -1, "end": 3, "text": "Pel", "label": "person"}`), `"Pel" at byte -1: start, end: it is not at bytes -1 to 3`},
		{"end beyond the text", mention(`{"start": 34, "end": 99, "text": "May.", "label": "date"}`), "is not at bytes 34 to 99"},
		{"empty", mention(`{"start": 3, "end": 3, "text": "", "label": "date"}`), "is not at bytes 3 to 3"},
		{"end before start", mention(`{"start": 5, "end": 3, "text": "", "label": "date"}`), "is not at bytes 5 to 3"},
		{"another text", mention(`{"start": 0, "end": 4, "text": "Bell", "label": "person"}`), "is not at bytes 0 to 4"},
		{"overlap", mention(`{"start": 0, "end": 8, "text": "Pell Ltd", "label": "organisation"}, {"start": 5, "end": 8, "text": "Ltd", "label": "person"}`),
			`"Ltd" at byte 5: start: it overlaps`},
		{"unknown label", mention(`{"start": 0, "end": 4, "text": "Pell", "label": "organization"}`), `unknown label "organization"`},
		{"unknown type", mention(`{"start": 20, "end": 30, "text": "ransomware", "label": "attack", "type": "ransomwear"}`),
			`"ransomware" at byte 20: type: unknown attack type "ransomwear"`},
		{"no type", mention(`{"start": 20, "end": 30, "text": "ransomware", "label": "attack"}`), "type: an attack needs one"},
		{"type of a name", mention(`{"start": 0, "end": 4, "text": "Pell", "label": "person", "type": "bec"}`), `type: "bec", but`},
		{"no value", mention(`{"start": 34, "end": 37, "text": "May", "label": "date"}`), "value: a date needs one"},
		{"no date value", mention(`{"start": 34, "end": 37, "text": "May", "label": "date", "value": "May 2017"}`), `value: "May 2017" is no date value`},
		{"no such day", mention(`{"start": 34, "end": 37, "text": "May", "label": "date", "value": "2017-05-32"}`), `"2017-05-32" is no date value`},
		{"value of a name", mention(`{"start": 0, "end": 4, "text": "Pell", "label": "person", "value": "2017"}`), `value: "2017", but`},
		{"type of an incident", incident(`{"types": ["ransomware", "hack"]}`), `incident 2: types: unknown attack type "hack"`},
		{"victim", incident(`{"victims": ["Bell Ltd"]}`), `incident 2: victims: "Bell Ltd" is not in the text`},
		{"actor without a name", incident(`{"actors": [""]}`), `actors: "" is not in the text`},
		{"date of an incident", incident(`{"date": "yesterday"}`), `incident 2: date: "yesterday" is no date value`},
		{"status", incident(`{"status": "sure"}`), `incident 2: status: unknown status "sure"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := folder(t, map[string]string{"gold/pell.json": test.gold, "text/pell.txt": pellText})
			_, err := ReadDir(dir)
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "pell.json") {
				t.Errorf("error %v, want one that names the file and says %q", err, test.want)
			}
		})
	}
	t.Run("damaged TimeML", func(t *testing.T) {
		dir := folder(t, map[string]string{"wire.tml": "<TimeML><TEXT>"})
		if _, err := ReadDir(dir); err == nil || !strings.Contains(err.Error(), "wire.tml: parse TimeML") {
			t.Errorf("error %v", err)
		}
	})
}

// A gold file needs neither its own name nor that of its text, and a user's
// gazetteer may have more types of attacks.
func TestReadDirDefaults(t *testing.T) {
	const gold = `{"mentions": [{"start": 20, "end": 30, "text": "ransomware", "label": "attack", "type": "locker"}], "incidents": [{"types": ["locker"]}]}`
	dir := folder(t, map[string]string{"gold/pell.json": gold, "text/pell.txt": pellText})
	docs, err := ReadDir(dir, "locker")
	if err != nil || docs[0].ID != "pell" || docs[0].File != "pell.txt" {
		t.Errorf("documents %+v, error %v", docs, err)
	}
	if _, err := ReadDir(dir); err == nil {
		t.Error("an unknown type was taken")
	}
}

func TestCheckDate(t *testing.T) {
	for value, want := range map[string]bool{
		"2017-05-12": true, "2017-05": true, "2017-W19-WE": true, "199X": true, "19XX": true, "2017-05-12TMO": true,
		"2017-04/2017-09": true, "/2017-05-01": true, "2018-05-03/": true, "2018-WI": true,
		"XXXX": true, "XXXX-03": true, "XXXX-02-29": true, "XXXX-XX-XX": true, "XXXX-WXX-1": true, "XXXX-WXX-6TNI": true,
		"XXXX-WXX-WE": true, "XXXX-FA": true, "XXXX-QX": true, "XXXX-11/XXXX-02": true, "XXXX-03-14/": true,
		"": false, "/": false, "?": false, "//": false, "X": false, "XX": false, "2017-5": false, "2017-13": false, "12 May": false,
		"2017-09/2017-04": false, "2017-04/May": false, "XXXX-13": false, "XXXX-WXX-8": false, "MaXX": false, "2017-04/2017-05/": false,
		"P3D": false, "PRESENT_REF": false,
	} {
		if err := checkDate(value); (err == nil) != want {
			t.Errorf("%q: error %v, want a value: %v", value, err, want)
		}
	}
}

// What is checked must hold for the marked articles that there are.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("INCX_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("corpus absent: set INCX_CORPUS")
	}
	for _, split := range []string{"train", "dev"} {
		if _, err := ReadDir(filepath.Join(dir, split)); err != nil {
			t.Error(err)
		}
	}
}

func TestReadDirWithoutGold(t *testing.T) {
	dir := folder(t, map[string]string{"text/pell.txt": pellText})
	for _, dir := range []string{dir, filepath.Join(dir, "nowhere")} {
		if _, err := ReadDir(dir); !errors.Is(err, ErrNoGold) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: error %v, want ErrNoGold", dir, err)
		}
	}
	if _, err := ReadDir(filepath.Join(dir, "text", "pell.txt")); err == nil {
		t.Error("a file was taken for a folder")
	}
}

// A gold file that is taken has its mentions in the text and in order.
func FuzzParseJSON(f *testing.F) {
	f.Add([]byte(pellGold), pellText)
	f.Add([]byte(`{"mentions": [{"start": 9223372036854775807, "end": -1, "label": "date"}]}`), "May")
	f.Add([]byte(`{"mentions": [{"start": 1e3}]}`), "")
	f.Add([]byte(`{"mentions": [null], "incidents": [null]}`), "")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		doc, err := parseJSON(data)
		c := checker{text, attacks.Types()}
		if err != nil || c.check(&doc) != nil {
			return
		}
		rec := &record.Record{}
		for i, m := range doc.Mentions {
			if text[m.Start:m.End] != m.Text {
				t.Fatalf("mention %+v is not in the text", m)
			}
			if i > 0 && doc.Mentions[i-1].Start > m.Start {
				t.Fatalf("mention %d begins before the one ahead of it", i)
			}
			rec.Organisations = append(rec.Organisations, record.Organisation{Name: m.Text,
				Mentions: []record.Mention{{Start: m.Start, End: m.End, Text: m.Text}}})
		}
		for _, i := range doc.Incidents {
			rec.Incidents = append(rec.Incidents, record.Incident{Main: i.Main, Types: i.Types, Victims: i.Victims, Date: i.Date})
		}
		r := NewReport()
		r.Add(&doc, rec)
		for _, m := range r.Metrics() {
			if !(m.Value >= 0 && m.Value <= 1) {
				t.Fatalf("%s is %g", m.Name, m.Value)
			}
		}
	})
}

// A gold file without the field mentions says nothing of them.
func TestIncidentsOnly(t *testing.T) {
	for text, want := range map[string]bool{
		`{"id": "a", "file": "a.txt", "incidents": []}`:                 true,
		`{"id": "a", "file": "a.txt", "mentions": [], "incidents": []}`: false,
	} {
		doc, err := parseJSON([]byte(text))
		if err != nil || doc.IncidentsOnly != want {
			t.Errorf("%s: %v, %v, want %v", text, doc.IncidentsOnly, err, want)
		}
	}
	r := NewReport()
	r.Add(&Document{ID: "a", IncidentsOnly: true}, &record.Record{
		Organisations: []record.Organisation{{Name: "Pell", Mentions: []record.Mention{{Start: 0, End: 4, Text: "Pell"}}}},
		AttackTypes:   []record.AttackType{{Type: "ddos", Mentions: []record.Mention{{Start: 5, End: 9, Text: "DDoS"}}}},
		Incidents:     []record.Incident{{Main: true, Types: []string{"ddos"}}},
	})
	want := NewReport()
	want.Documents, want.NoMain = 1, Share{0, 1}
	if diff := cmp.Diff(want.Metrics(), r.Metrics()); diff != "" || len(r.Mistakes("")) > 0 {
		t.Errorf("metrics (-want +got):\n%s\nerrors %v", diff, r.Mistakes(""))
	}
}
