package linear

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// toy returns examples of three classes that a word each tells apart, among
// words that say nothing.
func toy(n int) []Example {
	random := rand.New(rand.NewPCG(3, 4))
	out := make([]Example, n)
	for i := range out {
		class := random.IntN(3)
		out[i] = Example{Class: class, Features: []uint32{Hash(0, 0, 0), Hash(1, uint64(class), 0)}}
		for range 4 {
			out[i].Features = append(out[i].Features, Hash(2, random.Uint64N(20), 0))
		}
	}
	return out
}

func train(t testing.TB, examples []Example, classes int, o Options) *Classifier {
	t.Helper()
	data, err := TrainClassifier(examples, classes, o)
	if err != nil {
		t.Fatal(err)
	}
	c, rest, err := OpenClassifier(string(data)+"rest", classes)
	if err != nil || rest != "rest" {
		t.Fatalf("OpenClassifier: rest %q, error %v", rest, err)
	}
	return c
}

func TestLearnsSeparableClasses(t *testing.T) {
	for _, test := range []struct {
		name string
		o    Options
	}{
		{"defaults", Options{}},
		{"with features dropped", Options{Drop: 0.3}},
		{"with a cutoff", Options{Cutoff: 5, L1: 1e-3, Prune: 0.05, Seed: 9}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := train(t, toy(300), 3, test.o)
			p := make([]float32, 3)
			for _, e := range toy(300) {
				best := c.Probabilities(e.Features, p)
				if best != e.Class || p[best] < 0.8 {
					t.Fatalf("class %d has probabilities %v", e.Class, p)
				}
				if sum := p[0] + p[1] + p[2]; math.Abs(float64(sum)-1) > 1e-5 {
					t.Fatalf("probabilities %v sum to %g", p, sum)
				}
			}
			// Features that were never seen say nothing of the class.
			if c.Probabilities([]uint32{12345}, p); math.Abs(float64(p[0]-p[1])) > 1e-6 {
				t.Errorf("unknown features give probabilities %v, want equal ones", p)
			}
		})
	}
}

func TestMarginAndExplain(t *testing.T) {
	yes, no := Hash(0, 1, 0), Hash(0, 2, 0)
	c := train(t, []Example{{Features: []uint32{yes}, Class: 1}, {Features: []uint32{no}, Class: 0}}, 2, Options{})
	if c.Margin([]uint32{yes}) <= 0 || c.Margin([]uint32{no}) >= 0 || c.Margin([]uint32{99}) != 0 {
		t.Errorf("margins %g, %g and %g of yes, no and neither",
			c.Margin([]uint32{yes}), c.Margin([]uint32{no}), c.Margin([]uint32{99}))
	}
	// The margin is the logarithm of the odds, and features add up to it.
	both := []uint32{yes, no, yes, 99}
	p := make([]float32, 2)
	c.Probabilities(both, p)
	if odds := math.Log(float64(p[1] / p[0])); math.Abs(odds-float64(c.Margin(both))) > 1e-4 {
		t.Errorf("margin %g, log odds %g", c.Margin(both), odds)
	}
	sum := float32(0)
	for class, sign := range []float32{-1, 1} {
		for _, x := range c.Explain(both, class) {
			sum += sign * x
		}
	}
	if math.Abs(float64(sum-c.Margin(both))) > 1e-5 {
		t.Errorf("the features add up to %g, the margin is %g", sum, c.Margin(both))
	}
}

// A class that is rare but weighs more wins where the features are the same.
func TestExampleWeight(t *testing.T) {
	f := []uint32{7}
	examples := []Example{{Features: f, Class: 0}, {Features: f, Class: 0}, {Features: f, Class: 1}}
	p := make([]float32, 2)
	if best := train(t, examples, 2, Options{Epochs: 50}).Probabilities(f, p); best != 0 {
		t.Errorf("without weights class %d wins", best)
	}
	examples[2].Weight = 8
	if best := train(t, examples, 2, Options{Epochs: 50}).Probabilities(f, p); best != 1 {
		t.Errorf("with a weight of 8 class %d wins", best)
	}
}

func TestSameBytesTwice(t *testing.T) {
	for _, o := range []Options{{}, {Drop: 0.5, Seed: 3}} {
		a, err := TrainClassifier(toy(120), 3, o)
		if err != nil {
			t.Fatal(err)
		}
		b, err := TrainClassifier(toy(120), 3, o)
		if err != nil {
			t.Fatal(err)
		}
		if string(a) != string(b) {
			t.Errorf("options %+v give two different classifiers", o)
		}
	}
}

func TestWithoutExamples(t *testing.T) {
	c := train(t, nil, 4, Options{})
	p := make([]float32, 4)
	if best := c.Probabilities([]uint32{1, 2}, p); best != 0 || p[0] != 0.25 {
		t.Errorf("class %d of %v, want the first of four alike", best, p)
	}
}

func TestClassErrors(t *testing.T) {
	for _, test := range []struct {
		name    string
		class   int
		classes int
	}{
		{"no classes", 0, 0},
		{"too many classes", 0, MaxClasses + 1},
		{"class too large", 2, 2},
		{"class below zero", -1, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := TrainClassifier([]Example{{Features: []uint32{1}, Class: test.class}}, test.classes, Options{})
			if !errors.Is(err, ErrClasses) {
				t.Errorf("error %v, want ErrClasses", err)
			}
		})
	}
	data, err := TrainClassifier(toy(10), 3, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := OpenClassifier(string(data), MaxClasses+1); !errors.Is(err, ErrClasses) {
		t.Errorf("opened with too many classes: %v", err)
	}
	if _, _, err := OpenClassifier(string(data[:40]), 3); !errors.Is(err, ErrTable) {
		t.Errorf("opened cut short: %v", err)
	}
}

// Whatever the scale of a table that is opened, probabilities are numbers.
func TestScaleOfProbabilities(t *testing.T) {
	yes := Hash(0, 1, 0)
	data, err := TrainClassifier([]Example{{Features: []uint32{yes}, Class: 1}, {Features: []uint32{9}}}, 2, Options{})
	if err != nil {
		t.Fatal(err)
	}
	opened := 0
	for _, scale := range []float32{1e-45, 1e-30, 1, 1e6, 1e20, 1e30, 1e37, math.MaxFloat32} {
		c, _, err := OpenClassifier(string(put(data, 0, math.Float32bits(scale))), 2)
		if err != nil {
			continue
		}
		opened++
		p := make([]float32, 2)
		c.Probabilities([]uint32{yes, yes, 9}, p)
		if sum := p[0] + p[1]; !(sum > 0.999 && sum < 1.001) {
			t.Errorf("scale %g: probabilities %v", scale, p)
		}
	}
	if opened < 5 {
		t.Errorf("%d scales are opened", opened)
	}
}

func BenchmarkProbabilities(b *testing.B) {
	examples := toy(400)
	c := train(b, examples, 3, Options{})
	p := make([]float32, 3)
	b.ReportAllocs()
	b.SetBytes(int64(4 * len(examples[0].Features)))
	i := 0
	for b.Loop() {
		i = (i + 1) % len(examples)
		c.Probabilities(examples[i].Features, p)
	}
}

func BenchmarkTrainClassifier(b *testing.B) {
	examples := toy(200)
	b.ReportAllocs()
	b.SetBytes(int64(4 * 6 * len(examples)))
	for b.Loop() {
		if _, err := TrainClassifier(examples, 3, Options{Epochs: 5}); err != nil {
			b.Fatal(err)
		}
	}
}
