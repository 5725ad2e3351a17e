package record

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of a record, for records in
// YAML and JSON alike.
//
// The schema names all fields there are and holds them to their form, but it
// does not forbid others: later versions of incx.record/v1 may add fields, and
// a check made against this schema today must not fail on them. The project's
// own tests hold records to a closed form of it.
func Schema() []byte { return slices.Clone(schema) }
