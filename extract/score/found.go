package score

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// MentionsOf returns all mentions of a record as marked mentions, label by
// label. Identifiers of vulnerabilities are products, as the corpus marks them.
func MentionsOf(rec *record.Record) []Mention {
	var out []Mention
	for e := range rec.Entities() {
		typ, value := "", ""
		switch e.Label {
		case record.LabelAttack:
			typ = e.Name
		case record.LabelDate:
			value = e.Name
		}
		for _, m := range e.Mentions {
			out = append(out, Mention{Start: m.Start, End: m.End, Text: m.Text, Label: e.Label, Type: typ, Value: value})
		}
	}
	return out
}

// namesOf returns, for each entity of a record that a victim or an actor may
// be, its name and all the forms in which the text mentions it, normalised.
func namesOf(rec *record.Record) map[string][]string {
	out := make(map[string][]string)
	for e := range rec.Entities() {
		if e.Label == record.LabelDate || e.Label == record.LabelAttack {
			continue
		}
		forms := append(out[e.Name], mention.NormalName(e.Name))
		for _, m := range e.Mentions {
			forms = append(forms, mention.NormalName(m.Text))
		}
		out[e.Name] = forms
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
