package incidents

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// What an article recalls beside its own incident: with a victim's name, or
// with the thing that was hit.
func TestBackground(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text       string
		victims, targets []string
		typ              string
		evidence         string // part of the last sentence given
	}{
		{"object", "Last month, hackers [data-breach:breached] [o:Mill Street Bank].",
			[]string{"Mill Street Bank"}, nil, "data-breach", "Mill Street"},
		{"the pattern's own attack", "The attack follows a [data-breach:data breach] at [o:Mill Street Bank], where hackers gained [unauthorised-access:unauthorised access].",
			[]string{"Mill Street Bank"}, nil, "data-breach", "follows"},
		{"known by the victim's name", "The [o:Mill Street Bank] [data-breach:data breach] last year was far larger.",
			[]string{"Mill Street Bank"}, nil, "data-breach", "larger"},
		{"known by nobody's name", "Later, hackers [o:Mill Street Bank] [data-breach:data breach] Elk Dairy.", nil, nil, "", ""},
		{"apposition", "Earlier, [o:Mill Street Bank], itself the victim of a [ransomware:ransomware attack], offered help.",
			[]string{"Mill Street Bank"}, nil, "ransomware", "itself"},
		{"resumed", "Earlier, [o:Mill Street Bank] confirmed hackers had accessed its computers. The [data-breach:breach] worried customers.",
			[]string{"Mill Street Bank"}, nil, "data-breach", "worried"},
		{"act of intruders", "The attack followed another one, in which hackers hit the council, with disruptions at [o:Mill Street Bank]. They had taken personal data.",
			[]string{"Mill Street Bank"}, nil, "data-breach", "had taken"},
		{"negated", "Earlier, no [data-breach:data breach] at [o:Mill Street Bank] was found by hackers.", nil, nil, "", ""},
		{"weakness", "Earlier, hackers found an [exploit:exploit] for a flaw in [o:Mill Street Bank].", nil, nil, "", ""},
		{"users", "A separate [phishing:phishing campaign] is targeting [o:Mill Street Bank] customers, hackers said.", nil, nil, "", ""},
		{"reported to", "Earlier, a bank reported a [data-breach:data breach] by hackers to [o:Mill Street Police].", nil, nil, "", ""},
		{"reported to several", "Earlier, a bank reported a [data-breach:data breach] by hackers to the [o:Graz Office] and [o:Mill Street Police].", nil, nil, "", ""},
		{"asked", "Earlier, a deputy asked whether hackers had [data-breach:breached] [o:Mill Street Bank].", nil, nil, "", ""},
		{"was reported to", "Earlier, a bank's [data-breach:data breach] by hackers was reported to [o:Mill Street Police].", nil, nil, "", ""},
		{"appeared on", "Earlier, files of a [data-breach:data breach] by hackers appeared on [o:Mill Street].", nil, nil, "", ""},
		{"put on sale on a forum", "Earlier, hackers put [data-breach:stolen] files on sale on the forum [o:Mill Street].", nil, nil, "", ""},
		{"remedy", "Earlier, hackers were in. Guests get [identity-theft:identity theft] protection from [o:Mill Street].", nil, nil, "", ""},
		{"heading", "Mill Street hit by [ddos:DDoS attack] on [o:Mill Street Bank]", nil, nil, "", ""},
		{"unnamed", "Earlier, investigators found [malware:malware] on a cargo ship.", nil, []string{"cargo ship"}, "malware", "cargo"},
		{"unnamed, inquiry next", "Meanwhile, a plan for [sabotage:cyber sabotage] against a refinery came out. A man is in custody.",
			nil, []string{"refinery"}, "sabotage", "custody"},
		{"unnamed, no inquiry", "Meanwhile, [malware:malware] on a cargo ship can do great harm.", nil, nil, "", ""},
		{"known from the lead", "Investigators found [malware:malware] on the website of a ferry.", nil, []string{"ferry"}, "malware", "ferry"},
		{"definite", "Investigators found [malware:malware] on the tanker.", nil, nil, "", ""},
		{"plural", "Investigators found [malware:malware] on tankers.", nil, nil, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, testLead+test.text)
			var found []Incident
			all, _ := f.Explain(d, ms, ents, "", new(Scratch))
			for _, i := range all {
				if !i.Main && !slices.Contains(i.Victims, "Brackwater Ferries") {
					found = append(found, i)
				}
			}
			if test.typ == "" {
				if len(found) > 0 {
					t.Errorf("found %+v, want nothing", found[0].Incident)
				}
				return
			}
			if len(found) != 1 {
				t.Fatalf("%d incidents, want one", len(found))
			}
			i := found[0]
			if !slices.Equal(i.Victims, test.victims) || !slices.Equal(i.Targets, test.targets) || !slices.Equal(i.Types, []string{test.typ}) {
				t.Errorf("types %v, victims %v, targets %v; want %s, %v, %v", i.Types, i.Victims, i.Targets, test.typ, test.victims, test.targets)
			}
			if last := i.Evidence[len(i.Evidence)-1].Text; !strings.Contains(last, test.evidence) {
				t.Errorf("evidence %q, want one with %q", last, test.evidence)
			}
			for _, step := range i.Trace {
				if step.Pattern == "" || step.Sentence < 0 {
					t.Errorf("step %+v does not say where and why", step)
				}
			}
		})
	}
}

