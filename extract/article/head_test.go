package article

import (
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// TestHead reads titles with what sites and programs put over and under them.
func TestHead(t *testing.T) {
	const title = "Port stops work after attack"
	const wrapped = "Port of Ellsmouth stops its cranes for six hours after\nan attack on the office of the harbour master"
	tests := []struct{ name, head, title string }{
		{"field", "Title: " + title + "\nDate: 4 March 2025\n\n", title},
		{"field, value below", "Headline:\n" + title + "\n\n", title},
		{"message", "From: Ola Brandt <ola@courier.example>\nTo: all@port.example\nCc: mira@port.example\nSubject: FW: Re: " + title + "\n\n", title},
		{"message of Outlook", "Subject: " + title + "\nFrom: Ola Brandt\nSent: Tuesday, March 4, 2025 5:54 PM\nTo: All\n\n", title},
		{"message sent on", "Begin forwarded message:\n\nFrom: Courier <news@courier.example>\nSubject: " + title + "\nDate: 4 March 2025 at 17:54:00 GMT\n\n", title},
		{"message without a subject", "From: Ola Brandt\nSent: Tuesday, March 4, 2025 5:54 PM\nSubject:\n\n" + title + "\n\n", title},
		{"message with an answer's empty subject", "From: Ola Brandt\nSent: Tuesday, March 4, 2025 5:54 PM\nSubject: Re: \n\n" + title + "\n\n", title},
		{"address", "https://courier.example/port\n\n" + title + "\n\n", title},
		{"rubric", "Security\n\n" + title + "\n\nBy Ola Brandt\n\n", title},
		{"rubric and counter", "CYBER-CRIME\n\n3\n" + title + "\nThe cranes will move again\n\nOla Brandt\nTue 4 Mar 2025 // 17:54 UTC\n\n", title},
		{"rubric of words", "Cybersecurity Advisory\n" + title + "\nRelease Date\nMarch 4, 2025\n\n", title},
		{"trail", "Home > News > Ports\n\n" + title + "\n\n", title},
		{"menu", "Skip to content\nHome | About | Contact\nThis site uses cookies to make your visit better. [Accept]\n\n" + title + "\n\n", title},
		{"site behind the title", title + " | Courier\n\n", title + " | Courier"},
		{"exclusive", "EXCLUSIVE\n" + title + "\nBy Ola Brandt\n", title},
		{"short title", "Kestrelgate\n\nHow the port lost its cranes\n\n", "Kestrelgate"},
		{"short title, text", "Kestrelgate\n\n" + para + "\n", "Kestrelgate"},
		{"age below", title + "\n11 hours ago\nShare\nSave\n", title},
		{"by-line above", "By Ola Brandt | March 4, 2025\n\n" + title + "\n\n", title},
		{"date above", "March 4, 2025\n\n" + title + "\n\n", title},
		{"by-line and no title", "By Ola Brandt | March 4, 2025\n\nThe cranes stand still.\n\n", ""},
		{"a name and a date", "Kestrel Gate | March 4, 2025\n\n" + para + "\n", "Kestrel Gate | March 4, 2025"},
		{"stand-first below", title + "\nThe cranes will move again\n4 March 2025\n\n", title},
		{"name below", title + "\nOla Brandt\n9:14 AM PST · March 4, 2025\n\n", title},
		{"wrapped", wrapped + "\n\n", strings.ReplaceAll(wrapped, "\n", " ")},
		{"wrapped, date below", wrapped + "\n\nPublished: 4 March 2025\n\n", strings.ReplaceAll(wrapped, "\n", " ")},
		{"wrapped before a button's word", "Port of Ellsmouth stops its cranes as thieves read its\nemail\n\n", "Port of Ellsmouth stops its cranes as thieves read its email"},
		{"wrapped sentence", wrapped + ".\n\n", ""},
		{"long line below", "Port of Ellsmouth stops its cranes for six hours\nThe harbour master hopes that they will move again before the week is out\n\n", ""},
		{"wrapped text", wrapped + "\n" + wrapped + "\n" + wrapped + "\n\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.head+para+"\n"+para, Options{})
			if a.About.Title != tt.title {
				t.Errorf("title %q, want %q", a.About.Title, tt.title)
			}
			if err := a.Check(); err != nil {
				t.Error(err)
			}
			if h := zone(a, token.Headline); tt.title != "" && (len(h) != 1 || oneline.Of(h[0]) != tt.title) {
				t.Errorf("headline %q", h)
			}
		})
	}
}

