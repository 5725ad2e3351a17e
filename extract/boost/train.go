package boost

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/incx/incx/extract/linear"
)

// An Example is what a [Classifier] learns from: numbers that describe it, and
// the answer.
type Example struct {
	Numbers []float32
	Yes     bool
	// Weight is how much the example counts beside others; 0 stands for 1.
	Weight linear.Weight
}

// Options say how to train. The zero value of a field stands for its default.
type Options struct {
	// Trees is how many there are; 300.
	Trees int
	// Leaves is how many a tree has at most; 5.
	Leaves int
	// Fewest is how many examples a leaf needs; 20.
	Fewest int
	// Rate is by how much of its advice a tree counts; 0.02.
	Rate float64
	// Penalty holds back leaves of few examples; 5.
	Penalty float64
	// Rows and Columns are the shares of the examples and of the numbers that
	// a tree sees; 0.7 and 0.5.
	Rows, Columns float64
}

func (o Options) withDefaults() Options {
	set := func(x *float64, v float64) {
		if *x == 0 {
			*x = v
		}
	}
	whole := func(x *int, v int) {
		if *x == 0 {
			*x = v
		}
	}
	whole(&o.Trees, 300)
	whole(&o.Leaves, 5)
	whole(&o.Fewest, 20)
	set(&o.Rate, 0.02)
	set(&o.Penalty, 5)
	set(&o.Rows, 0.7)
	set(&o.Columns, 0.5)
	o.Leaves = min(o.Leaves, (maxNodes+1)/2)
	o.Trees = min(o.Trees, 1<<16-1)
	return o
}

// ErrExamples is wrapped by the errors of [Train] for examples that it cannot
// learn from.
var ErrExamples = errors.New("examples that trees cannot learn from")

// Train learns a classifier and returns its file form, for [Open]. All examples
// have the same number of numbers, at most [MaxNumbers], which are all
// [linear.Workable]. The same examples and options give the same bytes on every
// machine. The error wraps [ErrExamples] or is that of ctx.
func Train(ctx context.Context, examples []Example, o Options) ([]byte, error) {
	for i, e := range examples {
		if n := len(e.Numbers); n > MaxNumbers || n != len(examples[0].Numbers) {
			return nil, fmt.Errorf("train trees: %w: example %d has %d numbers", ErrExamples, i, n)
		}
		for _, x := range e.Numbers {
			if !linear.Workable(x) {
				return nil, fmt.Errorf("train trees: %w: example %d has the number %v", ErrExamples, i, x)
			}
		}
	}
	c := &Classifier{}
	if len(examples) == 0 {
		return c.append(nil), nil
	}
	g := newGrower(examples, o.withDefaults())
	c.bias = prior(examples)
	for i := range g.margins {
		g.margins[i] = float64(c.bias)
	}
	for range g.o.Trees {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t := g.grow()
		c.trees = append(c.trees, t)
		for i := range examples {
			g.margins[i] += float64(t.value(examples[i].Numbers))
		}
	}
	return c.append(nil), nil
}

// prior returns the logarithm of the odds of yes among the examples.
func prior(examples []Example) float32 {
	yes, all := 0.0, 0.0
	for i := range examples {
		w := float64(examples[i].Weight.Factor())
		all += w
		if examples[i].Yes {
			yes += w
		}
	}
	return linear.LogOdds(float32((yes+0.5)/(all+1)), 20, 40)
}

// A grower grows trees on examples.
type grower struct {
	o        Options
	examples []Example
	columns  []column
	margins  []float64 // of each example by the trees so far
	gradient []float64 // yes as 1 or no as 0, less the probability
	hessian  []float64 // probability of yes times that of no
	random   *rand.Rand
	sums     []sum // scratch: of each bin of a column
}

// A sum is what a set of examples has together.
type sum struct {
	gradient, hessian float64
	count             int
}

func (s *sum) add(o sum) {
	s.gradient += o.gradient
	s.hessian += o.hessian
	s.count += o.count
}

func (s sum) less(o sum) sum {
	return sum{s.gradient - o.gradient, s.hessian - o.hessian, s.count - o.count}
}

func newGrower(examples []Example, o Options) *grower {
	g := &grower{o: o, examples: examples, random: rand.New(rand.NewPCG(1, 0x7ee5))}
	for k := range examples[0].Numbers {
		g.columns = append(g.columns, newColumn(examples, k))
	}
	g.margins = make([]float64, len(examples))
	g.gradient = make([]float64, len(examples))
	g.hessian = make([]float64, len(examples))
	g.sums = make([]sum, maxBins)
	return g
}
