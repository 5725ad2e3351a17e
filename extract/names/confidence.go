package names

import (
	"math"

	"github.com/incx/incx/extract/linear"
)

// negligible is the logarithm of odds that change no confidence: see
// [calibrate] for how near to certain one can come.
const negligible = -18

// confidence returns how sure the model is of the mention that states path[a:b]
// spell: the share of its weight among the readings that differ only there.
// These are no mention at all, another label for the same tokens, and a
// mention that is shorter by its first or its last token.
func (m *Model) confidence(path []state, emissions [][numStates]int32, a, b int) float64 {
	chosen := m.weigh(path, emissions, a, b, path[a:b])
	var buf [64]state
	other := buf[:0]
	if b-a > len(buf) {
		other = make([]state, 0, b-a)
	}
	other = other[:b-a]
	odds := 0.0
	against := func() {
		x := float32(m.weigh(path, emissions, a, b, other)-chosen) * m.first.Scale
		if x > negligible {
			odds += float64(linear.Exp(x))
		}
	}
	clear(other)
	against()
	own := labelOf(path[a])
	for l := range numLabels {
		if l != own {
			spell(other, l)
			against()
		}
	}
	if b-a > 1 {
		clear(other)
		spell(other[1:], own)
		against()
		clear(other)
		spell(other[:b-a-1], own)
		against()
	}
	return calibrate(1 / (1 + odds))
}

// spell writes the states of one mention with label l.
func spell(states []state, l int) {
	for i := range states {
		states[i] = stateOf(l, inside)
	}
	states[0] = stateOf(l, begin)
	states[len(states)-1] = stateOf(l, last)
	if len(states) == 1 {
		states[0] = stateOf(l, unit)
	}
}

// weigh returns the score of tokens a to b with the given states between
// neighbours as in path.
func (m *Model) weigh(path []state, emissions [][numStates]int32, a, b int, states []state) int32 {
	trans := &m.trans
	sum := int32(0)
	for i := a; i < b; i++ {
		s := states[i-a]
		sum += emissions[i][s]
		if i > 0 {
			before := path[i-1]
			if i > a {
				before = states[i-a-1]
			}
			sum += trans[before][s]
		}
	}
	if b < len(path) {
		sum += trans[states[b-a-1]][path[b]]
	}
	return sum
}

// calibrate turns the model's own view of its chances into the share of
// mentions that turn out right, as measured by cross-validation: a line over
// the log odds (Platt, 1999). See the model card for the table.
func calibrate(p float64) float64 {
	const slope, shift = 0.335, 0.06
	p = min(max(p, 1e-6), 1-1e-6)
	x := slope*math.Log(p/(1-p)) + shift
	return 1 / (1 + math.Exp(-x))
}
