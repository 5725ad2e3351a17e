package names

import (
	"math"

	"github.com/incx/incx/extract/linear"
)

// negligible is the logarithm of odds that change no confidence: see
// [calibrate] for how near to certain one can come.
const negligible = -18

// confidence returns how sure the model is of the mention that states path[a:b]
// spell, of whose alternatives it has the weights: the share of its weight
// among the readings that differ only there. These are the alternatives, and a
// mention that is shorter by its first or its last token.
func (m *model) confidence(path []state, emissions [][numStates]int32, a, b int, weights *[1 + numLabels]int32) float64 {
	own := labelOf(path[a])
	chosen := weights[1+own]
	odds := 0.0
	against := func(weight int32) {
		x := float32(weight-chosen) * m.first.Scale
		if x > negligible {
			odds += float64(linear.Exp(x))
		}
	}
	for k, w := range weights {
		if k != 1+own {
			against(w)
		}
	}
	if b-a > 1 {
		var buf [longMention]state
		other := reach(buf[:], b-a)
		spell(other[1:], own)
		against(m.weigh(path, emissions, a, b, other))
		clear(other)
		spell(other[:b-a-1], own)
		against(m.weigh(path, emissions, a, b, other))
	}
	return calibrate(1/(1+odds), sequenceSlope, sequenceShift)
}

// alternatives returns the weights of the readings of tokens a to b between
// neighbours as in path: as no mention at all, and as one mention with each
// label.
func (m *model) alternatives(path []state, emissions [][numStates]int32, a, b int) (weights [1 + numLabels]int32) {
	var buf [longMention]state
	states := reach(buf[:], b-a)
	weights[0] = m.weigh(path, emissions, a, b, states)
	for l := range numLabels {
		spell(states, l)
		weights[1+l] = m.weigh(path, emissions, a, b, states)
	}
	return weights
}

// longMention is how many tokens a mention has at most, as a rule.
const longMention = 64

// reach returns n states that are outside, in the memory of buf, which holds
// such, if they fit.
func reach(buf []state, n int) []state {
	if n > len(buf) {
		return make([]state, n)
	}
	return buf[:n]
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
func (m *model) weigh(path []state, emissions [][numStates]int32, a, b int, states []state) int32 {
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

// Lines over the log odds (Platt, 1999), fitted in cross-validation, for the
// views of the sequence model and of the consensus; see the model card for how
// well they hold.
const (
	sequenceSlope, sequenceShift   = 0.335, 0.06
	consensusSlope, consensusShift = 0.72, -0.25
)

// calibrate turns a view of one's own chances into the share of mentions that
// turn out right.
func calibrate(p, slope, shift float64) float64 {
	p = min(max(p, 1e-6), 1-1e-6)
	x := float64(slope*math.Log(p/(1-p))) + shift
	return 1 / (1 + math.Exp(-x))
}
