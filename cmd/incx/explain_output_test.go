package main

import (
	"bytes"
	"testing"

	"github.com/incx/incx/extract/incidents"
)

// A step at the very beginning of an article has a place; one of the whole article
// has none.
func TestStepPlaces(t *testing.T) {
	for _, test := range []struct {
		step incidents.Step
		want string
	}{
		{
			incidents.Step{Field: "victims", Value: "Acme", End: 4},
			`{"field":"victims","value":"Acme","start":0,"end":4,"sentence":1,"reasons":[]}`,
		},
		{
			incidents.Step{Field: "main", Value: "true", Sentence: -1},
			`{"field":"main","value":"true","reasons":[]}`,
		},
	} {
		var b bytes.Buffer
		if err := writeJSON(&b, outputOfStep(test.step), false); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != test.want+"\n" {
			t.Errorf("got %swant %s", got, test.want)
		}
	}
}
