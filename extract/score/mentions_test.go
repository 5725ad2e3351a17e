package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

// span is a mention; text does not matter to the counts.
func span(label record.Label, start, end int, detail string) Mention {
	m := Mention{Start: start, End: end, Label: label}
	if label == record.LabelAttack {
		m.Type = detail
	} else {
		m.Value = detail
	}
	return m
}

// perhaps makes a mention optional.
func perhaps(m Mention) Mention {
	m.Optional = true
	return m
}

func TestScoreLabel(t *testing.T) {
	const org, person, attack = record.LabelOrganisation, record.LabelPerson, record.LabelAttack
	for _, test := range []struct {
		name        string
		label       record.Label
		gold, found []Mention
		want        Count
	}{
		{"nothing", org, nil, nil, Count{}},
		{"the same span", org, []Mention{span(org, 5, 9, "")}, []Mention{span(org, 5, 9, "")}, Count{Right: 1}},
		{"one byte too few", org, []Mention{span(org, 5, 9, "")}, []Mention{span(org, 5, 8, "")}, Count{Wrong: 1, Missed: 1}},
		{"one byte too many", org, []Mention{span(org, 5, 9, "")}, []Mention{span(org, 4, 9, "")}, Count{Wrong: 1, Missed: 1}},
		{"another label", org, []Mention{span(org, 5, 9, "")}, []Mention{span(person, 5, 9, "")}, Count{Missed: 1}},
		{"found twice", org, []Mention{span(org, 5, 9, "")}, []Mention{span(org, 5, 9, ""), span(org, 5, 9, "")}, Count{Right: 1, Wrong: 1}},
		{"optional and found", org, []Mention{perhaps(span(org, 5, 9, ""))}, []Mention{span(org, 5, 9, "")}, Count{}},
		{"optional and missed", org, []Mention{perhaps(span(org, 5, 9, ""))}, nil, Count{}},
		{"wrong, but over an optional one", org, []Mention{perhaps(span(org, 5, 9, ""))}, []Mention{span(org, 7, 20, "")}, Count{}},
		{"wrong, but over an optional one of another label", org,
			[]Mention{perhaps(span(attack, 5, 9, "ddos"))}, []Mention{span(org, 7, 20, "")}, Count{}},
		{"wrong beside an optional one", org, []Mention{perhaps(span(org, 5, 9, ""))}, []Mention{span(org, 9, 20, "")}, Count{Wrong: 1}},

		{"attack with the same type, same span", attack,
			[]Mention{span(attack, 5, 9, "ddos")}, []Mention{span(attack, 5, 9, "ddos")}, Count{Right: 1}},
		{"attack with the same type, one byte shared", attack,
			[]Mention{span(attack, 5, 9, "ddos")}, []Mention{span(attack, 8, 30, "ddos")}, Count{Right: 1}},
		{"attack with the same type side by side", attack,
			[]Mention{span(attack, 5, 9, "ddos")}, []Mention{span(attack, 9, 30, "ddos")}, Count{Wrong: 1, Missed: 1}},
		{"attack with another type", attack,
			[]Mention{span(attack, 5, 9, "ddos")}, []Mention{span(attack, 5, 9, "botnet")}, Count{Wrong: 1, Missed: 1}},
		{"one attack found in two pieces", attack,
			[]Mention{span(attack, 5, 20, "ddos")}, []Mention{span(attack, 5, 9, "ddos"), span(attack, 12, 20, "ddos")},
			Count{Right: 1, Wrong: 1}},
		{"two attacks found as one", attack,
			[]Mention{span(attack, 5, 9, "ddos"), span(attack, 12, 20, "ddos")}, []Mention{span(attack, 5, 20, "ddos")},
			Count{Right: 1, Missed: 1}},
		{"two attacks, the first found as both, the second as itself", attack,
			[]Mention{span(attack, 5, 9, "ddos"), span(attack, 12, 20, "ddos")},
			[]Mention{span(attack, 14, 20, "ddos"), span(attack, 5, 13, "ddos")}, Count{Right: 2}},
		{"attack over an optional and a plain one", attack,
			[]Mention{perhaps(span(attack, 5, 9, "ddos")), span(attack, 12, 20, "ddos")},
			[]Mention{span(attack, 5, 20, "ddos")}, Count{Right: 1}},
		{"attack with another type over an optional one", attack,
			[]Mention{perhaps(span(attack, 5, 9, "ddos"))}, []Mention{span(attack, 5, 9, "botnet")}, Count{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := NewReport()
			r.scoreLabel(&Document{}, test.label, newSpans(test.found), newSpans(test.gold))
			if got := r.Mentions[test.label]; got != test.want {
				t.Errorf("%+v, want %+v", got, test.want)
			}
			if n := len(r.Mistakes(test.label)); n != test.want.Wrong+test.want.Missed {
				t.Errorf("%d errors noted, want %d", n, test.want.Wrong+test.want.Missed)
			}
		})
	}
}

