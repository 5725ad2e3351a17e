package incidents

import (
	"math"
	"testing"
)

func TestNumberGroups(t *testing.T) {
	tests := []struct {
		name   string
		groups []numberGroup
		want   int
	}{
		{"type", typeNumberGroups(), numTypeNumbers},
		{"date", dateNumberGroups(), numDateNumbers},
	}
	for _, test := range tests {
		n := 0
		for _, g := range test.groups {
			n += g.n
		}
		if n != test.want {
			t.Errorf("%s: %d numbers in groups, want %d", test.name, n, test.want)
		}
	}
}

func TestNumberReasons(t *testing.T) {
	groups := []numberGroup{{firstOpinion, 1}, {"how often", 1}, {"rivals", 2}, {"how often", 1}}
	got := numberReasons([]float32{9, 0.5, -2, -1, 0.25}, groups)
	want := []Reason{{"rivals", -3}, {"how often", 0.75}}
	if len(got) != len(want) {
		t.Fatalf("reasons %v, want %v", got, want)
	}
	for i := range want {
		if got[i].Name != want[i].Name || math.Abs(got[i].Weight-want[i].Weight) > 1e-6 {
			t.Errorf("reason %v, want %v", got[i], want[i])
		}
	}
}
