package record

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestWriteTimeML(t *testing.T) {
	text := "Bread & butter\nfell ill on Monday <early> and in May.\n"
	at := func(s string) Mention {
		i := strings.Index(text, s)
		return Mention{Start: i, End: i + len(s), Text: s, By: FoundByRule}
	}
	rec := &Record{
		Source:  Source{Path: "a&b.txt"},
		Article: Article{Published: "2024-03-06", Title: "R&D"},
		Dates: []Date{
			{Value: "2023-05", Mentions: []Mention{at("May")}},
			{Value: "2024-03-04TMO", Mentions: []Mention{at("Monday")}},
		},
	}
	var out bytes.Buffer
	if err := WriteTimeML(&out, text, rec); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		`<DOCID>a&amp;b.txt</DOCID>`,
		`<DCT><TIMEX3 tid="t0" type="DATE" functionInDocument="CREATION_TIME" value="2024-03-06">2024-03-06</TIMEX3></DCT>`,
		`<TITLE>R&amp;D</TITLE>`,
		"Bread &amp; butter\nfell ill on " + `<TIMEX3 tid="t1" type="TIME" value="2024-03-04TMO">Monday</TIMEX3> &lt;early&gt;`,
		`in <TIMEX3 tid="t2" type="DATE" value="2023-05">May</TIMEX3>.`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("output lacks %s:\n%s", want, got)
		}
	}
	dec := xml.NewDecoder(&out)
	var content strings.Builder
	in := false
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("output is not well formed: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			in = in || e.Name.Local == "TEXT"
		case xml.CharData:
			if in {
				content.Write(e)
			}
		case xml.EndElement:
			in = in && e.Name.Local != "TEXT"
		}
	}
	if content.String() != text {
		t.Errorf("text read back: %q, want %q", content.String(), text)
	}
}

// TestWriteTimeMLHidden makes sure that hidden characters are character
// references, which read back as what they were.
func TestWriteTimeMLHidden(t *testing.T) {
	text := "on \u202eMonday\u2028\u0085\u200f\U0001fffe\x7f\nand on\ttime"
	var out bytes.Buffer
	if err := WriteTimeML(&out, text, &Record{Source: Source{Path: "a\u202e"}}); err != nil {
		t.Fatal(err)
	}
	for _, r := range out.String() {
		if hidden(r) && r != '\n' {
			t.Errorf("%U is there raw", r)
		}
	}
	var doc struct {
		ID   string `xml:"DOCID"`
		Text string `xml:"TEXT"`
	}
	if err := xml.Unmarshal(out.Bytes(), &doc); err != nil || doc.Text != text || doc.ID != "a\u202e" {
		t.Errorf("read back: %q, %q, %v", doc.ID, doc.Text, err)
	}
}

func TestWriteTimeMLErrors(t *testing.T) {
	rec := &Record{Dates: []Date{{Value: "2024", Mentions: []Mention{{Start: 3, End: 9}}}}}
	if err := WriteTimeML(io.Discard, "short", rec); err == nil {
		t.Error("a mention outside the text gave no error")
	}
}

func FuzzWriteTimeML(f *testing.F) {
	f.Add("on Monday", 3, 9, "2024-03-04")
	f.Add("\x00\xff]]>", 0, 2, "\"<")
	f.Fuzz(func(t *testing.T, text string, start, end int, value string) {
		rec := &Record{Dates: []Date{{Value: value, Mentions: []Mention{{Start: start, End: end}, {Start: 0, End: 1}}}}}
		var out bytes.Buffer
		if err := WriteTimeML(&out, text, rec); err != nil {
			return
		}
		dec := xml.NewDecoder(&out)
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("not well formed: %v\n%s", err, out.String())
			}
		}
	})
}
