package merge

import "testing"

func TestCompareTargets(t *testing.T) {
	hit := func(targets ...string) *report { return &report{targets: targetsOf(targets)} }
	named := hit("ferry")
	named.victims = []*party{{}}
	tests := []struct {
		name string
		a, b *report
		want float64
	}{
		{"one ship", hit("ferry"), hit("car ferry"), sameTarget},
		{"described alike", hit("night ferry", "tram"), hit("Swedish night ferry"), sameTarget + alikeTarget},
		{"one of many", hit("regional hospital"), hit("hospital"), commonTarget},
		{"two things", hit("ferry"), hit("ferry terminal"), 0},
		{"a victim is named", named, hit("ferry"), 0},
		{"nothing said", hit(), hit("ferry"), 0},
		{"no words", hit("—"), hit("—"), 0},
	}
	for _, test := range tests {
		if got := compareTargets(test.a, test.b); got != test.want {
			t.Errorf("%s: %v points, want %v", test.name, got, test.want)
		}
		if got := compareTargets(test.b, test.a); got != test.want {
			t.Errorf("%s, the other way round: %v points, want %v", test.name, got, test.want)
		}
	}
}