// A sentence that tells of the main incident again gives it another victim.
func TestBackgroundJoins(t *testing.T) {
	f := newFinder()
	const text = "[t:Lantern] claimed the [ransomware:ransomware attack] on [o:Brackwater Ferries]. The firm was hit on [d:2025-03-04]. Its ships sailed. "
	tests := []struct {
		name, text string
		joins      bool
	}{
		{"same actor and day", "[t:Lantern] also [ransomware:locked] files of [o:Mill Street Bank] in a [ransomware:ransomware attack] on [o:Mill Street Bank] on [d:2025-03-04].", true},
		{"another day", "[t:Lantern] launched a [ransomware:ransomware attack] on [o:Mill Street Bank] on [d:2025-02-01].", false},
		{"a part of the victim", "[o:Brackwater Ferries] said that there was a [ransomware:ransomware attack] on its [o:Mill Street Bank] branches.", true},
		{"a part of another", "[o:Elk Dairy] said that there was a [ransomware:ransomware attack] on its [o:Mill Street Bank] branches.", false},
		{"no actor", "There was a [ransomware:ransomware attack] on [o:Mill Street Bank] on [d:2025-03-04].", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, text+test.text)
			const actor, victim = 0, 1 // in the order of the text
			main := Incident{ActorEntities: []int{actor}, VictimEntities: []int{victim}}
			main.Main, main.Date, main.Types, main.Victims = true, "2025-03-04", []string{"ransomware"}, []string{ents[victim].Name}
			var s Scratch
			s.view.reset(f.lexicon, d, ms, ents, "")
			s.candidates, s.matches = s.view.findCandidates(nil, nil)
			for i := range s.candidates {
				s.candidates[i].isVictim = s.candidates[i].entity == victim
			}
			got := f.appendBackground([]Incident{main}, &s)
			if joined := slices.Contains(got[0].Victims, "Mill Street Bank"); joined != test.joins || len(got) != 2-int(b2u(test.joins)) {
				t.Errorf("%d incidents, victims %v; joins %v", len(got), got[0].Victims, test.joins)
			}
		})
	}
}

