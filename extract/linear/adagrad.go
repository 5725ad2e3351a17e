package linear

import "math"

// AdaGrad is a gradient step whose size shrinks for each weight with the
// gradients that it has seen (Duchi, Hazan and Singer, 2011), with a penalty
// that pulls weights to zero.
type AdaGrad struct {
	// Rate is the initial step, L1 the weight of the penalty.
	Rate, L1 float32
}

// Step moves weight w along gradient g; square holds the sum of squared
// gradients of the weight, 0 at first.
func (a AdaGrad) Step(w, square *float32, g float32) {
	*square += float32(g * g)
	rate := a.Rate / float32(math.Sqrt(float64(*square)+1e-6))
	x := *w + float32(rate*g)
	shrink := float32(rate * a.L1)
	switch {
	case x > shrink:
		x -= shrink
	case x < -shrink:
		x += shrink
	default:
		x = 0
	}
	*w = x
}
