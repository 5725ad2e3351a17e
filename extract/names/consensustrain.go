package names

import (
	"context"
	"fmt"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// minOpinions is how many mentions must be found for a consensus to be learned
// from them: of fewer, it would learn mostly that models of few examples err.
const minOpinions = 500

// learnConsensus learns the classifier behind [Recogniser.reachConsensus] from what the
// readers, one for each fold, find in the examples that they were not trained
// on. It returns nothing where they find too little.
func learnConsensus(opinions [][]linear.Example) ([]byte, error) {
	all := slices.Concat(opinions...)
	if len(all) < minOpinions {
		return nil, nil
	}
	o := linear.Options{Epochs: 6, Rate: 0.05, L1: 1e-3, Cutoff: 2, Drop: 0.25}
	return linear.TrainClassifier(all, consensusClasses, o)
}

// readers returns a recogniser for each fold, which decides by what the
// trainer of that fold has learned, and second by what all have.
func (r *Recogniser) readers(folds []*trainer, second *trainer) ([]*Recogniser, error) {
	out := make([]*Recogniser, len(folds))
	for k, fold := range folds {
		var err error
		if out[k], err = r.with(fold, second); err != nil {
			return nil, fmt.Errorf("fold %d: %w", k, err)
		}
	}
	return out, nil
}

// eachExample calls do for each example with the reader of its fold, folds
// beside each other. It stops early, with the error of ctx, where that ends.
func eachExample(ctx context.Context, readers []*Recogniser, examples []Example, do func(i int, reader *Recogniser, s *Scratch)) error {
	return eachFold(len(readers), func(k int) error {
		var s Scratch
		for i := k; i < len(examples) && ctx.Err() == nil; i += len(readers) {
			do(i, readers[k], &s)
		}
		return ctx.Err()
	})
}

// readUnseen returns what the readers find in the examples that they were not
// trained on, with a consensus that was not learned from these either.
func readUnseen(ctx context.Context, readers []*Recogniser, examples []Example, opinions [][]linear.Example) ([][]mention.Mention, error) {
	err := eachFold(len(readers), func(k int) error {
		rest := slices.Clone(opinions)
		for i := k; i < len(rest); i += len(readers) {
			rest[i] = nil
		}
		data, err := learnConsensus(rest)
		if err == nil && data != nil {
			readers[k].model.consensus, _, err = linear.OpenClassifier(string(data), consensusClasses)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	found := make([][]mention.Mention, len(examples))
	err = eachExample(ctx, readers, examples, func(i int, reader *Recogniser, s *Scratch) {
		found[i] = reader.Find(nil, examples[i].Document, s)
	})
	return found, err
}

// with returns a recogniser like r that decides by what trainers have learned.
func (r *Recogniser) with(first, second *trainer) (*Recogniser, error) {
	packed, err := pack(r.closed, first, second, nil)
	if err != nil {
		return nil, err
	}
	m, err := openModel(string(packed))
	if err != nil {
		return nil, err
	}
	reader := *r
	reader.model = m
	return &reader, nil
}

// opinions reads an example and returns the opinions of the sequence model with what
// the mentions are. Those that overlap an optional mention teach nothing.
func (r *Recogniser) opinions(s *Scratch, e Example) []linear.Example {
	ms, _ := r.label(context.Background(), nil, e.Document, s) // no error but that of a context
	s.moveEnds(ms, 0, e.Document)
	marked := make(map[[2]int]record.Label)
	var optional []mention.Gold
	for _, g := range e.Gold {
		if g.Optional {
			optional = append(optional, g)
			continue
		}
		marked[[2]int{g.Start, g.End}] = g.Label
	}
	all := labels()
	var out []linear.Example
	s.groupOpinions()
	for group := range s.groups() {
		shared := s.appendGroup(nil, group)
		for i := range group {
			m := &ms[group[i].at]
			if slices.ContainsFunc(optional, func(g mention.Gold) bool { return g.Start < m.End && m.Start < g.End }) {
				continue
			}
			class := 1 + slices.Index(all[:numNames], marked[[2]int{m.Start, m.End}])
			out = append(out, linear.Example{
				Features: s.appendPlace(slices.Clip(shared), &group[i]),
				Class:    class,
			})
		}
	}
	return out
}
