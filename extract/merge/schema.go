package merge

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of an incident file, for YAML
// and JSON alike. Like that of a record it is open: later versions of
// incx.merged/v1 may add fields.
func Schema() []byte { return slices.Clone(schema) }
