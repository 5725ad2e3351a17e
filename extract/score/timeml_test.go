package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/record"
)

func TestParseTimeML(t *testing.T) {
	date := func(start, end int, text, value string) Mention {
		return Mention{Start: start, End: end, Text: text, Label: record.LabelDate, Value: value}
	}
	for _, test := range []struct {
		name, in, text, published string
		mentions                  []Mention
	}{
		{"TempEval-3: text beside the creation time",
			`<?xml version="1.0"?><TimeML><DOCID>d</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2017-05-12" functionInDocument="CREATION_TIME">May 12</TIMEX3></DCT>
<TITLE>A title in <TIMEX3 tid="t9" type="DATE" value="2017">2017</TIMEX3></TITLE>
<TEXT>Caf&#233; closed <TIMEX3 tid="t1" type="DATE" value="2017-05-11">yesterday</TIMEX3> at
<TIMEX3 tid="t2" type="TIME" value="2017-05-11T09:00">nine</TIMEX3> for
<TIMEX3 tid="t3" type="DURATION" value="PT2H">two hours</TIMEX3> &amp; reopened.</TEXT></TimeML>`,
			"Café closed yesterday at\nnine for\ntwo hours & reopened.", "2017-05-12",
			[]Mention{date(13, 22, "yesterday", "2017-05-11"), date(26, 30, "nine", "2017-05-11T09:00")}},
		{"TimeBank: all is text, the creation time too",
			`<TimeML>Wire <TIMEX3 type="DATE" value="1998-02-06" functionInDocument="CREATION_TIME">02/06/1998</TIMEX3>
It rained <TIMEX3 type="DATE" value="1998-02-05">Thursday</TIMEX3>.</TimeML>`,
			"Wire 02/06/1998\nIt rained Thursday.", "1998-02-06",
			[]Mention{date(5, 15, "02/06/1998", "1998-02-06"), date(26, 34, "Thursday", "1998-02-05")}},
		{"elements within and without text",
			`<TimeML><TEXT>on <TIMEX3 type="DATE" value="2017-05-12">May <EVENT>12</EVENT></TIMEX3><TIMEX3 type="DATE" value="2018"/></TEXT></TimeML>`,
			"on May 12", "", []Mention{date(3, 9, "May 12", "2017-05-12")}},
		{"line ends of Windows", "<TimeML><TEXT>one\r\n<TIMEX3 type=\"DATE\" value=\"2017\">2017</TIMEX3></TEXT></TimeML>",
			"one\n2017", "", []Mention{date(4, 8, "2017", "2017")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := parseTimeML([]byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			text, err := doc.Text()
			if err != nil || string(text) != test.text {
				t.Errorf("text %q, want %q, error %v", text, test.text, err)
			}
			if doc.Published != test.published || !doc.Partial {
				t.Errorf("published %q, want %q; partial %v", doc.Published, test.published, doc.Partial)
			}
			if diff := cmp.Diff(test.mentions, doc.Mentions); diff != "" {
				t.Errorf("mentions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDamagedTimeML(t *testing.T) {
	for _, in := range []string{"<TimeML>", "<TimeML><TEXT></TimeML>", "<TimeML>&nbsp;</TimeML>", "<TIMEX3 type=>"} {
		if _, err := parseTimeML([]byte(in)); err == nil || !strings.HasPrefix(err.Error(), "parse TimeML") {
			t.Errorf("%s: error %v", in, err)
		}
	}
}

// Only dates of TimeML files count: they say nothing of the rest.
func TestPartialGold(t *testing.T) {
	doc, err := parseTimeML([]byte(`<TimeML><TEXT>Pell shut in <TIMEX3 type="DATE" value="2017-05">May</TIMEX3></TEXT></TimeML>`))
	if err != nil {
		t.Fatal(err)
	}
	r := NewReport()
	r.Add(&doc, &record.Record{
		Organisations: []record.Organisation{{Name: "Pell", Mentions: []record.Mention{{Start: 0, End: 4, Text: "Pell"}}}},
		Dates:         []record.Date{{Value: "2017-05", Mentions: []record.Mention{{Start: 13, End: 16, Text: "May"}}}},
		Incidents:     []record.Incident{{Main: true, Types: []string{"ddos"}}},
	})
	want := NewReport()
	want.Documents = 1
	want.Mentions[record.LabelDate] = Count{Right: 1}
	want.DateValue = Share{1, 1}
	if diff := cmp.Diff(want.Metrics(), r.Metrics()); diff != "" || len(r.Mistakes("")) > 0 {
		t.Errorf("metrics (-want +got):\n%s\nerrors %v", diff, r.Mistakes(""))
	}
}

// Mentions of a TimeML file are where they say in its text.
func FuzzParseTimeML(f *testing.F) {
	f.Add([]byte(`<TimeML><TEXT>in <TIMEX3 type="DATE" value="2017-05">May</TIMEX3></TEXT></TimeML>`))
	f.Add([]byte(`<TIMEX3 type="DATE">a<TIMEX3 type="TIME">b</TIMEX3>c</TIMEX3>`))
	f.Add([]byte(`<TEXT><TIMEX3 type="DATE"></TEXT>`))
	f.Add([]byte(`<DCT><TIMEX3 value="x"/></DCT><TEXT/>`))
	f.Add([]byte("\xff<!DOCTYPE x [<!ENTITY a 'b'>]>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := parseTimeML(data)
		if err != nil {
			return
		}
		text, err := doc.Text()
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range doc.Mentions { // values are those of other tools
			if string(text[m.Start:m.End]) != m.Text || m.Text == "" {
				t.Fatalf("mention %+v is not in the text", m)
			}
		}
	})
}
