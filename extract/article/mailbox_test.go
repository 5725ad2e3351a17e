package article

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// boxed returns a message of a mailbox file.
func boxed(id, n string) string {
	if id != "" {
		id = "Message-ID: <" + id + ">\n"
	}
	return "From a@courier.example Tue Mar  4 09:15:00 2025\nFrom: a@courier.example\nMIME-Version: 1.0\nSubject: Port " + n +
		" stops work\n" + id + "\nFrom Oslo, the port says:\n\nFrom now on, " + n + ".\n\n>From the port\n>>From it\n> quoted\n\n"
}

// boxedText is the text of a boxed message.
func boxedText(n string) string {
	return "Port " + n + " stops work\n\nFrom Oslo, the port says:\n\nFrom now on, " + n + ".\n\nFrom the port\n>From it\n> quoted"
}

// TestMailbox reads each message of a mailbox as an article.
func TestMailbox(t *testing.T) {
	two := boxed("1@a", "1") + boxed("2@a", "2")
	for name, tt := range map[string]struct {
		mailbox string
		ids     []string
		path    string
	}{
		"one":              {boxed("1@a", "1"), []string{""}, ""},
		"one in a mailbox": {boxed("1@a", "1"), []string{"1@a"}, "list.mbox.gz"},
		"two":              {two, []string{"1@a", "2@a"}, ""},
		"CRLF":             {strings.ReplaceAll(two, "\n", "\r\n"), []string{"1@a", "2@a"}, ""},
		"byte order mark":  {utf8BOM + two, []string{"1@a", "2@a"}, ""},
		"blank lines":      {"\n\n" + two, []string{"1@a", "2@a"}, ""},
		"compressed":       {string(gzipOf(t, two)), []string{"1@a", "2@a"}, ""},
		"no ID":            {boxed("1@a", "1") + boxed("", "2"), []string{"1@a", "2"}, ""},
		"an ID twice":      {boxed("1@a", "1") + boxed("1@a", "2") + boxed("3@a", "3"), []string{"1@a", "2", "3@a"}, ""},
		"cut off":          {boxed("1@a", "1") + boxed("2@a", "2") + "From c\nFrom: c\nMessage-ID: <3@a>\n", []string{"1@a", "2@a", ""}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			as, errs := readAll(t, strings.NewReader(tt.mailbox), Options{Path: tt.path})
			if len(as)+len(errs) != len(tt.ids) {
				t.Fatalf("%d articles, errors %v", len(as), errs)
			}
			sums := make(map[string]bool)
			for i, a := range as {
				n := string(rune('1' + i))
				if a.ID != tt.ids[i] || a.Source.Item != tt.ids[i] || strings.ReplaceAll(a.Text, "\r", "") != boxedText(n) ||
					a.About.Title != "Port "+n+" stops work" || len(a.Warnings) > 0 {
					t.Errorf("%q %q: %q %+v %q", a.ID, a.Source.Item, a.Text, a.About, a.Warnings)
				}
				sums[a.Source.SHA256] = true
			}
			if len(sums) != len(as) {
				t.Errorf("hashes %v", sums)
			}
		})
	}
	whole := newArticle([]byte(boxed("1@a", "1")), Options{}).Source.SHA256
	if a := read(t, boxed("1@a", "1"), Options{}); a.Source.SHA256 != whole {
		t.Errorf("the hash of a mailbox of one message is not that of the file")
	}
}

// What is wrong with one message is no matter of the others.
func TestMailboxErrors(t *testing.T) {
	const limit = 2000
	from := "From a\nFrom: a@b.example\nMessage-ID: <x>\n\n"
	for name, tt := range map[string]struct {
		second string
		want   error
	}{
		"empty":           {from + "\n", ErrEmpty},
		"a subject alone": {"From a\nSubject: Port\n" + from[len("From a\n"):] + "\n", ErrTitleOnly},
		"too large":       {from + strings.Repeat("The port stops.\n", limit/10), ErrTooLarge},
		"a line":          {from + strings.Repeat("x", limit+1) + "\n\n", ErrTooLarge},
		"no header's end": {from + "From b\n" + strings.Repeat("x\n", limit/2) + "\n", ErrTooLarge},
	} {
		as, errs := readAll(t, strings.NewReader(boxed("1@a", "1")+tt.second+"\n"+boxed("3@a", "3")), Options{MaxSize: limit})
		if len(as) != 2 || as[1].ID != "3@a" || as[1].Text != boxedText("3") {
			t.Errorf("%s: %d articles", name, len(as))
		}
		if len(errs) != 1 || !errors.Is(errs[0], tt.want) || !strings.HasPrefix(errs[0].Error(), "message 2: ") {
			t.Errorf("%s: errors %v", name, errs)
		}
	}
}

// A mailbox may be larger than the limit for a message, and of any length.
func TestLongMailbox(t *testing.T) {
	msg := boxed("1@a", "1")
	const times = 4000
	n := 0
	err := ReadAll(context.Background(), &endless{line: msg, n: times * len(msg)}, Options{MaxSize: int64(2 * len(msg))}, func(_ *Article, err error) error {
		n++
		return err
	})
	if err != nil || n != times {
		t.Errorf("%d messages: %v", n, err)
	}
	lines := bytes.Repeat([]byte("From a\n\n"), 1_000_000)
	if as, errs := readAll(t, bytes.NewReader(append([]byte(msg), lines...)), Options{}); len(as) != 1 || len(errs) > 0 {
		t.Errorf("%d articles: %v", len(as), errs)
	}
}
