package merge

import (
	"bytes"
	"encoding/json"
	"reflect"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

// closedSchema compiles the closed form of the schema, once.
var closedSchema = sync.OnceValues(func() (*jsonschema.Schema, error) { return recordtest.Closed(Schema()) })

// validate returns what the closed schema has against an incident file, in
// JSON or in YAML.
func validate(t testing.TB, inc *Incident, asJSON bool) error {
	t.Helper()
	schema, err := closedSchema()
	if err != nil {
		t.Fatal(err)
	}
	data, err := inc.Marshal(asJSON)
	if err != nil {
		t.Fatal(err)
	}
	var file any
	if asJSON {
		file, err = jsonschema.UnmarshalJSON(bytes.NewReader(data))
	} else {
		err = yaml.Unmarshal(data, &file)
	}
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(file)
}

// checkSchema fails t where an incident file does not keep to the closed form
// of the schema, in JSON or in YAML.
func checkSchema(t testing.TB, inc *Incident) {
	t.Helper()
	for _, asJSON := range []bool{true, false} {
		if err := validate(t, inc, asJSON); err != nil {
			t.Errorf("%s, JSON %v: %v", inc.ID, asJSON, err)
		}
	}
}

func TestSchemaNamesEveryField(t *testing.T) {
	recordtest.CheckFields(t, Schema(), map[string]reflect.Type{
		"":              reflect.TypeFor[Incident](),
		"claim":         reflect.TypeFor[Claim](),
		"contradiction": reflect.TypeFor[Contradiction](),
		"event":         reflect.TypeFor[Event](),
		"source":        reflect.TypeFor[Source](),
		"report":        reflect.TypeFor[Report](),
		"link":          reflect.TypeFor[Link](),
		"impact":        reflect.TypeFor[record.Impact](),
		"money":         reflect.TypeFor[record.Money](),
	})
}

// What incident files and records have in common has the same form in both.
func TestSchemaSharesDefinitions(t *testing.T) {
	definitions := func(schema []byte) map[string]any {
		var s struct {
			Defs map[string]any `json:"$defs"`
		}
		if err := json.Unmarshal(schema, &s); err != nil {
			t.Fatal(err)
		}
		return s.Defs
	}
	ours, theirs := definitions(Schema()), definitions(record.Schema())
	for _, name := range []string{"strings", "confidence", "dateValue", "attackTypeName", "impact", "money"} {
		if diff := cmp.Diff(theirs[name], ours[name]); diff != "" {
			t.Errorf("%s (- record, + incident file):\n%s", name, diff)
		}
	}
}

func TestSchemaRejects(t *testing.T) {
	for name, spoil := range map[string]func(*Incident){
		"schema":      func(i *Incident) { i.Schema = record.Version },
		"no source":   func(i *Incident) { i.Sources = []Source{} },
		"nil list":    func(i *Incident) { i.Timeline = nil },
		"source 0":    func(i *Incident) { i.Sources[0].Number = 0 },
		"field":       func(i *Incident) { i.Contradictions[0].Field = "weather" },
		"one claim":   func(i *Incident) { i.Contradictions[0].Claims = i.Contradictions[0].Claims[:1] },
		"two ransoms": func(i *Incident) { i.Facts.Ransom = append(i.Facts.Ransom, i.Facts.Ransom[0]) },
		"event":       func(i *Incident) { i.Timeline[0].Kind = "rumour" },
		"date":        func(i *Incident) { i.Timeline[0].Date = "Monday" },
		"no support":  func(i *Incident) { i.Facts.Victims[0].Sources = []int{} },
		"type":        func(i *Incident) { i.Sources[0].Report.Types = []string{"hack"} },
	} {
		t.Run(name, func(t *testing.T) {
			inc := mergeAll(t, sample()...)[0]
			spoil(&inc)
			if validate(t, &inc, true) == nil {
				t.Error("no error")
			}
		})
	}
}
