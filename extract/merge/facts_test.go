package merge

import (
	"fmt"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// reportsOf returns n reports of one incident, as change makes them differ.
func reportsOf(n int, change func(i int, s *story, inc *record.Incident)) []story {
	var list []story
	for i := range n {
		s := told(fmt.Sprint(i), fmt.Sprintf("2025-05-%02d", i+1), "", fmt.Sprint("Forklifts at the cheese depot stood still, letter ", i), []string{"ransomware"}, "Elk Dairy")
		s.publisher = fmt.Sprint("Paper ", i)
		change(i, &s, &s.incidents[0])
		list = append(list, s)
	}
	return list
}

func values(claims []Claim) []string {
	var out []string
	for _, c := range claims {
		out = append(out, fmt.Sprint(c.Value, c.Sources))
	}
	return out
}

func TestDateOfSources(t *testing.T) {
	tests := map[string]struct {
		dates, want []string
		agree       bool
	}{
		"one":                         {dates: []string{"2025-04-19"}, want: []string{"2025-04-19[1]"}, agree: true},
		"all overlap":                 {dates: []string{"2025-04", "2025-04-19", "2025-W16"}, want: []string{"2025-04-19[1 2 3]"}, agree: true},
		"two that do not":             {dates: []string{"2025-04-19", "2025-04-22"}, want: []string{"2025-04-19[1]", "2025-04-22[2]"}},
		"a month that holds both":     {dates: []string{"2025-04-19", "2025-04-22", "2025-04-22", "2025-04"}, want: []string{"2025-04-22[2 3 4]", "2025-04-19[1]"}},
		"a weekend that holds one":    {dates: []string{"2025-04-22", "2025-04-19", "2025-W16-WE"}, want: []string{"2025-04-19[2 3]", "2025-04-22[1]"}},
		"the day of an open year":     {dates: []string{"XXXX-04-19", "2025-04-19", "XXXX-04"}, want: []string{"2025-04-19[1 2 3]"}, agree: true},
		"another day of an open year": {dates: []string{"2025-04-19", "XXXX-04-11"}, want: []string{"2025-04-19[1]", "XXXX-04-11[2]"}},
		"open years only":             {dates: []string{"XXXX-04-19", "XXXX-04-19"}, want: []string{"XXXX-04-19[1 2]"}, agree: true},
		"some week":                   {dates: []string{"2025-W16", "XXXX-WXX"}, want: []string{"2025-W16[1]", "XXXX-WXX[2]"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := mergeAll(t, reportsOf(len(test.dates), func(i int, _ *story, inc *record.Incident) { inc.Date = test.dates[i] })...)
			if len(got) != 1 {
				t.Fatalf("groups %q", groups(got))
			}
			claims := got[0].Facts.Date
			if !test.agree {
				claims = got[0].contradiction("date")
			}
			if !slices.Equal(values(claims), test.want) {
				t.Errorf("%q, want %q", values(claims), test.want)
			}
		})
	}
}

// Victims of equal support stand as the first report lists them, not by name.
func TestVictimsInTheirOrder(t *testing.T) {
	victims := []string{"Elk Dairy", "Ash Creamery", "Birch Farms"}
	got := mergeAll(t, reportsOf(2, func(i int, _ *story, inc *record.Incident) {
		inc.Victims = slices.Clone(victims)
		if i == 1 {
			slices.Reverse(inc.Victims)
		}
	})...)
	if len(got) != 1 {
		t.Fatalf("groups %q", groups(got))
	}
	if c := values(got[0].Facts.Victims); !slices.Equal(c, []string{"Elk Dairy[1 2]", "Ash Creamery[1 2]", "Birch Farms[1 2]"}) {
		t.Errorf("victims %q", c)
	}
}

// What was reported last stands first among claims of equal support.
func TestLatestFirst(t *testing.T) {
	got := mergeAll(t, reportsOf(2, func(i int, _ *story, inc *record.Incident) {
		inc.Status = []record.Status{record.Suspected, record.Confirmed}[i]
		inc.Actors = []string{[]string{"Grey Owl", "Red Elk"}[i]}
		amount := float64(1+i) * 1e6
		inc.Impact = &record.Impact{
			Records: 1000 * int64(i+1), Downtime: fmt.Sprintf("P%dD", i+1),
			Ransom: &record.Money{Amount: amount, Currency: "EUR"}, Loss: &record.Money{Amount: amount, Currency: "USD"},
		}
	})...)
	if len(got) != 1 {
		t.Fatalf("groups %q", groups(got))
	}
	for _, field := range []string{"status", "records", "ransom", "loss", "downtime"} {
		if c := got[0].contradiction(field); len(c) != 2 || c[0].Sources[0] != 2 {
			t.Errorf("%s: %q", field, values(c))
		}
	}
	if c := got[0].contradiction("actors"); len(c) != 2 || c[0].Sources[0] != 1 {
		t.Errorf("actors: %q", values(c))
	}
}

// Two names of one victim count together, two victims of one report do not.
func TestVictimsOfSources(t *testing.T) {
	names := [][]string{{"Harlow Valley Health"}, {"Harlow Valley Health System"}, {"Harlow Valley Health", "Harlow Valley Health Trust"}}
	got := mergeAll(t, reportsOf(3, func(i int, _ *story, inc *record.Incident) { inc.Victims, inc.Date = names[i], "2025-04-19" })...)
	want := []string{"Harlow Valley Health[1 2 3]", "Harlow Valley Health Trust[3]"}
	if len(got) != 1 || !slices.Equal(values(got[0].Facts.Victims), want) {
		t.Errorf("groups %q, victims %q, want %q", groups(got), values(got[0].Facts.Victims), want)
	}
}

// An older incident that becomes known leaves the ids of others.
func TestIDsStay(t *testing.T) {
	later := []story{
		told("b", "2024-05-20", "", "Pins were copied out of billing.", []string{"data-breach"}, "Nord Mobile"),
		told("c", "2026-03-20T09:00", "", "Contracts of dealers lie on a forum.", []string{"data-breach"}, "Nord Mobile"),
	}
	ids := func(list []Incident) map[string]string {
		out := make(map[string]string)
		for _, inc := range list {
			out[inc.Sources[0].Path] = inc.ID
		}
		return out
	}
	before := ids(mergeAll(t, later...))
	after := ids(mergeAll(t, append(later, told("a", "2022-01-10", "", "Cards were swapped.", []string{"data-breach"}, "Nord Mobile"))...))
	want := map[string]string{"b": "nord-mobile-data-breach-2024-05-20", "c": "nord-mobile-data-breach-2026-03-20"}
	for path, id := range want {
		if before[path] != id || after[path] != id {
			t.Errorf("%s is %q, then %q; want %q", path, before[path], after[path], id)
		}
	}
}

func TestCompareNumbers(t *testing.T) {
	usd := func(n float64) *record.Money { return &record.Money{Amount: n, Currency: "USD"} }
	eur := &record.Money{Amount: 5e6, Currency: "EUR"}
	for _, test := range []struct {
		a, b *record.Impact
		want float64
	}{
		{nil, &record.Impact{Loss: usd(5e6)}, 0},
		{&record.Impact{Loss: usd(5e6)}, &record.Impact{Loss: usd(5.1e6)}, sameNumber},
		{&record.Impact{Loss: usd(5e6)}, &record.Impact{Loss: eur}, 0},
		{&record.Impact{Loss: usd(5e6)}, &record.Impact{Ransom: usd(5e6)}, 0},
		{&record.Impact{Loss: usd(5e6), Ransom: usd(2e6)}, &record.Impact{Loss: usd(5e6), Ransom: usd(2e6)}, mostNumbers},
	} {
		if got := compareNumbers(test.a, test.b); got != test.want {
			t.Errorf("compareNumbers(%+v, %+v) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
