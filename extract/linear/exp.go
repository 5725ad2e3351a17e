package linear

import "math"

// Exp returns e to the power of x with a relative error below 1e-6, by the
// same operations on every machine: products are converted before they are
// added, which keeps compilers from fusing the two. Below -80 it returns 0,
// above 80 what it returns for 80.
func Exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	if x > 80 {
		x = 80
	}
	// x = k·ln 2 + r with |r| ≤ ln 2 / 2
	k := math.Floor(float64(float64(x)*math.Log2E) + 0.5)
	r := float64(x) - float64(k*math.Ln2)
	p := 1.0
	for i := 7.0; i >= 1; i-- {
		p = 1 + float64(float64(p*r)/i)
	}
	return float32(math.Ldexp(p, int(k)))
}

// maxWorkable is far beyond what is learned, and so far within what a float32 holds
// that the sum of billions is finite.
const maxWorkable = 1e25

// Workable says whether x, as read from a file, is a number that models can work
// with: not NaN, and no sum over a document of numbers like it is infinite.
func Workable(x float32) bool { return x > -maxWorkable && x < maxWorkable } // NaN is neither

// Sigmoid returns the probability that log odds of x stand for.
func Sigmoid(x float32) float32 { return 1 / (1 + Exp(-x)) }

// LogOdds returns the logarithm of the odds of probability p, as far as it lies
// between -bound and bound, and otherwise the nearer of these. It halves that
// range as many times as there are steps, which gives the same on every machine.
func LogOdds(p, bound float32, steps int) float32 {
	low, high := -bound, bound
	for range steps {
		mid := (low + high) / 2
		if Sigmoid(mid) < p {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// Softmax turns finite scores in natural units into probabilities, in place.
func Softmax(x []float32) {
	if len(x) == 0 {
		return
	}
	high := x[0]
	for _, v := range x {
		high = max(high, v)
	}
	sum := float32(0)
	for i, v := range x {
		x[i] = Exp(v - high)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}
