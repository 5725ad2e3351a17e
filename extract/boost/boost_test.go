package boost

import (
	"bytes"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/incx/incx/extract/linear"
)

// either are examples that are right where one of their first two numbers is
// high, but not both: no sum of the two tells it. The third says nothing.
func either() []Example {
	random := rand.New(rand.NewPCG(5, 5))
	var out []Example
	for range 600 {
		x := []float32{random.Float32() * 10, float32(random.IntN(4)), random.Float32()}
		out = append(out, Example{Numbers: x, Yes: (x[0] > 3) != (x[1] >= 2)})
	}
	return out
}

func train(t testing.TB, examples []Example, o Options) (*Classifier, []byte) {
	t.Helper()
	data, err := Train(context.Background(), examples, o)
	if err != nil {
		t.Fatal(err)
	}
	c, rest, err := Open(string(data)+"rest", 3)
	if err != nil {
		t.Fatal(err)
	}
	if rest != "rest" {
		t.Errorf("rest %q", rest)
	}
	return c, data
}

// An answer that is rare but weighs more wins where the numbers are the same.
func TestExampleWeight(t *testing.T) {
	var examples []Example
	for i := range 300 {
		examples = append(examples, Example{Numbers: []float32{1, 2, 3}, Yes: i%3 == 0})
	}
	if c, _ := train(t, examples, Options{}); c.Margin(examples[0].Numbers) >= 0 {
		t.Error("without weights one in three wins")
	}
	for i := range examples {
		if examples[i].Yes {
			examples[i].Weight = 8
		}
	}
	if c, _ := train(t, examples, Options{}); c.Margin(examples[0].Numbers) <= 0 {
		t.Error("with a weight of 8 one in three does not win")
	}
}

func TestLearnsHowNumbersGoTogether(t *testing.T) {
	c, data := train(t, either(), Options{})
	for _, test := range []struct {
		x    [2]float32
		want bool
	}{
		{[2]float32{1, 0}, false}, {[2]float32{9, 0}, true}, {[2]float32{2, 3}, true}, {[2]float32{8, 2}, false},
		{[2]float32{-100, 100}, true}, {[2]float32{100, -100}, true},
	} {
		m := c.Margin([]float32{test.x[0], test.x[1], 0.5})
		if m > 0 != test.want {
			t.Errorf("%v: margin %v, want yes %v", test.x, m, test.want)
		}
	}
	if _, again := train(t, either(), Options{}); !bytes.Equal(data, again) {
		t.Error("the same examples gave other trees")
	}
}

// What the numbers add, and what the roots do, is the margin.
func TestExplain(t *testing.T) {
	c, _ := train(t, either(), Options{})
	roots := float64(c.bias)
	for _, tree := range c.trees {
		roots += float64(tree[0].value)
	}
	for _, e := range either()[:50] {
		sum := roots
		added := c.Explain(e.Numbers)
		for _, x := range added {
			sum += float64(x)
		}
		if m := float64(c.Margin(e.Numbers)); math.Abs(m-sum) > 1e-4 {
			t.Errorf("%v: margin %v, sum of what is added %v", e.Numbers, m, sum)
		}
		if idle := math.Abs(float64(added[2])); idle > 0.5 {
			t.Errorf("%v: the number that says nothing adds %v", e.Numbers, added[2])
		}
	}
}

// With nothing to be told apart, the margin is the share of yes.
func TestPrior(t *testing.T) {
	examples := make([]Example, 100)
	for i := range examples {
		examples[i] = Example{Numbers: []float32{1, 2, 3}, Yes: i%4 == 0}
	}
	c, _ := train(t, examples, Options{})
	if p := linear.Sigmoid(c.Margin([]float32{1, 2, 3})); p < 0.24 || p > 0.27 {
		t.Errorf("probability %v, want a quarter", p)
	}
}

func TestOptions(t *testing.T) {
	c, _ := train(t, either(), Options{Trees: 3, Leaves: 2})
	if len(c.trees) != 3 {
		t.Errorf("%d trees, want 3", len(c.trees))
	}
	for _, tree := range c.trees {
		if len(tree) > 3 {
			t.Errorf("%d nodes, want 3 at most", len(tree))
		}
	}
}

