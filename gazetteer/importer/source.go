package importer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxSource bounds the size of an imported source, in bytes.
const maxSource = 512 << 20

// readAll reads r up to maxSource bytes.
func readAll(r io.Reader, name string) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, maxSource+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(src) > maxSource {
		return nil, fmt.Errorf("read %s: larger than %d MB", name, maxSource>>20)
	}
	return src, nil
}

// unmarshal reads the JSON object src into v. Of a value of the wrong type its error says
// so in words of JSON, not of Go.
func unmarshal(src []byte, v any) error {
	err := json.Unmarshal(src, v)
	var other *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &other):
		return err
	case other.Field == "":
		return fmt.Errorf("want an object, found JSON of type %s", other.Value)
	}
	return fmt.Errorf("%s: JSON of type %s is not for this field", other.Field, other.Value)
}
