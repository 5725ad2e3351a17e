package article

import (
	"strings"
	"testing"
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
