package recordtest

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
)

const text = "Acme was hacked by Zed on Monday. Acme said so."

func good() *record.Record {
	rec := &record.Record{
		Schema: record.Version,
		Source: record.Source{Path: "a/b.txt", SHA256: strings.Repeat("0", 64), MediaType: "text/plain", Encoding: "utf-8"},
		Organisations: []record.Organisation{{Name: "Acme", Mentions: []record.Mention{
			{Start: 0, End: 4, Text: "Acme", By: record.FoundByModel}, {Start: 34, End: 38, Text: "Acme", By: record.FoundByModel},
		}}},
		ThreatActors: []record.ThreatActor{{Name: "Zed", Mentions: []record.Mention{{Start: 19, End: 22, Text: "Zed", By: record.FoundByModel}}}},
		Dates: []record.Date{{
			Value: "2024-03-11", StartDate: "2024-03-11", EndDate: "2024-03-11",
			Mentions: []record.Mention{{Start: 26, End: 32, Text: "Monday", By: record.FoundByRule}},
		}},
		AttackTypes: []record.AttackType{{Type: "unauthorised-access", Name: "Unauthorised access", Mentions: []record.Mention{
			{Start: 9, End: 15, Text: "hacked", By: record.FoundByGazetteer},
		}}},
		Incidents: []record.Incident{{
			Main: true, Types: []string{"unauthorised-access"}, Victims: []string{"Acme"}, Actors: []string{"Zed"},
			Evidence: []record.Evidence{{Start: 0, End: 33, Text: text[:33]}},
		}},
	}
	rec.Normalise()
	return rec
}

func TestProblems(t *testing.T) {
	Check(t, text, good())
	for want, spoil := range map[string]func(*record.Record){
		"schema is":              func(r *record.Record) { r.Schema = "x" },
		"path is absolute":       func(r *record.Record) { r.Source.Path = "/home/a.txt" },
		`absolute: "C:/a.txt"`:   func(r *record.Record) { r.Source.Path = "C:/a.txt" },
		"backslashes":            func(r *record.Record) { r.Source.Path = `a\b` },
		"list people is nil":     func(r *record.Record) { r.People = nil },
		"list incidents.0.types": func(r *record.Record) { r.Incidents[0].Types = nil },
		`are "Zed", not "zed"`:   func(r *record.Record) { r.ThreatActors[0].Mentions[0].Text = "zed" },
		"no place in a text":     func(r *record.Record) { r.ThreatActors[0].Mentions[0].End = 99 },
		"overlaps":               func(r *record.Record) { m := r.Organisations[0].Mentions; m[0], m[1] = m[1], m[0] },
		"listed twice":           func(r *record.Record) { r.Organisations = append(r.Organisations, r.Organisations[0]) },
		"no name":                func(r *record.Record) { r.Organisations[0].Name = "" },
		"no mention":             func(r *record.Record) { r.Organisations[0].Mentions = []record.Mention{} },
		"before the one listed above": func(r *record.Record) {
			r.ThreatActors = append(r.ThreatActors, record.ThreatActor{Name: "Acme", Mentions: r.Organisations[0].Mentions})
		},
		"not rounded":               func(r *record.Record) { r.Organisations[0].Mentions[0].Confidence = 0.123 },
		"ends on":                   func(r *record.Record) { r.Dates[0].EndDate = "2024-03-10" },
		`victim "Amce" is not`:      func(r *record.Record) { r.Incidents[0].Victims[0] = "Amce" },
		`actor "Monday" is not`:     func(r *record.Record) { r.Incidents[0].Actors[0] = "Monday" },
		"evidence[0]":               func(r *record.Record) { r.Incidents[0].Evidence[0].End = 32 },
		"text differs":              func(r *record.Record) { r.Text = "other" },
		"3 incidents are main":      func(r *record.Record) { r.Incidents = append(r.Incidents, r.Incidents[0], r.Incidents[0]) },
		"at '/attack_types/0/type'": func(r *record.Record) { r.AttackTypes[0].Type = "hack" },
		"'/dates/0/value'":          func(r *record.Record) { r.Dates[0].Value = "soon" },
	} {
		rec := good()
		spoil(rec)
		if got := strings.Join(Problems(text, rec), "\n"); !strings.Contains(got, want) {
			t.Errorf("want a problem that says %q, got\n%s", want, got)
		}
	}
}

func TestMissing(t *testing.T) {
	facts := &Facts{
		Organisations: []string{"Acme"}, ThreatActors: []string{"Zed"}, AttackTypes: []string{"unauthorised-access"},
		Main: &[]IncidentFacts{{Types: []string{"unauthorised-access"}, Victims: []string{"Acme"}, Actors: []string{"Zed"}}},
	}
	if got := facts.Missing(good()); len(got) > 0 {
		t.Errorf("facts that hold are missing: %q", got)
	}
	facts = &Facts{
		Title: "Acme", Organisations: []string{"Amce"}, AttackTypes: []string{"ddos"}, NotOrganisations: []string{"Acme"},
		NotVictims: []string{"Acme"}, Main: &[]IncidentFacts{{Victims: []string{"Zed"}, Date: "2024-03-11"}},
	}
	if got := facts.Missing(good()); len(got) != 7 {
		t.Errorf("%d facts missing, want 7: %q", len(got), got)
	}
	if got := (&Facts{Main: &[]IncidentFacts{}}).Missing(good()); len(got) != 1 {
		t.Errorf("a main incident where there must be none: %q", got)
	}
}