// Where no victim of the main incident is known, who was attacked on its day is one.
func TestBackgroundOfNobody(t *testing.T) {
	f := newFinder()
	for day, want := range map[string]int{"2025-03-04": 1, "2025-02-01": 2} {
		d, ms, ents := mentiontest.Read(t, "There was a [ransomware:ransomware attack] on [o:Mill Street Bank] on [d:"+day+"].")
		main := Incident{}
		main.Main, main.Date, main.Types = true, "2025-03-04", []string{"ransomware"}
		var s Scratch
		s.view.reset(f.lexicon, d, ms, ents, "")
		s.candidates, s.matches = s.view.findCandidates(nil, nil)
		got := f.appendBackground([]Incident{main}, &s)
		if len(got) != want || slices.Contains(got[0].Victims, "Mill Street Bank") != (want == 1) {
			t.Errorf("%s: %d incidents, victims of the main one %q", day, len(got), got[0].Victims)
		}
	}
}

// What one word says of several names is one incident.
func TestBackgroundTogether(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       [][]string
	}{
		{"one attack", "Last month, hackers [data-breach:breached] [o:Mill Street Bank] and [o:Orrin Water].",
			[][]string{{"Mill Street Bank", "Orrin Water"}}},
		{"two attacks", "Last month, hackers [data-breach:breached] [o:Mill Street Bank] and [ddos:attacked] [o:Orrin Water].",
			[][]string{{"Mill Street Bank"}, {"Orrin Water"}}},
		{"two days", "Hackers [data-breach:breached] [o:Mill Street Bank] on [d:2025-02-01], and [o:Orrin Water] on [d:2025-02-09].",
			[][]string{{"Mill Street Bank"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, test.text)
			var s Scratch
			s.view.reset(f.lexicon, d, ms, ents, "")
			s.candidates, s.matches = s.view.findCandidates(nil, nil)
			var got [][]string
			for _, i := range f.appendBackground(nil, &s) {
				got = append(got, i.Victims)
			}
			if !slices.EqualFunc(got, test.want, slices.Equal) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}

func TestIsSupplier(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text, sector string
		want         bool
	}{
		{"They logged in to a [o:Pellsoft] portal.", "software", true},
		{"They hacked a [o:Pell Bank] branch.", "finance", false},
		{"They hacked the [o:Pellsoft] portal.", "software", false},
		{"They hacked a [o:Pellsoft].", "software", false},
		{"[o:Pellsoft] was hacked.", "software", false},
	}
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		v.Entities[0].Sector = test.sector
		if got := v.isSupplier(&v.Doc.Sentences[0], 0); got != test.want {
			t.Errorf("%q: %v, want %v", test.text, got, test.want)
		}
	}
}

