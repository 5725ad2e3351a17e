package score

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

const ferryText = "Northwind Ferries said on Tuesday that ransomware had locked its booking system. " +
	"Iris Calloway of Northwind told the Tidewater Post that the Ochre Heron gang ran the extortion attempt."

// at returns the mention of a text's first occurrence after byte from.
func at(from int, text string) record.Mention {
	k := strings.Index(ferryText[from:], text)
	if k < 0 {
		panic(text + " is not in the text")
	}
	return record.Mention{Start: from + k, End: from + k + len(text), Text: text}
}

func marked(m record.Mention, label record.Label, typ, value string) Mention {
	return Mention{Start: m.Start, End: m.End, Text: m.Text, Label: label, Type: typ, Value: value}
}

// ferry returns a gold file and a record of one article. Worked out by hand:
//
//	organisation  Northwind Ferries and Northwind right, "the Tidewater Post" wrong, Tidewater Post missed
//	person        Iris Calloway right, Ochre Heron wrong
//	date          Tuesday right, but with another value
//	attack        ransomware right, extortion optional
//	threat_actor  Ochre Heron missed
//	core          right 5, wrong 2, missed 1
func ferry() (*Document, *record.Record) {
	doc := &Document{
		ID: "ferry",
		Mentions: []Mention{
			marked(at(0, "Northwind Ferries"), record.LabelOrganisation, "", ""),
			marked(at(0, "Tuesday"), record.LabelDate, "", "2024-03-05"),
			marked(at(0, "ransomware"), record.LabelAttack, "ransomware", ""),
			marked(at(0, "Iris Calloway"), record.LabelPerson, "", ""),
			marked(at(80, "Northwind"), record.LabelOrganisation, "", ""),
			marked(at(0, "Tidewater Post"), record.LabelOrganisation, "", ""),
			marked(at(0, "Ochre Heron"), record.LabelThreatActor, "", ""),
			perhaps(marked(at(0, "extortion"), record.LabelAttack, "extortion", "")),
		},
		Incidents: []Incident{{Main: true, Types: []string{"ransomware"}, Victims: []string{"Northwind Ferries"},
			Actors: []string{"Ochre Heron"}, Date: "2024-03-05"}},
	}
	rec := &record.Record{
		Organisations: []record.Organisation{
			{Name: "Northwind Ferries", Mentions: []record.Mention{at(0, "Northwind Ferries"), at(80, "Northwind")}},
			{Name: "the Tidewater Post", Mentions: []record.Mention{at(0, "the Tidewater Post")}},
		},
		People: []record.Person{
			{Name: "Iris Calloway", Mentions: []record.Mention{at(0, "Iris Calloway")}},
			{Name: "Ochre Heron", Mentions: []record.Mention{at(0, "Ochre Heron")}},
		},
		Dates: []record.Date{{Value: "2024-03-12", Mentions: []record.Mention{at(0, "Tuesday")}}},
		AttackTypes: []record.AttackType{
			{Type: "ransomware", Mentions: []record.Mention{at(0, "ransomware had locked")}},
			{Type: "extortion", Mentions: []record.Mention{at(0, "extortion attempt")}},
		},
		Incidents: []record.Incident{{Main: true, Types: []string{"ransomware", "extortion"}, Victims: []string{"Northwind Ferries"},
			Date: "2024-03-12"}},
	}
	return doc, rec
}

func TestReport(t *testing.T) {
	doc, rec := ferry()
	r := NewReport()
	r.Add(doc, rec)
	want := map[record.Label]Count{
		record.LabelOrganisation: {Right: 2, Wrong: 1, Missed: 1},
		record.LabelPerson:       {Right: 1, Wrong: 1},
		record.LabelDate:         {Right: 1},
		record.LabelAttack:       {Right: 1},
		record.LabelThreatActor:  {Missed: 1},
		record.LabelLocation:     {},
		record.LabelMalware:      {},
		record.LabelProduct:      {},
	}
	if diff := cmp.Diff(want, r.Mentions); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"core", r.Core(), Count{Right: 5, Wrong: 2, Missed: 1}},
		{"date values", r.DateValue, Share{0, 1}},
		{"dates with values", r.dateWithValue(), Count{Wrong: 1, Missed: 1}},
		{"types of the document", r.DocumentTypes, Count{Right: 1}},
		{"victims", r.Victims, Count{Right: 1}},
		{"actors", r.Actors, Count{Missed: 1}},
		{"types", r.Types, Count{Right: 1, Wrong: 1}},
		{"date", r.IncidentDate, Share{0, 1}},
		{"none", r.NoMain, Share{}},
	} {
		if test.got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, test.got, test.want)
		}
	}
}

