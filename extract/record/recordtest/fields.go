package recordtest

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// CheckFields fails t where a JSON Schema and Go types differ: the schema must
// name the fields of each type, no more and no fewer, and require those that
// are always written, and the fields must be called the same in YAML. Types
// are given by the name of their definition in the schema, "" for the schema
// itself.
func CheckFields(t *testing.T, schema []byte, types map[string]reflect.Type) {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(schema, &root); err != nil {
		t.Fatal(err)
	}
	for name, typ := range types {
		def := root
		if name != "" {
			def = root["$defs"].(map[string]any)[name].(map[string]any)
		}
		checkType(t, def, typ)
	}
}

func checkType(t *testing.T, def map[string]any, typ reflect.Type) {
	t.Helper()
	properties := def["properties"].(map[string]any)
	required := make(map[string]bool)
	if list, ok := def["required"].([]any); ok {
		for _, r := range list {
			required[r.(string)] = true
		}
	}
	for i := range typ.NumField() {
		field, opts, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		if properties[field] == nil {
			t.Errorf("%s: no property %s", typ, field)
		}
		if always := opts != "omitempty"; always != required[field] {
			t.Errorf("%s: %s required is %v, always written is %v", typ, field, required[field], always)
		}
		yamlTag := typ.Field(i).Tag.Get("yaml")
		if y, _, _ := strings.Cut(yamlTag, ","); y != field {
			t.Errorf("%s: %s is %s in YAML", typ, field, y)
		}
		delete(properties, field)
	}
	for p := range properties {
		t.Errorf("%s: the schema has property %s, the type has not", typ, p)
	}
}
