package incidents

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/incx/incx/extract/boost"
	"github.com/incx/incx/extract/linear"
)

// A model holds the classifiers of this package. Its file form is
//
//	magic       "incx.incidents/5\n"
//	thresholds  numParts × float32, little-endian
//	tables      a table of two classes for each part but the last, see
//	            [linear.OpenTable]
//	types       the number n of types that the article as a whole is asked
//	            for, uint8; then each, its length before it, uint8
//	article     the last part, of 1+n questions, see [linear.OpenBagClassifier]
//	trees       the second opinions on types and on dates, see [boost.Open]
type model struct {
	classifier [mainPart]*linear.Classifier
	described  *descriptionSums // of victims and actors
	article    *linear.BagClassifier
	typesAsked []string
	typeTrees  *boost.Classifier
	dateTrees  *boost.Classifier
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

// String names the part, as people do.
func (p part) String() string {
	return [...]string{"victims", "actors", "types", "dates", "victims of other incidents", "articles"}[p]
}

// ranked says whether part p chooses among alternatives rather than judging
// each by itself.
func (p part) ranked() bool { return p == victimPart || p == actorPart || p == datePart }

// numbers returns how many numbers the second opinion of part p weighs: none
// where there is none.
func (p part) numbers() int {
	switch p {
	case typePart:
		return numTypeNumbers
	case datePart:
		return numDateNumbers
	}
	return 0
}

const magic = "incx.incidents/5\n"

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
	m.described = newDescriptionSums(m.classifier[victimPart], m.classifier[actorPart])
	var ok bool
	if m.typesAsked, rest, ok = cutNames(rest); !ok {
		return nil, fmt.Errorf("%w: bad list of types", ErrModel)
	}
	var err error
	if m.article, rest, err = linear.OpenBagClassifier(rest, 1+len(m.typesAsked)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if m.typeTrees, rest, err = boost.Open(rest, typePart.numbers()); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if m.dateTrees, rest, err = boost.Open(rest, datePart.numbers()); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if rest != "" {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrModel, len(rest))
	}
	return m, nil
}

// appendNames appends a list of short names, as a model stores it.
func appendNames(dst []byte, names []string) []byte {
	dst = append(dst, byte(len(names)))
	for _, n := range names {
		dst = append(append(dst, byte(len(n))), n...)
	}
	return dst
}

// cutNames returns the names at the start of data, which [appendNames] wrote,
// and the rest of data.
func cutNames(data string) (names []string, rest string, ok bool) {
	if data == "" || data[0] >= linear.MaxQuestions {
		return nil, "", false
	}
	n := int(data[0])
	data = data[1:]
	for range n {
		if data == "" {
			return nil, "", false
		}
		end := 1 + int(data[0])
		if len(data) < end {
			return nil, "", false
		}
		names = append(names, data[1:end])
		data = data[end:]
	}
	return names, data, true
}

// probability returns how likely part p holds for something with the given
// features.
func (m *model) probability(p part, features []uint32) float32 {
	return linear.Sigmoid(m.classifier[p].Margin(features))
}

// score returns the score of an alternative of part p.
func (m *model) score(p part, features []uint32) float32 {
	return m.classifier[p].Margin(features)
}
