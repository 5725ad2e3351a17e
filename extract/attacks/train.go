package attacks

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// An Example is a document with the mentions that a reader marked in it: the
// attacks with their types, and the names, inside of which phrases do not
// count.
type Example struct {
	Document *token.Document
	Gold     []mention.Gold
	// Weight is how much the example counts beside others; 0 stands for 1.
	Weight linear.Weight
}

// ErrNoExamples is returned by [Train] where there is nothing to learn from.
var ErrNoExamples = errors.New("no marked attacks to train on")

// ErrType is wrapped by [Train] where a marked attack has an unknown type.
var ErrType = errors.New("unknown attack type")

// Train learns a model from examples and returns its file form, for [New].
// The spans of gold mentions are byte offsets; their tokens are looked up.
// The same examples in the same order and the same gazetteer give the same
// bytes. It fails where no attack is marked or a type is unknown, and with
// the error of ctx once that is done.
func Train(ctx context.Context, examples []Example, g *gazetteer.Gazetteer) ([]byte, error) {
	x, err := newLexicon(g)
	if err != nil {
		return nil, err
	}
	tr := trainer{lexicon: x, gazetteer: g, general: generalStems()}
	for i := range examples {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := tr.learn(&examples[i]); err != nil {
			return nil, fmt.Errorf("example %d: %w", i, err)
		}
	}
	if len(tr.types) == 0 {
		return nil, ErrNoExamples
	}
	out := []byte(modelMagic)
	for _, c := range []struct {
		examples []linear.Example
		classes  int
		options  linear.Options
	}{
		{tr.gate, 2, linear.Options{Epochs: 10, Cutoff: 2, Drop: 0.2, L1: 1e-4, Prune: 0.05}},
		{tr.types, builtinTypes, linear.Options{Epochs: 10, Cutoff: 2, Drop: 0.2, L1: 2e-3, Prune: 0.08}},
	} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		data, err := linear.TrainClassifier(c.examples, c.classes, c.options)
		if err != nil {
			return nil, err
		}
		out = append(out, data...)
	}
	return out, nil
}

// A trainer turns examples into features and classes.
type trainer struct {
	lexicon     lexicon
	gazetteer   *gazetteer.Gazetteer
	scratch     Scratch
	gate, types []linear.Example
	general     []uint64 // the stems of words that are not hidden
}

func (tr *trainer) learn(e *Example) error {
	d, s := e.Document, &tr.scratch
	if len(d.Tokens) == 0 {
		return nil
	}
	s.candidates = tr.gazetteer.Match(s.candidates[:0], d)
	s.survey(&tr.lexicon, d, s.candidates)
	marked, err := markedIn(e)
	if err != nil {
		return err
	}
	tr.learnSpans(d, marked, e.Weight)
	tr.learnPhrases(d, marked, e.Weight)
	tr.learnUnknown(d, marked, e.Weight)
	return nil
}

// markedIn returns all gold mentions of an example with their tokens, in text
// order.
func markedIn(e *Example) ([]mention.Mention, error) {
	d := e.Document
	var marked []mention.Mention
	numbers := Types()
	for _, m := range e.Gold {
		m.First, m.Last = d.TokensIn(m.Start, m.End)
		if m.First >= m.Last {
			continue
		}
		if m.Optional {
			m.Label = "" // neither right nor wrong
		} else if m.Label == record.LabelAttack && slices.Index(numbers, m.Type) < 0 {
			return nil, fmt.Errorf("%w %q", ErrType, m.Type)
		}
		marked = append(marked, m.Mention)
	}
	slices.SortStableFunc(marked, func(a, b mention.Mention) int { return a.First - b.First })
	return marked, nil
}

// learnSpans learns the marked attacks as they are, for their types and as
// mentions.
func (tr *trainer) learnSpans(d *token.Document, marked []mention.Mention, weight linear.Weight) {
	s, numbers := &tr.scratch, Types()
	s.spans = tr.lexicon.appendSpans(s.spans[:0], d, marked, s.phrases)
	// A word that an article repeats tells little more than one that it uses
	// once.
	weights := map[uint64]float32{}
	for i := range s.spans {
		if s.spans[i].hint {
			weights[s.spans[i].stem]++
		}
	}
	for stem, n := range weights {
		weights[stem] = float32(1 / math.Sqrt(float64(n)))
	}
	k := 0
	for i := range s.spans {
		sp := &s.spans[i]
		gate := linear.Example{Features: s.appendGateFeatures(nil, d, sp), Weight: weight}
		if sp.hint {
			for marked[k].First != sp.first || marked[k].Label != record.LabelAttack {
				k++
			}
			gate.Class = 1
			tr.types = append(tr.types, linear.Example{
				Features: s.appendTypeFeatures(nil, d, sp), Class: slices.Index(numbers, marked[k].Type),
				Weight: linear.Weight(weights[sp.stem] * weight.Factor()),
			})
		}
		tr.gate = append(tr.gate, gate)
	}
}

// learnPhrases learns phrases as the gazetteer sees them, which may be longer or
// shorter than what is marked.
func (tr *trainer) learnPhrases(d *token.Document, marked []mention.Mention, weight linear.Weight) {
	s, k := &tr.scratch, 0
	for i := range s.phrases {
		p := &s.phrases[i]
		for k < len(marked) && marked[k].Last <= p.first {
			k++
		}
		if k == len(marked) || marked[k].First >= p.last || marked[k].Label != record.LabelAttack ||
			marked[k].First == p.first && marked[k].Last == p.last {
			continue
		}
		sp := tr.lexicon.span(d, p.first, p.last, i, false)
		tr.gate = append(tr.gate, linear.Example{Features: s.appendGateFeatures(nil, d, &sp), Class: 1, Weight: weight})
	}
}
