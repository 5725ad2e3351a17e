package incidents

import (
	"slices"
	"strings"
	"testing"
)

// What an article recalls beside its own incident: with a victim's name, or
// with the thing that was hit.
func TestBackground(t *testing.T) {
	f, err := New("")
	if err != nil {
		t.Fatal(err)
	}
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
		{"resumed", "Earlier, [o:Mill Street Bank] confirmed hackers had accessed its computers. The [data-breach:breach] worried customers.",
			[]string{"Mill Street Bank"}, nil, "data-breach", "worried"},
		{"act of intruders", "The attack followed another one, in which hackers hit the council, with disruptions at [o:Mill Street Bank]. They had taken personal data.",
			[]string{"Mill Street Bank"}, nil, "data-breach", "had taken"},
		{"negated", "Earlier, no [data-breach:data breach] at [o:Mill Street Bank] was found by hackers.", nil, nil, "", ""},
		{"weakness", "Earlier, hackers found an [exploit:exploit] for a flaw in [o:Mill Street Bank].", nil, nil, "", ""},
		{"users", "A separate [phishing:phishing campaign] is targeting [o:Mill Street Bank] customers, hackers said.", nil, nil, "", ""},
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
			d, ms, ents := labelled(t, testLead+test.text)
			var found []Incident
			for _, i := range f.Explain(d, ms, ents, "", new(Scratch)) {
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
