package batch

import (
	"errors"
	"strings"
	"testing"
)

// Reports say which of several articles in a file they are about, whose ID may be an
// address.
func TestReportsName(t *testing.T) {
	feed := Input{Path: "in/feed.xml", Name: "in/feed.xml"}
	for _, c := range []struct {
		name         string
		result       Result
		junit, annot string
	}{
		{
			"one of several", Result{Input: feed, Several: true, ID: "https://example.com/a", Warnings: []string{"no date"}},
			`classname="in" name="feed.xml#https://example.com/a"`,
			"::warning file=in/feed.xml,title=incx::#https://example.com/a: no date\n",
		},
		{
			"one of several that failed", Result{Input: feed, Several: true, ID: "7", Status: Failed, Err: errors.New("bad")},
			`classname="in" name="feed.xml#7"`, "::error file=in/feed.xml,title=incx::#7: bad\n",
		},
		{
			"the file", Result{Input: feed, ID: "7", Status: Failed, Err: errors.New("bad")},
			`classname="in" name="feed.xml"`, "::error file=in/feed.xml,title=incx::bad\n",
		},
		{
			"a record", Result{Input: feed, Status: Gone, File: "out/feed.xml/7.yaml"},
			`classname="out/feed.xml" name="7.yaml"`,
			"::warning file=out/feed.xml/7.yaml,title=record without an article::a record without an article\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			junit, err := NewJUnit()
			if err != nil {
				t.Fatal(err)
			}
			defer junit.Close()
			var report, annotations strings.Builder
			if err := errors.Join(junit.Add(&c.result), junit.WriteTo(&report, 1), Annotate(&annotations, &c.result, Strict{})); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(report.String(), "<testcase "+c.junit+" ") {
				t.Errorf("no test case with %s in\n%s", c.junit, report.String())
			}
			if got := annotations.String(); got != c.annot {
				t.Errorf("annotations %q, want %q", got, c.annot)
			}
		})
	}
}

// A speed is given where there was enough text for one.
func TestSummarySpeed(t *testing.T) {
	for size, want := range map[int]bool{100: false, 1e6: true} {
		var s Summary
		s.Add(&Result{Bytes: size})
		s.Finish(1e9, false)
		var text strings.Builder
		if err := s.WriteMarkdown(&text); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(text.String(), "| speed |") != want || strings.Contains(s.String(), "MB/s") != want {
			t.Errorf("%d bytes: %s\n%s", size, s.String(), text.String())
		}
	}
}