// Where "in" leads to a name, it is not the one that was attacked.
func TestWithin(t *testing.T) {
	for text, want := range map[string]bool{
		"The ransomware was written in Acme's language.":      true,
		"The ransomware was written in the Acme's language.":  true,
		"The ransomware was found on Acme's servers.":         false,
		"In the end the ransomware hit all Acme's servers.":   false,
		"The ransomware Acme's people found was in the wild.": false,
		"The ransomware the Acme's people found was not.":     false,
	} {
		v := viewOf(t, newFinder(), text)
		s := &v.Doc.Sentences[0]
		if got := v.within(s, mentiontest.Token(t, v.Doc, "Acme"), mentiontest.Token(t, v.Doc, "ransomware")); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// An article that speaks of no attack in so many words may have a main incident, and no
// other.
func TestNothingInPassingWithoutAttacks(t *testing.T) {
	f := newFinder()
	for _, speaks := range []bool{true, false} {
		var s Scratch
		s.view = *viewOf(t, f, testLead+"Last month, hackers [data-breach:breached] [o:Mill Street Bank].")
		s.view.Speaks = speaks
		found := f.report(&s, f.analyse(&s))
		if got := slices.ContainsFunc(found, func(i Incident) bool { return !i.Main }); got != speaks {
			t.Errorf("speaks %t: %d incidents, in passing %t", speaks, len(found), got)
		}
	}
}

// What is recalled happened on a day, and before it was told.
func TestDateInPassing(t *testing.T) {
	f := newFinder()
	for value, want := range map[string]string{
		"2024-12-03": "2024-12-03", "2024-12": "2024-12", "2024-12-03T10:00": "2024-12-03",
		"XXXX-WXX-2": "", "XXXX-XX": "", "2025-12-03": "", "": "",
	} {
		d, ms, ents := mentiontest.Read(t, testLead+"On [d:2024-12-03], hackers [data-breach:breached] [o:Mill Street Bank].")
		for i := range ms {
			if ms[i].Value != "" {
				ms[i].Value = value
			}
		}
		found := f.Find(d, ms, ents, "2025-03-07", new(Scratch))
		k := slices.IndexFunc(found, func(i Incident) bool { return slices.Contains(i.Victims, "Mill Street Bank") })
		if k < 0 || found[k].Date != want {
			t.Errorf("%q: found %+v, want the date %q", value, found, want)
		}
	}
}

// Where no word tells what was done, a gang by name does, and what it did to files.
func TestGangInPassing(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]string{
		"In [d:2024-12], the [t:Lantern] gang locked up [o:Mill Street Bank] and its servers.":    "ransomware",
		"In [d:2024-12], the [t:Lantern] gang crippled [o:Mill Street Bank] and its servers.":     "unauthorised-access",
		"In [d:2024-12], a gang of thieves locked up [o:Mill Street Bank] and its servers there.": "",
	} {
		d, ms, ents := mentiontest.Read(t, testLead+text)
		found := f.Find(d, ms, ents, "2025-03-07", new(Scratch))
		got := ""
		if k := slices.IndexFunc(found, func(i Incident) bool { return slices.Contains(i.Victims, "Mill Street Bank") }); k >= 0 {
			got = found[k].Types[0]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A town is attacked where it stands for its administration.
func TestTownInPassing(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"In [d:2024-12], there was a [ransomware:ransomware attack] on the town of [l:Marrowton].":    true,
		"In [d:2024-12], there was a [ransomware:ransomware attack] on a school in [l:Marrowton].":    false,
		"In [d:2024-12], there was a [ransomware:ransomware attack] on [l:Marrowton], it is said.":    false,
		"In [d:2024-12], there was a [ransomware:ransomware attack] on the suburbs of [l:Marrowton].": false,
	} {
		d, ms, ents := mentiontest.Read(t, testLead+text)
		found := f.Find(d, ms, ents, "2025-03-07", new(Scratch))
		got := slices.ContainsFunc(found, func(i Incident) bool { return slices.Contains(i.Victims, "Marrowton") })
		if got != want {
			t.Errorf("%s: a victim %v, want %v", text, got, want)
		}
	}
}

// On that day the police acted, not those whom they arrested.
func TestDayOfArrestInPassing(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]string{
		"On [d:2024-12-03], two men were arrested over [ddos:attacks] on [o:Mill Street Bank].": "",
		"On [d:2024-12-03], two men launched [ddos:attacks] on [o:Mill Street Bank].":           "2024-12-03",
	} {
		d, ms, ents := mentiontest.Read(t, testLead+text)
		found := f.Find(d, ms, ents, "2025-03-07", new(Scratch))
		k := slices.IndexFunc(found, func(i Incident) bool { return slices.Contains(i.Victims, "Mill Street Bank") })
		if k < 0 || found[k].Date != want {
			t.Errorf("%s: found %+v, want the date %q", text, found, want)
		}
	}
}

// A unit of those who watch attacks for a living watches them too.
func TestWatches(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"The [o:Orrin Police]'s [o:Mill Division] warned of it.":   true,
		"The [o:Orrin Police] and [o:Mill Division] warned of it.": false,
		"The [o:Orrin Police]'s friend [o:Mill Division] spoke.":   false,
	} {
		v := viewOf(t, f, text)
		v.Entities[0].Kind = "law-enforcement"
		if !v.watches(0) {
			t.Errorf("%s: the police do not watch", text)
		}
		if got := v.watches(1); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
