package names

import (
	"math"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
)

// A lattice holds the sums over all sequences of states of one sentence, by
// the forward-backward algorithm. Sums are scaled token by token to stay in
// range (Rabiner, 1989: "A Tutorial on Hidden Markov Models").
//
// Products are converted before they are added, which keeps compilers from
// fusing the two: training gives the same bytes on every machine.
type lattice struct {
	emission, forward, backward [][numStates]float32
	scale                       []float32
}

// transitions holds exponentiated transition weights; forbidden ones are 0.
type transitions [numStates][numStates]float32

func newTransitions(weights *[numStates][numStates]float32) *transitions {
	t := new(transitions)
	for a := range state(numStates) {
		for b := range state(numStates) {
			if allowed(a, b) {
				t[a][b] = linear.Exp(weights[a][b])
			}
		}
	}
	return t
}

// fill runs both directions over the scores of n tokens. Only states in
// masks[i], a bit set, take part at token i. It returns the logarithm of the
// sum over all sequences.
func (l *lattice) fill(scores [][numStates]float32, t *transitions, masks []uint64) float64 {
	n := len(scores)
	l.emission, l.forward, l.backward = scratch.Sized(l.emission, n), scratch.Sized(l.forward, n), scratch.Sized(l.backward, n)
	l.scale = scratch.Sized(l.scale, n)
	total := 0.0
	for i := range n {
		total += float64(l.exponentiate(i, &scores[i], masks[i]))
		f := &l.forward[i]
		if i == 0 {
			for s := range state(numStates) {
				f[s] = 0
				if !enters(s) {
					f[s] = l.emission[0][s]
				}
			}
		} else {
			propagate(f, &l.forward[i-1], t)
			for s := range f {
				f[s] *= l.emission[i][s]
			}
		}
		if i == n-1 {
			for s := range state(numStates) {
				if opens(s) {
					f[s] = 0
				}
			}
		}
		sum := float32(0)
		for _, x := range f {
			sum += x
		}
		if sum < 1e-30 {
			sum = 1e-30
		}
		l.scale[i] = 1 / sum
		for s := range f {
			f[s] *= l.scale[i]
		}
		total += math.Log(float64(sum))
	}
	l.fillBackward(t)
	return total
}

// exponentiate sets the emission factors of token i and returns what was
// taken from its scores to keep them in range.
func (l *lattice) exponentiate(i int, scores *[numStates]float32, mask uint64) float32 {
	high := float32(math.Inf(-1))
	for s, x := range scores {
		if mask&(1<<s) != 0 && x > high {
			high = x
		}
	}
	for s, x := range scores {
		l.emission[i][s] = 0
		if mask&(1<<s) != 0 {
			l.emission[i][s] = linear.Exp(x - high)
		}
	}
	return high
}

// propagate sets next to the sums over the states before, by transition.
func propagate(next, before *[numStates]float32, t *transitions) {
	*next = [numStates]float32{}
	for a := range state(numStates) {
		p := before[a]
		if p < 1e-12 {
			continue
		}
		if opens(a) {
			l := labelOf(a)
			for _, b := range [2]state{stateOf(l, inside), stateOf(l, last)} {
				next[b] += float32(p * t[a][b])
			}
			continue
		}
		next[outside] += float32(p * t[a][outside])
		for l := range numLabels {
			for _, b := range [2]state{stateOf(l, begin), stateOf(l, unit)} {
				next[b] += float32(p * t[a][b])
			}
		}
	}
}

// fillBackward runs the backward direction with the scales of the forward one.
func (l *lattice) fillBackward(t *transitions) {
	n := len(l.scale)
	for s := range state(numStates) {
		l.backward[n-1][s] = 1
		if opens(s) {
			l.backward[n-1][s] = 0
		}
	}
	for i := n - 2; i >= 0; i-- {
		var next [numStates]float32
		for s := range next {
			next[s] = float32(l.emission[i+1][s]*l.backward[i+1][s]) * l.scale[i+1]
		}
		back := &l.backward[i]
		for a := range state(numStates) {
			sum := float32(0)
			if opens(a) {
				lab := labelOf(a)
				for _, b := range [2]state{stateOf(lab, inside), stateOf(lab, last)} {
					sum += float32(t[a][b] * next[b])
				}
			} else {
				sum = float32(t[a][outside] * next[outside])
				for lab := range numLabels {
					for _, b := range [2]state{stateOf(lab, begin), stateOf(lab, unit)} {
						sum += float32(t[a][b] * next[b])
					}
				}
			}
			back[a] = sum
		}
	}
}

// marginal returns the probability of state s at token i.
func (l *lattice) marginal(i int, s state) float32 {
	return float32(l.forward[i][s] * l.backward[i][s])
}

// pair returns the probability of state a at token i and b at token i+1.
func (l *lattice) pair(i int, a, b state, t *transitions) float32 {
	x := float32(l.forward[i][a] * t[a][b])
	y := float32(l.emission[i+1][b] * l.backward[i+1][b])
	return float32(float32(x*y) * l.scale[i+1])
}
