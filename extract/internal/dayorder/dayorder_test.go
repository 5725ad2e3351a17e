package dayorder

import "testing"

func TestOfZone(t *testing.T) {
	for _, test := range []struct {
		zone  string
		want  Order
		known bool
	}{
		{"gmt", Unknown, true}, {"jst", Unknown, true}, {"bst", DayFirst, true}, {"hkt", DayFirst, true}, {"et", MonthFirst, true},
		{"pdt", MonthFirst, true}, {"xyz", Unknown, false}, {"", Unknown, false}, {"utc gmt", Unknown, false},
	} {
		if got, known := OfZone(test.zone); got != test.want || known != test.known {
			t.Errorf("%q: %d, %v; want %d, %v", test.zone, got, known, test.want, test.known)
		}
	}
}

func TestZones(t *testing.T) {
	seen := make(map[string]bool)
	for zone := range Zones() {
		if seen[zone] {
			t.Errorf("%s is listed twice", zone)
		}
		seen[zone] = true
	}
	if len(seen) < 20 {
		t.Errorf("only %d zones", len(seen))
	}
}