func TestDateValues(t *testing.T) {
	const date = record.LabelDate
	gold := []Mention{
		span(date, 0, 5, "2017-05-12"),
		span(date, 10, 15, "2017-05-12T09:30"),
		span(date, 20, 25, "2017-04-01TMO/2017-09-30"),
		span(date, 30, 35, "2017-W19"),
		span(date, 40, 45, "2016"),
		perhaps(span(date, 50, 55, "2015")),
	}
	found := []Mention{
		span(date, 0, 5, "2017-05-12TEV"),           // right: the time does not count
		span(date, 10, 15, "2017-05-12"),            // right
		span(date, 20, 25, "2017-04-01/2017-09-30"), // right
		span(date, 30, 35, "2017-W20"),              // wrong value
		span(date, 50, 55, "2014"),                  // optional: not asked
		span(date, 60, 65, "2013"),                  // wrong span: not asked
	}
	r := NewReport()
	r.scoreLabel(&Document{ID: "d"}, date, newSpans(found), newSpans(gold))
	if got, want := r.Mentions[date], (Count{Right: 4, Wrong: 1, Missed: 1}); got != want {
		t.Errorf("dates %+v, want %+v", got, want)
	}
	if want := (Share{Right: 3, All: 4}); r.DateValue != want {
		t.Errorf("values %+v, want %+v", r.DateValue, want)
	}
	if got, want := r.dateWithValue(), (Count{Right: 3, Wrong: 2, Missed: 2}); got != want {
		t.Errorf("dates with values %+v, want %+v", got, want)
	}
	var verdicts []Verdict
	for _, e := range r.Mistakes(date) {
		verdicts = append(verdicts, e.Verdict)
	}
	if diff := cmp.Diff([]Verdict{Value, Missed, Wrong}, verdicts); diff != "" {
		t.Errorf("verdicts (-want +got):\n%s", diff)
	}
}

func TestScoreTypes(t *testing.T) {
	const attack = record.LabelAttack
	for _, test := range []struct {
		name        string
		gold, found []Mention
		want        Count
	}{
		{"none", nil, nil, Count{}},
		{"a type counts once", []Mention{span(attack, 0, 4, "ddos"), span(attack, 5, 9, "ddos")},
			[]Mention{span(attack, 20, 24, "ddos"), span(attack, 25, 29, "ddos")}, Count{Right: 1}},
		{"wrong and missed", []Mention{span(attack, 0, 4, "ddos"), span(attack, 5, 9, "wiper")},
			[]Mention{span(attack, 0, 4, "ddos"), span(attack, 5, 9, "botnet")}, Count{1, 1, 1}},
		{"only optional", []Mention{perhaps(span(attack, 0, 4, "ddos"))}, []Mention{span(attack, 0, 4, "ddos")}, Count{}},
		{"optional and missed", []Mention{perhaps(span(attack, 0, 4, "ddos"))}, nil, Count{}},
		{"optional in one place only", []Mention{perhaps(span(attack, 0, 4, "ddos")), span(attack, 5, 9, "ddos")},
			nil, Count{Missed: 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := NewReport()
			r.scoreTypes(&Document{Mentions: test.gold}, test.found)
			if r.DocumentTypes != test.want {
				t.Errorf("%+v, want %+v", r.DocumentTypes, test.want)
			}
		})
	}
}

func TestMistakeString(t *testing.T) {
	e := Mistake{"d7", Wrong, record.LabelAttack, Mention{Start: 12, Text: "flood", Type: "ddos"},
		[]Mention{{Text: "flooding", Label: record.LabelAttack, Type: "sabotage"}}}
	if got, want := e.String(), `d7 wrong  attack 12 "flood" ddos | attack "flooding" sabotage`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
