package article

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// readAll reads all articles of an input; errors of single articles come as
// strings.
func readAll(t *testing.T, r io.Reader, o Options) (as []*Article, errs []error) {
	t.Helper()
	err := ReadAll(context.Background(), r, o, func(a *Article, err error) error {
		if err != nil {
			errs = append(errs, err)
		} else {
			as = append(as, a)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return as, errs
}

func gzipOf(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHTML(t *testing.T) {
	data, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	a := read(t, string(data), Options{Path: "page.html"})
	want := record.Article{Title: "Ferry line loses passenger data", Published: "2025-03-18T08:30:00+01:00", PublishedBy: record.ByHTMLMetadata,
		Publisher: "Westshore Courier", URL: "https://courier.example/2025/03/ferry-line", Authors: []string{"Ola Brandt"}}
	if !reflect.DeepEqual(a.About, want) {
		t.Errorf("got  %+v\nwant %+v", a.About, want)
	}
	if !a.Source.Derived || a.Source.MediaType != "text/html" {
		t.Errorf("source %+v", a.Source)
	}
	if !strings.HasPrefix(a.Text, "Ferry line loses passenger data\n\nThe ferry line Nordsund said") || !strings.Contains(a.Text, "“We closed the hole within hours,” she") {
		t.Errorf("text %q", a.Text)
	}
	for _, s := range []string{"Home", "Blackthorn", "Snoopware", "Copyright", "color"} {
		if strings.Contains(a.Text, s) {
			t.Errorf("the text has %q", s)
		}
	}
	if h := zone(a, token.Headline); !reflect.DeepEqual(h, []string{want.Title}) {
		t.Errorf("headline %q", h)
	}
}

func TestHostileHTML(t *testing.T) {
	page := func(s string) string { return "<html><body>" + s + "<p>" + para + "</p></body></html>" }
	for name, text := range map[string]string{
		"nested tags":   page(strings.Repeat("<div>", 100_000)),
		"nested inline": page(strings.Repeat("<b>", 100_000)),
		"many elements": page(strings.Repeat("<p>x</p>", 60_000)),
		"attributes":    page("<a " + strings.Repeat("a=1 ", 50_000) + ">x</a>"),
		"deep boxes":    page(strings.Repeat(strings.Repeat("<div>", 200)+"Small print."+strings.Repeat("</div>", 200), 20)),
		"unclosed":      "<html><body><p>" + para + "<div <span",
		"JSON-LD loop":  page(`<script type="application/ld+json">{"@id":"a","@type":"WebPage","mainEntity":[` + strings.Repeat(`{"@id":"a"},`, 40_000) + `1]}</script>`),
		"JSON-LD noise": page(`<script type="application/ld+json">` + strings.Repeat("/*", 40_000) + "</script>"),
		"long title":    "<html><head><title>" + strings.Repeat(" | a", 5_000) + "</title></head>" + page(strings.Repeat("<h1>a | b</h1>", 5_000)),
		"deep lists":    page(strings.Repeat(strings.Repeat("<div>", 200)+"<ul><li><a>"+para[:40]+"</a></li></ul>"+strings.Repeat("</div>", 200), 20)),
		"deep JSON-LD":  page(`<script type="application/ld+json">` + strings.Repeat("[", 20_000) + "</script>"),
	} {
		a := read(t, text, Options{})
		if !strings.Contains(a.Text, "The port of Ellsmouth said") {
			t.Errorf("%s: the text is lost", name)
		}
	}
}

func TestJSON(t *testing.T) {
	a := read(t, `{"Headline":"Port stops work","body":"First.\nSecond &amp; last.","published_at":"2025-03-04T10:00:00Z","url":"https://courier.example/x",
		"source":{"name":"Courier"},"author":[{"name":"Ola Brandt"}],"id":7}`, Options{Path: "a.json"})
	want := record.Article{Title: "Port stops work", Published: "2025-03-04T10:00:00Z", PublishedBy: record.ByFrontMatter,
		Publisher: "Courier", URL: "https://courier.example/x", Authors: []string{"Ola Brandt"}}
	if !reflect.DeepEqual(a.About, want) || a.ID != "7" {
		t.Errorf("got %q %+v", a.ID, a.About)
	}
	if a.Text != "Port stops work\n\nFirst.\nSecond &amp; last." || !a.Source.Derived || a.Source.MediaType != "application/json" {
		t.Errorf("text %q, source %+v", a.Text, a.Source)
	}
	a = read(t, `{"t":"Port","content":{"main":{"body":"<p>One.</p><p>Two.</p>"}}}`,
		Options{Fields: map[string]string{"text": "content.main.body", "title": "t"}})
	if a.Text != "Port\n\nOne.\n\nTwo." {
		t.Errorf("text %q", a.Text)
	}
	for _, src := range []string{
		`[{"id":"a","text":"One."},{"text":"Two."},{"title":"none"}]`,
		`{"status":"ok","articles":[{"id":"a","content":"One."},{"content":"Two."},{"title":"none"}]}`,
	} {
		as, errs := readAll(t, strings.NewReader(src), Options{})
		if len(as) != 2 || as[0].ID != "a" || as[1].ID != "2" || len(errs) != 1 || !errors.Is(errs[0], ErrEmpty) {
			t.Errorf("%s: %v %v", src, as, errs)
		}
	}
	if a := read(t, "{Updated} The port is open.\n", Options{}); a.Source.MediaType != "text/plain" || a.Source.Derived {
		t.Errorf("a text in braces: %+v", a.Source)
	}
	if a := read(t, "{\"quoted\"} is how it starts.\n", Options{}); a.Source.MediaType != "text/plain" {
		t.Errorf("a text in braces: %+v", a.Source)
	}
}

func TestJSONLines(t *testing.T) {
	src := "\ufeff{\"id\":\"x\",\"text\":\"One.\"}\r\n\n{broken\n{\"text\":\"" + strings.Repeat("long ", 40) + "\"}\n{\"text\":\"Last.\"}"
	for name, r := range map[string]io.Reader{
		"plain": strings.NewReader(src),
		"gzip":  bytes.NewReader(gzipOf(t, src)),
		"slow":  io.MultiReader(strings.NewReader(src[:9]), strings.NewReader(src[9:])),
	} {
		as, errs := readAll(t, r, Options{Path: "a.jsonl", MaxSize: 100})
		if len(as) != 2 || as[0].ID != "x" || as[1].ID != "5" || as[1].Text != "Last." {
			t.Errorf("%s: articles %+v", name, as)
		}
		if len(errs) != 2 || !errors.Is(errs[0], ErrFormat) || !strings.HasPrefix(errs[0].Error(), "line 3: ") || !errors.Is(errs[1], ErrTooLarge) {
			t.Errorf("%s: errors %v", name, errs)
		}
	}
	stop := errors.New("stop")
	n := 0
	err := ReadAll(context.Background(), strings.NewReader(src), Options{Path: "a.jsonl"}, func(*Article, error) error { n++; return stop })
	if err != stop || n != 1 {
		t.Errorf("got %v after %d calls", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = ReadAll(ctx, strings.NewReader(src), Options{Path: "a.jsonl"}, func(*Article, error) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestJSONLinesEncodings(t *testing.T) {
	const src = "{\"text\":\"Société “Orrin” stops.\"}\r\n{\"text\":\"One – two.\"}\n"
	for name, enc := range map[string]encoding.Encoding{
		"utf-16le":     unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be":     unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"utf-32le":     utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
		"windows-1252": charmap.Windows1252,
	} {
		data, err := enc.NewEncoder().String(src)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range []string{data, string(gzipOf(t, data))} {
			for _, path := range []string{"a.jsonl", ""} {
				as, errs := readAll(t, strings.NewReader(in), Options{Path: path})
				if len(errs) > 0 || len(as) != 2 || as[0].Text != "Société “Orrin” stops." || as[1].Text != "One – two." {
					t.Errorf("%s, %q: articles %+v, errors %v", name, path, as, errs)
				} else if as[0].Source.Encoding != name || as[1].Source.Encoding != name {
					t.Errorf("%s, %q: %+v, %+v", name, path, as[0].Source, as[1].Source)
				}
			}
		}
	}
}

// endless gives the same line for ever, up to n bytes.
type endless struct {
	line string
	n, i int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return 0, io.EOF
	}
	k := copy(p, e.line[e.i:])
	e.i = (e.i + k) % len(e.line)
	e.n -= k
	return k, nil
}

func TestLongJSONLines(t *testing.T) {
	line := "{\"text\":\"A short article.\"}\n"
	n := 0
	err := ReadAll(context.Background(), &endless{line: line, n: 4000 * len(line)}, Options{}, func(a *Article, err error) error {
		n++
		return err
	})
	if err != nil || n != 4000 {
		t.Errorf("%d articles, %v", n, err)
	}
	// A line without end is never held.
	_, errs := readAll(t, &endless{line: "{\"text\":\"aaaaaaaaaaaaaaaaaaaaaaaa", n: 8 << 20}, Options{Path: "a.jsonl", MaxSize: 1 << 20})
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
		t.Error(errs)
	}
	_, errs = readAll(t, &endless{line: "one line of text without end ", n: 1 << 30}, Options{})
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
		t.Error(errs)
	}
}

// A program that goes on writing sees its articles come back one by one.
func TestLiveJSONLines(t *testing.T) {
	r, w := io.Pipe()
	got := make(chan string)
	done := make(chan error)
	go func() {
		done <- ReadAll(context.Background(), r, Options{}, func(a *Article, err error) error {
			got <- a.Text
			return err
		})
	}()
	io.WriteString(w, "{\"text\":\"One.\"}\n{\"te")
	if text := <-got; text != "One." {
		t.Errorf("first article %q", text)
	}
	io.WriteString(w, "xt\":\"Two.\"}\n")
	if text := <-got; text != "Two." {
		t.Errorf("second article %q", text)
	}
	w.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestFeed(t *testing.T) {
	rss := `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Westshore Courier</title>
	<item><title>Port stops work - Westshore Courier</title><link>https://courier.example/port</link><guid>g-1</guid><pubDate>Tue, 04 Mar 2025 09:15:00 +0100</pubDate>
	<content:encoded><![CDATA[<p>First.</p><p>Second &amp; last.</p>]]></content:encoded></item>
	<item><title>Summary only</title><description>Short.</description></item><item><title>Empty</title></item></channel></rss>`
	as, errs := readAll(t, strings.NewReader(rss), Options{Path: "feed.xml"})
	if len(as) != 2 || len(errs) != 1 || !errors.Is(errs[0], ErrEmpty) || !errors.Is(errs[0], ErrTitleOnly) {
		t.Fatalf("%+v %v", as, errs)
	}
	a := as[0]
	if a.ID != "g-1" || a.About.Title != "Port stops work" || a.Text != "Port stops work\n\nFirst.\n\nSecond & last." || a.About.Published != "2025-03-04T09:15:00+01:00" || a.About.Publisher != "Westshore Courier" {
		t.Errorf("%+v", a)
	}
	if as[1].ID != "2" || len(as[1].Warnings) != 1 {
		t.Errorf("%+v", as[1])
	}
	if as[0].Source.Item != "g-1" || as[1].Source.Item != "2" {
		t.Errorf("items %q, %q", as[0].Source.Item, as[1].Source.Item)
	}
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>urn:1</id><title>Port</title><published>2025-03-04T09:15:00Z</published>
	<content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>`
	as, errs = readAll(t, strings.NewReader(atom), Options{})
	if len(as) != 1 || len(errs) != 0 || as[0].Text != "Port\n\nOne." || as[0].Source.MediaType != "application/atom+xml" {
		t.Errorf("%+v %v", as, errs)
	}
	_, errs = readAll(t, strings.NewReader("<rss><channel><item>"), Options{})
	if len(errs) != 1 {
		t.Error(errs)
	}
}

func TestMail(t *testing.T) {
	msg := strings.ReplaceAll(`From: =?utf-8?q?Ola_Br=C3=A4ndt?= <ola@courier.example>
To: list@courier.example
Subject: Port stops work
Date: Tue, 4 Mar 2025 09:15:00 +0100
Message-ID: <1@courier.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/html

<p>In HTML</p>
--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The port of =C5lsund stopped.
--b--
`, "\n", "\r\n")
	a := read(t, msg, Options{})
	want := record.Article{Title: "Port stops work", Published: "2025-03-04T09:15:00+01:00", PublishedBy: record.ByHeader, Authors: []string{"Ola Brändt"}}
	if !reflect.DeepEqual(a.About, want) {
		t.Errorf("%+v", a.About)
	}
	if a.Text != "Port stops work\n\nThe port of Ålsund stopped." || a.Source.MediaType != "message/rfc822" {
		t.Errorf("%q %+v", a.Text, a.Source)
	}
	nested := "Subject: x\nMessage-ID: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
		strings.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 5000)
	if _, err := Read([]byte(nested), Options{}); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
	// Servers write much above the sender, some with long names.
	received := "Received: from a by b;\n\tMon, 2 Mar 2025 06:00:00 +0100\n"
	exchange := "X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: 1\n"
	if a := read(t, strings.Repeat(received, 50)+exchange+strings.ReplaceAll(msg, "\r\n", "\n"), Options{}); !reflect.DeepEqual(a.About, want) {
		t.Errorf("%+v", a.About)
	}
	// A mailbox file's line may be above the header, once.
	box := "From ola@courier.example Tue Mar  4 09:15:00 2025\n"
	if a := read(t, box+strings.ReplaceAll(msg, "\r\n", "\n"), Options{}); !reflect.DeepEqual(a.About, want) {
		t.Errorf("%+v", a.About)
	}
	if isMail(bytes.Repeat([]byte(box), 10_000_000/len(box))) {
		t.Error("lines of a mailbox are a mail")
	}
	// A text that begins like header fields is none.
	if a := read(t, "Subject: the port\nFrom: the harbour\n\n"+para, Options{}); a.Source.MediaType != "text/plain" {
		t.Errorf("%+v", a.Source)
	}
}

func TestCompression(t *testing.T) {
	text := "Port stops work\n\n" + para
	enc, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"gz": gzipOf(t, text), "zst": enc.EncodeAll([]byte(text), nil)} {
		a := read(t, string(data), Options{Path: "2025-03-04.md." + name})
		if a.Text != text || !a.Source.Derived || a.Source.MediaType != "text/markdown" || a.About.Published != "2025-03-04" {
			t.Errorf("%s: %+v %+v", name, a.Source, a.About)
		}
		if want := newArticle(data, Options{}).Source.SHA256; a.Source.SHA256 != want {
			t.Errorf("%s: the hash is not that of the input", name)
		}
	}
	if _, err := Read(gzipOf(t, string(gzipOf(t, text))), Options{}); !errors.Is(err, ErrBinary) {
		t.Errorf("compressed twice: %v", err)
	}
	bomb := gzipOf(t, strings.Repeat("a", 4<<20))
	if _, err := Read(bomb, Options{MaxSize: 1 << 20}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("bomb: %v", err)
	}
	cut := gzipOf(t, strings.Repeat(para, 100))
	if _, err := Read(cut[:len(cut)-20], Options{}); !errors.Is(err, ErrFormat) {
		t.Errorf("cut off: %v", err)
	}
	// A bomb of JSON Lines is never held in memory and does not run for ever.
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.Copy(w, &endless{line: strings.Repeat("\n", 1<<16), n: bombSize + 8<<20}); err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	_, errs := readAll(t, &b, Options{Path: "a.jsonl.gz"})
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
		t.Errorf("bomb of lines: %v", errs)
	}
}

func TestEncodings(t *testing.T) {
	text := "Société de l’Île stops work\n\n" + para
	tests := []struct {
		name string
		enc  encoding.Encoding
		text string
		want string
	}{
		{"windows-1252", charmap.Windows1252, text, "windows-1252"},
		{"iso-8859-1", charmap.ISO8859_1, strings.ReplaceAll(text, "’", "'"), "iso-8859-1"},
		{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text, "utf-16le"},
		{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), text, "utf-16be"},
		{"utf-16 without mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), text, "utf-16le"},
		{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), text, "utf-32le"},
		{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "<p>" + text, "utf-32be"},
		{"windows-1251", charmap.Windows1251, strings.Repeat("Порт сообщил в понедельник об атаке на краны. ", 9), "windows-1251"},
		{"stated", charmap.ISO8859_2, `<html><head><meta charset="iso-8859-2"></head><body><p>Žilina, Košice. ` + para, "iso-8859-2"},
	}
	for _, tt := range tests {
		data, err := tt.enc.NewEncoder().String(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		a := read(t, data, Options{})
		if a.Source.Encoding != tt.want || !a.Source.Derived {
			t.Errorf("%s: %+v", tt.name, a.Source)
		}
		if tt.name == "utf-32be" && a.Source.MediaType != "text/html" {
			t.Errorf("%s: %+v", tt.name, a.Source)
		}
		if tt.name != "stated" && tt.name != "utf-32be" && a.Text != tt.text || tt.name == "stated" && !strings.Contains(a.Text, "Žilina, Košice") {
			t.Errorf("%s: %.60q", tt.name, a.Text)
		}
	}
}

func TestFormatOf(t *testing.T) {
	tests := []struct {
		head, path string
		want       format
	}{
		{"plain", "", textFormat},
		{"<p>Hello", "", htmlFormat},
		{"<p>Hello", "a.md", textFormat},
		{"<!-- x --><!DOCTYPE html>", "", htmlFormat},
		{"<?xml version='1.0'?><rss version='2.0'>", "", feedFormat},
		{"<?xml version='1.0'?><html xmlns='x'>", "", htmlFormat},
		{"<redacted> said", "", textFormat},
		{"{\"a\":1}", "", jsonFormat},
		{"{\n \"a\":1}\n", "", jsonFormat},
		{"{\"a\":1}\n{\"a\":2}\n", "", jsonLinesFormat},
		{"{\"a\":1}", "a.ndjson.gz", jsonLinesFormat},
		{"[Update] The port", "", textFormat},
		{"[{\"a\":1}]", "", jsonFormat},
		{"<!", "", textFormat},
		{"<", "a.html", htmlFormat},
	}
	for _, tt := range tests {
		if got := formatOf([]byte(tt.head), tt.path); got != tt.want {
			t.Errorf("%q, %q: got %d, want %d", tt.head, tt.path, got, tt.want)
		}
	}
}

func ExampleReadAll() {
	feed := "{\"id\":\"a\",\"text\":\"The port was hit.\"}\n{\"id\":\"b\"}\n"
	err := ReadAll(context.Background(), strings.NewReader(feed), Options{}, func(a *Article, err error) error {
		if err != nil {
			fmt.Println("skipped:", err)
			return nil
		}
		fmt.Println(a.ID, a.Text)
		return nil
	})
	fmt.Println(err)
	// Output:
	// a The port was hit.
	// skipped: line 2: no text: no field text, body or content with text in it
	// <nil>
}
