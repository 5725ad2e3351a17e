package score

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestCompareNames(t *testing.T) {
	names := map[string][]string{
		"National Rail Office": {"national rail office", "nro", "rail office"},
		"NRO Museum":           {"nro museum", "nro"},
		"Northwind Ferries":    {"northwind ferries", "northwind"},
	}
	for _, test := range []struct {
		name       string
		gold, mine []string
		want       Count
	}{
		{"none", nil, nil, Count{}},
		{"by its name", []string{"The Northwind Ferries Inc."}, []string{"Northwind Ferries"}, Count{Right: 1}},
		{"by a mention", []string{"NRO"}, []string{"National Rail Office"}, Count{Right: 1}},
		{"a name that is no entity", []string{"Pell"}, []string{"Pell Ltd"}, Count{Right: 1}},
		{"another", []string{"Pell"}, []string{"Northwind Ferries"}, Count{Wrong: 1, Missed: 1}},
		{"not all of it", []string{"Pell", "NRO"}, []string{"National Rail Office"}, Count{Right: 1, Missed: 1}},
		{"said twice", []string{"Pell", "Pell"}, []string{"Pell", "Pell"}, Count{Right: 1}},
		{"two entities for one marked name", []string{"NRO"}, []string{"National Rail Office", "NRO Museum"}, Count{Right: 1, Wrong: 1}},
		{"own names go first", []string{"NRO Museum", "NRO"}, []string{"NRO Museum", "National Rail Office"}, Count{Right: 2}},
		{"own names go first, in any order", []string{"NRO", "NRO Museum"}, []string{"National Rail Office", "NRO Museum"}, Count{Right: 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := compareNames(test.gold, test.mine, names); got != test.want {
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
}

func TestScoreIncidents(t *testing.T) {
	gold := func(main bool, types, victims, actors []string, date string) Incident {
		return Incident{Main: main, Types: types, Victims: victims, Actors: actors, Date: date}
	}
	mine := func(main bool, types, victims, actors []string, date string) record.Incident {
		return record.Incident{Main: main, Types: types, Victims: victims, Actors: actors, Date: date}
	}
	list := func(s ...string) []string { return s }
	rec := record.Record{
		Organisations: []record.Organisation{{Name: "Northwind Ferries", Mentions: []record.Mention{{Text: "Northwind"}}}},
		ThreatActors:  []record.ThreatActor{{Name: "Ochre Heron", Mentions: []record.Mention{{Text: "the Heron gang"}}}},
	}
	for _, test := range []struct {
		name string
		gold []Incident
		mine []record.Incident
		want Report
	}{
		{"no incident anywhere", nil, nil, Report{NoMain: Share{1, 1}}},
		{"none marked, one reported", nil, []record.Incident{mine(true, list("ddos"), nil, nil, "")}, Report{NoMain: Share{0, 1}}},
		{"of minor ones the victims count",
			[]Incident{gold(false, list("ddos"), list("Pell"), nil, "2017"), gold(false, list("ddos"), list("Tolk"), nil, "2017")},
			[]record.Incident{mine(false, list("wiper"), list("Pell"), nil, "2016"), mine(false, nil, list("Northwind Ferries"), nil, "")},
			Report{NoMain: Share{1, 1}, Passing: Count{Right: 1, Wrong: 1, Missed: 1}}},
		{"a minor one taken for the main one",
			[]Incident{gold(false, list("ddos"), list("Pell"), nil, "2017")},
			[]record.Incident{mine(true, list("ddos"), list("Pell"), nil, "2017")},
			Report{NoMain: Share{0, 1}, Passing: Count{Missed: 1}}},
		{"all right",
			[]Incident{gold(true, list("ransomware", "data-breach"), list("Northwind"), list("Heron Gang"), "2017-05")},
			[]record.Incident{mine(true, list("data-breach", "ransomware"), list("Northwind Ferries"), list("Ochre Heron"), "2017-05-12")},
			Report{Victims: Count{Right: 1}, Actors: Count{Right: 1}, Types: Count{Right: 2}, IncidentDate: Share{1, 1}}},
		{"none reported",
			[]Incident{gold(true, list("ddos"), list("Northwind"), nil, "2017")},
			nil, Report{Victims: Count{Missed: 1}, Types: Count{Missed: 1}, IncidentDate: Share{0, 1}}},
		{"an incident without a date asks for none",
			[]Incident{gold(true, list("ddos"), nil, nil, "")},
			[]record.Incident{mine(true, list("ddos"), nil, nil, "2017")}, Report{Types: Count{Right: 1}}},
		{"two main ones are taken together",
			[]Incident{gold(true, list("ddos"), list("Pell"), nil, "2016-01-03"), gold(true, list("ddos", "wiper"), list("Tolk"), nil, "2017-05-12")},
			[]record.Incident{mine(true, list("wiper"), list("Tolk", "Northwind Ferries"), nil, "2017-05-12")},
			Report{Victims: Count{Right: 1, Wrong: 1, Missed: 1}, Types: Count{Right: 1, Missed: 1}, IncidentDate: Share{1, 1}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			rec := rec
			rec.Incidents = test.mine
			r := NewReport()
			r.Add(&Document{Incidents: test.gold}, &rec)
			if r.Victims != test.want.Victims || r.Actors != test.want.Actors || r.Types != test.want.Types ||
				r.IncidentDate != test.want.IncidentDate || r.NoMain != test.want.NoMain || r.Passing != test.want.Passing {
				t.Errorf("victims %+v, actors %+v, types %+v, date %+v, none %+v, passing %+v; want %+v, %+v, %+v, %+v, %+v, %+v",
					r.Victims, r.Actors, r.Types, r.IncidentDate, r.NoMain, r.Passing,
					test.want.Victims, test.want.Actors, test.want.Types, test.want.IncidentDate, test.want.NoMain, test.want.Passing)
			}
		})
	}
}
