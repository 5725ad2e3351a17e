package names

// beam is how far, in steps of weight, a state may lie behind the best one of
// its token and still be followed further. It is far more than a whole
// sentence of context ever makes up for.
const beam = 600

// edges says on which sides of a piece of a sentence closed tokens stand.
type edges struct{ before, after bool }

// decode finds the best sequence of states for n tokens whose scores are in
// emissions, by the algorithm of Viterbi (1967), and writes it to path. back
// is scratch of the same length. Where a closed token stands beside them, the
// sequence must follow from it or lead to it.
//
// A state that stands inside a mention can only follow its own mention's
// beginning, and most tokens have a single state in the beam, so a token
// needs far fewer than numStates² steps.
func decode(path []state, emissions [][numStates]int32, back [][numStates]state, trans *transWeights, closed edges) {
	n := len(emissions)
	if n == 0 {
		return
	}
	if n == 1 {
		path[0] = decodeOne(&emissions[0], trans, closed)
		return
	}
	var rows [2][numStates]int32
	cur, prev := &rows[0], &rows[1]
	for s := range state(numStates) {
		prev[s] = emissions[0][s]
		switch {
		case enters(s):
			prev[s] = forbidden
		case closed.before:
			prev[s] += trans[outside][s]
		}
	}
	for i := 1; i < n; i++ {
		trans.step(cur, prev, &emissions[i], &back[i])
		cur, prev = prev, cur
	}
	if closed.after {
		for s := range prev {
			prev[s] += trans[s][outside]
		}
	}
	best := outside
	for s := range state(numStates) {
		if !opens(s) && prev[s] > prev[best] {
			best = s
		}
	}
	for i := n - 1; i >= 0; i-- {
		path[i] = best
		best = back[i][best]
	}
}

// decodeOne is decode for a single token, which is all there is between most
// closed tokens.
func decodeOne(emission *[numStates]int32, trans *transWeights, closed edges) state {
	best, high := outside, int32(forbidden)
	for k := range numLabels + 1 {
		s := outside
		if k > 0 {
			s = stateOf(k-1, unit)
		}
		x := emission[s]
		if closed.before {
			x += trans[outside][s]
		}
		if closed.after {
			x += trans[s][outside]
		}
		if x > high {
			best, high = s, x
		}
	}
	return best
}

// step computes the best scores of all states of a token from those of the
// token before it.
func (t *transWeights) step(cur, prev, emission *[numStates]int32, back *[numStates]state) {
	high := prev[0]
	for _, x := range prev {
		high = max(high, x)
	}
	low := high - beam
	for s := range cur {
		cur[s] = forbidden
		back[s] = outside
	}
	for a := range state(numStates) {
		p := prev[a]
		if p < low {
			continue
		}
		trans := &t[a]
		if opens(a) {
			first := 1 + (a-1)&^3
			for b := first + inside; b <= first+last; b++ {
				if x := p + trans[b]; x > cur[b] {
					cur[b], back[b] = x, a
				}
			}
			continue
		}
		if x := p + trans[outside]; x > cur[outside] {
			cur[outside], back[outside] = x, a
		}
		for b := stateOf(0, begin); b < numStates; b += 4 {
			if x := p + trans[b]; x > cur[b] {
				cur[b], back[b] = x, a
			}
			if x := p + trans[b+unit]; x > cur[b+unit] {
				cur[b+unit], back[b+unit] = x, a
			}
		}
	}
	for s := range cur {
		if cur[s] > forbidden {
			cur[s] += emission[s]
		}
	}
}
