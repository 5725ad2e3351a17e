package incidents

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// TestOccasion tells which date stands for the first one of a text.
func TestOccasion(t *testing.T) {
	const (
		told   = "[o:Brackwater Ferries] disclosed a [data-breach:breach] on [d:2018-06-09]. "
		found  = "On [d:2018-06-09] [o:Brackwater Ferries] discovered a [data-breach:breach]. "
		mended = "A patch for the hole is out since [d:2018-03]. "
	)
	tests := []struct {
		name, text string
		p          float32 // of the other date, that of the first being 0.5
		want       string
	}{
		{"told", told + "Thieves had stolen its logs on [d:2018-05-03].", 0.2, "2018-05-03"},
		{"told, found", told + "It had noticed the thieves on [d:2018-05-03].", 0.2, "2018-05-03"},
		{"found", found + "Thieves had stolen its logs on [d:2018-05-03].", 0.2, "2018-05-03"},
		{"mended", mended + "[o:Brackwater Ferries] was [exploit:hacked] on [d:2018-05-03].", 0.2, "2018-05-03"},
		{"mended, nothing told", mended + "[o:Brackwater Ferries] is closed since [d:2018-05-03].", 0.2, "2018-05-03"},
		{"likened", "It resembles the [ransomware:ransomware attack] of [d:2018-03]. [o:Brackwater Ferries] was [ransomware:locked] out on [d:2018-05-03].", 0.2, "2018-05-03"},

		{"unlikely", told + "Thieves had stolen its logs on [d:2018-05-03].", 0.12, "2018-06-09"},
		{"later", told + "Thieves stole more on [d:2018-07-03].", 0.4, "2018-06-09"},
		{"only vaguer", told + "Thieves stole its logs in [d:2018-06].", 0.4, "2018-06-09"},
		{"nothing told", told + "It sails since [d:2018-05-03].", 0.4, "2018-06-09"},
		{"found, found", found + "It had noticed thieves on [d:2018-05-03].", 0.4, "2018-06-09"},
		{"attacked twice", "Thieves stole its logs on [d:2018-06-09]. They stole more on [d:2018-05-03].", 0.4, "2018-06-09"},
		{"attacked and told", told + "It was [data-breach:hacked] on [d:2018-06-09]. Thieves had stolen more on [d:2018-05-03].", 0.4, "2018-06-09"},
		{"another victim", told + "A separate [data-breach:breach] struck [o:Mill Street Bank] on [d:2018-05-03].", 0.4, "2018-06-09"},
	}
	f := newFinder()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, test.text)
			ws := v.findDates(nil)
			ws[0].probability, ws[1].probability = 0.5, test.p
			if got := ws[v.occasion(ws, 0, 0)].value; got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// Of what somebody is tried for, the end of a period tells, whatever he did in it.
func TestOccasionOfTrial(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]string{
		"He pleaded guilty on [d:2018-06-09]. Between [d:2016] and [d:2017], the two lived off [o:Brackwater Ferries].": "2017",
		"He pleaded guilty on [d:2018-06-09]. In [d:2016] and [d:2017], the two lived off [o:Brackwater Ferries].":      "2018-06-09",
		"He pleaded guilty on [d:2018-06-09]. Between [d:2019] and [d:2020], the two lived off [o:Brackwater Ferries].": "2018-06-09",
	} {
		v := viewOf(t, f, text)
		ws := v.findDates(nil)
		for i, p := range []float32{0.5, 0.2, 0.2} {
			ws[i].probability = p
		}
		if got := ws[v.occasion(ws, 0, 0)].value; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// No attack happened on the day that somebody was tried for it.
func TestCourtDates(t *testing.T) {
	const lead = "[o:Brackwater Ferries] was hit by a [ransomware:ransomware attack]. Its ships stopped. "
	f := newFinder()
	for text, want := range map[string]string{
		lead + "The clerk who [ransomware:locked] its files was sentenced on [d:2018-05-03].": "",
		lead + "The clerk [ransomware:locked] its files on [d:2018-05-03].":                   "2018-05-03",
	} {
		d, ms, ents := mentiontest.Read(t, text)
		found, _ := f.Explain(d, ms, ents, "", new(Scratch))
		if len(found) == 0 || found[0].Date != want {
			t.Errorf("%s: %+v, want one on %q", text, found, want)
		}
	}
}