// TestMessageHead takes what the head of a pasted message says.
func TestMessageHead(t *testing.T) {
	a := read(t, "From: Ola Brandt <ola@courier.example>\nSent: Tuesday, March 4, 2025 5:54 PM\nTo: All\nSubject: Port stops work\n\n"+para, Options{})
	want := record.Article{Title: "Port stops work", Published: "2025-03-04T17:54", PublishedBy: record.ByHeader}
	if !reflect.DeepEqual(a.About, want) {
		t.Errorf("%+v", a.About)
	}
	if m := zone(a, token.Meta); len(m) != 1 || !strings.HasPrefix(m[0], "From:") || !strings.HasSuffix(m[0], "To: All") {
		t.Errorf("meta %q", m)
	}
	// A sample of a message in an article on one is text.
	a = read(t, "Port warns of messages\n\n"+para+"\nFrom: Bank\nSubject: Your account\n\n"+para, Options{})
	if m := zone(a, token.Meta); len(m) > 0 {
		t.Errorf("meta %q", m)
	}
}

func TestAddress(t *testing.T) {
	a := read(t, "https://courier.example/2025/03/04/port\n\nPort stops work\n\n"+para+"\nhttps://port.example/news\n", Options{})
	if a.About.URL != "https://courier.example/2025/03/04/port" || a.About.Published != "2025-03-04" {
		t.Errorf("%+v", a.About)
	}
	if m := zone(a, token.Meta); len(m) != 1 {
		t.Errorf("meta %q", m)
	}
}

// TestRole takes no job for the author's name.
func TestRole(t *testing.T) {
	a := read(t, "Port stops work\n\n"+para+p2+p3+"\nOla Brandt\nPorts Editor\nOla Brandt is the ports editor of the Courier, where he writes about ships.\n", Options{})
	if want := []string{"Ola Brandt"}; !reflect.DeepEqual(a.About.Authors, want) {
		t.Errorf("authors %q", a.About.Authors)
	}
}

// TestRunningHeads finds the lines that the pages of a printed text repeat.
func TestRunningHeads(t *testing.T) {
	const page1 = "The port of Ellsmouth said on Monday that an attack had stopped its\ncranes for six hours, and that work went on by hand.\n"
	const page2 = "The harbour master spoke of a bad day for everyone and promised a\nreport on what had gone wrong before the end of the month.\n"
	const page3 = "Ships waited in the bay until the evening, and two of them left for\nother ports, according to the association of pilots.\n"
	tests := map[string]string{
		"head and foot": "-PORT BULLETIN            Page 1 of 2\n\nPort stops work\n4 March 2025\n\n" + page1 + "\n-Courier Media, 1\n" +
			"\f\n-PORT BULLETIN            Page 2 of 2\n\n" + page2 + "\n-Courier Media, 2\n",
		"title as a head": "Port stops work\n\n" + page1 + "\n\f\n-Port stops work\n\n" + page2 + "\n\f\n-Port stops work\n\n" + page3,
		"page of pages":   "-Page 1 of 2\n\nPort stops work\n\n" + page1,
		"no pages":        "Port stops work\n\n" + page1 + "\nBulletin\n\n" + page2 + "\nBulletin\n",
		"other lines":     "Port stops work\n\n" + page1 + "\n\fPort opens again\n\n" + page2,
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) {
			checkBoilerplate(t, marked)
			a := read(t, strings.TrimPrefix(strings.ReplaceAll(marked, "\n-", "\n"), "-"), Options{})
			if a.About.Title != "Port stops work" {
				t.Errorf("title %q", a.About.Title)
			}
		})
	}
}
