package linear

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// A Bag is a document as a [BagClassifier] sees it: bags of features, such as
// those of its headline and of its body. Features may repeat. Each bag counts
// for as much as the others, however long it is.
type Bag [][]uint32

// A BagClassifier is a logistic regression of two classes over [Bag]s. Each
// bag is a vector of the logarithms of how often its features stand there, by
// how rare they are (tf·idf; Salton and Buckley, 1988), of length 1. The zero
// BagClassifier must not be asked.
type BagClassifier struct {
	// rows of two weights: idf, in steps of idfStep, and what the feature
	// speaks for
	table Table
	bias  float32
}

// idfStep makes rarities as small as weights are, so that both can be stored
// in the same steps.
const idfStep = 8

const bagHeader = 4

// OpenBagClassifier returns the classifier at the start of data, which
// [TrainBagClassifier] made, and the rest of data. Data is not copied. The
// error wraps [ErrTable].
func OpenBagClassifier(data string) (*BagClassifier, string, error) {
	if len(data) < bagHeader {
		return nil, "", fmt.Errorf("open bag classifier: %w: too short", ErrTable)
	}
	c := &BagClassifier{bias: math.Float32frombits(le32(data, 0))}
	if !(c.bias > -math.MaxFloat32 && c.bias < math.MaxFloat32) { // NaN is neither
		return nil, "", fmt.Errorf("open bag classifier: %w: bad bias", ErrTable)
	}
	t, rest, err := OpenTable(data[bagHeader:], 2)
	if err != nil {
		return nil, "", fmt.Errorf("open bag classifier: %w", err)
	}
	c.table = t
	return c, rest, nil
}

// Margin returns the logarithm of the odds that a document is of the class
// that was trained for. It changes the order of the bags' features.
func (c *BagClassifier) Margin(bags Bag) float32 {
	sum := c.bias
	for _, bag := range bags {
		sum += c.score(bag)
	}
	return sum
}

// Explain returns what each bag adds to the margin. It changes the order of
// the bags' features.
func (c *BagClassifier) Explain(bags Bag) []float32 {
	out := make([]float32, len(bags))
	for i, bag := range bags {
		out[i] = c.score(bag)
	}
	return out
}

// score returns what a bag adds to the margin.
func (c *BagClassifier) score(bag []uint32) float32 {
	var dot, square float32
	for feature, n := range counts(c.table.filter(bag)) {
		row := c.table.Row(feature)
		idf, weight := row.Weight(0), row.Weight(1)
		if idf == 0 {
			continue
		}
		x := float32(frequency(n) * float32(idf))
		dot += float32(x * float32(weight))
		square += float32(x * x)
	}
	if square == 0 {
		return 0
	}
	return dot / float32(math.Sqrt(float64(square))) * c.table.Scale
}

// counts sorts a bag and yields its features with how often each stands there.
func counts(bag []uint32) func(yield func(feature uint32, n int) bool) {
	slices.Sort(bag)
	return func(yield func(uint32, int) bool) {
		for i := 0; i < len(bag); {
			k := i + 1
			for k < len(bag) && bag[k] == bag[i] {
				k++
			}
			if !yield(bag[i], k-i) {
				return
			}
			i = k
		}
	}
}

// frequency returns how much a feature that occurs n times counts: 1 and the
// logarithm of n, from a short table so that it is the same everywhere.
func frequency(n int) float32 {
	known := [...]float32{1, 1.69, 2.10, 2.39, 2.61, 2.79, 2.95, 3.08, 3.20, 3.30, 3.40, 3.48, 3.56, 3.64, 3.71, 3.77}
	return known[min(n, len(known))-1]
}

// appendBagClassifier appends the file form of a classifier.
func appendBagClassifier(dst []byte, bias float32, features []uint32, idf, weights []float32, prune float32) ([]byte, error) {
	largest := float32(0)
	for i, w := range weights {
		largest = max(largest, w, -w, idf[i]/idfStep)
	}
	scale := ScaleFor(largest)
	row := func(i int) []float32 {
		w := weights[i]
		if w < prune && w > -prune {
			w = 0
		}
		return []float32{idf[i] / idfStep, w}
	}
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(bias))
	return AppendTable(dst, features, row, scale, 0)
}
