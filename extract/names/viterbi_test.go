package names

import (
	"math/rand/v2"
	"testing"
)

// randomWeights returns weights of transitions up to limit, with those that
// cannot be marked as models mark them.
func randomWeights(random *rand.Rand, limit int32) *transWeights {
	t := new(transWeights)
	for a := range t {
		for b := range t[a] {
			if t[a][b] = random.Int32N(2*limit+1) - limit; !allowed(state(a), state(b)) {
				t[a][b] = forbidden
			}
		}
	}
	return t
}

func randomEmissions(random *rand.Rand, n int, limit int32) [][numStates]int32 {
	e := make([][numStates]int32, n)
	for i := range e {
		for s := range e[i] {
			e[i][s] = random.Int32N(2*limit+1) - limit
		}
	}
	return e
}

// weight returns the score of a whole sequence of states.
func weight(path []state, emissions [][numStates]int32, trans *transWeights) int32 {
	sum := int32(0)
	for i, s := range path {
		sum += emissions[i][s]
		if i > 0 {
			sum += trans[path[i-1]][s]
		}
	}
	return sum
}

// The best sequence is the best of all that there are.
func TestDecodeFindsTheBest(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for n := range 4 {
		for range 30 {
			trans, emissions := randomWeights(random, 40), randomEmissions(random, n, 60)
			path := make([]state, n)
			decode(path, emissions, make([][numStates]state, n), trans, edges{})
			if !isPath(path) {
				t.Fatalf("%v is no sequence of whole mentions", path)
			}
			best := int32(forbidden)
			everyPath(n, func(p []state) { best = max(best, weight(p, emissions, trans)) })
			if got := weight(path, emissions, trans); got != best {
				t.Fatalf("%v weighs %d, the best sequence %d", path, got, best)
			}
		}
	}
}

// Longer sentences, and weights that leave the beam, still give sequences of
// whole mentions; within the beam no change of a single mention is better.
func TestDecodeLongSentences(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		n := 1 + random.IntN(60)
		limit := int32(1 + random.IntN(3000))
		trans, emissions := randomWeights(random, limit/2), randomEmissions(random, n, limit)
		path := make([]state, n)
		decode(path, emissions, make([][numStates]state, n), trans, edges{})
		if !isPath(path) {
			t.Fatalf("%v is no sequence of whole mentions", path)
		}
		if limit > beam/10 {
			continue
		}
		own := weight(path, emissions, trans)
		for i, s := range path {
			if s != outside && position(s) != unit {
				continue
			}
			for l := range numLabels {
				for _, other := range []state{outside, stateOf(l, unit)} {
					changed := append([]state(nil), path...)
					changed[i] = other
					if w := weight(changed, emissions, trans); w > own {
						t.Fatalf("state %d at %d weighs %d more than %d", other, i, w-own, s)
					}
				}
			}
		}
	}
}

// What scratch holds from before plays no part.
func TestDecodeScratch(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 6))
	trans, emissions := randomWeights(random, 40), randomEmissions(random, 12, 60)
	clean, dirty := make([]state, 12), make([]state, 12)
	back := make([][numStates]state, 12)
	decode(clean, emissions, back, trans, edges{})
	for i := range back {
		for s := range back[i] {
			back[i][s] = state(random.IntN(numStates))
		}
		dirty[i] = state(random.IntN(numStates))
	}
	decode(dirty, emissions, back, trans, edges{})
	if string(clean) != string(dirty) {
		t.Errorf("%v with clean scratch, %v without", clean, dirty)
	}
}

// Beside closed tokens, a piece of a sentence is decided as the whole sentence
// would be that has no other choice there.
func TestDecodeBetweenClosed(t *testing.T) {
	random := rand.New(rand.NewPCG(12, 12))
	for n := 1; n < 6; n++ {
		for range 40 {
			trans, emissions := randomWeights(random, 40), randomEmissions(random, n+2, 60)
			for _, i := range []int{0, n + 1} {
				for s := range emissions[i] {
					emissions[i][s] = -5000
				}
				emissions[i][outside] = 0
			}
			for _, closed := range []edges{{true, true}, {true, false}, {false, true}} {
				a, b := 1, n+1
				if closed.before {
					a = 0
				}
				if closed.after {
					b = n + 2
				}
				want, got := make([]state, b-a), make([]state, n)
				back := make([][numStates]state, b-a)
				decode(want, emissions[a:b], back, trans, edges{})
				decode(got, emissions[1:n+1], back, trans, closed)
				if string(got) != string(want[1-a:n+1-a]) {
					t.Fatalf("%+v: %v, want %v", closed, got, want[1-a:n+1-a])
				}
			}
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	random := rand.New(rand.NewPCG(7, 7))
	const n = 25
	trans, emissions := randomWeights(random, 40), randomEmissions(random, n, 60)
	for i := range emissions {
		if i%5 > 0 { // as in a text, most tokens are clearly no part of a name
			emissions[i][outside] = 900
		}
	}
	path, back := make([]state, n), make([][numStates]state, n)
	b.SetBytes(5 * n) // some five bytes of text to a token
	b.ReportAllocs()
	for b.Loop() {
		decode(path, emissions, back, trans, edges{})
	}
}
