package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// What a trace says of types, parties and status is what the record has, each value
// once.
func TestTraceAgrees(t *testing.T) {
	f := newFinder()
	tests := []struct{ name, text, field, value, pattern string }{
		{"ransom note", "[o:Orrin Water] was hit by a [cyberattack:cyberattack]. Hackers left a ransom note.",
			"types", "ransomware", "a note that asks for a ransom"},
		{"actor in passing", "[o:Orrin Water] was hit by [ransomware:ransomware]. It rained. It snowed. Last month, hackers of [t:Lantern] [data-breach:breached] [o:Mill Street Bank].",
			"actors", "Lantern", "threat actor in the same sentence"},
		{"doubt in passing", "[o:Orrin Water] was hit by [ransomware:ransomware]. It rained. It snowed. Last month, hackers were at a suspected [data-breach:data breach] at [o:Mill Street Bank].",
			"status", "suspected", "hedge in the same sentence"},
	}
	for _, test := range tests {
		d, ms, ents := mentiontest.Read(t, test.text)
		incidents, none := f.Explain(d, ms, ents, "2025-03-04", new(Scratch))
		if len(incidents) == 0 {
			t.Fatalf("%s: no incident: %+v", test.name, none)
		}
		seen := false
		for _, inc := range incidents {
			got := make(map[string][]string)
			for _, step := range inc.Trace {
				got[step.Field] = append(got[step.Field], step.Value)
				seen = seen || step.Field == test.field && step.Value == test.value && (test.pattern == "" || step.Pattern == test.pattern)
			}
			status := []string{string(inc.Status)}
			for field, want := range map[string][]string{"types": inc.Types, "victims": inc.Victims, "actors": inc.Actors, "status": status} {
				if !slices.Equal(got[field], want) {
					t.Errorf("%s: %s %q, and %q in the trace", test.name, field, want, got[field])
				}
			}
		}
		if !seen {
			t.Errorf("%s: no step for %s %q, %q", test.name, test.field, test.value, test.pattern)
		}
	}
}

// A denial takes the place of what was said of the status before.
func TestDenialIsTracedAlone(t *testing.T) {
	f := newFinder()
	var s Scratch
	s.features.explain = true
	s.view = *viewOf(t, f, "There was no [cyberattack:cyberattack] on [o:Orrin Water]. Hackers had claimed one.")
	inc := Incident{Trace: []Step{{Field: "status", Value: "claimed"}}}
	b := builder{f: f, s: &s, v: &s.view, inc: &inc}
	b.denial()
	if len(inc.Trace) != 1 || inc.Trace[0].Value != "denied" || inc.Status != record.Denied {
		t.Errorf("status %s, trace %+v", inc.Status, inc.Trace)
	}
}

// An actor that is named as a person and as a group stands in the record once.
func TestActorsOfOneName(t *testing.T) {
	f := newFinder()
	d, ms, ents := mentiontest.Read(t, "[p:Lantern] did it. [t:Lantern] [data-breach:stole] data.")
	var s Scratch
	s.view.reset(f.lexicon, d, ms, ents, "")
	s.candidates, _ = s.view.findCandidates(nil, nil)
	for i := range s.candidates {
		s.candidates[i].isActor = true
	}
	var inc Incident
	b := builder{f: f, s: &s, v: &s.view, inc: &inc}
	b.actors()
	if !slices.Equal(inc.Actors, []string{"Lantern"}) || len(inc.ActorEntities) != 2 {
		t.Errorf("actors %q, entities %v", inc.Actors, inc.ActorEntities)
	}
}
