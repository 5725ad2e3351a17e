package article

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/incx/incx/extract/record"
)

// readMail reads an e-mail message: the plain text of it, or its HTML where it
// has no other. The subject is the title.
func readMail(data []byte, in *input) (*Article, error) {
	data = bytes.TrimLeft(data, " \t\r\n")
	if bytes.HasPrefix(data, []byte("From ")) { // a mailbox file's separator
		if k := bytes.IndexByte(data, '\n'); k >= 0 {
			data = data[k+1:]
		}
	}
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w message: %s", ErrFormat, oneLine(err.Error()))
	}
	a := in.article()
	a.Source.MediaType = "message/rfc822"
	dec := mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) { return charset.NewReaderLabel(label, r) }}
	header := func(key string) string {
		v := msg.Header.Get(key)
		if s, err := dec.DecodeHeader(v); err == nil {
			v = s
		}
		return oneLine(v)
	}
	a.About.Title = header("Subject")
	if from, err := (&mail.AddressParser{WordDecoder: &dec}).Parse(msg.Header.Get("From")); err == nil && from.Name != "" {
		a.About.Authors = []string{oneLine(from.Name)}
	}
	if d := header("Date"); d != "" && in.o.Published == "" {
		a.tryPublished(d, "the date of the message", record.ByHeader)
	}
	var parts mailParts
	parts.read(msg.Header.Get("Content-Type"), msg.Header.Get("Content-Transfer-Encoding"), msg.Body, 0)
	body, enc := parts.plain, parts.plainEncoding
	if strings.TrimSpace(body) == "" {
		body, enc = parts.html, parts.htmlEncoding
		body = htmlFragment(body)
	}
	if enc != "" {
		a.Source.Encoding = enc
	}
	return a, a.derive(strings.ReplaceAll(body, "\r\n", "\n"), in.o)
}

// mailParts are the first plain and the first HTML part of a message.
type mailParts struct {
	plain, html                 string
	plainEncoding, htmlEncoding string
	n                           int
}

// maxMailParts and maxMailDepth bound what is read of a message.
const (
	maxMailParts = 200
	maxMailDepth = 8
)

// read reads the part with the given header fields.
func (p *mailParts) read(contentType, transfer string, r io.Reader, depth int) {
	if p.n++; p.n > maxMailParts || depth > maxMailDepth {
		return
	}
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") && params["boundary"] != "" {
		mr := multipart.NewReader(r, params["boundary"])
		for p.n <= maxMailParts {
			part, err := mr.NextRawPart()
			if err != nil {
				return
			}
			if part.FileName() == "" {
				p.read(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part, depth+1)
			}
		}
		return
	}
	if media != "text/plain" && media != "text/html" || media == "text/plain" && p.plain != "" || media == "text/html" && p.html != "" {
		return
	}
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	// What breaks off is still worth reading.
	data, _ := io.ReadAll(r)
	text, enc, err := decode(data, params["charset"])
	if err != nil {
		return
	}
	if media == "text/html" {
		p.html, p.htmlEncoding = text, enc.name
	} else {
		p.plain, p.plainEncoding = text, enc.name
	}
}
