package article

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/incx/incx/extract/record"
)

// What the commonest services and databases export.
func TestJSONExports(t *testing.T) {
	want := record.Article{Title: "Pilots lose bookings", Published: "2025-03-14T07:30:00Z", PublishedBy: record.ByFrontMatter}
	const title, text = `"Pilots lose bookings"`, `"First.","Second."`
	for name, src := range map[string]string{
		"rendered":        `[{"id":7,"date":"2025-03-14T07:30:00Z","title":{"rendered":"Pilots lose&nbsp;bookings"},"content":{"rendered":"<p>First.</p>\n<p>Second.</p>","protected":false},"author":3}]`,
		"one rendered":    `{"guid":{"rendered":"7"},"date":"2025-03-14T07:30:00Z","title":{"rendered":` + title + `},"content":{"rendered":"<p>First.</p><p>Second.</p>"}}`,
		"hits":            `{"took":3,"hits":{"total":{"value":1},"hits":[{"_index":"news","_id":"7","_score":1,"_source":{"title":` + title + `,"body":[` + text + `],"published_at":"2025-03-14T07:30:00Z"}}]}}`,
		"hits, fields":    `{"hits":{"hits":[{"_id":"7","fields":{"title":[` + title + `],"text":[` + text + `],"date":["2025-03-14T07:30:00Z"]}}]}}`,
		"response":        `{"response":{"status":"ok","results":[{"id":"7","webTitle":` + title + `,"webPublicationDate":"2025-03-14T07:30:00Z","fields":{"bodyText":"First.\n\nSecond."}}]}}`,
		"articles":        `{"articles":{"results":[{"id":"7","dateTimePub":"2025-03-14T07:30:00Z","date":"2025-03-15","title":` + title + `,"body":"First.\n\nSecond."}],"pages":1}}`,
		"docs":            `{"status":"OK","response":{"docs":[{"_id":"7","headline":{"main":` + title + `,"kicker":null},"pub_date":"2025-03-14T07:30:00Z","lead_paragraph":"First.\n\nSecond."}]}}`,
		"content":         `{"items":[{"id":"7","title":` + title + `,"published":1741937400000,"content":{"direction":"ltr","content":"<p>First.</p><p>Second.</p>"}}]}`,
		"paragraphs":      `{"id":"7","title":` + title + `,"paragraphs":[` + text + `],"first_published":"2025-03-14T07:30:00Z"}`,
		"blocks":          `{"id":"7","title":` + title + `,"body":[{"type":"p","text":"First."},{"type":"p","text":"Second."}],"date_publish":"2025-03-14T07:30:00Z"}`,
		"extended":        `{"_id":{"$oid":"7"},"title":` + title + `,"text":"First.\n\nSecond.","published":{"$date":"2025-03-14T07:30:00Z"}}`,
		"extended number": `{"_id":{"$oid":"7"},"title":` + title + `,"text":"First.\n\nSecond.","published":{"$date":{"$numberLong":"1741937400000"}}}`,
		"nodes":           `{"data":{"allPosts":{"nodes":[{"id":"7","title":` + title + `,"html":"<p>First.</p><p>Second.</p>","date":"2025-03-14T07:30:00Z"}]}}}`,
		"attributes":      `{"data":[{"id":"7","type":"post","attributes":{"title":` + title + `,"body":"First.\n\nSecond.","date":"2025-03-14T07:30:00Z"}}]}`,
		"wrapped":         `{"id":"7","article":{"title":` + title + `,"text":"First.\n\nSecond.","date":"2025-03-14T07:30:00Z"}}`,
		"site in title":   `{"id":"7","title":"Pilots lose bookings - Courier","text":"First.\n\nSecond.","date":"2025-03-14T07:30:00Z","source":{"id":null,"name":"Courier"}}`,
	} {
		as, errs := readAll(t, strings.NewReader(src), Options{Path: "a.json"})
		if len(as) != 1 || len(errs) != 0 {
			t.Errorf("%s: %d articles, %v", name, len(as), errs)
			continue
		}
		a, want := as[0], want
		if name == "site in title" {
			want.Publisher = "Courier"
		}
		if !reflect.DeepEqual(a.About, want) || a.ID != "7" || a.Text != "Pilots lose bookings\n\nFirst.\n\nSecond." || len(a.Warnings) != 0 {
			t.Errorf("%s: %q %+v %q %q", name, a.ID, a.About, a.Text, a.Warnings)
		}
	}
}

