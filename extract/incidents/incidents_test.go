package incidents

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Without a model, weights set by hand decide.
func TestFindByRules(t *testing.T) {
	f, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, text string
		victims    []string // nil for no main incident
		typ        string
	}{
		{"passive", "[o:Brackwater Ferries] was hit by a [ransomware:ransomware attack] on Monday.\n\nHackers demanded a ransom from [o:Brackwater Ferries].",
			[]string{"Brackwater Ferries"}, "ransomware"},
		{"attack on", "A [ddos:DDoS attack] on [o:Mill Street Bank] took its website offline.\n\nHackers claimed the [ddos:DDoS attack] on [o:Mill Street Bank]. [o:Mill Street Bank] confirmed the [ddos:DDoS attack].",
			[]string{"Mill Street Bank"}, "ddos"},
		{"not about computers", "The [data-breach:breach] in the dam at Orrin flooded fields. [o:Orrin Water] said the [data-breach:breach] was closed.",
			nil, ""},
		{"no attack", "[o:Brackwater Ferries] bought software, servers and computers online.", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, test.text)
			var victims, types []string
			for _, i := range f.Find(d, ms, ents, "2020-05-06", new(Scratch)) {
				if i.Main {
					victims, types = append(victims, i.Victims...), append(types, i.Types...)
				}
			}
			if !slices.Equal(victims, test.victims) || test.typ != "" && !slices.Contains(types, test.typ) {
				t.Errorf("victims %v, types %v; want %v, %s", victims, types, test.victims, test.typ)
			}
		})
	}
}

func TestAffiliates(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"The outage also reached its banking arm, [o:Orrin Bank].", true},
		{"Customers of [o:Orrin Bank], the group’s lending division, were affected.", true},
		{"The subsidiary [o:Orrin Bank] reported a breach.", true},
		{"Its banking arm, [o:Orrin Bank], opened a branch in Lyon.", false},
		{"The outage was first seen by [o:Orrin Bank].", false},
	}
	f, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		d, ms, ents := mentiontest.Read(t, test.text)
		var v view
		v.reset(f.lexicon, d, ms, ents, "")
		if got := v.harmedAffiliate(0) >= 0; got != test.want {
			t.Errorf("%q: %v, want %v", d.Text, got, test.want)
		}
	}
}

func TestSpeaksOfAttacks(t *testing.T) {
	f, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"Hackers [data-breach:stole] the records.":                                           true,
		"It was a [cyberattack:cyberattack].":                                                true,
		"The [data-breach:breach] exposed logins on its website, software and servers.":      true,
		"The man was [unauthorised-access:hacked] to death with a machete.":                  false,
		"A [malware:virus] closed three schools.":                                            false,
		"Police said the [data-breach:stolen] painting had been offered on a website twice.": false,
		"The [m:Marburg] [malware:virus] closed three schools.":                              false,
		"[g:Emotet] is spreading by a [malware:virus].":                                      true,
		"[g:Emotet] was seen on servers, routers and laptops.":                               true,
		"[g:Emotet] was seen again.":                                                         false,
	} {
		d, ms, ents := mentiontest.Read(t, text)
		var v view
		v.reset(f.lexicon, d, ms, ents, "")
		if got := v.Speaks; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestDamagedModel(t *testing.T) {
	for _, data := range []string{"x", strings.Repeat("\x00", 100)} {
		if _, err := New(data); !errors.Is(err, ErrModel) {
			t.Errorf("error %v, want ErrModel", err)
		}
	}
}

// FuzzFind makes sure that no text and no mentions break the stage and that
// the parties of incidents are entities.
func FuzzFind(f *testing.F) {
	finder, err := New("")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Hackers stole 40 million records from Brackwater and demanded $4m.", uint16(0x5a))
	f.Add("“X’s” — 7 days offline; not £3bn.", uint16(0xffff))
	f.Fuzz(func(t *testing.T, text string, cuts uint16) {
		d := token.New(text, 0)
		var ms []mention.Mention
		var ents []mention.Entity
		for i := range d.Tokens {
			m := mention.Mention{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1}
			switch cuts >> (i % 15) & 3 {
			case 1:
				m.Label, m.Type = record.LabelAttack, "ransomware"
			case 2:
				m.Label = record.LabelOrganisation
				ents = append(ents, mention.Entity{Label: m.Label, Name: d.TokenText(i), Mentions: []int{len(ms)}})
			case 3:
				m.Label, m.Value = record.LabelDate, "2020-05-06"
			default:
				continue
			}
			ms = append(ms, m)
		}
		for _, i := range finder.Find(d, ms, ents, "2020-05-07", new(Scratch)) {
			for _, e := range slices.Concat(i.VictimEntities, i.ActorEntities) {
				if e < 0 || e >= len(ents) {
					t.Errorf("entity %d of %d", e, len(ents))
				}
			}
		}
	})
}

func TestVictimsOfOneName(t *testing.T) {
	f := newFinder()
	d, ms, ents := mentiontest.Read(t, "[o:Millbrook] was hit. In [l:Millbrook], [data-breach:hackers stole] data.")
	var s Scratch
	s.view.reset(f.lexicon, d, ms, ents, "")
	s.candidates, _ = s.view.findCandidates(nil, nil)
	for i := range s.candidates {
		s.candidates[i].isVictim = true
	}
	var inc Incident
	b := builder{f: f, s: &s, v: &s.view, inc: &inc}
	b.victims()
	if !slices.Equal(inc.Victims, []string{"Millbrook"}) || len(inc.VictimEntities) != 2 {
		t.Errorf("victims %q, entities %v", inc.Victims, inc.VictimEntities)
	}
}
