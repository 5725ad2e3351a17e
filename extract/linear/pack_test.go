package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestTableOrder(t *testing.T) {
	features, rows := randomRows(500, 3, 8)
	a := appendRows(nil, features, rows, 0.02, 0.01)
	rand.New(rand.NewPCG(9, 9)).Shuffle(len(features), func(i, j int) {
		features[i], features[j] = features[j], features[i]
		rows[i], rows[j] = rows[j], rows[i]
	})
	if b := appendRows(nil, features, rows, 0.02, 0.01); string(a) != string(b) {
		t.Error("another order of features gives another table")
	}
	if c := appendRows([]byte("before"), features, rows, 0.02, 0.01); string(c) != "before"+string(a) {
		t.Error("AppendTable does not append")
	}
}

func TestQuantise(t *testing.T) {
	inf, nan := float32(math.Inf(1)), float32(math.NaN())
	for _, test := range []struct {
		w, scale float32
		limit    int
		want     int
	}{
		{0, 1, 127, 0},
		{2.5, 1, 127, 3},
		{-2.5, 1, 127, -3},
		{2.4, 1, 127, 2},
		{1000, 1, 127, 127},
		{-1000, 1, 127, -127},
		{math.MaxFloat32, math.SmallestNonzeroFloat32, 127, 127},
		{inf, 1, 127, 127},
		{-inf, 1, 127, -127},
		{nan, 1, 127, 0},
		{1, 0, 127, 127},
		{0, 0, 127, 0},
	} {
		if got := Quantise(test.w, test.scale, test.limit); got != test.want {
			t.Errorf("Quantise(%g, %g, %d) = %d, want %d", test.w, test.scale, test.limit, got, test.want)
		}
	}
}

func TestScaleFor(t *testing.T) {
	for _, largest := range []float32{1e-30, 0.01, 1, 3.7, 1e30} {
		s := ScaleFor(largest)
		if q := Quantise(largest, s, math.MaxInt8); q != math.MaxInt8 {
			t.Errorf("the largest weight %g becomes %d steps, want %d", largest, q, math.MaxInt8)
		}
	}
	for _, largest := range []float32{0, math.SmallestNonzeroFloat32} {
		if s := ScaleFor(largest); s != 1 {
			t.Errorf("ScaleFor(%g) = %g, want 1", largest, s)
		}
	}
}
