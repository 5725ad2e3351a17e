package record_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

func TestNormalise(t *testing.T) {
	rec := sample()
	rec.Schema = ""
	rec.Malware, rec.Warnings = nil, nil
	slices.Reverse(rec.ThreatActors[0].Mentions)
	rec.Organisations[0].Confidence = 0.974
	rec.Incidents = append(rec.Incidents, record.Incident{Impact: &record.Impact{Loss: &record.Money{Amount: math.Inf(1)}}})
	later := record.Organisation{Name: "Dr", Mentions: []record.Mention{at("Dr", 1, record.FoundByModel, math.NaN())}}
	rec.Organisations = append([]record.Organisation{later}, rec.Organisations...)

	want := sample()
	want.Organisations = append(want.Organisations, later)
	want.Organisations[1].Mentions = []record.Mention{at("Dr", 1, record.FoundByModel, 0)}
	want.Warnings = []string{}
	want.Incidents = append(want.Incidents, record.Incident{
		Types: []string{}, Victims: []string{}, Actors: []string{}, Evidence: []record.Evidence{},
	})
	for range 2 {
		rec.Normalise()
		if diff := cmp.Diff(want, rec); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	}
	recordtest.Check(t, sampleText, rec)
}

func TestRoundConfidence(t *testing.T) {
	for in, want := range map[float64]float64{
		0: 0, 0.0001: 0.01, 0.004: 0.01, 0.123: 0.12, 0.125: 0.13, 0.994: 0.99, 0.996: 1, 1: 1, 7: 1, -1: 0,
		math.Inf(1): 1, math.Inf(-1): 0, math.NaN(): 0,
	} {
		got := record.RoundConfidence(in)
		if got != want {
			t.Errorf("RoundConfidence(%v) = %v, want %v", in, got, want)
		}
		if again := record.RoundConfidence(got); again != got {
			t.Errorf("RoundConfidence(%v) = %v, and of that %v", in, got, again)
		}
	}
}
