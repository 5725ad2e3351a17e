package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// feedError reads a feed, and returns its error and how many articles it has.
func feedError(t *testing.T, feed string) (n int, err error) {
	t.Helper()
	e := ReadAll(context.Background(), strings.NewReader(feed), Options{Path: "feed.xml"}, func(a *Article, e error) error {
		if e != nil {
			err = e
		} else {
			n++
		}
		return nil
	})
	if e != nil {
		t.Fatal(e)
	}
	return n, err
}

// numbered returns n strings of a format with their number.
func numbered(n int, format string) string {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// The library that reads feeds overflows the stack, or takes time and memory that grow
// with the square of the feed, on what is out of bounds here.
func TestFeedBounds(t *testing.T) {
	const item = "<item><title>T</title><description>Pell Bank was hacked.</description>%s</item>"
	in := func(attributes, more string) string {
		return fmt.Sprintf("<rss xmlns:m='urn:m'%s><channel>"+item+"</channel></rss>", attributes, more)
	}
	long := strings.Repeat("a", 1<<20)
	tests := []struct {
		name, feed, message string
	}{
		{"extensions nested as deep as any", in("", strings.Repeat("<m:a>", 250)+strings.Repeat("</m:a>", 250)), ""},
		{"extensions nested deeper", in("", strings.Repeat("<m:a>", 300)+strings.Repeat("</m:a>", 300)), "deep"},
		{"extensions nested without end", in("", strings.Repeat("<m:a>", 3<<20)), "deep"},
		{"the same behind a control character", in("", "\x01"+strings.Repeat("<m:a>", 300)), "deep"},
		{"the same behind another encoding", in("", "<?xml version='1.0' encoding='utf-16'?>"+strings.Repeat("<m:a>", 300)), "encoding"},
		{"elements one beside the other", in("", strings.Repeat("<m:a></m:a><m:b/>", 1000)), ""},
		{"many namespaces", in(numbered(90, " xmlns:a%d='b'"), ""), ""},
		{"a host of namespaces", in(numbered(200, " xmlns:a%d='b'"), ""), "namespaces"},
		{"a namespace for each of nested elements", in("", numbered(200, "<m:a xmlns:a%d='b'>")), "namespaces"},
		{"a namespace for each of elements one beside the other", in("", numbered(200, "<m:a xmlns:a%d='b'/>")), ""},
		{"a text in parts", in("", "<m:a>"+strings.Repeat("a<!-- -->", 1000)+"</m:a>"), ""},
		{"a long text with a host of parts", in("", "<m:a>"+long+strings.Repeat("a<!-- -->", 10_000)+"</m:a>"), "parts"},
		{"a long address for all others", in("", "<m:a xml:base='http://a.b/"+long+"/'>"+strings.Repeat("<m:a/>", 10_000)+"</m:a>"), "parts"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n, err := feedError(t, test.feed)
			switch {
			case test.message == "" && (n != 1 || err != nil):
				t.Errorf("%d articles, error %v", n, err)
			case test.message != "" && (!errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), test.message)):
				t.Errorf("error %v, want one with %q", err, test.message)
			}
		})
	}
}
