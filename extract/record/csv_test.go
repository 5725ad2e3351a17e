package record_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

func table(t *testing.T, rows record.Rows, recs ...*record.Record) [][]string {
	t.Helper()
	var out strings.Builder
	e := record.NewEncoder(&out, record.CSV)
	e.SetRows(rows)
	for _, r := range recs {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return cells
}

func TestCSVMentions(t *testing.T) {
	const path, published = "articles/clinic.txt", "2024-03-12T17:54:00"
	want := [][]string{
		{"path", "published", "start", "end", "text", "label", "value", "id", "kind", "country", "roles", "by", "confidence"},
		{path, published, "26", "33", "LockBit", "threat_actor", "LockBit", "lockbit", "", "", "", "gazetteer", "0.91"},
		{path, published, "39", "55", "Saltmarsh Clinic", "organisation", "Saltmarsh Clinic", "", "hospital", "NL", "victim", "model", "0.97"},
		{path, published, "59", "65", "Leiden", "location", "Leiden", "", "", "NL", "", "gazetteer", "0.9"},
		{path, published, "74", "80", "Monday", "date", "2024-03-11", "", "", "", "", "rule", ""},
		{path, published, "88", "105", "ransomware attack", "attack", "ransomware", "", "", "", "", "gazetteer", ""},
		{path, published, "166", "179", "Ines Caldeira", "person", "Ines Caldeira", "", "", "", "spokesperson", "rule", "1"},
		{path, published, "205", "212", "LockBit", "threat_actor", "LockBit", "lockbit", "", "", "", "alias", ""},
	}
	if diff := cmp.Diff(want, table(t, record.MentionRows, sample())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := table(t, record.MentionRows, sample(), sample()); len(got) != 15 {
		t.Errorf("two records: %d rows, want 14 and one header", len(got))
	}
}

func TestCSVIncidents(t *testing.T) {
	want := [][]string{
		{
			"path", "published", "title", "main", "types", "victims", "actors", "date", "status", "records", "data",
			"ransom", "ransom_currency", "loss", "loss_currency", "downtime", "confidence", "evidence", "targets",
		},
		{
			"articles/clinic.txt", "2024-03-12T17:54:00", "Harbour clinic stopped by LockBit", "true", "ransomware", "Saltmarsh Clinic",
			"LockBit", "2024-03-11", "confirmed", "70000000", "medical records; names: all", "4500000", "USD", "0.25", "BTC", "P3D",
			"0.88", "LockBit asked for $4.5 million.", "",
		},
	}
	if diff := cmp.Diff(want, table(t, record.IncidentRows, sample())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	unnamed := &record.Record{Incidents: []record.Incident{{Types: []string{"sabotage"}, Targets: []string{"night ferry", "tram"}}}}
	got := table(t, record.IncidentRows, unnamed)
	if last := got[1][len(got[1])-1]; last != "night ferry; tram" {
		t.Errorf("targets %q", last)
	}
	if got := table(t, record.IncidentRows); len(got) != 1 {
		t.Errorf("no record: %d rows, want a header", len(got))
	}
}

func TestCSVFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"=HYPERLINK(\"http://x\")": "'=HYPERLINK(\"http://x\")",
		"+1":                       "'+1", "-1+1": "'-1+1", "@SUM(1)": "'@SUM(1)",
		"\t=1": "'\t=1", "\r=1": `'\u000d=1`, "\n=1": "'\n=1", "＝1": "'＝1",
		"a=b": "a=b", "a-b": "a-b", "": "", "O'Neil, \"Bo\"": "O'Neil, \"Bo\"", "a\r\nb": "a\nb", "\x1b[2J": `\u001b[2J`,
	} {
		rec := sample()
		rec.ThreatActors[0].Mentions[0].Text = in
		rec.ThreatActors[0].Name = in
		rec.Incidents[0].Actors = []string{in}
		if got := table(t, record.MentionRows, rec)[1]; got[4] != want || got[6] != want {
			t.Errorf("%q: text %q, value %q, want %q", in, got[4], got[6], want)
		}
		if got := table(t, record.IncidentRows, rec)[1][6]; got != want {
			t.Errorf("%q: actors %q, want %q", in, got, want)
		}
	}
}
