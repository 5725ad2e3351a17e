package article

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const para = "The port of Ellsmouth said on Monday that an attack had stopped its cranes for six hours, and that work went on by hand. The harbour master spoke of a bad day for everyone.\n"

// read reads text as the input of the given path and fails the test if it
// cannot.
func read(t *testing.T, text string, o Options) *Article {
	t.Helper()
	a, err := Read([]byte(text), o)
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return a
}

// zone returns the pieces of text in a zone.
func zone(a *Article, z token.Zone) []string {
	var ss []string
	for _, r := range a.Regions {
		if r.Zone == z {
			ss = append(ss, a.Reading()[r.Start:r.End])
		}
	}
	return ss
}

func TestTitle(t *testing.T) {
	tests := []struct{ name, text, title string }{
		{"first line", "Port stops work\n\n" + para, "Port stops work"},
		{"leading blank lines", "\n\n  Port stops work\n\n" + para, "Port stops work"},
		{"question", "Why did the port stop?\n\n" + para, "Why did the port stop?"},
		{"CRLF", "Port stops work\r\n\r\n" + para, "Port stops work"},
		{"CR", "Port stops work\r\r" + para, "Port stops work"},
		{"byte order mark", "\ufeffPort stops work\n\n" + para, "Port stops work"},
		{"heading", "# Port stops work\n" + para, "Port stops work"},
		{"setext heading", "Port stops work\n===\n" + para, "Port stops work"},
		{"by-line below", "Port stops work after attack\nBy Ola Brandt, Courier\n" + para, "Port stops work after attack"},
		{"date below", "Port stops work after attack\n4 March 2025\n" + para, "Port stops work after attack"},
		{"by-line first", "By Ola Brandt, Courier\n4 March 2025\n" + para, ""},
		{"no empty line, long paragraph", "Port stops work after attack\n" + para, "Port stops work after attack"},
		{"after a field", "Published: 2025-03-04\nPort stops work\n\n" + para, "Port stops work"},
		{"front matter", "---\ntitle: Port stops work\n---\n\n" + para, "Port stops work"},
		{"colon in front matter", "---\ntitle: Port: work stops\ndate: 2025-03-04\n---\n\n" + para, "Port: work stops"},
		{"first paragraph", para + "\n" + para, ""},
		{"paragraph only", para, ""},
		{"one line", "Port stops work", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text, Options{})
			if a.About.Title != tt.title {
				t.Errorf("title %q, want %q", a.About.Title, tt.title)
			}
			if a.Text != tt.text || a.Source.Derived {
				t.Error("the text is not the input")
			}
			if h := zone(a, token.Headline); tt.title != "" && !strings.Contains(tt.text, "---") && !reflect.DeepEqual(h, []string{tt.title}) {
				t.Errorf("headline %q", h)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	text := "\ufeff---\r\ntitle: \"Port stops work\"\r\ndate: 2025-03-04 09:15\r\nsource: https://www.courier.example/2025/port\r\nauthors:\r\n  - Ola Brandt\r\n  - {name: Mira Holt}\r\n---\r\nPort stops work\r\n\r\n" + para
	a := read(t, text, Options{Path: "x.txt"})
	want := record.Article{Title: "Port stops work", Published: "2025-03-04T09:15", PublishedBy: record.ByFrontMatter,
		Publisher: "courier.example", URL: "https://www.courier.example/2025/port", Authors: []string{"Ola Brandt", "Mira Holt"}}
	if !reflect.DeepEqual(a.About, want) {
		t.Errorf("got  %+v\nwant %+v", a.About, want)
	}
	if !strings.HasPrefix(a.Text[a.From:], "Port stops work") {
		t.Errorf("From is at %q", a.Text[a.From:a.From+20])
	}
	if len(a.Warnings) > 0 {
		t.Error(a.Warnings)
	}
}

func TestBadFrontMatter(t *testing.T) {
	bomb := "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'l'; c++ {
		p := string(c - 1)
		bomb += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+p+",", 8) + "*" + p + "]\n"
	}
	tests := []struct {
		name, text string
		warn       bool
		from       string // what the article begins with
	}{
		{"not YAML", "---\ntitle: [unclosed\n  }: :\n---\nPort\n\n" + para, true, "Port"},
		{"text between rules", "---\nJust a sentence\n---\nPort\n\n" + para, true, "---"},
		{"never closed", "---\ntitle: x\n" + para, false, "---"},
		{"empty", "---\n---\nPort\n\n" + para, false, "Port"},
		{"alias bomb", bomb + "title: *k\n---\nPort\n\n" + para, false, "Port"},
		{"deep", "---\na: " + strings.Repeat("[", 20000) + "\n---\nPort\n\n" + para, true, "Port"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text, Options{})
			if got := len(a.Warnings) > 0; got != tt.warn {
				t.Errorf("warnings: %q", a.Warnings)
			}
			if !strings.HasPrefix(a.Text[a.From:], tt.from) {
				t.Errorf("the article begins with %.20q", a.Text[a.From:])
			}
		})
	}
}

