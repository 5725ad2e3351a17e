package attacks

import (
	"errors"
	"fmt"
	"strings"

	"github.com/incx/incx/extract/linear"
)

// modelMagic begins the file form of a model: two classifiers follow, the
// gate and that of types. It changes with the features.
const modelMagic = "incxatk4"

// ErrModel is wrapped by the errors of [New].
var ErrModel = errors.New("not an attacks model of this version of incx")

func openModel(data string) (gate, types *linear.Classifier, err error) {
	rest, ok := strings.CutPrefix(data, modelMagic)
	if !ok {
		return nil, nil, fmt.Errorf("%w: bad header", ErrModel)
	}
	if gate, rest, err = linear.OpenClassifier(rest, 2); err != nil {
		return nil, nil, fmt.Errorf("%w: gate: %w", ErrModel, err)
	}
	if types, rest, err = linear.OpenClassifier(rest, builtinTypes); err != nil {
		return nil, nil, fmt.Errorf("%w: types: %w", ErrModel, err)
	}
	if rest != "" {
		return nil, nil, fmt.Errorf("%w: %d bytes too many", ErrModel, len(rest))
	}
	return gate, types, nil
}
