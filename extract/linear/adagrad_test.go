package linear

import (
	"math"
	"testing"
)

func TestAdaGradStep(t *testing.T) {
	t.Run("first steps are of one rate, whatever the gradient", func(t *testing.T) {
		for _, g := range []float32{0.01, 1, -1, 30} {
			var w, square float32
			AdaGrad{Rate: 0.5}.Step(&w, &square, g)
			if want := math.Copysign(0.5, float64(g)); math.Abs(float64(w)-want) > 5e-3 {
				t.Errorf("gradient %g moves the weight to %g, want %g", g, w, want)
			}
			if square != g*g {
				t.Errorf("sum of squares %g, want %g", square, g*g)
			}
		}
	})
	t.Run("steps shrink with the gradients seen", func(t *testing.T) {
		var w, square float32
		step := AdaGrad{Rate: 1}
		before := float32(2)
		for k := range 10 {
			from := w
			step.Step(&w, &square, 1)
			if w-from >= before {
				t.Errorf("step %d is %g, not smaller than %g", k, w-from, before)
			}
			before = w - from
			if want := 1 / math.Sqrt(float64(k+1)); math.Abs(float64(before)-want) > 1e-4 {
				t.Errorf("step %d is %g, want %g", k, before, want)
			}
		}
	})
	t.Run("the penalty pulls to zero and no further", func(t *testing.T) {
		for _, start := range []float32{0.3, -0.3} {
			w, square := start, float32(1)
			step := AdaGrad{Rate: 1, L1: 0.2}
			step.Step(&w, &square, 0)
			if want := start / 3; math.Abs(float64(w-want)) > 1e-4 {
				t.Errorf("%g shrinks to %g, want %g", start, w, want)
			}
			step.Step(&w, &square, 0)
			if w != 0 {
				t.Errorf("%g shrinks to %g in two steps, want 0", start, w)
			}
		}
	})
	t.Run("a small gradient does not wake a weight", func(t *testing.T) {
		w, square := float32(0), float32(1)
		AdaGrad{Rate: 1, L1: 0.5}.Step(&w, &square, 0.4)
		if w != 0 {
			t.Errorf("weight %g, want 0", w)
		}
	})
}

func BenchmarkStep(b *testing.B) {
	step := AdaGrad{Rate: 0.1, L1: 1e-3}
	weights, squares := make([]float32, 1<<12), make([]float32, 1<<12)
	b.ReportAllocs()
	b.SetBytes(int64(8 * len(weights)))
	for b.Loop() {
		for i := range weights {
			step.Step(&weights[i], &squares[i], 0.1)
		}
	}
}
