package linear

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	worst := 0.0
	for x := float32(-80); x <= 80; x += 0.0137 {
		got, want := float64(Exp(x)), math.Exp(float64(x))
		worst = max(worst, math.Abs(got-want)/want)
	}
	if worst > 1e-6 {
		t.Errorf("relative error up to %g, want at most 1e-6", worst)
	}
	for _, test := range []struct{ x, want float32 }{
		{0, 1}, {-81, 0}, {float32(math.Inf(-1)), 0},
		{81, Exp(80)}, {float32(math.Inf(1)), Exp(80)},
	} {
		if got := Exp(test.x); got != test.want {
			t.Errorf("Exp(%g) = %g, want %g", test.x, got, test.want)
		}
	}
}

func TestSoftmax(t *testing.T) {
	third := float32(1) / 3
	for _, test := range []struct {
		name     string
		in, want []float32
	}{
		{"none", nil, nil},
		{"one", []float32{-5}, []float32{1}},
		{"alike", []float32{4, 4, 4}, []float32{third, third, third}},
		{"odds of three", []float32{0, float32(math.Log(3))}, []float32{0.25, 0.75}},
		{"far apart", []float32{1000, -1000}, []float32{1, 0}},
		{"shifted", []float32{500, 500 + float32(math.Log(3))}, []float32{0.25, 0.75}},
	} {
		t.Run(test.name, func(t *testing.T) {
			Softmax(test.in)
			for i, p := range test.in {
				if math.Abs(float64(p-test.want[i])) > 1e-4 {
					t.Errorf("%v, want %v", test.in, test.want)
				}
			}
		})
	}
}

func BenchmarkExp(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(4)
	x := float32(-8)
	for b.Loop() {
		if x += 0.01 + Exp(x)*1e-9; x > 0 {
			x = -8
		}
	}
}

func TestLogOdds(t *testing.T) {
	for _, p := range []float64{0.001, 0.1, 0.5, 0.75, 0.999} {
		if got, want := float64(LogOdds(float32(p), 10, 24)), math.Log(p/(1-p)); math.Abs(got-want) > 1e-3 {
			t.Errorf("log odds of %v: %v, want %v", p, got, want)
		}
	}
	if low, high := LogOdds(0, 4, 24), LogOdds(1, 4, 24); low < -4 || low > -3.99 || high > 4 || high < 3.99 {
		t.Errorf("log odds of 0 and 1: %v and %v, want the bounds", low, high)
	}
}

func TestWorkable(t *testing.T) {
	inf := float32(math.Inf(1))
	for x, want := range map[float32]bool{
		0: true, -3.5: true, 1e20: true, -1e20: true, 1e30: false, -1e30: false, inf: false, -inf: false, math.MaxFloat32: false,
	} {
		if got := Workable(x); got != want {
			t.Errorf("%g: %v", x, got)
		}
	}
	if Workable(float32(math.NaN())) {
		t.Error("what is not a number is one to work with")
	}
}
