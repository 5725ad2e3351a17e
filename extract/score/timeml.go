package score

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/incx/incx/extract/record"
)

// readTimeML reads a TimeML file as a gold file: the text of its TEXT element
// (of all its elements where it has none, as in TimeBank), the mentions of
// type DATE and TIME with their values, and the document creation time.
func readTimeML(name string) (Document, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Document{}, fmt.Errorf("read gold file: %w", err)
	}
	doc, err := parseTimeML(data)
	if err != nil {
		return doc, fmt.Errorf("%s: %w", name, err)
	}
	doc.File, doc.Path = filepath.Base(name), name
	doc.ID = strings.TrimSuffix(doc.File, ".tml")
	return doc, nil
}

// parseTimeML reads the gold mentions of a TimeML file. Offsets are into the
// text that [Document.Text] returns.
func parseTimeML(data []byte) (Document, error) {
	p := timeML{whole: !bytes.Contains(data, []byte("<TEXT"))}
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Document{}, fmt.Errorf("parse TimeML: %w", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			p.start(e)
		case xml.EndElement:
			p.end(e.Name.Local)
		case xml.CharData:
			if p.whole || p.inText {
				p.text.Write(e)
			}
		}
	}
	return Document{Partial: true, Mentions: p.mentions, Published: p.created, text: p.text.String()}, nil
}

// timeML is what has been read of a TimeML file.
type timeML struct {
	whole         bool // all character data is text
	inText, inDCT bool
	text          strings.Builder
	open          *Mention // the TIMEX3 element at hand, if it counts
	mentions      []Mention
	created       string
}

func (p *timeML) start(e xml.StartElement) {
	switch e.Name.Local {
	case "TEXT":
		p.inText = true
	case "DCT":
		p.inDCT = true
	case "TIMEX3":
		value, kind := attr(e, "value"), attr(e, "type")
		if p.inDCT || attr(e, "functionInDocument") == "CREATION_TIME" {
			p.created = value
		}
		if (p.whole || p.inText) && (kind == "DATE" || kind == "TIME") {
			p.open = &Mention{Start: p.text.Len(), Label: record.LabelDate, Value: value}
		}
	}
}

func (p *timeML) end(name string) {
	switch name {
	case "TEXT":
		p.inText = false
	case "DCT":
		p.inDCT = false
	case "TIMEX3":
		if p.open == nil {
			return
		}
		// An element without text stands for a time that the text only
		// implies; there is nothing to find.
		if m := p.open; m.Start < p.text.Len() {
			m.End = p.text.Len()
			m.Text = p.text.String()[m.Start:]
			p.mentions = append(p.mentions, *m)
		}
		p.open = nil
	}
}

// attr returns the value of an attribute, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