// Counts add up over documents; figures are of the sums.
func TestReportOverDocuments(t *testing.T) {
	doc, rec := ferry()
	r := NewReport()
	r.Add(doc, rec)
	r.Add(&Document{ID: "empty"}, &record.Record{})
	r.Add(doc, &record.Record{})
	if got, want := r.Core(), (Count{Right: 5, Wrong: 2, Missed: 7}); got != want || r.Documents != 3 {
		t.Errorf("core %+v of %d documents, want %+v of 3", got, r.Documents, want)
	}
	if got, want := r.NoMain, (Share{1, 1}); got != want {
		t.Errorf("none %+v, want %+v", got, want)
	}
	values := make(map[string]float64)
	for _, m := range r.Metrics() {
		values[m.Name] = m.Value
	}
	for name, want := range map[string]float64{
		"core": 10.0 / 19, "core.precision": 5.0 / 7, "core.recall": 5.0 / 12,
		"organisation": 4.0 / 9, "date.value": 0, "incident.victims.recall": 0.5, "incident.none": 1,
	} {
		if got, ok := values[name]; !ok || got != want {
			t.Errorf("%s is %g, want %g", name, got, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	doc, rec := ferry()
	r := NewReport()
	r.Add(doc, rec)
	var got []string
	for _, e := range r.Mistakes("") {
		got = append(got, e.String())
	}
	want := []string{
		`ferry value  date 26 "Tuesday" 2024-03-12 | date "Tuesday" 2024-03-05`,
		`ferry wrong  organisation 113 "the Tidewater Post" | organisation "Tidewater Post"`,
		`ferry missed organisation 117 "Tidewater Post" | organisation "the Tidewater Post"`,
		`ferry wrong  person 141 "Ochre Heron" | threat_actor "Ochre Heron"`,
		`ferry missed threat_actor 141 "Ochre Heron" | person "Ochre Heron"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
	if n := len(r.Mistakes(record.LabelOrganisation)); n != 2 {
		t.Errorf("%d errors of organisations, want 2", n)
	}
}

// All entities of a record are mentions, identifiers of vulnerabilities as
// products.
func TestMentionsOf(t *testing.T) {
	one := []record.Mention{{Start: 1, End: 2}}
	rec := &record.Record{
		Organisations: []record.Organisation{{Mentions: one}}, People: []record.Person{{Mentions: one}},
		Locations: []record.Location{{Mentions: one}}, ThreatActors: []record.ThreatActor{{Mentions: one}},
		Malware: []record.Malware{{Mentions: one}}, Products: []record.Product{{Mentions: one}},
		Vulnerabilities: []record.Vulnerability{{Mentions: one}}, Dates: []record.Date{{Value: "2017", Mentions: one}},
		AttackTypes: []record.AttackType{{Type: "ddos", Mentions: one}},
	}
	counts := make(map[record.Label]int)
	for _, m := range MentionsOf(rec) {
		counts[m.Label]++
		if m.Label == record.LabelDate && m.Value != "2017" || m.Label == record.LabelAttack && m.Type != "ddos" {
			t.Errorf("mention %+v", m)
		}
	}
	for _, l := range record.Labels() {
		want := 1
		if l == record.LabelProduct {
			want = 2
		}
		if counts[l] != want {
			t.Errorf("%d mentions of %s, want %d", counts[l], l, want)
		}
	}
}

func TestWriteText(t *testing.T) {
	doc, rec := ferry()
	r := NewReport()
	r.Add(doc, rec)
	var out strings.Builder
	if err := r.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	want := `1 documents                 P      R     F1  right  wrong missed
core                    0.714  0.833  0.769      5      2      1
organisation            0.667  0.667  0.667      2      1      1
person                  0.500  1.000  0.667      1      1      0
date                    1.000  1.000  1.000      1      0      0
attack                  1.000  1.000  1.000      1      0      0
location                0.000  0.000  0.000      0      0      0
threat_actor            0.000  0.000  0.000      0      0      1
malware                 0.000  0.000  0.000      0      0      0
product                 0.000  0.000  0.000      0      0      0
date.with_value         0.000  0.000  0.000      0      1      1
date.value                            0.000      0 of 1
document.types          1.000  1.000  1.000      1      0      0
incident.victims        1.000  1.000  1.000      1      0      0
incident.actors         0.000  0.000  0.000      0      0      1
incident.types          0.500  1.000  0.667      1      1      0
incident.date                         0.000      0 of 1
incident.none                         0.000      0 of 0
incident.passing        0.000  0.000  0.000      0      0      0
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

func TestWriteJSON(t *testing.T) {
	doc, rec := ferry()
	r := NewReport()
	r.Add(doc, rec)
	var out strings.Builder
	if err := r.WriteJSON(&out, nil); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "mistakes") {
		t.Error("mistakes that were not asked for")
	}
	out.Reset()
	if err := r.WriteJSON(&out, r.Mistakes("")); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Report
		Metrics  []Metric  `json:"metrics"`
		Mistakes []Mistake `json:"mistakes"`
	}
	if err := json.Unmarshal([]byte(out.String()), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Mistakes(""), got.Mistakes); diff != "" || len(got.Mistakes) == 0 {
		t.Errorf("%d mistakes (-want +got):\n%s", len(got.Mistakes), diff)
	}
	if got.Documents != 1 || got.Victims != r.Victims || got.NoMain != r.NoMain {
		t.Errorf("reads back as %+v", got.Report)
	}
	if diff := cmp.Diff(r.Mentions, got.Mentions); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(r.Metrics(), got.Metrics); diff != "" {
		t.Errorf("metrics (-want +got):\n%s", diff)
	}
}

func BenchmarkAdd(b *testing.B) {
	doc, rec := ferry()
	b.SetBytes(int64(len(ferryText)))
	b.ReportAllocs()
	for b.Loop() {
		NewReport().Add(doc, rec)
	}
}
