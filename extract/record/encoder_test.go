package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

func TestSample(t *testing.T) {
	recordtest.Check(t, sampleText, sample())
}

func TestYAMLLayout(t *testing.T) {
	got, err := record.Marshal(sample(), record.YAML)
	if err != nil {
		t.Fatal(err)
	}
	want := `schema: incx.record/v1
source:
  path: articles/clinic.txt
  sha256: 9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c
  media_type: text/plain
  encoding: utf-8
  language: en
article:
  title: Harbour clinic stopped by LockBit
  published: "2024-03-12T17:54:00"
  published_by: flag
  publisher: example.org
  url: "https://example.org/clinic?id=1#top"
  authors:
    - Ana Prell
    - "O’Hara, Tim"
organisations:
  - name: Saltmarsh Clinic
    kind: hospital
    sector: health
    country: NL
    roles: [victim]
    confidence: 0.97
    mentions:
      - {start: 39, end: 55, text: Saltmarsh Clinic, by: model, confidence: 0.97}
people:
  - name: Ines Caldeira
    title: Dr.
    affiliation: Saltmarsh Clinic
    roles: [spokesperson]
    mentions:
      - {start: 166, end: 179, text: Ines Caldeira, by: rule, confidence: 1}
dates:
  - value: "2024-03-11"
    start_date: "2024-03-11"
    end_date: "2024-03-11"
    mentions:
      - {start: 74, end: 80, text: Monday, by: rule}
attack_types:
  - type: ransomware
    name: Ransomware
    mitre_attack: [T1486]
    veris: [action.malware.variety.Ransomware]
    mentions:
      - {start: 88, end: 105, text: ransomware attack, by: gazetteer}
locations:
  - name: Leiden
    country: NL
    mentions:
      - {start: 59, end: 65, text: Leiden, by: gazetteer, confidence: 0.9}
threat_actors:
  - name: LockBit
    id: lockbit
    aliases: ["ABCD, the gang", "no"]
    mentions:
      - {start: 26, end: 33, text: LockBit, by: gazetteer, confidence: 0.91}
      - {start: 205, end: 212, text: LockBit, by: alias}
malware: []
products: []
vulnerabilities: []
incidents:
  - main: true
    types: [ransomware]
    victims: [Saltmarsh Clinic]
    actors: [LockBit]
    date: "2024-03-11"
    status: confirmed
    confidence: 0.88
    impact:
      records: 70000000
      data: [medical records, "names: all"]
      ransom: {amount: 4500000, currency: USD}
      loss: {amount: 0.25, currency: BTC}
      downtime: P3D
    evidence:
      - {start: 205, end: 236, text: LockBit asked for $4.5 million.}
warnings:
  - "published: taken from a flag"
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The writers name every field, and by its tag: what they write reads back
// complete, with unknown fields forbidden.
func TestEveryFieldIsWritten(t *testing.T) {
	want := filled()
	want.Normalise()
	for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
		data, err := record.Marshal(filled(), f)
		if err != nil {
			t.Fatal(err)
		}
		got := new(record.Record)
		if f == record.YAML {
			dec := yaml.NewDecoder(bytes.NewReader(data))
			dec.KnownFields(true)
			err = dec.Decode(got)
		} else {
			dec := json.NewDecoder(bytes.NewReader(data))
			dec.DisallowUnknownFields()
			err = dec.Decode(got)
		}
		if err != nil {
			t.Fatalf("%s: %v\n%s", f, err, data)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", f, diff)
		}
	}
}

// YAML and JSON say the same to a reader that knows nothing of records.
func TestYAMLIsJSON(t *testing.T) {
	for name, rec := range map[string]*record.Record{"sample": sample(), "filled": filled(), "empty": {}} {
		var fromYAML, fromJSON any
		y, err := record.Marshal(rec, record.YAML)
		if err != nil {
			t.Fatal(err)
		}
		if err := yaml.Unmarshal(y, &fromYAML); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, y)
		}
		j, err := record.Marshal(rec, record.JSON)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(j, &fromJSON); err != nil {
			t.Fatal(err)
		}
		// Through JSON once more, since the two have different number types.
		again, err := json.Marshal(fromYAML)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(again, &fromYAML); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(fromJSON, fromYAML); diff != "" {
			t.Errorf("%s (-json +yaml)\n%s", name, diff)
		}
	}
}

func encodeAll(t *testing.T, f record.Format, array bool, recs ...*record.Record) string {
	t.Helper()
	var out strings.Builder
	e := record.NewEncoder(&out, f)
	e.SetArray(array)
	for _, r := range recs {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatalf("second Close: %v", err)
	}
	if err := e.Encode(sample()); err == nil {
		t.Error("Encode after Close: no error")
	}
	return out.String()
}

func TestStreams(t *testing.T) {
	numbered := func(n int) []*record.Record {
		recs := make([]*record.Record, n)
		for i := range recs {
			recs[i] = sample()
			recs[i].Source.Path = fmt.Sprintf("%d.txt", i)
		}
		return recs
	}
	for n := range 4 {
		for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
			for _, array := range []bool{false, true} {
				out := encodeAll(t, f, array, numbered(n)...)
				got, err := record.Read([]byte(out))
				if err != nil {
					t.Errorf("%s, %d records: %v", f, n, err)
					continue
				}
				if diff := cmp.Diff(numbered(n), got); diff != "" {
					t.Errorf("%s, %d records (-want +got)\n%s", f, n, diff)
				}
				isArray := strings.HasPrefix(out, "[")
				if want := f == record.JSON && (array || n != 1); isArray != want {
					t.Errorf("%s, %d records, SetArray(%v): array is %v", f, n, array, isArray)
				}
				if f == record.JSON && !json.Valid([]byte(out)) {
					t.Errorf("%d records: not JSON:\n%s", n, out)
				}
				if f == record.JSON && n > 0 {
					var indented bytes.Buffer
					if err := json.Indent(&indented, []byte(out), "", "  "); err != nil || indented.String() != out {
						t.Errorf("%d records: not indented evenly (error %v)", n, err)
					}
				}
				if lines := strings.Count(out, "\n"); f == record.JSONL && lines != n {
					t.Errorf("%d records in %d lines", n, lines)
				}
				if seps := strings.Count(out, "\n---\n"); f == record.YAML && n > 0 && seps != n-1 {
					t.Errorf("%d documents with %d separators", n, seps)
				}
			}
		}
	}
}

type failingWriter struct{ left int }

var errFull = errors.New("no space left")

func (w *failingWriter) Write(p []byte) (int, error) {
	if w.left == 0 {
		return 0, errFull
	}
	w.left--
	return len(p), nil
}

func TestEncoderKeepsItsError(t *testing.T) {
	for _, f := range record.Formats() {
		for left := range 3 {
			e := record.NewEncoder(&failingWriter{left}, f)
			for range 5 {
				e.Encode(sample())
			}
			err := e.Close()
			if !errors.Is(err, errFull) {
				t.Errorf("%s, disk full after %d writes: Close returns %v", f, left, err)
			}
			if got := e.Encode(sample()); got == nil {
				t.Errorf("%s: Encode after an error succeeds", f)
			}
		}
	}
	if err := record.NewEncoder(io.Discard, "xml").Encode(sample()); err == nil {
		t.Error("unknown format: no error")
	}
}

func TestEncodeLeavesTheRecordAlone(t *testing.T) {
	make := func() *record.Record {
		rec := sample()
		slices.Reverse(rec.ThreatActors[0].Mentions)
		rec.Organisations[0].Mentions[0].Confidence = 0.123456
		rec.Incidents[0].Impact.Ransom.Amount = 1e300
		rec.Malware = nil
		rec.People[0].Mentions = nil
		return rec
	}
	rec := make()
	for _, f := range record.Formats() {
		if _, err := record.Marshal(rec, f); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(make(), rec); diff != "" {
		t.Errorf("changed by writing it (-want +got)\n%s", diff)
	}
}

func TestParseFormat(t *testing.T) {
	for in, want := range map[string]record.Format{
		"yaml": record.YAML, "YML": record.YAML, "json": record.JSON, "jsonl": record.JSONL, "ndjson": record.JSONL, "csv": record.CSV,
	} {
		if got, err := record.ParseFormat(in); got != want || err != nil {
			t.Errorf("ParseFormat(%q) = %q, %v", in, got, err)
		}
	}
	if _, err := record.ParseFormat("xml"); err == nil {
		t.Error("ParseFormat(xml): no error")
	}
	for in, want := range map[string]record.Rows{"mention": record.MentionRows, "Incidents": record.IncidentRows} {
		if got, err := record.ParseRows(in); got != want || err != nil {
			t.Errorf("ParseRows(%q) = %q, %v", in, got, err)
		}
	}
	if _, err := record.ParseRows("people"); err == nil {
		t.Error("ParseRows(people): no error")
	}
}

func BenchmarkEncode(b *testing.B) {
	rec := sample()
	for range 5 { // about the number of mentions of a real article
		rec.Organisations = append(rec.Organisations, rec.Organisations[0])
		rec.ThreatActors = append(rec.ThreatActors, rec.ThreatActors[0])
		rec.Dates = append(rec.Dates, rec.Dates[0])
	}
	for _, f := range record.Formats() {
		b.Run(string(f), func(b *testing.B) {
			data, err := record.Marshal(rec, f)
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			e := record.NewEncoder(io.Discard, f)
			for b.Loop() {
				if err := e.Encode(rec); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
