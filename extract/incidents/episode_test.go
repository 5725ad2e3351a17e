package incidents

import (
	"slices"
	"testing"
)

// viewOf returns the view of a marked text.
func viewOf(t *testing.T, f *Finder, text string) *view {
	t.Helper()
	d, ms, ents := labelled(t, text)
	v := new(view)
	v.reset(f.lexicon, d, ms, ents, "")
	return v
}

// lead is three sentences, none of them an aside.
const testLead = "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack] on Monday. Its ships sailed. Its website did not load. "

func TestAsides(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       []bool // for the sentences after the lead
	}{
		{"follows", "The attack follows a string of [data-breach:breaches] in the region. Nobody was caught.", []bool{true, true}},
		{"ends with the topic", "Earlier, hackers [data-breach:stole] files from [o:Mill Street Bank]. They left. [o:Brackwater Ferries] sells tickets again.", []bool{true, true, false}},
		{"opens after the topic", "The attack on [o:Brackwater Ferries] follows a [data-breach:breach] at [o:Mill Street Bank]. Files were taken.", []bool{false, true}},
		{"no shift", "Hackers sent too many requests. The pages timed out.", []bool{false, false}},
		{"no attack", "Earlier, the sun shone on the harbour.", []bool{false}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, testLead+test.text)
			if got := v.aside[3:]; !slices.Equal(got, test.want) {
				t.Errorf("asides %v, want %v", got, test.want)
			}
		})
	}
}

func TestBelongsElsewhere(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       bool // of the date
	}{
		{"hit somebody else", "Earlier, hackers [data-breach:breached] [o:Mill Street Bank] on [d:2025-11-14].", true},
		{"and the topic", "Earlier, hackers [data-breach:breached] [o:Mill Street Bank] on [d:2025-11-14]. [o:Brackwater Ferries] opened again on [d:2025-11-14].", false},
		{"nobody is hit", "Earlier, [data-breach:breaches] made news on [d:2025-11-14].", false},
		{"no aside", "Hackers attacked [o:Mill Street Bank] on [d:2025-11-14].", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, testLead+test.text)
			cs, _ := v.findCandidates(nil, nil)
			ws := v.findDates(nil)
			if got := v.belongsElsewhere(&ws[0], cs[0].entity); got != test.want {
				t.Errorf("%v, want %v", got, test.want)
			}
			if v.belongsElsewhere(&ws[0], -1) {
				t.Error("belongs elsewhere without a victim")
			}
		})
	}
}

// A date that cannot be right leaves its share to the others.
func TestJudgeDatesElsewhere(t *testing.T) {
	f := newFinder()
	var s Scratch
	d, ms, ents := labelled(t, testLead+"Earlier, hackers [data-breach:breached] [o:Mill Street Bank] on [d:2025-11-14]. [o:Brackwater Ferries] opened on [d:2025-11-20].")
	s.view.reset(f.lexicon, d, ms, ents, "")
	a := f.analyse(&s)
	f.judgeDates(&s, s.candidates[0].entity)
	if len(s.dates) != 2 || s.dates[0].probability != 0 || s.dates[1].probability == 0 {
		t.Errorf("dates %+v of %+v, want only the second likely", s.dates, a)
	}
}
