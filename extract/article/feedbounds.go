package article

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The bounds of feeds. The library that reads them calls itself for each element
// within another, copies all namespaces that hold for each element, and copies what it
// has of a text, or of an address that others are relative to, each time that something
// is added. Feeds stay far below.
const (
	maxFeedDepth      = 256
	maxFeedNamespaces = 100
	maxFeedCopies     = 4 << 30 // bytes
)

// errFeedEncoding is for a feed in the midst of which another encoding is declared:
// what follows would not be what was looked at.
var errFeedEncoding = errors.New("an encoding is declared in the midst of it")

// A feedElement is an open element of a feed.
type feedElement struct {
	namespaces int // declared here
	base       int // bytes of the address that holds here
	text       int // bytes of its own text so far
}

// feedBounds holds the elements of a feed against the bounds.
type feedBounds struct {
	open       []feedElement
	namespaces int   // that hold here
	copies     int64 // bytes
}

// checkFeed returns an error if a feed is out of bounds. What is no XML it leaves to the
// library, which reads it by the same rules as far as here.
func checkFeed(text string) error {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errFeedEncoding }
	var b feedBounds
	for {
		tok, err := dec.RawToken()
		if err != nil {
			if errors.Is(err, errFeedEncoding) {
				return errFeedEncoding
			}
			return nil
		}
		if err := b.add(tok); err != nil {
			return err
		}
	}
}

// add adds a token.
func (b *feedBounds) add(tok xml.Token) error {
	switch t := tok.(type) {
	case xml.StartElement:
		b.start(t)
	case xml.EndElement:
		if last := len(b.open) - 1; last >= 0 { // each closes one or more
			b.namespaces -= b.open[last].namespaces
			b.open = b.open[:last]
		}
	case xml.CharData:
		if last := len(b.open) - 1; last >= 0 {
			b.copies += int64(b.open[last].text)
			b.open[last].text += len(t)
		}
	}
	switch {
	case len(b.open) > maxFeedDepth:
		return fmt.Errorf("elements within elements, over %d deep", maxFeedDepth)
	case b.namespaces > maxFeedNamespaces:
		return fmt.Errorf("over %d namespaces", maxFeedNamespaces)
	case b.copies > maxFeedCopies:
		return errors.New("text in too many parts")
	}
	return nil
}

// start opens an element.
func (b *feedBounds) start(t xml.StartElement) {
	var e feedElement
	if last := len(b.open) - 1; last >= 0 {
		e.base = b.open[last].base
	}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns" || a.Name.Local == "xmlns":
			e.namespaces++
		case a.Name.Local == "base":
			e.base += len(a.Value)
		}
	}
	b.namespaces += e.namespaces
	b.copies += int64(e.base)
	b.open = append(b.open, e)
}

// withoutControls cuts the control characters that XML has no place for, as the library
// does, so that both read the same.
func withoutControls(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return -1
		}
		return r
	}, text)
}
