package token

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// zoned returns d's sentences as "zone: text".
func zoned(d *Document) []string {
	var out []string
	for _, s := range d.Sentences {
		out = append(out, fmt.Sprintf("%v: %s", s.Zone, d.Text[s.Start:s.End]))
	}
	return out
}

func TestSetZones(t *testing.T) {
	const text = "Bank hit\nBy Mary Poe\nIt was bad. It was long. Read more here"
	at := func(s string) int { return strings.Index(text, s) }
	tests := []struct {
		name    string
		regions []Region
		want    []string
	}{
		{"none", nil, []string{"body: Bank hit", "body: By Mary Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
		{"whole sentences", []Region{{0, 8, Headline}, {at("By"), at("It was bad"), Meta}, {at("Read"), len(text), Boilerplate}},
			[]string{"headline: Bank hit", "meta: By Mary Poe", "body: It was bad.", "body: It was long.", "boilerplate: Read more here"}},
		{"next to each other", []Region{{0, 9, Headline}, {9, at("It was bad"), Meta}},
			[]string{"headline: Bank hit", "meta: By Mary Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
		{"within a sentence", []Region{{at("was long"), at("more"), Boilerplate}},
			[]string{"body: Bank hit", "body: By Mary Poe", "body: It was bad.", "body: It", "boilerplate: was long.", "boilerplate: Read", "body: more here"}},
		{"several in one sentence", []Region{{at("Mary"), at("Poe"), Meta}, {at("Poe"), at("Poe") + 3, Boilerplate}},
			[]string{"body: Bank hit", "body: By", "meta: Mary", "boilerplate: Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
		{"within a token", []Region{{at("ank"), at("it\n"), Headline}},
			[]string{"body: Bank", "headline: hit", "body: By Mary Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
		{"everything", []Region{{0, len(text), Boilerplate}},
			[]string{"boilerplate: Bank hit", "boilerplate: By Mary Poe", "boilerplate: It was bad.", "boilerplate: It was long.", "boilerplate: Read more here"}},
		{"outside", []Region{{-9, -1, Meta}, {len(text), len(text) + 9, Meta}},
			[]string{"body: Bank hit", "body: By Mary Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
		{"empty region", []Region{{at("Mary"), at("Mary"), Meta}},
			[]string{"body: Bank hit", "body: By", "body: Mary Poe", "body: It was bad.", "body: It was long.", "body: Read more here"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := New(text, 0)
			d.SetZones(tt.regions)
			if got := zoned(d); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			checkDocument(t, d, 0)
			d.SetZones(tt.regions)
			if got := zoned(d); !slices.Equal(got, tt.want) {
				t.Errorf("set again: %q", got)
			}
			d.Reset(text, 0)
			if len(d.Sentences) != 5 {
				t.Errorf("after Reset: %q", zoned(d))
			}
		})
	}
	d := New("", 0)
	d.SetZones([]Region{{0, 5, Meta}})
	if len(d.Sentences) != 0 {
		t.Errorf("an empty text has sentences %q", zoned(d))
	}
}
