package batch

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/incx/incx/extract/record"
)

// TestProduct makes sure that what incx writes is recognised, and articles are
// not taken for it.
func TestProduct(t *testing.T) {
	rec := &record.Record{Source: record.Source{Path: "a.txt"}, Incidents: []record.Incident{{Victims: []string{"Wick"}}}}
	rec.Normalise()
	for _, f := range []Format{
		{Name: record.YAML}, {Name: record.JSON}, {Name: record.JSONL}, {Name: TimeML},
		{Name: record.CSV, Rows: record.MentionRows}, {Name: record.CSV, Rows: record.IncidentRows},
	} {
		data, err := f.marshal(rec, "text")
		if err != nil {
			t.Fatal(err)
		}
		if product(data) == "" || !f.isRecordFile(data) {
			t.Errorf("%v: not recognised: %.80q", f, data)
		}
		if other := (Format{Name: record.CSV}); f.Name != record.CSV && other.isRecordFile(data) {
			t.Errorf("%v: taken for a table", f)
		}
	}
	var list bytes.Buffer
	e := record.NewEncoder(&list, record.JSON)
	e.SetArray(true)
	if err := e.Encode(rec); err != nil {
		t.Fatal(err)
	}
	var s Summary
	s.Version = "v1.2.3-0.20240102030405-0123456789ab+dirty"
	s.Finish(time.Second, false)
	j, err := NewJUnit()
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	for _, write := range []func(*bytes.Buffer) error{
		func(b *bytes.Buffer) error { return s.WriteJSON(b) },
		func(b *bytes.Buffer) error { return s.WriteMarkdown(b) },
		func(b *bytes.Buffer) error { return j.WriteTo(b, 1) },
		func(b *bytes.Buffer) error { _, err := b.Write(list.Bytes()); return err },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		if product(b.Bytes()) == "" {
			t.Errorf("not recognised: %.80q", b.String())
		}
	}
	for _, head := range []string{
		"\ufeff# a comment\r\n---\r\nschema: incx.record/v1\r\n", "[{'schema': 'incx.merged/v1'", "\ufeffpath,published,title,main,types,victims\r\n",
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<TimeML xmlns:xsi=",
	} {
		if product([]byte(head)) == "" {
			t.Errorf("not recognised: %q", head)
		}
	}
	for _, head := range []string{
		"", "#", "schema", "Schema: incx.record is what it writes.", "{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"T\"",
		"{\n  \"version\": \"1\",\n  \"articles\": [{", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"other\"",
		"path,name\n", "## incx\n\nA program.", strings.Repeat("{", 1000),
	} {
		if got := product([]byte(head)); got != "" {
			t.Errorf("%.40q is taken for %s", head, got)
		}
	}
}
