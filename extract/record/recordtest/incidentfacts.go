package recordtest

import (
	"fmt"
	"slices"

	"github.com/incx/incx/extract/record"
)

// IncidentFacts are what a record must say of an incident. What is left empty
// is not compared; of types, victims and actors more may be found.
type IncidentFacts struct {
	Types   []string `yaml:"types"`
	Victims []string `yaml:"victims"`
	Actors  []string `yaml:"actors"`
	Date    string   `yaml:"date"`
	Status  string   `yaml:"status"`
}

// incidents adds what the incidents of rec lack, or have too much.
func (f *Facts) incidents(rec *record.Record, add func(string, ...any)) {
	all := formsOf(rec)
	var named forms
	for _, l := range record.Labels() {
		if l != record.LabelDate && l != record.LabelAttack {
			named = append(named, all[l]...)
		}
	}
	var main, others []*record.Incident
	for i := range rec.Incidents {
		inc := &rec.Incidents[i]
		if inc.Main {
			main = append(main, inc)
		} else {
			others = append(others, inc)
		}
		for _, n := range f.NotVictims {
			if named.lists(inc.Victims, n) {
				add("%q is a victim of incidents[%d]", n, i)
			}
		}
	}
	compareIncidents("other", f.Others, others, named, add)
	if f.Main == nil {
		return
	}
	if len(*f.Main) == 0 && len(main) > 0 {
		add("%d main incidents, want none", len(main))
	}
	compareIncidents("main", *f.Main, main, named, add)
}

// compareIncidents adds what is missing from each wanted incident of a kind in the
// one found that lacks least.
func compareIncidents(kind string, wanted []IncidentFacts, found []*record.Incident, named forms, add func(string, ...any)) {
	for _, want := range wanted {
		best := []string{fmt.Sprintf("none; want %+v", want)}
		for i, inc := range found {
			if lacks := want.missing(inc, named); i == 0 || len(lacks) < len(best) {
				best = lacks
			}
		}
		for _, s := range best {
			add("%s incident: %s", kind, s)
		}
	}
}

// missing returns what inc does not say though it should.
func (want *IncidentFacts) missing(inc *record.Incident, named forms) []string {
	var out []string
	for _, t := range want.Types {
		if !slices.Contains(inc.Types, t) {
			out = append(out, fmt.Sprintf("type %s not among %v", t, inc.Types))
		}
	}
	for _, v := range want.Victims {
		if !named.lists(inc.Victims, v) {
			out = append(out, fmt.Sprintf("victim %q not among %q", v, inc.Victims))
		}
	}
	for _, a := range want.Actors {
		if !named.lists(inc.Actors, a) {
			out = append(out, fmt.Sprintf("actor %q not among %q", a, inc.Actors))
		}
	}
	if want.Date != "" && inc.Date != want.Date {
		out = append(out, fmt.Sprintf("date is %q, want %q", inc.Date, want.Date))
	}
	if want.Status != "" && string(inc.Status) != want.Status {
		out = append(out, fmt.Sprintf("status is %q, want %q", inc.Status, want.Status))
	}
	return out
}
