package incidents

import "testing"

func TestSteadiest(t *testing.T) {
	for _, test := range []struct {
		name   string
		values []float64
		reach  int
		slack  float64
		want   int
	}{
		{"highest", []float64{0.1, 0.2, 0.6, 0.3, 0.1}, 0, 0, 2},
		{"a peak that stands alone loses", []float64{0.1, 0.9, 0.1, 0.5, 0.6, 0.5, 0.1}, 1, 0, 4},
		{"of equals the last", []float64{0.5, 0.5, 0.5, 0.2}, 0, 0, 2},
		{"nearly as good, and higher", []float64{0.1, 0.5, 0.48, 0.47, 0.3}, 0, 0.025, 2},
		{"as many as needed", []float64{0.3, 0.6, 0.9}, 1, 0, 1},
	} {
		if got, _ := steadiest(test.values, test.reach, test.slack); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}
