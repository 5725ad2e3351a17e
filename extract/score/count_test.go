package score

import "testing"

func TestCount(t *testing.T) {
	for _, test := range []struct {
		name                  string
		c                     Count
		precision, recall, f1 float64
	}{
		{"nothing at all", Count{}, 0, 0, 0},
		{"nothing found", Count{Missed: 4}, 0, 0, 0},
		{"nothing to find", Count{Wrong: 4}, 0, 0, 0},
		{"all right", Count{Right: 3}, 1, 1, 1},
		{"some of each", Count{Right: 3, Wrong: 1, Missed: 3}, 0.75, 0.5, 0.6},
	} {
		t.Run(test.name, func(t *testing.T) {
			if p, r, f := test.c.Precision(), test.c.Recall(), test.c.F1(); p != test.precision || r != test.recall || f != test.f1 {
				t.Errorf("precision %g, recall %g, F1 %g; want %g, %g, %g", p, r, f, test.precision, test.recall, test.f1)
			}
		})
	}
	c := Count{1, 2, 3}
	if c.Add(Count{10, 20, 30}); c != (Count{11, 22, 33}) {
		t.Errorf("sum %+v", c)
	}
}

func TestShare(t *testing.T) {
	var s Share
	if s.Value() != 0 {
		t.Errorf("share of nothing is %g", s.Value())
	}
	for _, right := range []bool{true, false, true, true} {
		s.ask(right)
	}
	if s != (Share{3, 4}) || s.Value() != 0.75 {
		t.Errorf("%+v is %g, want 3 of 4", s, s.Value())
	}
}
