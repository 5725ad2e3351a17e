package merge

import (
	"testing"
)

// What dates and days of publication say about two reports of one victim.
func TestDatesOfReports(t *testing.T) {
	breach := []string{"data-breach"}
	const first, second = "Forklifts stood still at the cheese depot in Tarnholm.", "Forklifts stood still for weeks at the cheese depot."
	tests := map[string]struct {
		stories []story
		want    int
	}{
		"the trial a year later": {
			stories: []story{
				told("a", "2024-09-02", "", first, breach, "Elk Dairy"),
				told("b", "2024-09-12", "2024-09-01", second, breach, "Elk Dairy"),
				told("c", "2025-10-01", "2024-08-31", "Two boys were charged over forklifts at a depot.", breach, "Elk Dairy"),
			},
			want: 1,
		},
		"years without a date": {
			stories: []story{
				told("a", "2023-09-02", "", first, breach, "Elk Dairy"),
				told("b", "2025-10-01", "", second, breach, "Elk Dairy"),
			},
			want: 2,
		},
		"the day of the statement": {
			stories: []story{
				told("a", "2025-09-29", "2025-09-29", first, breach, "Elk Dairy"),
				told("b", "2025-11-27", "2025-11-27", second, breach, "Elk Dairy"),
			},
			want: 1,
		},
		"the day of the statement, in two articles of it": {
			stories: []story{
				told("a", "2025-11-27", "2025-09-29", first, breach, "Elk Dairy"),
				told("b", "2025-11-27", "2025-11-27", second, breach, "Elk Dairy"),
			},
			want: 1,
		},
		"another attack, of which nothing is alike": {
			stories: []story{
				told("a", "2025-09-29", "2025-09-29", first, breach, "Elk Dairy"),
				told("b", "2025-11-27", "2025-11-27", "Pilots lost their passports.", breach, "Elk Dairy"),
			},
			want: 2,
		},
		"another attack on a day long before its article": {
			stories: []story{
				told("a", "2025-09-29", "2025-09-29", first, breach, "Elk Dairy"),
				told("b", "2025-11-27", "2025-11-20", second, breach, "Elk Dairy"),
			},
			want: 2,
		},
		"a service that stops again": {
			stories: []story{
				told("a", "2025-12-22", "2025-12-22", "Parcels could not be traced and queues grew in Tarnholm.", []string{"ddos"}, "Nord Post"),
				told("b", "2026-01-01", "2026-01-01", "Parcels could not be traced on New Year as queues grew.", []string{"ddos"}, "Nord Post"),
			},
			want: 2,
		},
		"no victim, another day": {
			stories: []story{
				told("a", "2025-09-29", "2025-09-29", first, breach),
				told("b", "2025-11-27", "2025-11-27", second, breach),
			},
			want: 2,
		},
		"a date some days after the first report": {
			stories: []story{
				told("a", "2025-09-10", "2025-09-10", first, breach, "Elk Dairy"),
				told("b", "2025-09-20", "2025-09-13", second, breach, "Elk Dairy"),
			},
			want: 1,
		},
		"undated, some weeks apart": {
			stories: []story{
				told("a", "2025-03-05", "", "Names of card holders were copied in Wick.", breach, "Elk Dairy"),
				told("b", "2025-04-20", "", "Applicants in Tarnholm lost their letters.", breach, "Elk Dairy"),
			},
			want: 1,
		},
		"undated, many months apart, nothing but the name": {
			stories: []story{
				told("a", "2025-03-05", "", "Names of card holders of Elk Dairy were copied in Wick.", breach, "Elk Dairy"),
				told("b", "2025-11-20", "", "Applicants at Elk Dairy in Tarnholm lost their letters.", breach, "Elk Dairy"),
			},
			want: 2,
		},
		"undated, many months apart, the same story": {
			stories: []story{
				told("a", "2025-03-05", "", "Names of card holders of Elk Dairy were copied in Wick.", breach, "Elk Dairy"),
				told("b", "2025-11-20", "", "A court in Wick heard how card holders of Elk Dairy lost their names.", breach, "Elk Dairy"),
			},
			want: 1,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := mergeAll(t, test.stories...); len(got) != test.want {
				t.Errorf("%d incidents, want %d: %+v", len(got), test.want, groups(got))
			}
		})
	}
}
