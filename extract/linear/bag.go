package linear

import (
	"encoding/binary"
	"fmt"
	"math"
)

// A Bag is a document as a [BagClassifier] sees it: bags of features, such as
// those of its headline and of its body. Features may repeat. Each bag counts
// for as much as the others, however long it is.
type Bag [][]uint32

// A BagClassifier answers several questions about a document, each by a
// logistic regression over its [Bag]. Each bag is a vector of the logarithms
// of how often its features stand there, by how rare they are (tf·idf; Salton
// and Buckley, 1988), of length 1. The zero BagClassifier must not be asked.
type BagClassifier struct {
	// rows of weights: idf, in steps of idfStep, then what the feature
	// speaks for, in steps of each question's own
	table     Table
	questions []question
}

// A question is what a classifier keeps of one besides the weights.
type question struct {
	bias, scale float32
}

// idfStep is what a step of a rarity is worth: the rarest of millions of
// documents still fits in a byte.
const idfStep = 1. / 8

// MaxQuestions is the largest number of questions of a [BagClassifier].
const MaxQuestions = MaxClasses - 1

// OpenBagClassifier returns the classifier of the given number of questions,
// at most [MaxQuestions], at the start of data, which [TrainBagClassifier]
// made, and the rest of data. Data is not copied. The error wraps [ErrTable], or
// [ErrClasses] where there cannot be so many questions.
func OpenBagClassifier(data string, questions int) (*BagClassifier, string, error) {
	if err := checkQuestions(nil, questions); err != nil {
		return nil, "", fmt.Errorf("open bag classifier: %w", err)
	}
	if len(data) < 8*questions {
		return nil, "", fmt.Errorf("open bag classifier: %w: too short", ErrTable)
	}
	c := &BagClassifier{questions: make([]question, questions)}
	for i := range c.questions {
		q := &c.questions[i]
		q.bias, q.scale = math.Float32frombits(le32(data, 0)), math.Float32frombits(le32(data, 4))
		if !Workable(q.bias) || !Workable(q.scale) {
			return nil, "", fmt.Errorf("open bag classifier: %w: bad bias or scale", ErrTable)
		}
		data = data[8:]
	}
	t, rest, err := OpenTable(data, 1+questions)
	if err != nil {
		return nil, "", fmt.Errorf("open bag classifier: %w", err)
	}
	c.table = t
	return c, rest, nil
}

// A BagScratch is the memory that a [BagClassifier] works in. The zero value is
// ready; reusing one saves allocations.
type BagScratch struct {
	places []Place
	sorter placeSorter
}

// AppendMargins appends to dst, for each question, the logarithm of the odds
// that the answer is yes. Scratch s may hold anything.
func (c *BagClassifier) AppendMargins(dst []float32, bags Bag, s *BagScratch) []float32 {
	first := len(dst)
	for _, q := range c.questions {
		dst = append(dst, q.bias)
	}
	for _, bag := range bags {
		c.addBag(dst[first:], bag, s)
	}
	return dst
}

// Explain returns what each bag adds to the margin of a question.
func (c *BagClassifier) Explain(bags Bag, question int) []float32 {
	out := make([]float32, len(bags))
	margins := make([]float32, len(c.questions))
	var s BagScratch
	for i, bag := range bags {
		clear(margins)
		c.addBag(margins, bag, &s)
		out[i] = margins[question]
	}
	return out
}

// addBag adds to the margins what a bag speaks for.
func (c *BagClassifier) addBag(margins []float32, bag []uint32, s *BagScratch) {
	var dots [MaxQuestions + 1]float32
	var square float32
	s.places = c.table.AppendPlaces(s.places[:0], bag)
	s.places = s.sorter.sort(s.places, len(c.table.rows))
	for i, n := 0, 0; i < len(s.places); i += n {
		n = run(s.places, i)
		row := c.table.At(s.places[i])
		x := float32(frequency(n) * float32(row.Weight(0)))
		row.addTimes(x, dots[:1+len(margins)])
		square += float32(x * x)
	}
	if square == 0 {
		return
	}
	length := float32(math.Sqrt(float64(square)))
	for i := range margins {
		margins[i] += float32(dots[1+i] / length * c.questions[i].scale)
	}
}

// run returns how often what is at index i of a sorted list stands there.
func run[T ~uint32](list []T, i int) int {
	k := i + 1
	for k < len(list) && list[k] == list[i] {
		k++
	}
	return k - i
}

// frequency returns how much a feature that occurs n times counts: 1 and the
// logarithm of n, from a short table so that it is the same everywhere.
func frequency(n int) float32 {
	known := [...]float32{1, 1.69, 2.10, 2.39, 2.61, 2.79, 2.95, 3.08, 3.20, 3.30, 3.40, 3.48, 3.56, 3.64, 3.71, 3.77}
	return known[min(n, len(known))-1]
}

// appendBagClassifier appends the file form of a classifier. Weights are those
// of each question by feature, the last one its bias.
func appendBagClassifier(dst []byte, v *vocabulary, weights [][]float64, prune float64) ([]byte, error) {
	scales := make([]float32, len(weights))
	for q, ws := range weights {
		largest := float32(0)
		for _, w := range ws[:len(v.features)] {
			largest = max(largest, float32(w), float32(-w))
		}
		scales[q] = ScaleFor(largest)
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(float32(ws[len(v.features)])))
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scales[q]))
	}
	row := make([]float32, 1+len(weights))
	return AppendTable(dst, v.features, func(i int) []float32 {
		row[0] = v.idf[i] / idfStep
		for q, ws := range weights {
			row[1+q] = float32(ws[i]) / scales[q]
			if math.Abs(ws[i]) < prune {
				row[1+q] = 0
			}
		}
		return row
	}, 1, 0)
}
