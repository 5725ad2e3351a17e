package names

import (
	"context"
	"math"
	"math/rand/v2"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
)

// A trainer holds the weights while they are learned, one row of states for
// each feature, and the sums of squared gradients that AdaGrad divides by.
type trainer struct {
	o         Options
	sentences []trainingSentence
	ada       linear.AdaGrad
	ids       map[uint32]uint32
	features  []uint32 // by row
	weights   [][numStates]float32
	squares   [][numStates]float32
	trans     [numStates][numStates]float32
	transSq   [numStates][numStates]float32
	free, own lattice
	scores    [][numStates]float32
	kept      []uint32
	keptAt    []int
}

// newTrainer gives rows to the features that are frequent enough.
func newTrainer(sentences []trainingSentence, o Options) *trainer {
	counts := make(map[uint32]uint32)
	for _, s := range sentences {
		for _, f := range s.list {
			counts[f]++
		}
	}
	t := &trainer{
		o: o, ids: make(map[uint32]uint32),
		ada: linear.AdaGrad{Rate: float32(o.Rate), L1: float32(o.L1)},
	}
	for _, s := range sentences {
		rows := trainingSentence{offsets: []uint32{0}, possible: s.possible, allowed: s.allowed, base: s.base, trans: s.trans, weight: s.weight}
		for i := 1; i < len(s.offsets); i++ {
			for k := s.offsets[i-1]; k < s.offsets[i]; k++ {
				if f := s.list[k]; counts[f] >= uint32(o.Cutoff) {
					rows.list = append(rows.list, t.row(f))
					rows.groups = append(rows.groups, s.groups[k])
				}
			}
			rows.offsets = append(rows.offsets, uint32(len(rows.list)))
		}
		t.sentences = append(t.sentences, rows)
	}
	t.weights = make([][numStates]float32, len(t.features))
	t.squares = make([][numStates]float32, len(t.features))
	return t
}

// row returns the number of a feature's row.
func (t *trainer) row(feature uint32) uint32 {
	id, ok := t.ids[feature]
	if !ok {
		id = uint32(len(t.features))
		t.ids[feature] = id
		t.features = append(t.features, feature)
	}
	return id
}

// pass goes over the sentences a number of times, in random order, and leaves
// the mean of the weights of the later half.
func (t *trainer) pass(ctx context.Context, epochs int, random *rand.Rand) error {
	var later mean
	order := random.Perm(len(t.sentences))
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for k, i := range order {
			if k%256 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			loss += t.learn(&t.sentences[i], random)
		}
		t.o.Log("epoch %d of %d: loss %.0f, %d features", epoch+1, epochs, loss, len(t.ids))
		if 2*epoch >= epochs {
			later.add(t)
		}
	}
	later.leave(t)
	return nil
}

// repeat goes over the sentences as [trainer.pass] does a number of times, each
// time from nothing, and leaves the mean of the weights.
func (t *trainer) repeat(ctx context.Context, epochs, runs int, random *rand.Rand) error {
	var m mean
	for range runs {
		clear(t.weights)
		clear(t.squares)
		clear(t.trans[:])
		clear(t.transSq[:])
		if err := t.pass(ctx, epochs, random); err != nil {
			return err
		}
		m.add(t)
	}
	m.leave(t)
	return nil
}

// prune sets the weights that are smaller than the threshold to 0 and keeps
// them from moving again.
func (t *trainer) prune() {
	limit := float32(t.o.Prune)
	for i := range t.weights {
		for k, w := range t.weights[i] {
			if w < limit && w > -limit {
				t.weights[i][k], t.squares[i][k] = 0, math.MaxFloat32
			}
		}
	}
}

// learn takes one step of gradient ascent on the conditional log-likelihood
// of a sentence and returns its loss before the step.
func (t *trainer) learn(s *trainingSentence, random *rand.Rand) float64 {
	n := len(s.allowed)
	t.choose(s, random)
	t.scores = scratch.Sized(t.scores, n)
	for i := range n {
		sc := &t.scores[i]
		*sc = [numStates]float32{}
		if s.base != nil {
			*sc = s.base[i]
		}
		for _, f := range t.kept[t.keptAt[i]:t.keptAt[i+1]] {
			w := &t.weights[f]
			for k := range sc {
				sc[k] += w[k]
			}
		}
	}
	e := s.trans
	if e == nil {
		e = newTransitions(&t.trans)
	}
	loss := t.free.fill(t.scores, e, s.possible) - t.own.fill(t.scores, e, s.allowed)
	weight := s.weight.Factor()
	for i := range n {
		for k := range state(numStates) {
			g := float32((t.own.marginal(i, k) - t.free.marginal(i, k)) * weight)
			if g > -1e-3 && g < 1e-3 {
				continue
			}
			for _, f := range t.kept[t.keptAt[i]:t.keptAt[i+1]] {
				t.ada.Step(&t.weights[f][k], &t.squares[f][k], g)
			}
		}
		if i+1 < n && s.trans == nil {
			t.stepTransitions(i, e, weight)
		}
	}
	return loss
}

// choose puts the features that take part in this step into t.kept: all but a
// random share of single features and of whole groups, so that the model
// learns to read a name from its context where it does not know the word, and
// the word where the gazetteer does not know the name.
func (t *trainer) choose(s *trainingSentence, random *rand.Rand) {
	t.kept = t.kept[:0]
	t.keptAt = append(t.keptAt[:0], 0)
	drop, dropGroup := uint32(t.o.Drop*math.MaxUint32), uint32(t.o.DropGroup*math.MaxUint32)
	for i := 1; i < len(s.offsets); i++ {
		gone := uint32(0)
		for _, g := range [...]uint8{groupWords, groupShapes, groupClasses, groupGazetteer, groupEvidence} {
			if random.Uint32() < dropGroup {
				gone |= 1 << g
			}
		}
		for k := s.offsets[i-1]; k < s.offsets[i]; k++ {
			if gone&(1<<s.groups[k]) == 0 && random.Uint32() >= drop {
				t.kept = append(t.kept, s.list[k])
			}
		}
		t.keptAt = append(t.keptAt, len(t.kept))
	}
}

// stepTransitions moves the weights of transitions from token i to the next.
func (t *trainer) stepTransitions(i int, e *transitions, weight float32) {
	for a := range state(numStates) {
		if t.free.forward[i][a] < 1e-4 && t.own.forward[i][a] < 1e-4 {
			continue
		}
		for b := range state(numStates) {
			if e[a][b] == 0 {
				continue
			}
			g := float32((t.own.pair(i, a, b, e) - t.free.pair(i, a, b, e)) * weight)
			if g > 1e-3 || g < -1e-3 {
				t.ada.Step(&t.trans[a][b], &t.transSq[a][b], g)
			}
		}
	}
}
