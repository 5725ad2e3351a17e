package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// Which dates of a text may be the day of the attack, in the order of the calendar.
func TestOpenYear(t *testing.T) {
	const text = "Foo was hacked on [d:XXXX-09-12]. It was founded in [d:2019] and hacked on [d:2021-03-05], like all others in [d:199X]. " +
		"On [d:XXXX-WXX-1] it said so, in [d:XXXX-02] it did not."
	f := newFinder()
	for _, test := range []struct {
		text, published string
		want            []string
	}{
		{text, "", []string{"199X", "2019", "XXXX-02", "2021-03-05", "XXXX-09-12"}},
		{text, "2022-01-02", []string{"199X", "2019", "2021-03-05"}},
		{"It was hacked on [d:XXXX-02-29].", "", []string{"XXXX-02-29"}},
		{"It was hacked on [d:XXXX-02-30] or in [d:XXXX].", "", nil},
	} {
		d, ms, ents := mentiontest.Read(t, test.text)
		var v view
		v.reset(f.lexicon, d, ms, ents, test.published)
		ws := v.findDates(nil)
		slices.SortStableFunc(ws, func(a, b when) int { return a.first - b.first })
		var got []string
		for _, w := range ws {
			got = append(got, w.value)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q, published %q: %q, want %q", test.text, test.published, got, test.want)
		}
	}
}

// Which date is that of an attack by its words, the likeliest first.
func TestDayOfDeed(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]string{
		"It told its guests on [d:XXXX-05-03]. Thieves had [ransomware:locked] the tills of [o:Elk Dairy] on [d:XXXX-05-09].": "XXXX-05-09",
		"It told its guests on [d:XXXX-05-03]. It rained on [d:XXXX-05-09].":                                                  "",
	} {
		v := viewOf(t, f, text)
		ws := v.findDates(nil)
		for i, p := range []float32{0.5, 0.2} {
			ws[i].probability = p
		}
		got := ""
		if k := v.dayOfDeed(ws, 0.1, 0); k >= 0 {
			got = ws[k].value
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		if k := v.dayOfDeed(ws, 0.3, 0); k >= 0 {
			t.Errorf("%s: %q is not likely enough", text, ws[k].value)
		}
	}
}
