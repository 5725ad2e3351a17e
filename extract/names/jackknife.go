package names

import (
	"context"
	"fmt"
	"slices"
	"sync"
)

// jackknifeFolds is how many models read the examples for the second reading
// to learn from, each one the examples that it was not trained on: a model is
// far surer of what it has seen than it will be of a new article.
const jackknifeFolds = 5

// jackknife returns the sentences of all examples on which the memory of a
// first reading has something to say, with the scores of that reading, and the
// trainers of the folds: example i belongs to fold i modulo their number.
func (r *Recogniser) jackknife(ctx context.Context, examples []Example, docs [][]trainingSentence, o Options) ([]trainingSentence, []*trainer, error) {
	told := make([][]trainingSentence, len(examples))
	folds := make([]*trainer, jackknifeFolds)
	err := eachFold(jackknifeFolds, func(k int) (err error) {
		folds[k], err = r.readFold(ctx, k, examples, docs, told, o)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return slices.Concat(told...), folds, nil
}

// eachFold calls do for n folds beside each other. The error is that of the
// first fold that has one.
func eachFold(n int, do func(k int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for k := range n {
		wg.Go(func() { errs[k] = do(k) })
	}
	wg.Wait()
	for k, err := range errs {
		if err != nil {
			return fmt.Errorf("fold %d: %w", k, err)
		}
	}
	return nil
}

// readFold trains on all examples but those of fold k and reads these. The
// trainer that it returns can train no more.
func (r *Recogniser) readFold(ctx context.Context, k int, examples []Example, docs, told [][]trainingSentence, o Options) (*trainer, error) {
	var rest []trainingSentence
	for i := range docs {
		if i%jackknifeFolds != k {
			rest = append(rest, docs[i]...)
		}
	}
	fold := o
	fold.Epochs = max(1, o.Epochs*2/3)
	fold.Log = func(string, ...any) {}
	t, err := fit(ctx, rest, fold, 1)
	if err != nil {
		return nil, err
	}
	t.sentences, t.squares = nil, nil // free most of their memory
	reader, err := r.with(t, nil)
	if err != nil {
		return nil, err
	}
	trans := newTransitions(&t.trans)
	var s Scratch
	for i := k; i < len(examples); i += jackknifeFolds {
		told[i] = reader.tell(&s, examples[i], docs[i], trans)
	}
	return t, nil
}

// tell reads an example once and returns the sentences on which the memory
// has something to say. They keep the transitions of the first reading.
func (r *Recogniser) tell(s *Scratch, e Example, sentences []trainingSentence, trans *transitions) []trainingSentence {
	d := e.Document
	r.prepare(s, d)
	var out []trainingSentence
	for first := 0; first < len(d.Sentences); {
		end := s.chunk(d, first)
		r.read(s, d, d.Sentences[first:end])
		for k := first; k < end; k++ {
			s.lo, s.hi = d.Sentences[k].First, d.Sentences[k].Last
			if ts, ok := r.toldSentence(s, e, sentences[k]); ok {
				ts.trans = trans
				out = append(out, ts)
			}
		}
		first = end
	}
	return out
}

// toldSentence returns the sentence at hand with the features of the memory,
// or false where it has none.
func (r *Recogniser) toldSentence(s *Scratch, e Example, from trainingSentence) (trainingSentence, bool) {
	ts := trainingSentence{allowed: from.allowed, possible: from.possible, offsets: []uint32{0}, weight: from.weight}
	f := featureSet{track: true}
	any := false
	for i := s.lo; i < s.hi; i++ {
		if s.memoryFeatures(&f, e.Document, i) {
			any = true
		}
		ts.offsets = append(ts.offsets, uint32(len(f.list)))
		var base [numStates]float32
		if !s.attrs[i].closed {
			for k, x := range s.emissions[i-s.base] {
				base[k] = float32(x) * r.model.first.Scale
			}
		}
		ts.base = append(ts.base, base)
	}
	f.mark(groupEvidence)
	ts.list, ts.groups = f.list, f.groups
	return ts, any
}
