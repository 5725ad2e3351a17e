package names

import (
	"math"
	"math/rand/v2"
	"testing"
)

// enumerated holds what a lattice must say, summed over all sequences one by
// one.
type enumerated struct {
	log       float64
	marginals [][numStates]float64
	pairs     []map[[2]state]float64
}

func enumerate(scores [][numStates]float32, weights *[numStates][numStates]float32, masks []uint64) enumerated {
	n := len(scores)
	e := enumerated{marginals: make([][numStates]float64, n), pairs: make([]map[[2]state]float64, n)}
	for i := range e.pairs {
		e.pairs[i] = make(map[[2]state]float64)
	}
	total := 0.0
	everyPath(n, func(path []state) {
		sum := 0.0
		for i, s := range path {
			if masks[i]&(1<<s) == 0 {
				return
			}
			sum += float64(scores[i][s])
			if i > 0 {
				sum += float64(weights[path[i-1]][s])
			}
		}
		x := math.Exp(sum)
		total += x
		for i, s := range path {
			e.marginals[i][s] += x
			if i > 0 {
				e.pairs[i-1][[2]state{path[i-1], s}] += x
			}
		}
	})
	e.log = math.Log(total)
	for i := range n {
		for s := range e.marginals[i] {
			e.marginals[i][s] /= total
		}
		for p := range e.pairs[i] {
			e.pairs[i][p] /= total
		}
	}
	return e
}

func TestLatticeAgainstEnumeration(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	const near = 1e-5
	var l lattice // one for all: its memory is reused
	for round := range 40 {
		n := 1 + round%3
		var weights [numStates][numStates]float32
		for a := range weights {
			for b := range weights[a] {
				weights[a][b] = float32(random.NormFloat64())
			}
		}
		scores := make([][numStates]float32, n)
		masks := make([]uint64, n)
		for i := range scores {
			for s := range scores[i] {
				scores[i][s] = float32(3 * random.NormFloat64())
			}
			masks[i] = anyState
			if round%2 == 1 { // some states are ruled out, as by gold mentions
				masks[i] = random.Uint64()&anyState | 1<<outside
			}
		}
		trans := newTransitions(&weights)
		total := l.fill(scores, trans, masks)
		want := enumerate(scores, &weights, masks)
		if math.Abs(total-want.log) > 1e-4 {
			t.Fatalf("%d tokens: sum over all sequences is e^%g, want e^%g", n, total, want.log)
		}
		for i := range n {
			for s := range state(numStates) {
				if got := float64(l.marginal(i, s)); math.Abs(got-want.marginals[i][s]) > near {
					t.Fatalf("token %d has state %d with probability %g, want %g", i, s, got, want.marginals[i][s])
				}
			}
			if i+1 == n {
				continue
			}
			for a := range state(numStates) {
				for b := range state(numStates) {
					if got := float64(l.pair(i, a, b, trans)); math.Abs(got-want.pairs[i][[2]state{a, b}]) > near {
						t.Fatalf("states %d, %d at %d have probability %g, want %g", a, b, i, got, want.pairs[i][[2]state{a, b}])
					}
				}
			}
		}
	}
}

// Long sentences and scores far apart leave probabilities what they are:
// finite, and one in sum.
func TestLatticeStaysInRange(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	trans := newTransitions(new([numStates][numStates]float32))
	var l lattice
	for _, spread := range []float32{0, 1, 30, 60} {
		scores := make([][numStates]float32, 400)
		masks := make([]uint64, len(scores))
		for i := range scores {
			masks[i] = anyState
			for s := range scores[i] {
				scores[i][s] = spread * (random.Float32() - 0.5)
			}
		}
		if total := l.fill(scores, trans, masks); math.IsNaN(total) || math.IsInf(total, 0) {
			t.Fatalf("spread %g: sum e^%g", spread, total)
		}
		for i := range scores {
			sum := 0.0
			for s := range state(numStates) {
				sum += float64(l.marginal(i, s))
			}
			if math.Abs(sum-1) > 1e-2 {
				t.Fatalf("spread %g: the probabilities of token %d sum to %g", spread, i, sum)
			}
		}
	}
}

func BenchmarkLattice(b *testing.B) {
	random := rand.New(rand.NewPCG(10, 10))
	const n = 25
	scores := make([][numStates]float32, n)
	masks := make([]uint64, n)
	for i := range scores {
		masks[i] = anyState
		for s := range scores[i] {
			scores[i][s] = float32(random.NormFloat64())
		}
	}
	trans := newTransitions(new([numStates][numStates]float32))
	var l lattice
	b.SetBytes(5 * n)
	b.ReportAllocs()
	for b.Loop() {
		l.fill(scores, trans, masks)
	}
}
