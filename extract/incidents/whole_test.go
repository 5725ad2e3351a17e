package incidents

import "testing"

func TestAddWhole(t *testing.T) {
	var f featureList
	f.addWhole([]string{"ddos", "wiper"}, []float32{0, 1, 2}, "fraud")
	if len(f.list) != 0 {
		t.Errorf("%d features of a type that was not asked for", len(f.list))
	}
	last := 0
	for _, m := range []float32{-100, -3, 0, 0.6, 5, 100} {
		f.reset()
		f.addWhole([]string{"ddos"}, []float32{9, m}, "ddos")
		if len(f.list) < last {
			t.Errorf("fewer steps at margin %v", m)
		}
		last = len(f.list)
	}
}
