package article

import (
	"strings"
	"testing"

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

// Of a mailbox, what is told of the first message is not taken from the next.
func TestMailbox(t *testing.T) {
	message := func(n string) string {
		return "From a@courier.example Tue Mar  4 09:15:00 2025\nFrom: a@courier.example\nSubject: Port " + n +
			" stops work\nMessage-ID: <" + n + "@courier.example>\n\nFrom Oslo, the port says:\n\nFrom now on, " + n + ".\n\n"
	}
	const want = "Port 1 stops work\n\nFrom Oslo, the port says:\n\nFrom now on, 1."
	for _, tt := range []struct {
		mailbox  string
		warnings int
	}{
		{message("1"), 0},
		{message("1") + message("2") + message("3"), 1},
		{strings.ReplaceAll(message("1")+message("2"), "\n", "\r\n"), 1},
	} {
		a := read(t, tt.mailbox, Options{})
		if a.Text != want || a.About.Title != "Port 1 stops work" || len(a.Warnings) != tt.warnings {
			t.Errorf("%q: %q %+v %q", tt.mailbox, a.Text, a.About, a.Warnings)
		}
	}
}