func TestTrainErrors(t *testing.T) {
	uneven := []Example{{Numbers: []float32{1}, Yes: true}, {Numbers: []float32{1, 2}}}
	if _, err := Train(context.Background(), uneven, Options{}); !errors.Is(err, ErrExamples) {
		t.Errorf("examples of different lengths: error %v", err)
	}
	many := []Example{{Numbers: make([]float32, MaxNumbers+1), Yes: true}}
	if _, err := Train(context.Background(), many, Options{}); !errors.Is(err, ErrExamples) {
		t.Errorf("too many numbers: error %v", err)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -math.MaxFloat32} {
		odd := append(either(), Example{Numbers: []float32{1, float32(x), 0}})
		if _, err := Train(context.Background(), odd, Options{}); !errors.Is(err, ErrExamples) {
			t.Errorf("%v among the numbers: error %v", x, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Train(ctx, either(), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %v", err)
	}
	data, err := Train(context.Background(), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c, _, err := Open(string(data), 3); err != nil || c.Margin([]float32{1, 2, 3}) != 0 {
		t.Errorf("without examples: error %v", err)
	}
}

// A tree that would never end, or look at a number that is not there, is not
// opened.
func TestOpenErrors(t *testing.T) {
	leaf := node{value: 1}
	for name, bad := range map[string]tree{
		"child before its parent": {{below: 1, rest: 2}, {below: 1, rest: 2}, leaf},
		"child outside":           {{below: 1, rest: 3}, leaf, leaf},
		"number outside":          {{number: 3, below: 1, rest: 2}, leaf, leaf},
		"value not a number":      {{value: float32(math.NaN())}},
		"value huge":              {{value: 1e38}},
		"threshold infinite":      {{threshold: float32(math.Inf(1)), below: 1, rest: 2}, leaf, leaf},
		"no root":                 {},
	} {
		c := &Classifier{trees: []tree{bad}}
		if _, _, err := Open(string(c.append(nil)), 3); !errors.Is(err, ErrTrees) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestColumn(t *testing.T) {
	var examples []Example
	for i := range 1000 {
		examples = append(examples, Example{Numbers: []float32{float32(i), float32(i % 3)}})
	}
	wide, narrow := newColumn(examples, 0), newColumn(examples, 1)
	if len(wide.lowest) != maxBins || len(narrow.lowest) != 3 {
		t.Errorf("%d and %d bins, want %d and 3", len(wide.lowest), len(narrow.lowest), maxBins)
	}
	if th := narrow.threshold(2); th != 1.5 {
		t.Errorf("threshold %v, want 1.5", th)
	}
	for i, b := range wide.bins {
		if wide.lowest[b] > float32(i) || int(b)+1 < len(wide.lowest) && wide.lowest[b+1] <= float32(i) {
			t.Fatalf("%d in bin %d", i, b)
		}
	}
	next := math.Nextafter32(1, 2)
	close := column{lowest: []float32{1, next}}
	if th := close.threshold(1); th != next {
		t.Errorf("threshold %v between neighbours, want the upper one", th)
	}
}

func FuzzOpen(f *testing.F) {
	_, data := train(f, either(), Options{Trees: 4})
	f.Add([]byte{})
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("no trees in sight, only words"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, rest, err := Open(string(data), 3)
		if err != nil {
			if !errors.Is(err, ErrTrees) {
				t.Fatalf("error %v does not wrap ErrTrees", err)
			}
			return
		}
		if len(rest) >= len(data) {
			t.Fatal("nothing was read")
		}
		c.Margin([]float32{1, 2, 3})
		c.Explain([]float32{1, 2, 3})
	})
}

func BenchmarkMargin(b *testing.B) {
	c, _ := train(b, either(), Options{})
	x := []float32{4, 1, 0.5}
	b.ReportAllocs()
	for b.Loop() {
		c.Margin(x)
	}
}

func BenchmarkTrain(b *testing.B) {
	examples := either()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Train(context.Background(), examples, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
