package record_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

// TestWrongKinds makes sure that messages about values of the wrong kind speak of
// records and not of Go.
func TestWrongKinds(t *testing.T) {
	for data, want := range map[string]string{
		"schema: incx.record/v1\nsource: [a]\n":               "read record 1: yaml: unmarshal errors: line 2: cannot unmarshal !!seq",
		"just words\n":                                        "read record 1: yaml: unmarshal errors: line 1: cannot unmarshal !!str `just words`",
		`{"schema": "incx.record/v1", "source": {"path": 1}}`: "read record 1: json: cannot unmarshal number as source.path",
		`[1]`: "read record 1: json: cannot unmarshal number as a record",
	} {
		_, err := record.Read([]byte(data))
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", data, err, want)
		}
	}
}

func TestRead(t *testing.T) {
	const v = "incx.record/v1"
	for _, c := range []struct {
		name, in string
		want     int
		err      string
	}{
		{name: "nothing", in: ""},
		{name: "only space", in: " \n\t"},
		{name: "byte order mark", in: "\ufeff{\"schema\": \"" + v + "\"}", want: 1},
		{name: "YAML", in: "schema: " + v, want: 1},
		{name: "YAML comment", in: "# by hand\n---\nschema: " + v + "\n...\n", want: 1},
		{name: "YAML, empty documents", in: "---\n---\nschema: " + v + "\n---\n\n---\nschema: " + v + "\n---\n", want: 2},
		{name: "YAML, unquoted dates", in: "schema: " + v + "\ndates:\n  - {value: 2025-12-22, mentions: []}", want: 1},
		{name: "JSON Lines without a last line end", in: "{\"schema\":\"" + v + "\"}\n{\"schema\":\"" + v + "\"}", want: 2},
		{name: "JSON array", in: "[ ]"},
		{name: "a field of later", in: "{\"schema\":\"" + v + "\",\"sentiment\":[1,{}]}", want: 1},
		{name: "a field of later in YAML", in: "schema: " + v + "\nsentiment: [1, {}]", want: 1},
		{name: "another schema", in: "schema: incx.record/v2", err: `read record 1: schema "incx.record/v2": not a record`},
		{name: "no schema", in: "{\"schema\":\"" + v + "\"}\n{}", want: 1, err: "read record 2: schema \"\": not a record"},
		{name: "not an object", in: "just text", err: "read record 1: yaml: unmarshal errors: line 1: cannot unmarshal"},
		{name: "an array cut short", in: "[{\"schema\":\"" + v + "\"}", want: 1, err: "read record 2"},
		{name: "an array left open", in: "[{\"schema\":\"" + v + "\"},", want: 1, err: "read record 2: unexpected EOF"},
		{name: "text behind an array", in: "[] x", err: "read record 1: something follows"},
		{name: "null in an array", in: "[null]", err: "read record 1: schema \"\""},
		{name: "wrong type", in: "{\"schema\":\"" + v + "\",\"people\":3}", err: "read record 1: json: cannot unmarshal number"},
		{name: "broken YAML", in: "a: [", err: "read record 1: yaml: line 1"},
		{name: "terminal escapes", in: "\"\x1b[31m\"", err: "read record 1: yaml: "},
		{name: "alias bomb", in: "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\nwarnings: [*f,*f,*f,*f,*f,*f,*f,*f,*f]", err: "read record 1"},
		{name: "deep nesting", in: "people: " + strings.Repeat("[", 100_000), err: "read record 1"},
		{name: "a host of keys", in: "schema: " + v + manyKeys("\n", 100_000), err: "read record 1: yaml: line 1: 100001 keys in one mapping"},
		{name: "a host of keys deep down", in: "schema: " + v + "\nlater:" + manyKeys("\n  ", 100_000), err: "read record 1: yaml: line 3: 100000 keys in one mapping"},
		{name: "deep nesting in JSON", in: "{\"people\":" + strings.Repeat("[", 100_000), err: "read record 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := record.Read([]byte(c.in))
			if len(got) != c.want {
				t.Errorf("%d records, want %d", len(got), c.want)
			}
			switch {
			case c.err == "" && err != nil:
				t.Error(err)
			case c.err != "" && err == nil:
				t.Error("no error")
			case c.err != "" && (!strings.HasPrefix(err.Error(), c.err) || steering(err.Error()) || strings.Contains(err.Error(), "\n")):
				t.Errorf("error is %q, want %q…", err, c.err)
			}
		})
	}
	if _, err := record.Read([]byte("{}")); !errors.Is(err, record.ErrSchema) {
		t.Errorf("error %v is not ErrSchema", err)
	}
}

// manyKeys returns n keys with values, each after sep.
func manyKeys(sep string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%sk%d: 1", sep, i)
	}
	return b.String()
}

func TestReadSample(t *testing.T) {
	for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
		data, err := record.Marshal(sample(), f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := record.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]*record.Record{sample()}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", f, diff)
		}
	}
}

// Whatever is read is written, and reads back as the same record and then the
// same bytes.
func FuzzRead(f *testing.F) {
	for _, rec := range []*record.Record{sample(), filled(), {}} {
		for _, format := range record.Formats() {
			data, err := record.Marshal(rec, format)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Add([]byte("schema: incx.record/v1\ntext: |+\n\n   x\n\n"))
	f.Add([]byte(`{"schema":"incx.record/v1","incidents":[{"impact":{"loss":{"amount":1e308}}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		recs, _ := record.Read(data)
		for _, rec := range recs {
			for _, format := range []record.Format{record.YAML, record.JSON, record.JSONL} {
				first, err := record.Marshal(rec, format)
				if err != nil {
					t.Fatal(err)
				}
				if steering(string(bytes.ReplaceAll(first, []byte("\t"), nil))) {
					t.Fatalf("%s has control characters: %q", format, first)
				}
				back, err := record.Read(first)
				if err != nil || len(back) != 1 {
					t.Fatalf("%s: %d records read back, error %v\n%s", format, len(back), err, first)
				}
				second, err := record.Marshal(back[0], format)
				if err != nil || !bytes.Equal(first, second) {
					t.Fatalf("%s: not the same when written again (error %v)\n%s\n%s", format, err, first, second)
				}
			}
			if _, err := record.Marshal(rec, record.CSV); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestItem makes sure that the item of a source is written where there is one
// and reads back.
func TestItem(t *testing.T) {
	for _, item := range []string{"", "7", "g/1: \u202e\n#x", "true"} {
		rec := &record.Record{Source: record.Source{Path: "feed.xml", Item: item}}
		for _, f := range []record.Format{record.YAML, record.JSON, record.JSONL} {
			data, err := record.Marshal(rec, f)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(data), "item") != (item != "") {
				t.Errorf("%s: %.120q", f, data)
			}
			back, err := record.Read(data)
			if err != nil || len(back) != 1 || back[0].Source.Item != item {
				t.Errorf("%s: %q: %v, %v", f, item, back, err)
			}
		}
	}
	if got := (&record.Source{Path: "feed.xml", Item: "7"}).Name(); got != "feed.xml#7" {
		t.Errorf("name %q", got)
	}
}
