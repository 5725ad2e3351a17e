package article

import (
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

func TestMailParts(t *testing.T) {
	message := func(plain, html string) string {
		return "From: Courier <news@courier.example>\nTo: a@b.example\nSubject: Pilots lose bookings\nMessage-ID: <1@courier.example>\nMIME-Version: 1.0\n" +
			"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + plain + "\n--b\nContent-Type: text/html\n\n" + html + "\n--b--\n"
	}
	body := "<p>" + sentenceOne + "</p><p>" + sentenceTwo + "</p>"
	want := "Pilots lose bookings\n\n" + sentenceOne + "\n\n" + sentenceTwo
	for name, tt := range map[string]struct{ plain, html, want string }{
		"stub":      {"Read this message in a browser: https://courier.example", body, want},
		"no plain":  {"", body, want},
		"both":      {sentenceOne + "\n\n" + sentenceTwo, body + "<p>Unsubscribe</p>", want},
		"no HTML":   {sentenceOne + "\n\n" + sentenceTwo, "", want},
		"hidden":    {"", `<div style="display: none; max-height:0">Plus: Tarnby Steel pays</div>` + body, want},
		"all of it": {"", `<div hidden>` + body + "</div>", want},
		"a form":    {"", "<form>" + body + "</form>", want},
	} {
		if a := read(t, message(tt.plain, tt.html), Options{Path: "a.eml"}); a.Text != tt.want {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
}

func TestWithoutReply(t *testing.T) {
	for _, tt := range []struct {
		subject string
		list    bool
		want    string
	}{
		{"Re: Pilots lose bookings", false, "Pilots lose bookings"},
		{"Fwd: [ships-list] Pilots lose bookings", false, "Pilots lose bookings"},
		{"[ships-list] Re: FW: Pilots lose bookings", true, "Pilots lose bookings"},
		{"[ships-list] Pilots lose bookings", true, "Pilots lose bookings"},
		{"[Update] Pilots lose bookings", false, "[Update] Pilots lose bookings"},
		{"AW: WG: Re[2]: Pilots", false, "Pilots"},
		{"Report: pilots lose bookings", false, "Report: pilots lose bookings"},
		{"Reports say: pilots", false, "Reports say: pilots"},
		{"Re:", false, "Re:"},
		{strings.Repeat("Re: ", 100), false, strings.Repeat("Re: ", 92)},
	} {
		if got := withoutReply(tt.subject, tt.list); strings.TrimSpace(got) != strings.TrimSpace(tt.want) {
			t.Errorf("%q: got %q, want %q", tt.subject, got, tt.want)
		}
	}
}

// A body in bad UTF-8 is warned of, as in any other format.
func TestMailBadUTF8(t *testing.T) {
	a := read(t, "From: a@b.example\nSubject: Pilots lose bookings\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n"+
		"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"+"The café served résumés to \xff\xfe pilots on Monday morning.\n", Options{Path: "a.eml"})
	if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "invalid UTF-8") {
		t.Errorf("warnings %q", a.Warnings)
	}
}

// Lines that a program for mail has broken are joined, as the format of the message says.
func TestFlowedMail(t *testing.T) {
	const body = "Gangs of the \r\nPaper \r\nCrane took it. \r\n\r\n> Then the \r\n> Gentle \r\n>> Otter \r\nfell.\r\n-- \r\nOla \r\n"
	for format, want := range map[string]string{
		"flowed":            "Gangs of the Paper Crane took it. \n\n> Then the Gentle \n>> Otter \nfell.\n-- \nOla",
		"Flowed; DelSp=yes": "Gangs of thePaperCrane took it.\n\n> Then theGentle\n>> Otter\nfell.\n-- \nOla",
		"fixed":             strings.TrimSpace(strings.ReplaceAll(body, "\r", "")),
	} {
		a := read(t, "From: a@b.example\r\nMessage-ID: <1@b.example>\r\nContent-Type: text/plain; format="+format+"\r\n\r\n"+body, Options{Path: "a.eml"})
		if a.Text != want {
			t.Errorf("%s: got %q\nwant %q", format, a.Text, want)
		}
	}
}

// The signature of a message is none of the article.
func TestSignature(t *testing.T) {
	const text = "Pilots lose bookings\n\n" + sentenceOne + "\n\n" + sentenceTwo + "\n\n-- \nOla Brandt\nCourier\n"
	a := read(t, "From: a@b.example\nMessage-ID: <1@b.example>\n\n"+text, Options{Path: "a.eml"})
	last := a.Regions[len(a.Regions)-1]
	t.Logf("%q %v", a.Reading(), a.Regions)
	if got := a.Reading()[last.Start:last.End]; last.Zone != token.Boilerplate || got != "-- \nOla Brandt\nCourier" {
		t.Errorf("%v %q", last.Zone, got)
	}
	a = read(t, text, Options{Path: "a.txt"})
	for _, r := range a.Regions {
		if r.Zone == token.Boilerplate {
			t.Errorf("boilerplate in a text: %q", a.Reading()[r.Start:r.End])
		}
	}
}

// A message that is attached to a note is the article.
func TestAttachedMessage(t *testing.T) {
	attached := func(note, disposition string) string {
		return "From: Ola Brandt <ola@courier.example>\nSubject: Look at this\nMessage-ID: <1@courier.example>\nDate: Wed, 05 Mar 2025 10:00:00 +0000\n" +
			"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + note +
			"\n--b\nContent-Type: message/rfc822\n" + disposition + "\n" +
			"From: Mira Holt <mira@port.example>\nSubject: Port stops work\nMessage-ID: <2@port.example>\nDate: Tue, 04 Mar 2025 09:15:00 +0000\n" +
			"Content-Type: text/plain\n\n" + sentenceOne + "\n\n" + sentenceTwo + "\n--b--\n"
	}
	want := record.Article{Title: "Port stops work", Published: "2025-03-04T09:15:00+00:00", PublishedBy: record.ByHeader, Authors: []string{"Mira Holt"}}
	for name, src := range map[string]string{
		"note":       attached("See below.", ""),
		"no note":    attached("", ""),
		"attachment": attached("See below.", "Content-Disposition: attachment; filename=port.eml\n"),
	} {
		a := read(t, src, Options{Path: "a.eml"})
		if !reflect.DeepEqual(a.About, want) || a.Text != "Port stops work\n\n"+sentenceOne+"\n\n"+sentenceTwo {
			t.Errorf("%s: %+v %q", name, a.About, a.Text)
		}
	}
	long := strings.Repeat(para+"\n\n", 3)
	if a := read(t, attached(long, ""), Options{Path: "a.eml"}); a.About.Title != "Look at this" || a.Text != "Look at this\n\n"+strings.TrimSpace(long) {
		t.Errorf("a text of its own: %+v %q", a.About, a.Text)
	}
}