func TestPublished(t *testing.T) {
	dated := func(dateline string) string {
		return "Port stops work\n\n" + dateline + strings.TrimPrefix(para, "The") + "\n" + para
	}
	tests := []struct {
		name, text, path, flag string
		want                   string
		by                     record.PublishedBy
		warn                   bool
	}{
		{name: "flag first", text: "---\ndate: 2025-01-01\n---\n" + para, flag: "4 March 2025", want: "2025-03-04", by: record.ByFlag},
		{name: "bad flag", text: "---\ndate: 2025-01-01\n---\n" + para, flag: "soon", want: "2025-01-01", by: record.ByFrontMatter, warn: true},
		{name: "bad front matter", text: "---\ndate: tomorrow\n---\n" + para, path: "2025-03-04-port.txt", want: "2025-03-04", by: record.ByFilename, warn: true},
		{name: "header", text: "Port stops work\n\nPublished: March 4, 2025 9:15 am\n\n" + para, want: "2025-03-04T09:15", by: record.ByHeader},
		{name: "posted on", text: "Port stops work\nPosted on 4th March 2025 by Ola Brandt\n\n" + para, want: "2025-03-04", by: record.ByHeader},
		{name: "updated after published", text: "Port stops work\n\nUpdated: 2025-03-05\nPublished: 2025-03-04\n\n" + para, want: "2025-03-04", by: record.ByHeader},
		{name: "by-line", text: "Port stops work\n\nBy Ola Brandt, March 4, 2025\n\n" + para, want: "2025-03-04", by: record.ByHeader},
		{name: "bare date", text: "Port stops work\n\nTuesday, 4 March 2025\n\n" + para, want: "2025-03-04", by: record.ByHeader},
		{name: "trailer", text: "Port stops work\n\n" + para + "Published: 2025-03-04 17:54:00\nsource: www.courier.example\n", want: "2025-03-04T17:54:00", by: record.ByTrailer},
		{name: "trailer, last updated", text: "Port stops work\n\n" + para + "\nLast updated on March 4, 2025\n", want: "2025-03-04", by: record.ByTrailer},
		{name: "unreadable header", text: "Port stops work\n\nPublished: 2 hours ago\n\n" + para, warn: true},
		{name: "dateline", text: dated("ELLSMOUTH, March 4, 2025 (Newswire) — The"), want: "2025-03-04", by: record.ByDateline},
		{name: "dateline without year", text: dated("ELLSMOUTH, March 4 (Newswire) - The"), warn: true},
		{name: "dateline, year of file", text: dated("ELLSMOUTH, Dec 30 (Newswire) – The"), path: "in/2025-01-02/port.txt", want: "2024-12-30", by: record.ByDateline},
		{name: "no dateline", text: dated("On March 4, 2025 the"), want: ""},
		{name: "file name", text: para, path: "news/2025-03-04-port.txt", want: "2025-03-04", by: record.ByFilename},
		{name: "folders", text: para, path: `C:\news\2025\03\04\port.txt`, want: "2025-03-04", by: record.ByFilename},
		{name: "number in file name", text: para, path: "article-10250319.txt", want: ""},
		{name: "address", text: "---\nurl: https://courier.example/2025/03/04/port\n---\n" + para, want: "2025-03-04", by: record.ByInferred},
		{name: "date in the body", text: "Port stops work\n\n" + para + "Published reports on 4 March 2025 said so.\n\n" + para, want: ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text, Options{Path: tt.path, Published: tt.flag})
			if a.About.Published != tt.want || a.About.PublishedBy != tt.by {
				t.Errorf("got %q by %q, want %q by %q", a.About.Published, a.About.PublishedBy, tt.want, tt.by)
			}
			if got := len(a.Warnings) > 0; got != tt.warn {
				t.Errorf("warnings: %q", a.Warnings)
			}
		})
	}
}

