package entities

import "testing"

// A board of a district is not the district.
func TestAddsBody(t *testing.T) {
	l := New(nil)
	for text, n := range map[string]int{
		"[o:Orrin School District] spoke. The [o:Orrin School District Board of Education] met.": 2,
		"[o:Pell Bank] spoke. The [o:Pell Bank Foundation] met.":                                 2,
		"[o:Pell Hospital] spoke. The [o:Pell Hospital Foundation Trust] met.":                   1,
		"[o:Pell Canals] spoke. The [o:Pell Canals Association] met.":                            1,
		"[o:Pell] spoke. The [o:Pell Board] met.":                                                1,
	} {
		d, ms := labelled(t, text)
		if ents := l.Link(d, ms, new(Scratch)); len(ents) != n {
			t.Errorf("%s: %d entities, want %d", text, len(ents), n)
		}
	}
}
