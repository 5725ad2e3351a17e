package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/incx/incx/extract/linear"
)

// A model holds the weights of a linear-chain conditional random field and
// those of its second reading. Its file form is read in place: a magic word,
// the weights of transitions as int16, little-endian, the closed words, the
// tables of features of both readings, which share one scale, and the
// classifier by which the places of a name decide together. A model may end after each table.
type model struct {
	first, second linear.Table
	hasSecond     bool
	consensus     *linear.Classifier // nil without
	trans         transWeights
	closed        closedWords
}

// transWeights holds the weight of each state after each other.
type transWeights [numStates][numStates]int32

const (
	modelMagic = "incxcrf7"
	transSize  = 2 * numStates * numStates
	// forbidden is the weight of a transition that cannot be.
	forbidden = math.MinInt32 / 4
)

// ErrModel is wrapped by the errors of [New].
var ErrModel = errors.New("not a names model of this version of incx")

// openModel returns the model that data holds in its file form. Data is not
// copied. The error wraps [ErrModel] where data is something else.
func openModel(data string) (*model, error) {
	if len(data) < len(modelMagic)+transSize || data[:len(modelMagic)] != modelMagic {
		return nil, fmt.Errorf("%w: bad header", ErrModel)
	}
	m := &model{}
	rest := m.trans.read(data[len(modelMagic):])
	var err error
	if m.closed, rest, err = openClosed(rest); err != nil {
		return nil, err
	}
	if m.first, rest, err = linear.OpenTable(rest, numStates); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if m.hasSecond = rest != ""; m.hasSecond {
		if m.second, rest, err = linear.OpenTable(rest, numStates); err != nil {
			return nil, fmt.Errorf("%w: second reading: %w", ErrModel, err)
		}
		if m.second.Scale != m.first.Scale {
			return nil, fmt.Errorf("%w: second reading: another scale", ErrModel)
		}
	}
	if rest != "" {
		if m.consensus, rest, err = linear.OpenClassifier(rest, consensusClasses); err != nil {
			return nil, fmt.Errorf("%w: consensus: %w", ErrModel, err)
		}
	}
	if rest != "" {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrModel, len(rest))
	}
	return m, nil
}

// read reads the weights at the start of data and returns the rest.
func (t *transWeights) read(data string) string {
	for a := range t {
		for b := range t[a] {
			at := 2 * (a*numStates + b)
			t[a][b] = int32(int16(binary.LittleEndian.Uint16([]byte(data[at : at+2]))))
			if !allowed(state(a), state(b)) {
				t[a][b] = forbidden
			}
		}
	}
	return data[transSize:]
}

// pack returns the file form of closed words and of what two trainers have
// learned, and behind it consensus, a classifier in its own file form. Second
// and consensus may be nil. Weights are rounded to 8 bits. The error wraps
// [linear.ErrSize].
func pack(closed closedWords, first, second *trainer, consensus []byte) ([]byte, error) {
	scale := linear.ScaleFor(max(first.largest(), second.largest()))
	out := first.appendTransitions([]byte(modelMagic), scale)
	out = closed.append(out)
	out, err := first.appendTable(out, scale)
	if err == nil && second != nil {
		out, err = second.appendTable(out, scale)
	}
	return append(out, consensus...), err
}

// largest returns the largest weight of a feature; 0 for nil.
func (t *trainer) largest() float32 {
	largest := float32(0)
	if t != nil {
		for _, row := range t.weights {
			for _, w := range row {
				largest = max(largest, w, -w)
			}
		}
	}
	return largest
}

func (t *trainer) appendTransitions(dst []byte, scale float32) []byte {
	for a := range t.trans {
		for b := range t.trans[a] {
			q := linear.Quantise(t.trans[a][b], scale, math.MaxInt16)
			dst = binary.LittleEndian.AppendUint16(dst, uint16(int16(q)))
		}
	}
	return dst
}

func (t *trainer) appendTable(dst []byte, scale float32) ([]byte, error) {
	row := func(i int) []float32 { return t.weights[i][:] }
	return linear.AppendTable(dst, t.features, row, scale, 0)
}
