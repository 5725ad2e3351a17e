package linear

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// A BagExample is what a [BagClassifier] learns from: a document, and what it
// teaches of each question.
type BagExample struct {
	Bag     Bag
	Lessons []Lesson
}

// A Lesson is what a document teaches of a question.
type Lesson struct {
	Answer Answer
	// Weight is how much an error costs beside those in other documents; 0
	// stands for 1.
	Weight Weight
}

// An Answer is one to a question of a [BagClassifier]. What is unknown is not
// learned from.
type Answer int8

// The answers.
const (
	No      Answer = -1
	Unknown Answer = 0
	Yes     Answer = 1
)

// AnswerOf returns Yes or No.
func AnswerOf(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// BagOptions say how to train a [BagClassifier]. The zero value of a field
// stands for its default.
type BagOptions struct {
	// C is how much an error costs against large weights; 30.
	C float64
	// Passes over the examples; 40.
	Passes int
	// Cutoff is how many bags a feature must occur in; 8.
	Cutoff int
	// Prune is the smallest weight kept; 0.12.
	Prune float64
}

func (o BagOptions) withDefaults() BagOptions {
	if o.C == 0 {
		o.C = 30
	}
	if o.Passes == 0 {
		o.Passes = 40
	}
	if o.Cutoff == 0 {
		o.Cutoff = 8
	}
	if o.Prune == 0 {
		o.Prune = 0.12
	}
	return o
}

// TrainBagClassifier learns a classifier of the given number of questions, at
// most [MaxQuestions], and returns its file form, for [OpenBagClassifier].
// Each example has a lesson for each of them. It sorts the bags in place. The
// same examples and options give the same bytes on every machine. The error is
// that of ctx, or wraps [ErrSize], or [ErrClasses] where there cannot be so many
// questions or an example has fewer lessons.
func TrainBagClassifier(ctx context.Context, examples []BagExample, questions int, o BagOptions) ([]byte, error) {
	if err := checkQuestions(examples, questions); err != nil {
		return nil, fmt.Errorf("train bag classifier: %w", err)
	}
	o = o.withDefaults()
	v := newVocabulary(examples, o.Cutoff)
	vectors := make([]vector, len(examples))
	for i := range examples {
		vectors[i] = v.vector(examples[i].Bag)
	}
	weights := make([][]float64, questions)
	lessons := make([]Lesson, len(examples))
	for q := range weights {
		for i := range examples {
			lessons[i] = examples[i].Lessons[q]
		}
		var err error
		if weights[q], err = learnQuestion(ctx, vectors, lessons, len(v.features)+1, o); err != nil {
			return nil, err
		}
	}
	return appendBagClassifier(nil, v, weights, o.Prune)
}

// checkQuestions makes sure that there can be so many questions, and that all examples
// have lessons for them.
func checkQuestions(examples []BagExample, questions int) error {
	if questions < 1 || questions > MaxQuestions {
		return fmt.Errorf("%w: %d questions", ErrClasses, questions)
	}
	for i := range examples {
		if n := len(examples[i].Lessons); n < questions {
			return fmt.Errorf("%w: example %d has %d lessons for %d questions", ErrClasses, i, n, questions)
		}
	}
	return nil
}

// learnQuestion returns the weights, the given number of them, by which a
// question is answered; the last one is its bias.
//
// Training is dual coordinate ascent on the penalised likelihood (Yu, Huang
// and Lin, 2011): the share of each example in the weights is set in turn to
// where the likelihood is highest.
func learnQuestion(ctx context.Context, vectors []vector, lessons []Lesson, size int, o BagOptions) ([]float64, error) {
	weights := make([]float64, size)
	var order []int // of the examples whose answer is known
	costs, shares := make([]float64, len(vectors)), make([]float64, len(vectors))
	for i := range vectors {
		if lessons[i].Answer == Unknown {
			continue
		}
		order = append(order, i)
		costs[i] = o.C * float64(lessons[i].Weight.Factor())
		shares[i] = costs[i] / 1000
		vectors[i].addTo(weights, float64(lessons[i].Answer)*shares[i])
	}
	random := rand.New(rand.NewPCG(1, 0xba6))
	for range o.Passes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			y := float64(lessons[i].Answer)
			share := bestShare(y*vectors[i].dot(weights), vectors[i].norm, shares[i], costs[i])
			if share == shares[i] {
				continue
			}
			vectors[i].addTo(weights, y*(share-shares[i]))
			shares[i] = share
		}
	}
	return weights, nil
}

