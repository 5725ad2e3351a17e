package names

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// An Example is a document with the mentions that a reader marked in it.
type Example struct {
	Document *token.Document
	Gold     []Gold
}

// Gold is a marked mention: bytes and label count. An optional one is left
// out of the loss: the model may find it or not.
type Gold struct {
	mention.Mention
	Optional bool
}

// Options say how to train. The zero value of a field stands for its default.
type Options struct {
	// Epochs is the number of passes over the examples.
	Epochs int
	// Rate is the initial step of AdaGrad (Duchi, Hazan and Singer, 2011).
	Rate float64
	// L1 is the weight of the penalty on the size of weights.
	L1 float64
	// Cutoff is how often a feature must occur in the examples.
	Cutoff int
	// Prune drops weights smaller than this after the first passes.
	Prune float64
	// Drop is the share of features left out at random in each step, so
	// that the model learns not to lean on any one of them.
	Drop float64
	// DropGroup is the share of whole groups of features of a token, such
	// as all that tell which word it is, left out in each step.
	DropGroup float64
	// OneReading leaves out the second reading.
	OneReading bool
	// Seed starts the random order of sentences.
	Seed uint64
	// Log, if set, is told of each epoch's progress.
	Log func(format string, args ...any)
}

// withDefaults returns o with the zero fields set to the values that gave the
// best results in cross-validation.
func (o Options) withDefaults() Options {
	set := func(x *float64, v float64) {
		if *x == 0 {
			*x = v
		}
	}
	if o.Epochs == 0 {
		o.Epochs = 10
	}
	set(&o.Rate, 0.1)
	set(&o.L1, 1.5e-3)
	set(&o.Prune, 0.15)
	set(&o.Drop, 0.25)
	set(&o.DropGroup, 0.2)
	if o.Cutoff == 0 {
		o.Cutoff = 3
	}
	if o.Seed == 0 {
		o.Seed = 1
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// ErrNoExamples is returned by [Recogniser.Train] where there is nothing to
// learn from.
var ErrNoExamples = errors.New("no marked mentions to train on")

// Train learns a model from examples and returns its file form, for
// [OpenModel]. The same examples and options give the same bytes on every
// machine. The model that r decides by plays no part. The error is
// [ErrNoExamples], or that of ctx where it ends first.
func (r *Recogniser) Train(ctx context.Context, examples []Example, o Options) ([]byte, error) {
	o = o.withDefaults()
	docs, err := r.encode(ctx, examples)
	if err != nil {
		return nil, err
	}
	var second *trainer
	if !o.OneReading {
		told, err := r.jackknife(ctx, examples, docs, o)
		if err != nil {
			return nil, err
		}
		so := o
		so.Prune, so.DropGroup = secondPrune, 0
		so.Log = func(format string, args ...any) { o.Log("second reading, "+format, args...) }
		if second, err = fit(ctx, told, so); err != nil {
			return nil, err
		}
	}
	first, err := fit(ctx, slices.Concat(docs...), o)
	if err != nil {
		return nil, err
	}
	return pack(first, second), nil
}

// secondPrune is the pruning threshold of the second reading, which has few
// features and small weights.
const secondPrune = 0.03

// fit learns weights from sentences: first all of them, and then, when those
// that matter little have been pruned, again those that are left.
func fit(ctx context.Context, sentences []trainingSentence, o Options) (*trainer, error) {
	t := newTrainer(sentences, o)
	random := rand.New(rand.NewPCG(o.Seed, 0x1c0de))
	if err := t.pass(ctx, o.Epochs, random); err != nil {
		return nil, err
	}
	t.prune()
	if err := t.pass(ctx, max(1, o.Epochs/2), random); err != nil {
		return nil, err
	}
	t.prune()
	return t, nil
}

// pass goes over the sentences a number of times, in random order, and leaves
// the mean of the weights of the later half.
func (t *trainer) pass(ctx context.Context, epochs int, random *rand.Rand) error {
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
			t.average()
		}
	}
	t.finish()
	return nil
}

// A trainingSentence is a sentence as a trainer sees it.
type trainingSentence struct {
	// features of token i are list[offsets[i]:offsets[i+1]]: hashes, or row
	// numbers within a trainer.
	list    []uint32
	offsets []uint32
	// groups are the groups of features.
	groups []uint8
	// base holds scores to start from, in natural units; nil stands for
	// zeros.
	base [][numStates]float32
	// trans are the transitions to use and leave as they are; nil stands for
	// those that are being learned.
	trans *transitions
	// allowed are the states that each token may have, as bit sets.
	allowed []uint64
}

// allFeatures adds all features of token i of the sentence at hand.
func (s *Scratch) allFeatures(f *featureSet, i int) {
	c := caseOf(s.attrs[i].wordType)
	for place, k := range [numRoles]int{i, i - 1, i + 1, i - 2, i + 2} {
		f.unary(s.at(k).wordType, role(place), c)
	}
	s.joint(f, i)
}

const anyState = 1<<numStates - 1

