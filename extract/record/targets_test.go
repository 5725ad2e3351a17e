package record_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// Targets are written where there are any, and come back as they were.
func TestTargets(t *testing.T) {
	for _, targets := range [][]string{nil, {"night ferry"}, {"tram: line 2", "#1 mill"}} {
		rec := sample()
		rec.Incidents[0].Targets = targets
		for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
			data, err := record.Marshal(rec, f)
			if err != nil {
				t.Fatal(err)
			}
			if has := bytes.Contains(data, []byte("targets")); has != (targets != nil) {
				t.Errorf("%v: targets written: %v, want %v", f, has, targets != nil)
			}
			back, err := record.Read(data)
			if err != nil {
				t.Fatalf("%v: %v", f, err)
			}
			if got := back[0].Incidents[0].Targets; !slices.Equal(got, targets) {
				t.Errorf("%v: targets %q, want %q", f, got, targets)
			}
		}
	}
}