func TestMeta(t *testing.T) {
	text := "Port stops work\n\nBy Ola Brandt and Mira Holt, Staff Reporters\nPublished: 2025-03-04\n\n" + para + "\nsource: www.courier.example\n"
	a := read(t, text, Options{})
	if got, want := zone(a, token.Meta), []string{"By Ola Brandt and Mira Holt, Staff Reporters\nPublished: 2025-03-04", "source: www.courier.example"}; !reflect.DeepEqual(got, want) {
		t.Errorf("meta %q", got)
	}
	if want := []string{"Ola Brandt", "Mira Holt"}; !reflect.DeepEqual(a.About.Authors, want) {
		t.Errorf("authors %q", a.About.Authors)
	}
	if a.About.Publisher != "courier.example" {
		t.Errorf("publisher %q", a.About.Publisher)
	}
	// A sentence that begins like a by-line.
	text = "Port stops work\n\nBy exploiting a hole, the intruders got in\nBy Monday the port was open.\n\n" + para
	if m := zone(read(t, text, Options{}), token.Meta); len(m) > 0 {
		t.Errorf("meta %q", m)
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ want, text string }{
		{"en", strings.Repeat(para, 2)},
		{"fr", "Le port a annoncé lundi que les grues ont été arrêtées pendant six heures par une attaque et que le travail a repris dans la soirée avec les équipes de nuit sur place pour aider."},
		{"de", "Der Hafen teilte am Montag mit, dass die Kräne nach einem Angriff sechs Stunden lang stillstanden und dass die Arbeit von Hand weiterging, auch wenn nicht alle Schiffe an dem Tag abgefertigt wurden."},
		{"und", strings.Repeat("Порт сообщил в понедельник об атаке. ", 8)},
		{"", "Port stops work"},
	}
	for _, tt := range tests {
		a := read(t, tt.text, Options{})
		if a.Source.Language != tt.want {
			t.Errorf("%.30q: %q, want %q", tt.text, a.Source.Language, tt.want)
		}
		if got := len(a.Warnings) > 0; got != (tt.want != "en" && tt.want != "") {
			t.Errorf("%.30q: warnings %q", tt.text, a.Warnings)
		}
	}
}

// TestStatedLanguage takes the language from a field where the text does not tell.
func TestStatedLanguage(t *testing.T) {
	for data, want := range map[string]string{
		`{"language":"fr","text":"Port à l'arrêt."}`:                                                "fr",
		`{"Lang":"en-GB","text":"Port stops work."}`:                                                "en",
		`{"language":"de","text":"` + strings.Repeat(strings.ReplaceAll(para, "\n", " "), 3) + `"}`: "en",
		`{"text":"Port stops work."}`:                                                               "",
		`{"lang":"eng","text":"Port stops work."}`:                                                  "en",
		`{"lang":"FRA","text":"Port à l'arrêt."}`:                                                   "fr",
		`{"lang":"de_AT","text":"Hafen steht still."}`:                                              "de",
		`{"lang":"q","text":"Port stops work."}`:                                                    "",
		`{"language":"English","text":"Port stops work."}`:                                          "",
		`<rss version="2.0"><channel><title>T</title><language>fr-fr</language><item><description>Port à l'arrêt.</description></item></channel></rss>`: "fr",
	} {
		a := read(t, data, Options{})
		if a.Source.Language != want {
			t.Errorf("%.60s: %q, want %q", data, a.Source.Language, want)
		}
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, data string
		o          Options
		want       error
	}{
		{"nothing", "", Options{}, ErrEmpty},
		{"blank", " \n\t\n", Options{}, ErrEmpty},
		{"byte order mark only", "\ufeff\n", Options{}, ErrEmpty},
		{"front matter only", "---\ntitle: x\n---\n", Options{}, ErrEmpty},
		{"PDF", "%PDF-1.7\n%xyz", Options{}, ErrBinary},
		{"NUL bytes", strings.Repeat("a\x00\x00b", 50), Options{}, ErrBinary},
		{"too large", para, Options{MaxSize: 20}, ErrTooLarge},
		{"broken JSON", `{"text": "a`, Options{Path: "a.json"}, ErrFormat},
		{"JSON without text", `{"title": "a"}`, Options{}, ErrEmpty},
		{"JSON with a title only", `{"title": "a", "text": " "}`, Options{}, ErrTitleOnly},
		{"JSON without an object", `[1, {"text": "a"}, 2]`, Options{Path: "a.json"}, ErrEmpty},
		{"several", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", Options{}, ErrSeveral},
		{"cut gzip", "\x1f\x8b\x08\x00\x00\x00", Options{}, ErrFormat},
		{"cut zstd", "\x28\xb5\x2f\xfd\x00", Options{}, ErrFormat},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Read([]byte(tt.data), tt.o)
			if !errors.Is(err, tt.want) || a != nil {
				t.Fatalf("got %v, %v, want %v", a, err, tt.want)
			}
			if strings.ContainsAny(err.Error(), "\n\r\x1b") {
				t.Errorf("the message is not one clean line: %q", err)
			}
		})
	}
	if _, err := Read([]byte(para), Options{MaxSize: -1}); err != nil {
		t.Error(err)
	}
}

