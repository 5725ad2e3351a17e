package article

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
)

// check fails the test where an article breaks what its type promises.
func check(t *testing.T, a *Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Error("the text is not UTF-8")
	}
	if a.From < 0 || a.From > len(a.Text) {
		t.Fatalf("From is %d of %d", a.From, len(a.Text))
	}
	checkReading(t, a)
	if err := a.Check(); err != nil {
		t.Error(err)
	}
	last := a.From
	for _, r := range a.Regions {
		if r.Start < last || r.End <= r.Start || r.End > len(a.Reading()) || r.Zone == token.Body {
			t.Fatalf("region %+v after %d of %d", r, last, len(a.Text))
		}
		if !utf8.ValidString(a.Reading()[r.Start:r.End]) {
			t.Errorf("region %+v cuts a character", r)
		}
		last = r.End
	}
	if len(a.Source.SHA256) != 64 || a.Source.Encoding == "" || a.Source.MediaType == "" {
		t.Errorf("source %+v", a.Source)
	}
	if a.About.Published != "" {
		if _, err := ParseDate(a.About.Published); err != nil {
			t.Error(err)
		}
	}
	lines := append([]string{a.ID, a.About.Title, a.About.Publisher, a.About.URL, a.About.Published}, a.About.Authors...)
	for _, s := range append(lines, a.Warnings...) {
		if strings.ContainsAny(s, "\n\r\x00\x1b") || !utf8.ValidString(s) {
			t.Errorf("not one clean line: %q", s)
		}
	}
}

// checkReading fails the test where the reading of an article is not UTF-8, where the
// places of its words in the text overlap or are out of order, or where they do not
// lead back to the words.
func checkReading(t *testing.T, a *Article) {
	t.Helper()
	text := a.Reading()
	if !utf8.ValidString(text) || text[:a.From] != a.Text[:a.From] {
		t.Fatalf("the reading is %q", text)
	}
	last := 0
	for at := a.From; at < len(text); {
		size := letters(text[at:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		start, end := a.Span(at, at+size)
		if start < last || end <= start || end > len(a.Text) || !utf8.ValidString(a.Text[start:end]) {
			t.Fatalf("%q is at bytes %d to %d of %d, after %d", text[at:at+size], start, end, len(a.Text), last)
		}
		if from, to := a.Place(start, end); from > at || to < at+size {
			t.Fatalf("%q at %d is at bytes %d to %d, which are at %d to %d", text[at:at+size], at, start, end, from, to)
		}
		last = end
		at += size
	}
}

// letters returns the length of the run of letters that s begins with.
func letters(s string) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return n
	}
	return len(s)
}

// checkErr fails the test where an error is not one of the package or not one
// line.
func checkErr(t *testing.T, err error) {
	t.Helper()
	for _, e := range []error{ErrEmpty, ErrBinary, ErrTooLarge, ErrSeveral, ErrFormat} {
		if errors.Is(err, e) {
			if strings.ContainsAny(err.Error(), "\n\r\x00\x1b") {
				t.Errorf("the message is not one clean line: %q", err)
			}
			return
		}
	}
	t.Errorf("an error of no kind: %v", err)
}

func seed(f *testing.F, file string) string {
	data, err := os.ReadFile(file)
	if err != nil {
		f.Fatal(err)
	}
	return string(data)
}

