package score

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// MentionsOf returns all mentions of a record as marked mentions, label by
// label. Identifiers of vulnerabilities are products.
func MentionsOf(rec *record.Record) []Mention {
	var out []Mention
	add := func(label record.Label, typ, value string, ms []record.Mention) {
		for _, m := range ms {
			out = append(out, Mention{Start: m.Start, End: m.End, Text: m.Text, Label: label, Type: typ, Value: value})
		}
	}
	for _, e := range rec.Organisations {
		add(record.LabelOrganisation, "", "", e.Mentions)
	}
	for _, e := range rec.People {
		add(record.LabelPerson, "", "", e.Mentions)
	}
	for _, e := range rec.Locations {
		add(record.LabelLocation, "", "", e.Mentions)
	}
	for _, e := range rec.ThreatActors {
		add(record.LabelThreatActor, "", "", e.Mentions)
	}
	for _, e := range rec.Malware {
		add(record.LabelMalware, "", "", e.Mentions)
	}
	for _, e := range rec.Products {
		add(record.LabelProduct, "", "", e.Mentions)
	}
	// The corpus marks identifiers of vulnerabilities as products.
	for _, e := range rec.Vulnerabilities {
		add(record.LabelProduct, "", "", e.Mentions)
	}
	for _, e := range rec.Dates {
		add(record.LabelDate, "", e.Value, e.Mentions)
	}
	for _, e := range rec.AttackTypes {
		add(record.LabelAttack, e.Type, "", e.Mentions)
	}
	return out
}

// namesOf returns, for each entity of a record that a victim or an actor may
// be, its name and all the forms in which the text mentions it, normalised.
func namesOf(rec *record.Record) map[string][]string {
	out := make(map[string][]string)
	add := func(name string, ms []record.Mention) {
		forms := []string{mention.NormalName(name)}
		for _, m := range ms {
			forms = append(forms, mention.NormalName(m.Text))
		}
		out[name] = append(out[name], forms...)
	}
	for _, e := range rec.Organisations {
		add(e.Name, e.Mentions)
	}
	for _, e := range rec.People {
		add(e.Name, e.Mentions)
	}
	for _, e := range rec.Locations {
		add(e.Name, e.Mentions)
	}
	for _, e := range rec.ThreatActors {
		add(e.Name, e.Mentions)
	}
	for _, e := range rec.Malware {
		add(e.Name, e.Mentions)
	}
	for _, e := range rec.Products {
		add(e.Name, e.Mentions)
	}
	return out
}

// sameDate says whether two date values are alike but for the time of day.
func sameDate(a, b string) bool { return withoutTime(a) == withoutTime(b) }

// withoutTime returns value without the times of day of its parts.
func withoutTime(value string) string {
	parts := strings.Split(value, "/")
	for i, p := range parts {
		if k := strings.IndexByte(p, 'T'); k >= 0 {
			parts[i] = p[:k]
		}
	}
	return strings.Join(parts, "/")
}
