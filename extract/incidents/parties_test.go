package incidents

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// Which entities are victims where each has been given a probability: lists,
// towns and their councils, parts of groups.
func TestChooseParties(t *testing.T) {
	f := newFinder() // a half is enough
	tests := []struct {
		name, text string
		victims    []float32 // the probability of each entity
		kinds      []string
		want       []string
	}{
		{"the members of a list share what is likely",
			"Hackers [data-breach:stole] files from [o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs].",
			[]float32{0.2, 0.15, 0.1}, nil, []string{"Pell Bank", "Mill Stores", "Orchard Labs"}},
		{"an unlikely list",
			"Hackers [data-breach:stole] files from [o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs].",
			[]float32{0.1, 0.05, 0.05}, nil, nil},
		{"a long list of which none is likely by itself",
			"Files [data-breach:stolen] on Friday name [o:Pell], [o:Mill], [o:Orrin], [o:Dray], [o:Voss], [o:Kemp], [o:Lund] and [o:Tarn] alike.",
			[]float32{0.06, 0.05, 0.04, 0.04, 0.04, 0.04, 0.03, 0.005}, nil, []string{"Pell", "Mill", "Orrin", "Dray", "Voss", "Kemp", "Lund"}},
		{"a list that no word says of that it was hit",
			"The [ransomware:ransomware] put red letters on the screens of staff and visitors in every hall; [o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs] sent people home.",
			[]float32{0.2, 0.15, 0.1}, nil, []string{"Pell Bank", "Mill Stores", "Orchard Labs"}},
		{"partners",
			"[o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs] are partners.",
			[]float32{0.2, 0.1, 0.1}, nil, nil},
		{"who noticed an outage",
			"People had problems reaching [o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs].",
			[]float32{0.2, 0.1, 0.1}, nil, nil},
		{"who was spared",
			"[o:Pell Bank], [o:Mill Stores] and [o:Orchard Labs] were not hit.",
			[]float32{0.2, 0.1, 0.1}, nil, nil},
		{"no list: a comma alone",
			"After the [ddos:attack] on [o:Pell Bank], [o:Mill Stores] closed its site.",
			[]float32{0.6, 0.1}, nil, []string{"Pell Bank"}},
		{"only organisations by the company they are in",
			"[ransomware:Ransomware attack] on [o:Pell Bank] and [l:Norfolk].",
			[]float32{0.6, 0.01}, nil, []string{"Pell Bank"}},
		{"a town and its council",
			"[l:Brackwater] was hit by a [ransomware:ransomware attack]. The [o:City of Brackwater] said so.",
			[]float32{0.7, 0.1}, nil, []string{"City of Brackwater"}},
		{"a town and another council",
			"[l:Brackwater] was hit by a [ransomware:ransomware attack]. The [o:City of Orchard] was not.",
			[]float32{0.7, 0.1}, nil, []string{"Brackwater"}},
		{"a council without a name",
			"[l:Brackwater] was [fraud:scammed] out of money. The mayor told the [o:City Council]. The [o:City Council] met.",
			[]float32{0.1, 0.6}, nil, []string{"Brackwater"}},
		{"a hall in a town",
			"Computers at [o:City Hall] in [l:Brackwater] are down after a [ransomware:ransomware attack].",
			[]float32{0.6, 0.1}, nil, []string{"Brackwater"}},
		{"a hall of no town",
			"Computers at [o:City Hall] are down after a [ransomware:ransomware attack]. It rained in [l:Brackwater].",
			[]float32{0.6, 0.1}, nil, []string{"City Hall"}},
		{"a council without a name, of a town that was not hit",
			"In [l:Brackwater], thieves were at work. Money of the [o:City Council] is gone after a [fraud:scam].",
			[]float32{0.1, 0.6}, nil, []string{"City Council"}},
		{"a council without a name, of one of two towns",
			"[l:Brackwater] and [l:Norfolk] were [fraud:scammed] out of money. The mayor told the [o:City Council]. The [o:City Council] met.",
			[]float32{0.1, 0.1, 0.6}, nil, []string{"City Council"}},
		{"a town and its newspaper",
			"[l:Brackwater] was hit by a [ransomware:ransomware attack], the [o:Brackwater Gazette] reports.",
			[]float32{0.7, 0.1}, nil, []string{"Brackwater"}},
		{"a part of a group",
			"[o:Pell] was [ddos:hit]. Its banking arm, [o:Pell Bank], was down after the [ddos:DDoS attack].",
			[]float32{0.7, 0.1}, nil, []string{"Pell", "Pell Bank"}},
		{"a name beside that of a division",
			"[o:Pell] was [ddos:hit]. The [o:Pell Bank], [o:Harbour Division] met on the [ddos:DDoS attack].",
			[]float32{0.7, 0.1, 0.1}, nil, []string{"Pell"}},
		{"an outlet beside a part of a group",
			"[o:Pell] was [ddos:hit]. Speaking to the [o:Mill Globe], the banking arm said the [ddos:DDoS attack] went on.",
			[]float32{0.7, 0.1}, []string{"", "media"}, []string{"Pell"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := chosen(t, f, test.text, test.victims, test.kinds)
			if !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}

// chosen returns the names of the victims of text, whose entities are victims with
// the given probabilities and have the given kinds.
func chosen(t *testing.T, f *Finder, text string, victims []float32, kinds []string) (names []string) {
	t.Helper()
	d, ms, ents := mentiontest.Read(t, text)
	for i, kind := range kinds {
		ents[i].Kind = kind
	}
	var s Scratch
	s.view.reset(f.lexicon, d, ms, ents, "")
	s.candidates, s.matches = s.view.findCandidates(nil, nil)
	for i := range s.candidates {
		s.candidates[i].victim = victims[s.candidates[i].entity]
	}
	f.chooseParties(&s)
	for i := range s.candidates {
		if c := &s.candidates[i]; c.isVictim {
			names = append(names, ents[c.entity].Name)
		}
	}
	return names
}

func TestAccusedIsNoVictim(t *testing.T) {
	f := newFinder()
	for _, accused := range []bool{false, true} {
		var s Scratch
		v := viewOf(t, f, "[fraud:Fraud]: [p:Jane Roe] emptied the accounts of [o:Pell Bank].")
		v.Entities[0].Accused = accused
		s.view = *v
		s.candidates, _ = s.view.findCandidates(nil, nil)
		s.candidates[0].victim = 0.9
		if f.chooseParties(&s); s.candidates[0].isVictim == accused {
			t.Errorf("accused %v: victim %v", accused, s.candidates[0].isVictim)
		}
	}
}

// In a text without capitals the models may take an identifier for a name.
func TestVulnerabilityIsNoParty(t *testing.T) {
	f := newFinder()
	for name, party := range map[string]bool{"the parcel service": true, "cve-2023-34362": false, "Quillgate": false} {
		var s Scratch
		v := viewOf(t, f, "hackers [data-breach:stole] data from [product:"+name+"] and from others.")
		if name == "Quillgate" {
			v.Entities[0].Kind = "vulnerability"
		}
		s.view = *v
		s.candidates, _ = s.view.findCandidates(nil, nil)
		c := &s.candidates[0]
		c.victim = 0.9
		if f.chooseParties(&s); c.isVictim != party {
			t.Errorf("%s: victim %v", name, c.isVictim)
		}
		c.victim, c.actor = 0.1, 0.9
		if f.chooseParties(&s); c.isActor != party {
			t.Errorf("%s: actor %v", name, c.isActor)
		}
	}
}

func TestCrowdBar(t *testing.T) {
	const text = "[o:Pell Bank] was [ddos:hit]. [o:Mill Stores] closed. [o:Orchard Labs] had left [l:Norfolk]."
	tests := []struct {
		name    string
		victims []float32 // the probability of each entity
		want    []bool    // whether it passes
	}{
		{"nearly as likely as each other", []float32{0.21, 0.2, 0.07, 0}, []bool{true, true, false, false}},
		{"one far likelier than the rest", []float32{0.6, 0.2, 0.1, 0}, []bool{true, false, false, false}},
		{"unlikely together", []float32{0.2, 0.15, 0.05, 0}, []bool{false, false, false, false}},
		{"unlikely but for a place", []float32{0.2, 0.15, 0.05, 0.3}, []bool{false, false, false, false}},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, text)
		cs, _ := v.findCandidates(nil, nil)
		for i := range cs {
			cs[i].victim = test.victims[cs[i].entity]
		}
		bar := v.crowdBar(cs)
		for i := range cs {
			if got := cs[i].victim >= bar; got != test.want[i] {
				t.Errorf("%s: %s passes %t, want %t", test.name, v.Entities[cs[i].entity].Name, got, test.want[i])
			}
		}
	}
}

// Who charges others is none of those that are likely victims together.
func TestCrowdWithoutBystanders(t *testing.T) {
	const text = "[o:Pell Bank] was in town. Its rival [o:Orchard] closed. The [o:Court of Mill] spoke."
	for _, bystander := range []bool{false, true} {
		f := newFinder()
		f.model = &model{}
		f.model.threshold[victimPart] = 0.5
		var s Scratch
		s.view = *viewOf(t, f, text)
		s.candidates, _ = s.view.findCandidates(nil, nil)
		for i := range s.candidates {
			s.candidates[i].victim = 0.4
		}
		last := &s.candidates[len(s.candidates)-1]
		last.bystander = bystander
		if f.chooseParties(&s); last.isVictim == bystander {
			t.Errorf("bystander %v: victim %v", bystander, last.isVictim)
		}
	}
}

// A lower bar of actors will do for those who are suspected.
func TestSuspectIsActor(t *testing.T) {
	f := newFinder() // a half is enough
	for _, suspected := range []bool{false, true} {
		var s Scratch
		v := viewOf(t, f, "[fraud:Fraud]: [p:Jane Roe] emptied the accounts of [o:Pell Bank].")
		v.Entities[0].Suspected = suspected
		s.view = *v
		s.candidates, _ = s.view.findCandidates(nil, nil)
		s.candidates[0].actor = 0.4
		if f.chooseParties(&s); s.candidates[0].isActor != suspected {
			t.Errorf("suspected %v: actor %v", suspected, s.candidates[0].isActor)
		}
	}
}

// A rule that makes a victim or an actor is named in the trace, as what the
// probabilities did is not, with the sentence that it looks at.
func TestRuleIsTraced(t *testing.T) {
	f := newFinder()
	tests := []struct{ text, field, want, sentence string }{
		{"Lender hit by [ransomware:ransomware]\n\nA lender was hit by [ransomware:ransomware]. One. Two. Three. The lender, [o:Harrow Savings Bank], spoke.",
			"victims", "introduced as what headline or lead leave without a name", "The lender"},
		{"Lender hit by [ransomware:ransomware]\n\nA lender was hit by [ransomware:ransomware]. One. Two. Customers of [o:Harrow Savings Bank] wept. The lender, [o:Harrow Savings Bank], spoke.",
			"victims", "introduced as what headline or lead leave without a name", "The lender"},
		{"[o:Harrow Savings Bank] was hit by [ransomware:ransomware].", "victims", "X was attacked", "Harrow"},
		{"[o:Orrin Water] was hit by [ransomware:ransomware]. The [m:Tidal] gang did it.", "actors", "gang that goes by the name of its malware", "The Tidal"},
		{"[o:Orrin Water] was hit by [ransomware:ransomware]. Victims include [o:Pell Bank] and [o:Tolk Foods].", "victims", "in a list that likely has the victims", "Victims"},
	}
	for _, test := range tests {
		d, ms, ents := mentiontest.Read(t, test.text)
		found, _ := f.Explain(d, ms, ents, "", new(Scratch))
		var got Step
		for _, inc := range found {
			for _, step := range inc.Trace {
				if inc.Main && step.Field == test.field {
					got = step
				}
			}
		}
		if got.Pattern != test.want || !strings.HasPrefix(d.Text[d.Sentences[max(got.Sentence, 0)].Start:], test.sentence) {
			t.Errorf("%s: %q in sentence %d, want %q", test.text, got.Pattern, got.Sentence, test.want)
		}
	}
}

// What is named once in passing is less likely a victim, but for the members of a list,
// which are mostly named once.
func TestUnsupported(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]float32{
		"It rained. [o:Pell] was closed.":                                      0.5 * unsupportedFactor,
		"It rained. [o:Pell] was closed. [o:Pell] was wet.":                    0.5,
		"It rained. [o:Mill], [o:Orchard] and [o:Pell] shut.":                  0.5,
		"It rained. Users of [o:Mill], [o:Orchard] and [o:Pell] saw glitches.": 0.5 * unsupportedFactor,
		"It rained. In [l:Graz], the [o:Mill] saw [o:Pell] go.":                0.5 * unsupportedFactor,
	} {
		v := viewOf(t, f, text)
		cs, _ := v.findCandidates(nil, nil)
		c := &cs[len(cs)-1]
		c.victim = 0.5
		if v.discount(c); c.victim != want {
			t.Errorf("%s: %v, want %v", text, c.victim, want)
		}
	}
}
