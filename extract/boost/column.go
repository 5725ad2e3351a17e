package boost

import "slices"

// maxBins is how many values of a number are told apart in training.
const maxBins = 64

// A column is one number of all examples, sorted into bins.
type column struct {
	number int
	bins   []uint8   // of each example
	lowest []float32 // the lowest value in each bin
}

// newColumn sorts number k of all examples into bins: one for each value or,
// where those are too many, of as many examples each as their values allow.
func newColumn(examples []Example, k int) column {
	values := make([]float32, len(examples))
	for i, e := range examples {
		values[i] = e.Numbers[k]
	}
	slices.Sort(values)
	different := slices.Compact(slices.Clone(values))
	c := column{number: k, lowest: different}
	if len(different) > maxBins {
		c.lowest = nil
		for b := range maxBins {
			v := values[b*len(values)/maxBins]
			if n := len(c.lowest); n == 0 || v > c.lowest[n-1] {
				c.lowest = append(c.lowest, v)
			}
		}
	}
	for _, e := range examples {
		b, found := slices.BinarySearch(c.lowest, e.Numbers[k])
		if !found {
			b-- // the bin begins at the value before it
		}
		c.bins = append(c.bins, uint8(b))
	}
	return c
}

// threshold returns the value between bin b and the one before it.
func (c *column) threshold(b int) float32 {
	low, high := c.lowest[b-1], c.lowest[b]
	if mid := low + float32((high-low)/2); mid > low {
		return mid
	}
	return high
}
