package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// What was put together by hand and does not stand in the document takes no part, and
// the rest does as if it were not there.
func TestUnsound(t *testing.T) {
	const text = "[o:Brackwater Ferries] was hit by a [ransomware:ransomware attack] on [d:2020-05-04]."
	stray := func(m mention.Mention) mention.Mention {
		m.Label, m.Type = record.LabelAttack, "ddos"
		return m
	}
	tests := []struct {
		name    string
		mention mention.Mention
		entity  []int
	}{
		{"tokens past the end", stray(mention.Mention{First: 2, Last: 900, Start: 3, End: 4}), []int{3}},
		{"tokens before the start", stray(mention.Mention{First: -5, Last: 1, Start: 3, End: 4}), []int{3}},
		{"tokens the wrong way round", stray(mention.Mention{First: 4, Last: 2, Start: 3, End: 4}), []int{3, -9}},
		{"bytes past the end", stray(mention.Mention{First: 2, Last: 3, Start: 3, End: 4000}), []int{3, 7}},
		{"bytes the wrong way round", stray(mention.Mention{First: 2, Last: 3, Start: 9, End: 4}), []int{-1}},
		{"an entity of nothing", stray(mention.Mention{}), nil},
	}
	for _, data := range []string{"", tinyModel(t)} {
		f, err := New(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, test := range tests {
			t.Run(test.name, func(t *testing.T) {
				d, ms, ents := mentiontest.Read(t, text)
				want, _ := f.Explain(d, ms, ents, "2020-05-06", new(Scratch))
				ms = append(ms, test.mention)
				ents = append(ents, mention.Entity{Label: record.LabelPerson, Name: "Stray", Mentions: test.entity})
				before := slices.Clone(ms)
				got, _ := f.Explain(d, ms, ents, "2020-05-06", new(Scratch))
				if len(got) != len(want) || len(got) > 0 && !slices.Equal(got[0].Victims, want[0].Victims) || len(got) > 0 && !slices.Equal(got[0].Types, want[0].Types) {
					t.Errorf("found %+v, want %+v", got, want)
				}
				if !slices.Equal(ms, before) {
					t.Error("the caller's mentions were changed")
				}
			})
		}
	}
	d, ms, ents := mentiontest.Read(t, text)
	d.Sentences = nil
	if got := newFinder().Find(d, ms, ents, "", new(Scratch)); got != nil {
		t.Errorf("without sentences: %+v", got)
	}
}
