package names

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// An Example is a document with the mentions that a reader marked in it, of which
// bytes and labels count. Optional ones are left out of the loss.
type Example struct {
	Document *token.Document
	Gold     []mention.Gold
	// Weight is how much the example counts beside others; 0 stands for 1.
	Weight linear.Weight
}

// Options say how to train. The zero value of a field stands for its default, the
// value that its comment ends in.
type Options struct {
	// Epochs is the number of passes over the examples; 10.
	Epochs int
	// Rate is the initial step of AdaGrad (Duchi, Hazan and Singer, 2011);
	// 0.1.
	Rate float64
	// L1 is the weight of the penalty on the size of weights; 0.001.
	L1 float64
	// Cutoff is how often a feature must occur in the examples; 3.
	Cutoff int
	// Prune drops weights smaller than this after the first passes; 0.17.
	Prune float64
	// Drop is the share of features left out at random in each step, so
	// that the model learns not to lean on any one of them; 0.25.
	Drop float64
	// DropGroup is the share of whole groups of features of a token, such
	// as all that tell which word it is, left out in each step; 0.2.
	DropGroup float64
	// Without is the bit set of groups of features to leave out; see
	// [Recogniser.Without].
	Without uint32
	// OneReading leaves out the second reading and the consensus.
	OneReading bool
	// Unseen, if set, is called for each example with its index and the
	// mentions that are found in it by a model trained on others only. A
	// stage that builds on names learns from these what it will be given.
	// It is not called with OneReading.
	Unseen func(i int, found []mention.Mention)
	// Seed starts the random order of sentences; [DefaultSeed].
	Seed uint64
	// Log, if set, is told of each epoch's progress.
	Log func(format string, args ...any)
}

// DefaultSeed is the seed of the built-in model.
const DefaultSeed = 2

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
	set(&o.L1, 1e-3)
	set(&o.Prune, 0.17)
	set(&o.Drop, 0.25)
	set(&o.DropGroup, 0.2)
	if o.Cutoff == 0 {
		o.Cutoff = 3
	}
	if o.Seed == 0 {
		o.Seed = DefaultSeed
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// ErrNoExamples is returned by [Train] where there is nothing to learn from.
var ErrNoExamples = errors.New("no marked mentions to train on")

// Train learns a model from examples with the advice of g and returns its file
// form, for [New]. The same examples, gazetteer and options give the same bytes on
// every machine. The error is [ErrNoExamples], or that of ctx where it ends first.
func Train(ctx context.Context, examples []Example, g *gazetteer.Gazetteer, o Options) ([]byte, error) {
	return newRecogniser(nil, g).Without(o.Without).train(ctx, examples, o)
}

// train does what [Train] does. The model that r decides by plays no part.
func (r *Recogniser) train(ctx context.Context, examples []Example, o Options) ([]byte, error) {
	o = o.withDefaults()
	r = r.closing(examples)
	docs, err := r.encode(ctx, examples)
	if err != nil {
		return nil, err
	}
	var second *trainer
	var consensus []byte
	if !o.OneReading {
		told, folds, err := r.jackknife(ctx, examples, docs, o)
		if err != nil {
			return nil, err
		}
		so := o
		so.Prune, so.DropGroup = secondPrune, 0
		so.Log = func(format string, args ...any) { o.Log("second reading, "+format, args...) }
		if second, err = fit(ctx, told, so, 1); err != nil {
			return nil, err
		}
		if consensus, err = r.trainConsensus(ctx, examples, folds, second, o.Unseen); err != nil {
			return nil, err
		}
	}
	first, err := fit(ctx, slices.Concat(docs...), o, firstRuns)
	if err != nil {
		return nil, err
	}
	return pack(r.closed, first, second, consensus)
}

// trainConsensus learns the consensus of what the trainers of the folds have learned,
// and shows unseen, if set, what they find in the examples with one.
func (r *Recogniser) trainConsensus(ctx context.Context, examples []Example, folds []*trainer, second *trainer, unseen func(int, []mention.Mention)) ([]byte, error) {
	readers, err := r.readers(folds, second)
	if err != nil {
		return nil, err
	}
	opinions := make([][]linear.Example, len(examples))
	err = eachExample(ctx, readers, examples, func(i int, reader *Recogniser, s *Scratch) {
		opinions[i] = reader.opinions(s, examples[i])
	})
	if err != nil {
		return nil, err
	}
	if unseen != nil {
		found, err := readUnseen(ctx, readers, examples, opinions)
		if err != nil {
			return nil, err
		}
		for i, ms := range found {
			unseen(i, ms)
		}
	}
	return learnConsensus(opinions)
}

// secondPrune is the pruning threshold of the second reading, which has few
// features and small weights.
const secondPrune = 0.03

// firstRuns is how often the first reading is learned before it is pruned. Two
// runs that meet the sentences in another order differ by a point in the F1 of
// products on a few dozen articles; their mean is less of an accident.
const firstRuns = 3

// fit learns weights from sentences: first all of them, as the mean of a number
// of runs, and then, when those that matter little have been pruned, again those
// that are left.
func fit(ctx context.Context, sentences []trainingSentence, o Options, runs int) (*trainer, error) {
	t := newTrainer(sentences, o)
	random := rand.New(rand.NewPCG(o.Seed, 0x1c0de))
	if err := t.repeat(ctx, o.Epochs, runs, random); err != nil {
		return nil, err
	}
	t.prune()
	if err := t.pass(ctx, max(1, o.Epochs/2), random); err != nil {
		return nil, err
	}
	t.prune()
	return t, nil
}
