package incidents

import (
	"testing"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// whens returns date values with the given weights.
func whens(t *testing.T, values []string, weights []float32) []when {
	t.Helper()
	var out []when
	for i, value := range values {
		first, last, ok := dates.Days(value)
		if !ok {
			t.Fatalf("no days in %q", value)
		}
		out = append(out, when{value: value, first: first, last: last, weight: weights[i]})
	}
	lendWeight(out)
	for i := range out {
		out[i].probability = out[i].lent
	}
	return out
}

// The value taken is the one most probably right: others that say the same,
// less or more exactly, speak for it.
func TestLikeliestDate(t *testing.T) {
	for _, test := range []struct {
		name    string
		values  []string
		weights []float32
		want    string // "" for none
	}{
		{"none", nil, nil, ""},
		{"one", []string{"2017-05-12"}, []float32{0.2}, "2017-05-12"},
		{"weightiest", []string{"2017-05-12", "2016-03-01"}, []float32{0.2, 0.5}, "2016-03-01"},
		{"two of a week against one", []string{"2017-05-12", "2017-W19", "2016-03-01"}, []float32{0.3, 0.25, 0.4}, "2017-05-12"},
		{"of two that do, the weightier", []string{"2017-05-12", "2017-W19"}, []float32{0.3, 0.35}, "2017-W19"},
		{"a month does not do for a day", []string{"2017-05-12", "2017-05", "2016-03-01"}, []float32{0.25, 0.3, 0.4}, "2017-05-12"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ws := whens(t, test.values, test.weights)
			got := ""
			if i := likeliestDate(ws); i >= 0 {
				got = ws[i].value
			}
			if got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// The package must judge answers as the metric does.
func TestDoesFor(t *testing.T) {
	values := []string{"2017-05-12", "2017-05-13", "2017-W19", "2017-W19-WE", "2017-05", "2017-Q2", "2017", "2016-12/2017-05", "2016"}
	ws := whens(t, values, make([]float32, len(values)))
	for i := range ws {
		for k := range ws {
			if got, want := ws[i].doesFor(&ws[k]), dates.Agrees(ws[k].value, ws[i].value); got != want {
				t.Errorf("%s does for %s: %v, want %v", ws[i].value, ws[k].value, got, want)
			}
		}
	}
}

// Neighbours count where they lie outside of the value.
func TestNeighbourFeatures(t *testing.T) {
	features := func(values ...string) int {
		ws := whens(t, values, make([]float32, len(values)))
		var f, alone featureList
		f.reset()
		ws[0].neighbourFeatures(&f, ws, 0)
		alone.reset()
		ws[0].neighbourFeatures(&alone, ws[:1], 0)
		same := 0
		for i, h := range f.list {
			if i < len(alone.list) && alone.list[i] == h {
				same++
			}
		}
		return len(f.list) - same
	}
	if n := features("2017-05-12", "2017-05", "2017-W19"); n != 0 {
		t.Errorf("values about it give %d features of their own", n)
	}
	for _, other := range []string{"2017-05-11", "2017-05-13", "2016"} {
		if features("2017-05-12", other) == 0 {
			t.Errorf("%s gives no feature of its own", other)
		}
	}
}

// Of an article of which only the year is known, any day of it may be the day
// of the attack; later years may not.
func TestFindDatesByYear(t *testing.T) {
	f := newFinder()
	for _, test := range []struct {
		published, value string
		want             bool
	}{
		{"2023", "2023-11", true},
		{"2023", "2024-01-05", false},
		{"2023-11-20", "2023-11", true},
		{"2023-11-20", "2023-11-21", false},
		{"2023-11-20", "2023-11-20", true},
		{"", "2023-11-21", true},
	} {
		d := token.New("Hackers struck in November.", 0)
		m := mention.Mention{Start: 18, End: 26, First: 3, Last: 4, Label: record.LabelDate, Value: test.value}
		v := new(view)
		v.reset(f.lexicon, d, []mention.Mention{m}, nil, test.published)
		if got := len(v.findDates(nil)) == 1; got != test.want {
			t.Errorf("published %q, %s taken: %v, want %v", test.published, test.value, got, test.want)
		}
	}
}
