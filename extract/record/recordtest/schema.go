package recordtest

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/incx/incx/extract/record"
)

// Validate checks rec, written as JSON, against the closed form of the
// schema: as [record.Schema] says, and no field that it does not name. The
// open form forgives a misspelt field; a test must not.
func Validate(rec *record.Record) error {
	data, err := record.Marshal(rec, record.JSON)
	if err != nil {
		return err
	}
	return ValidateJSON(data)
}

// ValidateJSON checks one record in JSON as [Validate] does.
func ValidateJSON(data []byte) error {
	schema, err := closed()
	if err != nil {
		return err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("validate record: %w", err)
	}
	if err := schema.Validate(doc); err != nil {
		return fmt.Errorf("validate record: %w", err)
	}
	return nil
}

// closed compiles the closed schema of a record, once.
var closed = sync.OnceValues(func() (*jsonschema.Schema, error) { return Closed(record.Schema()) })

// Closed compiles the closed form of a JSON Schema: an object may have no
// property that the schema does not name.
func Closed(schema []byte) (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	closeObjects(doc)
	const url = "closed.json"
	c := jsonschema.NewCompiler()
	if err := c.AddResource(url, doc); err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	s, err := c.Compile(url)
	if err != nil {
		return nil, fmt.Errorf("compile schema: %w", err)
	}
	return s, nil
}

// closeObjects forbids unnamed fields wherever a schema says that something
// is an object. The clause under "contains" only picks elements, so it stays
// as it is.
func closeObjects(v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["type"] == "object" && v["properties"] != nil {
			v["additionalProperties"] = false
		}
		for key, sub := range v {
			if key != "contains" {
				closeObjects(sub)
			}
		}
	case []any:
		for _, sub := range v {
			closeObjects(sub)
		}
	}
}