// encode computes features and states of the sentences of each example.
func (r *Recogniser) encode(ctx context.Context, examples []Example) ([][]trainingSentence, error) {
	out := make([][]trainingSentence, len(examples))
	var s Scratch
	marked := 0
	for k, e := range examples {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d := e.Document
		states := goldStates(d, e.Gold)
		marked += len(e.Gold)
		r.prepare(&s, d)
		for _, sentence := range d.Sentences {
			s.lo, s.hi = sentence.First, sentence.Last
			ts := trainingSentence{allowed: states[s.lo:s.hi], offsets: []uint32{0}}
			f := featureSet{without: r.without, track: true}
			for i := s.lo; i < s.hi; i++ {
				s.allFeatures(&f, i)
				ts.offsets = append(ts.offsets, uint32(len(f.list)))
			}
			ts.list, ts.groups = f.list, f.groups
			out[k] = append(out[k], ts)
		}
	}
	if marked == 0 {
		return nil, ErrNoExamples
	}
	return out, nil
}

// goldStates returns the states that each token of d may have.
func goldStates(d *token.Document, gold []Gold) []uint64 {
	states := make([]uint64, len(d.Tokens))
	for i := range states {
		states[i] = 1 << outside
	}
	all := labels()
	for _, g := range gold {
		l := slices.Index(all[:], g.Label)
		first, end := d.TokenAt(g.Start), d.TokenAt(g.End-1)+1
		if l < 0 || g.End <= g.Start || first >= end || first >= len(d.Tokens) || end > len(d.Tokens) || d.SentenceAt(first) != d.SentenceAt(end-1) {
			continue
		}
		if taken(states[first:end]) {
			continue
		}
		for i := first; i < end; i++ {
			s := stateOf(l, inside)
			switch {
			case end == first+1:
				s = stateOf(l, unit)
			case i == first:
				s = stateOf(l, begin)
			case i == end-1:
				s = stateOf(l, last)
			}
			if g.Optional {
				states[i] |= 1 << s
			} else {
				states[i] = 1 << s
			}
		}
	}
	return states
}

// taken says whether another mention covers one of the tokens.
func taken(states []uint64) bool {
	return slices.ContainsFunc(states, func(s uint64) bool { return s != 1<<outside })
}

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
	sums      [][numStates]float32
	transSums [numStates][numStates]float32
	snapshots int
	free, own lattice
	scores    [][numStates]float32
	masks     []uint64
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
		rows := trainingSentence{offsets: []uint32{0}, allowed: s.allowed, base: s.base, trans: s.trans}
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

// average adds the weights as they are to those that [trainer.finish] takes
// the mean of. The mean over the later epochs varies less with the order of
// sentences than the last weights do (Polyak and Juditsky, 1992).
func (t *trainer) average() {
	if t.sums == nil {
		t.sums = make([][numStates]float32, len(t.weights))
	}
	for i := range t.weights {
		for k, w := range t.weights[i] {
			t.sums[i][k] += w
		}
	}
	for a := range t.trans {
		for b, w := range t.trans[a] {
			t.transSums[a][b] += w
		}
	}
	t.snapshots++
}

// finish sets the weights to their mean.
func (t *trainer) finish() {
	if t.snapshots == 0 {
		return
	}
	n := float32(t.snapshots)
	for i := range t.sums {
		for k, w := range t.sums[i] {
			t.weights[i][k] = w / n
		}
	}
	for a := range t.transSums {
		for b, w := range t.transSums[a] {
			t.trans[a][b] = w / n
		}
	}
	t.sums, t.transSums, t.snapshots = nil, [numStates][numStates]float32{}, 0
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
	t.scores = grow(t.scores, n)
	t.masks = grow(t.masks, n)
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
		t.masks[i] = anyState
	}
	e := s.trans
	if e == nil {
		e = newTransitions(&t.trans)
	}
	loss := t.free.fill(t.scores, e, t.masks) - t.own.fill(t.scores, e, s.allowed)
	for i := range n {
		for k := range state(numStates) {
			g := t.own.marginal(i, k) - t.free.marginal(i, k)
			if g > -1e-3 && g < 1e-3 {
				continue
			}
			for _, f := range t.kept[t.keptAt[i]:t.keptAt[i+1]] {
				t.ada.Step(&t.weights[f][k], &t.squares[f][k], g)
			}
		}
		if i+1 < n && s.trans == nil {
			t.stepTransitions(i, e)
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
func (t *trainer) stepTransitions(i int, e *transitions) {
	for a := range state(numStates) {
		if t.free.forward[i][a] < 1e-4 && t.own.forward[i][a] < 1e-4 {
			continue
		}
		for b := range state(numStates) {
			if e[a][b] == 0 {
				continue
			}
			g := t.own.pair(i, a, b, e) - t.free.pair(i, a, b, e)
			if g > 1e-3 || g < -1e-3 {
				t.ada.Step(&t.trans[a][b], &t.transSq[a][b], g)
			}
		}
	}
}

// String describes the options for logs.
func (o Options) String() string {
	return fmt.Sprintf("epochs %d, rate %g, L1 %g, cutoff %d, prune %g, drop %g, seed %d",
		o.Epochs, o.Rate, o.L1, o.Cutoff, o.Prune, o.Drop, o.Seed)
}
