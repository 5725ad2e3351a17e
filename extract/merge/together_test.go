package merge

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

// Reports that come out together on one victim, one way of attack and one loss are of
// one incident, whatever their dates are.
func TestToldTogether(t *testing.T) {
	report := func(path, published, date, victim, typ string, loss float64) story {
		s := told(path, published, date, "Payments of "+victim+" went astray, page "+path+".", []string{typ}, victim)
		s.incidents[0].Impact = &record.Impact{Loss: &record.Money{Amount: loss, Currency: "CAD"}}
		return s
	}
	base := report("a", "2025-08-31", "2025-06-20", "Covenhope College", "fraud", 11.8e6)
	for name, test := range map[string]struct {
		other story
		want  int
	}{
		"another day":    {report("b", "2025-09-01", "2025-08-23", "Covenhope College", "fraud", 12e6), 1},
		"weeks later":    {report("b", "2025-10-01", "2025-08-23", "Covenhope College", "fraud", 12e6), 2},
		"another loss":   {report("b", "2025-09-01", "2025-08-23", "Covenhope College", "fraud", 20e6), 2},
		"another attack": {report("b", "2025-09-01", "2025-08-23", "Covenhope College", "ddos", 12e6), 2},
		"another victim": {report("b", "2025-09-01", "2025-08-23", "Tarnholm Trams", "fraud", 12e6), 2},
	} {
		got := mergeAll(t, base, test.other)
		if len(got) != test.want {
			t.Errorf("%s: groups %q, want %d", name, groups(got), test.want)
		}
		if test.want == 1 {
			if claims := got[0].contradiction("date"); len(claims) != 2 {
				t.Errorf("%s: dates %+v, want both side by side", name, claims)
			}
		}
	}
}
