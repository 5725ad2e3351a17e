package article

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// A page around the paragraphs of a body, which are long enough for readability
// to take them for an article.
func pageOf(body string) string {
	return "<!DOCTYPE html><html><head><title>Harbour pilots lose bookings</title></head><body>" + body + "</body></html>"
}

const (
	sentenceOne = "The harbour pilots of Ellsmouth said on Thursday that intruders, who have not been named, had wiped two of their booking servers."
	sentenceTwo = "Ships waited for most of the day, the harbour master said, because nobody could tell which of them was to be brought in first."
	sentenceSix = "The police were told on Friday, and a firm from Tarnby has been asked to find out how the intruders got in and what they took."
)

// Paragraphs stay apart whatever they are written with.
func TestParagraphs(t *testing.T) {
	ps := []string{sentenceOne, sentenceTwo, sentenceSix}
	want := strings.Join(ps, "\n\n")
	wrap := func(before, between, after string) string { return before + strings.Join(ps, between) + after }
	for name, body := range map[string]string{
		"p":              wrap("<article><p>", "</p><p>", "</p></article>"),
		"div":            wrap("<div>", "</div><div>", "</div>"),
		"div in article": wrap("<main><article><div class=x><div>", "</div><div>", "</div></div></article></main>"),
		"div in div":     wrap("<div><div><div>", "</div></div><div><div>", "</div></div></div>"),
		"breaks":         wrap("<div>", "<br><br>", "</div>"),
		"three breaks":   wrap("<div>", "<br>\n<br/> <br>", "</div>"),
		"breaks, font":   wrap("<table><tr><td><font size=2>", "<br><br>", "</font></td></tr></table>"),
		"breaks, span":   wrap("<div><span>", "</span><br><br><span>", "</span></div>"),
		"section":        wrap("<section>", "</section><section>", "</section>"),
		"custom":         wrap("<x-body><div>", "</div><div>", "</div></x-body>"),
	} {
		a := read(t, pageOf(body), Options{})
		got := strings.TrimPrefix(a.Text, "Harbour pilots lose bookings\n\n")
		if got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	// By-lines and dates that are blocks of their own stay so too.
	a := read(t, pageOf("<article><h1>Harbour pilots lose bookings</h1><div>By Ola Brandt and Ann Hjort</div><time><span>14 March 2025</span><span>5:00 PM</span></time><div>"+
		sentenceOne+"</div><div>"+sentenceTwo+"</div><div>"+sentenceSix+"</div></article>"), Options{})
	if !strings.Contains(a.Text, "\n\nBy Ola Brandt and Ann Hjort\n\n14 March 2025 5:00 PM\n\nThe harbour") {
		t.Errorf("%q", a.Text)
	}
}

// XML of an unknown kind has a title that is none of the text behind it.
func TestOtherXML(t *testing.T) {
	a := read(t, `<?xml version="1.0"?><article><title>Pilots lose bookings</title><body>Ola Brandt said so.</body></article>`, Options{Path: "a.xml"})
	if want := "Pilots lose bookings\n\nOla Brandt said so."; !strings.HasSuffix(a.Text, want) {
		t.Errorf("got %q, want %q at its end", a.Text, want)
	}
}

// Text that is set line by line, as archives of mailing lists do, keeps its lines.
func TestPreformatted(t *testing.T) {
	lines := strings.ReplaceAll(sentenceTwo, ", the", ",\nthe")
	a := read(t, pageOf("<article><pre>\n\n"+sentenceOne+"\r\n \r\n"+lines+"\n\n\n<b>"+sentenceSix+"</b>\n</pre><p>So\nit is.</p></article>"), Options{})
	want := strings.Join([]string{sentenceOne, lines, sentenceSix, "So it is."}, "\n\n")
	if got := strings.TrimPrefix(a.Text, "Harbour pilots lose bookings\n\n"); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// A title in a field is as a reader would see it, and known in the text.
func TestTitleAsRead(t *testing.T) {
	const want = "AT&T “pilots” lose bookings"
	for name, data := range map[string]string{
		"page":         "<title>AT&amp;amp;T &#8220;pilots&amp;#8221; lose\u00a0book\u00adings</title><p>" + sentenceOne,
		"JSON":         `{"title":"AT&amp;amp;T â€œpilots” lose bookings","text":"` + sentenceOne + `"}`,
		"front matter": "---\ntitle: AT&amp;T “pilots” lose  bookings\n---\nAT&T “Pilots” lose bookings\n\n" + sentenceOne,
	} {
		a := read(t, data, Options{})
		if a.About.Title != want {
			t.Errorf("%s: title %q", name, a.About.Title)
		}
		if len(a.Regions) == 0 || a.Regions[0].Zone != token.Headline {
			t.Errorf("%s: no headline in %q", name, a.Text)
		}
	}
}
