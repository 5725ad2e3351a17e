package batch

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"iter"
	"path"
	"strings"

	"github.com/incx/incx/extract/record"
)

// statedName returns what the record at name says it is the record of, as
// [record.Source.Name] writes it; "" where it does not say.
func (t *Tree) statedName(name string) string {
	f, err := t.root.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	switch path.Ext(name) {
	case ".csv":
		return statedInCSV(f)
	case ".tml":
		return statedInTimeML(f)
	}
	return statedInRecord(f)
}

// statedInRecord reads the source of a record in YAML or JSON. The parser of YAML
// takes its time, so that as incx writes it only the beginning is read.
func statedInRecord(r io.Reader) string {
	br := bufio.NewReaderSize(r, bufferSize)
	head, _ := br.Peek(bufferSize) // an error comes again
	if i := bytes.Index(head, []byte("\narticle:")); i >= 0 {
		if rec, err := record.NewDecoder(bytes.NewReader(head[:i+1])).Decode(); err == nil && rec.Source.Path != "" {
			return rec.Source.Name()
		}
	}
	rec, err := record.NewDecoder(br).Decode()
	if err != nil || rec.Source.Path == "" {
		return ""
	}
	return rec.Source.Name()
}

// statedInCSV reads the first cell below the header; a table may have none.
func statedInCSV(r io.Reader) string {
	rows := csv.NewReader(r)
	if _, err := rows.Read(); err != nil {
		return ""
	}
	row, err := rows.Read()
	if err != nil || len(row) == 0 {
		return ""
	}
	name := row[0]
	if len(name) > 1 && name[0] == '\'' && strings.ContainsRune("=+-@", rune(name[1])) {
		name = name[1:] // see [record.CSV]
	}
	return name
}

// statedInTimeML reads DOCID, the first element.
func statedInTimeML(r io.Reader) string {
	dec := xml.NewDecoder(r)
	for {
		tok, err := dec.Token()
		if err != nil {
			return ""
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == "DOCID" {
			var name string
			if dec.DecodeElement(&name, &e) != nil {
				return ""
			}
			return name
		}
	}
}

// readings returns the files that the name of an article may stand for, and for
// each the path of its record without the extension, mirrored from the working
// folder. What follows a # may be part of the file or the id of one of several.
func readings(name string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if name == "" || !yield(name, stem(name)) {
			return
		}
		const most = 16
		for i, n := 0, 0; n < most; i, n = i+1, n+1 {
			at := strings.IndexByte(name[i:], '#')
			if at < 0 {
				return
			}
			i += at
			if file, id := name[:i], name[i+1:]; file != "" && !yield(file, recordNameIn(file, id, "")) {
				return
			}
		}
	}
}
