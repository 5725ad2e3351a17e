package incidents

import (
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// lead is three sentences, none of them an aside.
const testLead = "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack] on Monday. Its ships sailed. Its website did not load. "

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
	d, ms, ents := mentiontest.Read(t, testLead+"Earlier, hackers [data-breach:breached] [o:Mill Street Bank] on [d:2025-11-14]. [o:Brackwater Ferries] opened on [d:2025-11-20].")
	s.view.reset(f.lexicon, d, ms, ents, "")
	a := f.analyse(&s)
	f.judgeDates(&s, s.candidates[0].entity)
	if len(s.dates) != 2 || s.dates[0].probability != 0 || s.dates[1].probability == 0 {
		t.Errorf("dates %+v of %+v, want only the second likely", s.dates, a)
	}
}

// A day on which somebody did what they are known for, or by which an attack is
// measured, is not that of this one.
func TestOnlyOfFame(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"The gang, notorious for taking down the ferries of Ulm on [d:2014-12-25], struck.":       true,
		"It is not as large as the biggest [data-leak:leak] of [d:2018].":                         true,
		"It is worse than the worst known [data-leak:leak] of [d:2018].":                          true,
		"It is one of the largest [data-leak:leaks] of [d:2018].":                                 false,
		"The gang is known for this, and it struck on [d:2018-12-25].":                            false,
		"The gang is known for [ddos:attacks] in [d:2017]. In [d:2017], it struck.":               false,
		"It was not seen until [d:2018], as the biggest ships of the ferries were out of Ulm.":    false,
		"The site was closed for a day in [d:2018-12], and nobody knew why it had been as it was": false,
	} {
		v := viewOf(t, f, testLead+text)
		ws := v.findDates(nil)
		if got := v.onlyOfFame(&ws[0]); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
