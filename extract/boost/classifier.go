// Package boost tells yes from no by small decision trees, each of which mends
// what those before it got wrong (gradient boosting; Friedman, 2001). It judges
// by a few dozen numbers and how they go together, where package linear judges
// by a million features one by one.
package boost

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/incx/incx/extract/linear"
)

// A Classifier is a sum of decision trees. It is immutable and safe for
// concurrent use.
type Classifier struct {
	bias  float32
	trees []tree
}

// A tree is a list of nodes of which the first is the root.
type tree []node

// A node sends numbers below its threshold to one child and the rest to
// another. A leaf has no children.
type node struct {
	number      uint8 // which of the numbers it looks at
	threshold   float32
	below, rest uint8 // children, by their places in the tree; 0 in a leaf
	value       float32
}

func (n *node) leaf() bool { return n.rest == 0 }

// ErrTrees is wrapped by the errors of [Open].
var ErrTrees = errors.New("damaged decision trees")

// maxNodes is the largest number of nodes in a tree, and MaxNumbers that of
// numbers that describe an example.
const (
	maxNodes   = 255
	MaxNumbers = 255
)

// The file form of a classifier, with numbers in little-endian order:
//
//	bias    float32
//	trees   uint16, how many; then each
//	tree    uint8, how many nodes; then each
//	node    uint8 number, uint8 and uint8 children, float32 threshold and value
const nodeSize = 11

// Open returns the classifier at the start of data, which [Train] made for
// examples of that many numbers, and the rest of data. The error wraps
// [ErrTrees].
func Open(data string, numbers int) (*Classifier, string, error) {
	if len(data) < 6 {
		return nil, "", fmt.Errorf("%w: too short", ErrTrees)
	}
	c := &Classifier{bias: float(data), trees: make([]tree, int(data[4])|int(data[5])<<8)}
	if !linear.Workable(c.bias) {
		return nil, "", fmt.Errorf("%w: bad bias", ErrTrees)
	}
	data = data[6:]
	for i := range c.trees {
		if data == "" || data[0] == 0 || len(data) < 1+nodeSize*int(data[0]) {
			return nil, "", fmt.Errorf("%w: tree cut or empty", ErrTrees)
		}
		t := make(tree, data[0])
		data = data[1:]
		for k := range t {
			t[k] = node{data[0], float(data[3:]), data[1], data[2], float(data[7:])}
			if !t.sound(k, numbers) {
				return nil, "", fmt.Errorf("%w: bad node", ErrTrees)
			}
			data = data[nodeSize:]
		}
		c.trees[i] = t
	}
	return c, data, nil
}

// sound says whether node k can be walked: its children come after it, so that
// every walk ends.
func (t tree) sound(k, numbers int) bool {
	n := &t[k]
	if !linear.Workable(n.value) || !linear.Workable(n.threshold) {
		return false
	}
	return n.leaf() || int(n.below) > k && int(n.rest) > k && int(n.below) < len(t) && int(n.rest) < len(t) && int(n.number) < numbers
}

func float(data string) float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[:4])))
}

// append appends the file form of c to dst.
func (c *Classifier) append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(c.bias))
	dst = binary.LittleEndian.AppendUint16(dst, uint16(len(c.trees)))
	for _, t := range c.trees {
		dst = append(dst, byte(len(t)))
		for _, n := range t {
			dst = append(dst, n.number, n.below, n.rest)
			dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(n.threshold))
			dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(n.value))
		}
	}
	return dst
}

// Margin returns the logarithm of the odds that the answer is yes for an
// example, of which it takes the numbers. There must be as many as [Open] was
// told.
func (c *Classifier) Margin(numbers []float32) float32 {
	sum := c.bias
	for _, t := range c.trees {
		sum += t.value(numbers)
	}
	return sum
}

// value returns that of the leaf which numbers lead to.
func (t tree) value(numbers []float32) float32 {
	n := &t[0]
	for !n.leaf() {
		n = &t[n.next(numbers)]
	}
	return n.value
}

// next returns the child that numbers lead to.
func (n *node) next(numbers []float32) uint8 {
	if numbers[n.number] < n.threshold {
		return n.below
	}
	return n.rest
}

// Explain returns what each number adds to the margin: at each node on the way
// to a leaf, by how much the mean below the child taken differs from that
// below the node (Saabas, 2014). Together with the margin of the mean example
// they are the margin.
func (c *Classifier) Explain(numbers []float32) []float32 {
	out := make([]float32, len(numbers))
	for _, t := range c.trees {
		n := &t[0]
		for !n.leaf() {
			child := &t[n.next(numbers)]
			out[n.number] += child.value - n.value
			n = child
		}
	}
	return out
}
