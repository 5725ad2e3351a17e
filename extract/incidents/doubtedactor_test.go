package incidents

import "testing"

// Who may or may not have done it is no actor.
func TestDropDoubted(t *testing.T) {
	f := newFinder() // a half is enough
	for text, actor := range map[string]bool{
		"It is unclear if [t:Lantern] is behind the [ddos:attack].":                                        false,
		"It’s uncertain whether the [t:Lantern] [ddos:launched a DDoS attack].":                            false,
		"The bank does not know whether [t:Lantern] was behind the [ddos:attack].":                         false,
		"The bank declined to say whether [t:Lantern] was behind the [ddos:attack].":                       false,
		"It is unclear if [t:Lantern] is behind it. [t:Lantern] is at work since May.":                     false,
		"It was unclear if [t:Lantern] was behind it. Then [t:Lantern] took credit for the [ddos:attack].": true,
		"It is unclear if [o:Pell Bank] knew that [t:Lantern] was behind the [ddos:attack].":               true,
		"The bank said whether it was hit: [t:Lantern] was behind the [ddos:attack].":                      true,
		"[t:Lantern] was behind the [ddos:attack].":                                                        true,
	} {
		var s Scratch
		s.view = *viewOf(t, f, text)
		s.candidates, _ = s.view.findCandidates(nil, nil)
		got := false
		for i := range s.candidates {
			if c := &s.candidates[i]; s.view.Entities[c.entity].Name == "Lantern" {
				c.actor = 0.9
			}
		}
		f.chooseParties(&s)
		for i := range s.candidates {
			got = got || s.candidates[i].isActor
		}
		if got != actor {
			t.Errorf("%s: actor %t, want %t", text, got, actor)
		}
	}
}