func TestStrayBytes(t *testing.T) {
	nul := "Port stops\x00 work\n\n" + para
	if a := read(t, nul, Options{}); a.Text != nul || a.Source.Derived {
		t.Error("a stray NUL byte changed the text")
	} else if a.About.Title != "Port stops work" || len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "NUL bytes, the first at byte 10") {
		t.Errorf("title %q, warnings %q", a.About.Title, a.Warnings)
	}
	a := read(t, "Port – stops “work”\n\n"+para+"bad \xff byte\n", Options{})
	if !a.Source.Derived || a.Source.Encoding != "utf-8" || !strings.Contains(a.Text, "bad \ufffd byte") || len(a.Warnings) != 1 {
		t.Errorf("%+v %q", a.Source, a.Warnings)
	}
	a = read(t, "---\ntitle: \"Port \\e[31mred\\a\\u202e\"\n---\n"+para, Options{Path: "a\xffb\x1b[2J.txt"})
	if a.About.Title != "Port [31mred" {
		t.Errorf("title %q", a.About.Title)
	}
	if a.Source.Path != "a\ufffdb\x1b[2J.txt" {
		t.Errorf("path %q", a.Source.Path)
	}
}

func TestLongLine(t *testing.T) {
	line := strings.Repeat("word ", 1<<20)
	if a := read(t, line, Options{}); a.Text != line {
		t.Error("text changed")
	}
}

func TestBlogFile(t *testing.T) {
	data, err := os.ReadFile("testdata/blog.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := read(t, string(data), Options{Path: "testdata/blog.txt"})
	want := record.Article{Title: "Harbour Clinic Group Shuts Down Booking System After Ransomware Attack",
		Published: "2025-03-14", PublishedBy: record.ByHeader, Authors: []string{"Petra Lindqvist"}}
	if !reflect.DeepEqual(a.About, want) {
		t.Errorf("got %+v", a.About)
	}
	in := func(pos int) token.Zone {
		for _, r := range a.Regions {
			if r.Start <= pos && pos < r.End {
				return r.Zone
			}
		}
		return token.Body
	}
	for _, s := range []string{"Skip to content", "Share on X", "Image: Harbour", "Three clinics that paid", "Sign up for our", "Petra Lindqvist is a reporter",
		"Nordvik Radio", "Total", "14\nShares", "Orrin Bank", "Next Post", "Cindervane", "Related Posts", "Tallow Energy disclosed", "Kestrelgate",
		"Varnholm arrest", "Quillfish botnet.", "Read More"} {
		if k := strings.LastIndex(a.Text, s); in(k) != token.Boilerplate {
			t.Errorf("%q is in zone %d", s, in(k))
		}
	}
	for _, s := range []string{"The Harbour Clinic Group said", "A spokesman, Tom Averell", "The group runs", "What patients can do", "Patients with an", "The regulator has"} {
		if k := strings.Index(a.Text, s); in(k) != token.Body {
			t.Errorf("%q is in zone %d", s, in(k))
		}
	}
	if k := strings.Index(a.Text, "By Petra"); in(k) != token.Meta {
		t.Errorf("by-line is in zone %d", in(k))
	}
}