// FuzzRead reads anything as text. What is not derived is the input, byte for
// byte.
func FuzzRead(f *testing.F) {
	for _, s := range []string{seed(f, "testdata/blog.txt"), "\ufeff---\r\ntitle: a\r\ndate: 2025-01-01\r\n---\r\nT\r\n\r\nBody.", "---\n---\n", "# A\n\nB",
		"T\n\nPARIS, Dec 22 (X) — Body.", "a\xffb\xc3", "T\n\nBy A B | 1 May 2025\n\nRelated\n\nX\n", "\x1f\x8b\x08", "A\n===\nB", "T\n\nAbout the author\n\nA B is a reporter.",
		"Read More\nRead More\n", "(Photo by", "]( Photo)", "Previous\n\nx\n12\nShares", "©\n’", "By \n", "Published:", "Written by\nA B",
		"Title: A\nBy B C\n\n<!-- a -->b<!--\nc-->\n```\nd\n```\n", "+++\ntitle = \"a\"\nauthors = ['b', \"c\\\"\"]\n+++\nT\n\nB", "{\n\"title\": [[\"a\"]]}\nT\n",
		"From: a\nSent: 22-Dec-25\nSubject: Fw: b\n\nc", "From: a\nSent: b\nSubject: Re:", "A 1\n\nb\n\fA 2\n\nc\f", "Security\n\nA b c\n9:14 AM PST · December 22, 2025\n", "T\n\nA.\n\nAbout A\nA is.\n\nSOURCE A"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Read(data, Options{Path: "2025-01-02-x.txt", MaxSize: 1 << 20})
		if err != nil {
			checkErr(t, err)
			return
		}
		check(t, a)
		if !a.Source.Derived && a.Text != string(data) {
			t.Error("the text is not the input")
		}
	})
}

// FuzzHTML reads anything as a page.
func FuzzHTML(f *testing.F) {
	f.Add(seed(f, "testdata/page.html"))
	for _, s := range []string{"<p>a", "<table><tr><td>a<td>b</table>", "<svg><p>a</svg>b", "<script>a</script>b", "<a><b><a><b>x", "<template><p>x</template>y",
		"<meta charset=", `<script type="application/ld+json">{"@type":"Article","author":[[{}]]}</script>x`, "<title>a|b</title>c", "<frameset><frame>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		a, err := Read([]byte("<html>"+page), Options{Path: "x.html"})
		if err != nil {
			checkErr(t, err)
			return
		}
		check(t, a)
	})
}

// FuzzJSON reads anything as JSON and as JSON Lines.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"text":"a"}`, `[{"text":"a"},{}]`, `{"articles":[{"text":"<p>a</p>"}]}`, "{\"text\":\"a\"}\n{\"text\":\"b\"}", `{"text":[1,"a",{"name":"b"}],"date":1766426040}`,
		`{"text":"\ud800","title":"\u001b"}`, `{"a":`, "[[", `{"text":null}`, `{"TEXT":"a","Text":"b"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, p := range []string{"x.json", "x.jsonl"} {
			err := ReadAll(context.Background(), strings.NewReader(src), Options{Path: p, MaxSize: 1 << 20}, func(a *Article, err error) error {
				if err != nil {
					checkErr(t, err)
				} else {
					check(t, a)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzFeedAndMail reads anything as a feed, as a message and as a mailbox.
func FuzzFeedAndMail(f *testing.F) {
	for _, s := range []string{"<rss><channel><item><description>a</description></item></channel></rss>", "<feed><entry><content>a</content></entry></feed>",
		"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--", "Subject: =?x?q?a?=\n\nx", "Content-Transfer-Encoding: base64\n\n####", "\nx\n\nFrom b\nFrom: b\nMessage-ID: c\n\n>From d\n",
		"Content-Type: multipart/digest; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: a\n\nx\n--b--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, in := range []struct{ path, text string }{{"x.xml", "<rss>" + src}, {"x.eml", src}, {"x.mbox", "From a\nFrom: a\nMessage-ID: b\n" + src}} {
			err := ReadAll(context.Background(), strings.NewReader(in.text), Options{Path: in.path, MaxSize: 1 << 20}, func(a *Article, err error) error {
				if err != nil {
					checkErr(t, err)
				} else {
					check(t, a)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzParseDate checks that a date reads the same once it is written.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-12-22T17:54:00+01:00", "Dec. 22, 2025 5:54 p.m.", "22.12.2025", "Mon Dec 22 17:54:00 UTC 2025", "2025", "1766426040", "7000000000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		iso, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(iso); err != nil || again != iso {
			t.Errorf("%q: %q, then %q, %v", s, iso, again, err)
		}
	})
}
