package names

// A mean is of the weights that a trainer had at several times. The mean over
// the later epochs varies less with the order of sentences than the last weights
// do (Polyak and Juditsky, 1992), that over several runs less again.
type mean struct {
	weights [][numStates]float32 // sums
	trans   [numStates][numStates]float32
	n       int
}

// add counts in the weights of t as they are.
func (m *mean) add(t *trainer) {
	if m.weights == nil {
		m.weights = make([][numStates]float32, len(t.weights))
	}
	for i := range t.weights {
		for k, w := range t.weights[i] {
			m.weights[i][k] += w
		}
	}
	for a := range t.trans {
		for b, w := range t.trans[a] {
			m.trans[a][b] += w
		}
	}
	m.n++
}

// leave sets the weights of t to the mean. Of nothing it leaves them alone.
func (m *mean) leave(t *trainer) {
	if m.n == 0 {
		return
	}
	n := float32(m.n)
	for i := range m.weights {
		for k, w := range m.weights[i] {
			t.weights[i][k] = w / n
		}
	}
	for a := range m.trans {
		for b, w := range m.trans[a] {
			t.trans[a][b] = w / n
		}
	}
}