func TestJSONItems(t *testing.T) {
	for src, want := range map[string]int{
		`{"title":"A","text":"B","comments":[{"text":"C"},{"text":"D"}]}`:                                 1,
		`{"title":"A","description":"B","comments":[{"text":"C"},{"text":"D"}]}`:                          1,
		`{"title":"A","description":"B","tags":[{"name":"x","description":"y"}]}`:                         1,
		`{"title":"Feed","description":"B","items":[{"title":"C","text":"D"},{"text":"E"}]}`:              2,
		`{"meta":{"total":2},"page":{"list":[{"text":"C"},{"text":"D"}]}}`:                                2,
		`{"authors":[{"name":"Ola"}],"found":[{"text":"C"},{"text":"D"}]}`:                                2,
		`{"a":{"b":{"c":{"d":[{"text":"C"}]}}}}`:                                                          1,
		`{"posts":[{"title":"A","summary":"B"},{"title":"C","summary":"D"},{"title":"E","summary":"F"}]}`: 3,
	} {
		as, errs := readAll(t, strings.NewReader(src), Options{Path: "a.json"})
		if len(as) != want || len(errs) != 0 {
			t.Errorf("%s: %d articles, want %d, %v", src, len(as), want, errs)
		}
	}
	for src, want := range map[string]error{
		`{"title":"A","tags":[{"name":"x"}]}`:           ErrTitleOnly,
		`{"a":{"b":{"c":{"d":{"e":[{"text":"C"}]}}}}}`:  ErrEmpty,
		`{"text":{"name":"not a text"},"id":[[["x"]]]}`: ErrEmpty,
	} {
		_, errs := readAll(t, strings.NewReader(src), Options{Path: "a.json"})
		if len(errs) != 1 || !errors.Is(errs[0], want) {
			t.Errorf("%s: %v", src, errs)
		}
	}
}

func TestJSONSummary(t *testing.T) {
	a := read(t, `{"title":"A","description":"B happened."}`, Options{})
	if a.Text != "A\n\nB happened." || len(a.Warnings) != 1 {
		t.Errorf("%q %q", a.Text, a.Warnings)
	}
	a = read(t, `{"title":"A","content":"B happened when … [+2412 chars]"}`, Options{})
	if a.Text != "A\n\nB happened when …" || len(a.Warnings) != 1 {
		t.Errorf("%q %q", a.Text, a.Warnings)
	}
	a = read(t, `{"headline":"A","article":{"title":"B","text":"C."},"t":"x"}`, Options{Fields: map[string]string{"title": "article.title"}})
	if a.Text != "B\n\nC." {
		t.Errorf("%q", a.Text)
	}
	// No paragraph of a long text is lost.
	a = read(t, `{"paragraphs":[`+strings.Repeat(`"One.",`, 999)+`"Last."]}`, Options{})
	if strings.Count(a.Text, "One.") != 999 || !strings.HasSuffix(a.Text, "Last.") {
		t.Errorf("%d bytes", len(a.Text))
	}
}

// Who names a field that there is not is told so.
func TestJSONFieldWithoutText(t *testing.T) {
	o := Options{Fields: map[string]string{"text": "main.body"}}
	const told = `no field "main.body" with text in it`
	for data, want := range map[string]error{
		`{"text":"B."}`:              ErrEmpty,
		`{"title":"A","text":"B."}`:  ErrTitleOnly,
		`{"title":"A","main":"B."}`:  ErrTitleOnly,
		`{"main":{"body":{}}}`:       ErrEmpty,
		`{"main":{"bodies":"B."}}`:   ErrEmpty,
		`[{"title":"A","text":"B"}]`: ErrTitleOnly,
	} {
		_, err := Read([]byte(data), o)
		if !errors.Is(err, want) || !strings.Contains(err.Error(), told) {
			t.Errorf("%s: error %v, want %q", data, err, told)
		}
	}
	a := read(t, `{"title":"A","description":"B happened."}`, o)
	if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], told) {
		t.Errorf("warnings %q", a.Warnings)
	}
}

// The search for a list looks at all of a value a few times at most.
func TestHostileJSON(t *testing.T) {
	wide := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"k%d":[{"a":1},{"b":{"c":[]}}]`, i)
		}
		return b.String()[1:]
	}
	for name, src := range map[string]string{
		"wide":       `{` + wide(20_000) + `}`,
		"wide, deep": `{"a":{"a":{"a":{` + wide(20_000) + `}}}}`,
		"deep":       strings.Repeat(`{"a":`, 9_000) + `1` + strings.Repeat(`}`, 9_000),
		"deep text":  strings.Repeat(`{"text":`, 9_000) + `"x"` + strings.Repeat(`}`, 9_000),
		"lists":      `{"items":` + strings.Repeat(`[`, 9_000) + strings.Repeat(`]`, 9_000) + `}`,
	} {
		start := time.Now()
		_, _ = readAll(t, strings.NewReader(src), Options{Path: "a.json"})
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}
