package linear

import (
	"errors"
	"fmt"
	"math/rand/v2"
)

// A Classifier is a multinomial logistic regression: it gives each of a fixed
// number of classes a probability. It is immutable and safe for concurrent
// use.
type Classifier struct {
	table   Table
	classes int
}

// OpenClassifier returns the classifier at the start of data, which
// [TrainClassifier] made for that many classes, and the rest of data. Data is
// not copied. The error wraps [ErrTable], or [ErrClasses] where there cannot
// be so many classes.
func OpenClassifier(data string, classes int) (*Classifier, string, error) {
	if classes < 1 || classes > MaxClasses {
		return nil, "", fmt.Errorf("open classifier: %w: %d classes", ErrClasses, classes)
	}
	t, rest, err := OpenTable(data, classes)
	if err != nil {
		return nil, "", fmt.Errorf("open classifier: %w", err)
	}
	return &Classifier{table: t, classes: classes}, rest, nil
}

// Probabilities writes the probability of each class to dst, which must have
// a place for each, and returns the most probable class, the first of them
// where several are.
func (c *Classifier) Probabilities(features []uint32, dst []float32) int {
	var s Scores
	c.Add(&s, features)
	return c.Decide(&s, dst)
}

// Scores are what some features add to the scores of classes. The zero value
// is that of no features.
type Scores [MaxClasses]int32

// Add adds the scores of features to s. Features that many cases share need
// only be looked up once.
func (c *Classifier) Add(s *Scores, features []uint32) { c.table.Score(features, s[:]) }

// Decide does what [Classifier.Probabilities] does, for the features whose
// scores have been added to s.
func (c *Classifier) Decide(scores *Scores, dst []float32) int {
	dst = dst[:c.classes]
	best := 0
	for i := range dst {
		dst[i] = float32(scores[i]) * c.table.Scale
		if scores[i] > scores[best] {
			best = i
		}
	}
	Softmax(dst)
	return best
}

// Margin returns the score of class 1 over class 0 in natural units: the
// logarithm of their odds, for a classifier of two classes.
func (c *Classifier) Margin(features []uint32) float32 {
	return c.InUnits(c.Steps(features))
}

// Steps returns the margin of some features in whole steps, which add up to those
// of more features.
func (c *Classifier) Steps(features []uint32) int32 {
	var scores Scores
	c.Add(&scores, features)
	return scores[1] - scores[0]
}

// InUnits returns a margin of so many steps in natural units.
func (c *Classifier) InUnits(steps int32) float32 { return float32(steps) * c.table.Scale }

// Explain returns what each of the features adds to the score of a class, in
// natural units.
func (c *Classifier) Explain(features []uint32, class int) []float32 {
	out := make([]float32, len(features))
	for i, f := range features {
		out[i] = float32(c.table.Row(f).Weight(class)) * c.table.Scale
	}
	return out
}

// An Example is what a classifier learns from: features and their class.
type Example struct {
	Features []uint32
	Class    int
	Weight   Weight
}

// Options say how to train a classifier. The zero value of a field stands for
// its default.
type Options struct {
	Epochs int     // passes over the examples; 20
	Rate   float32 // initial step; 0.1
	L1     float32 // penalty on weights; 1e-5
	Cutoff int     // how often a feature must occur; 1
	Prune  float32 // smallest weight kept; 0.01
	Drop   float32 // share of features left out at random in a step; 0
	Seed   uint64  // of the order of examples; 1
}

func (o Options) withDefaults() Options {
	if o.Epochs == 0 {
		o.Epochs = 20
	}
	if o.Rate == 0 {
		o.Rate = 0.1
	}
	if o.L1 == 0 {
		o.L1 = 1e-5
	}
	if o.Cutoff == 0 {
		o.Cutoff = 1
	}
	if o.Prune == 0 {
		o.Prune = 0.01
	}
	if o.Seed == 0 {
		o.Seed = 1
	}
	return o
}

// ErrClasses is wrapped where a class, or the number of classes or questions, is
// out of range.
var ErrClasses = errors.New("class out of range")

// TrainClassifier learns a classifier and returns its file form, for
// [OpenClassifier]. The same examples and options give the same bytes on every
// machine. The error wraps [ErrClasses] or [ErrSize]; without examples the
// classifier finds all classes equally probable.
func TrainClassifier(examples []Example, classes int, o Options) ([]byte, error) {
	o = o.withDefaults()
	if classes < 1 || classes > MaxClasses {
		return nil, fmt.Errorf("%w: %d classes", ErrClasses, classes)
	}
	numbers := NewNumbering(o.Cutoff)
	for _, e := range examples {
		if e.Class < 0 || e.Class >= classes {
			return nil, fmt.Errorf("%w: %d of %d", ErrClasses, e.Class, classes)
		}
		numbers.Count(e.Features)
	}
	rows := make([][]int, len(examples))
	for i, e := range examples {
		rows[i] = numbers.Append(nil, e.Features)
	}
	weights := learn(examples, rows, len(numbers.Features), classes, o)
	largest := float32(0)
	for _, w := range weights {
		largest = max(largest, w, -w)
	}
	row := func(i int) []float32 { return weights[i*classes:][:classes] }
	return AppendTable(nil, numbers.Features, row, ScaleFor(largest), o.Prune)
}

// learn returns the weights of each feature for each class, learned from
// examples whose features rows number.
func learn(examples []Example, rows [][]int, features, classes int, o Options) []float32 {
	weights := make([]float32, features*classes)
	squares := make([]float32, features*classes)
	random := rand.New(rand.NewPCG(o.Seed, 0x11ea))
	order := random.Perm(len(examples))
	step := AdaGrad{Rate: o.Rate, L1: o.L1}
	p := make([]float32, classes)
	kept := make([]int, 0, 64)
	for range o.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			clear(p)
			kept = kept[:0]
			for _, id := range rows[i] {
				if o.Drop > 0 && random.Float32() < o.Drop {
					continue
				}
				kept = append(kept, id)
				addTo(p, weights[id*classes:])
			}
			Softmax(p)
			for c := range p {
				g := -p[c]
				if c == examples[i].Class {
					g++
				}
				g = float32(g * examples[i].Weight.Factor())
				if g > -1e-4 && g < 1e-4 {
					continue
				}
				for _, id := range kept {
					step.Step(&weights[id*classes+c], &squares[id*classes+c], g)
				}
			}
		}
	}
	return weights
}

// addTo adds the first of the weights to scores, one to each.
func addTo(scores, weights []float32) {
	for c := range scores {
		scores[c] += weights[c]
	}
}
