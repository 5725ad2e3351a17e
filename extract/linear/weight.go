package linear

// A Weight is how much an example counts in training beside others. The zero
// Weight stands for 1.
type Weight float32

// Factor returns what a gradient is multiplied by.
func (w Weight) Factor() float32 {
	if w == 0 {
		return 1
	}
	return float32(w)
}