// bestShare returns the share of an example, between 0 and c, at which the
// likelihood is highest: where share = c·σ(−margin), the margin growing with
// the share. It is found by halving, since one side grows and the other falls.
func bestShare(margin, square, share, c float64) float64 {
	low, high := 0.0, c
	for range 30 {
		mid := float64((low + high) / 2)
		m := margin + float64(square*(mid-share))
		if mid < float64(c*float64(Sigmoid(float32(-m)))) {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// A vocabulary numbers the features that occur often enough.
type vocabulary struct {
	features []uint32
	idf      []float32
	ids      map[uint32]int
}

func newVocabulary(examples []BagExample, cutoff int) *vocabulary {
	v := &vocabulary{ids: make(map[uint32]int)}
	var occurs []int // in how many bags
	for _, e := range examples {
		for _, bag := range e.Bag {
			slices.Sort(bag)
			for i := 0; i < len(bag); i += run(bag, i) {
				id, ok := v.ids[bag[i]]
				if !ok {
					id = len(v.features)
					v.ids[bag[i]] = id
					v.features = append(v.features, bag[i])
					occurs = append(occurs, 0)
				}
				occurs[id]++
			}
		}
	}
	kept := 0
	for id, feature := range v.features {
		if occurs[id] < cutoff {
			delete(v.ids, feature)
			continue
		}
		v.features[kept] = feature
		v.ids[feature] = kept
		v.idf = append(v.idf, 1+naturalLog(len(examples), occurs[id]))
		kept++
	}
	v.features = v.features[:kept]
	return v
}

// naturalLog returns the natural logarithm of (n+1)/(k+1), worked out in steps
// that are the same on every machine: by taking square roots until the rest is
// near 1.
func naturalLog(n, k int) float32 {
	x, factor := float64(n+1)/float64(k+1), 1.0
	for x > 1.001 || x < 0.999 {
		x = math.Sqrt(x)
		factor *= 2
	}
	return float32(float64(factor*(x-1)) * 2 / (x + 1))
}

// A vector is a sparse vector. Its last part stands for the bias.
type vector struct {
	ids    []int
	values []float64
	norm   float64 // the sum of the squares of its values
}

// vector returns the bags of a document, which newVocabulary sorted, as one
// vector.
func (v *vocabulary) vector(bags Bag) vector {
	var out vector
	for _, bag := range bags {
		start, square := len(out.ids), 0.0
		for i, n := 0, 0; i < len(bag); i += n {
			n = run(bag, i)
			id, ok := v.ids[bag[i]]
			if !ok {
				continue
			}
			x := float64(frequency(n)) * float64(v.idf[id])
			out.ids = append(out.ids, id)
			out.values = append(out.values, x)
			square += float64(x * x)
		}
		for k := start; k < len(out.values); k++ {
			out.values[k] /= math.Sqrt(square)
		}
	}
	out.ids = append(out.ids, len(v.features))
	out.values = append(out.values, 1)
	for _, x := range out.values {
		out.norm += float64(x * x)
	}
	return out
}

func (x *vector) dot(weights []float64) float64 {
	sum := 0.0
	for k, id := range x.ids {
		sum += float64(x.values[k] * weights[id])
	}
	return sum
}

func (x *vector) addTo(weights []float64, by float64) {
	for k, id := range x.ids {
		weights[id] += float64(by * x.values[k])
	}
}
