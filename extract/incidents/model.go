package incidents

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/incx/incx/extract/linear"
)

// A model holds the classifiers of this package. Its file form is
//
//	magic       "incx.incidents/4\n"
//	thresholds  numParts × float32, little-endian
//	tables      a table of two classes for each part but the last, see
//	            [linear.OpenTable]
//	article     the last part, see [linear.OpenBagClassifier]
type model struct {
	classifier [mainPart]*linear.Classifier
	article    *linear.BagClassifier
	// threshold is the probability from which each part says yes.
	threshold [numParts]float32
}

// A part is one thing that a model judges.
type part int

const (
	victimPart part = iota
	actorPart
	typePart
	datePart
	otherPart // the victim of an incident that is not what the article is about
	mainPart  // judged by bags of features, the others by lists
	numParts
)

// ranked says whether part p chooses among alternatives rather than judging
// each by itself.
func (p part) ranked() bool { return p == victimPart || p == actorPart || p == datePart }

const magic = "incx.incidents/4\n"

// ErrModel is wrapped by the errors of [New] for data that is no model.
var ErrModel = errors.New("not a model of incidents")

// openModel reads the file form of a model.
func openModel(data string) (*model, error) {
	if len(data) < len(magic)+4*int(numParts) || data[:len(magic)] != magic {
		return nil, ErrModel
	}
	m := &model{}
	rest := data[len(magic):]
	for p := range m.threshold {
		t := math.Float32frombits(binary.LittleEndian.Uint32([]byte(rest[:4])))
		if !(t >= 0 && t <= 1) {
			return nil, fmt.Errorf("%w: threshold out of range", ErrModel)
		}
		m.threshold[p] = t
		rest = rest[4:]
	}
	for p := range m.classifier {
		c, after, err := linear.OpenClassifier(rest, 2)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrModel, err)
		}
		m.classifier[p], rest = c, after
	}
	c, _, err := linear.OpenBagClassifier(rest)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	m.article = c
	return m, nil
}

// probability returns how likely part p holds for something with the given
// features.
func (m *model) probability(p part, features []uint32) float32 {
	return sigmoid(m.classifier[p].Margin(features))
}

// score returns the score of an alternative of part p.
func (m *model) score(p part, features []uint32) float32 {
	return m.classifier[p].Margin(features)
}

func sigmoid(x float32) float32 { return 1 / (1 + linear.Exp(-x)) }
