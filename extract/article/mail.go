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

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/page"
	"github.com/incx/incx/extract/record"
)

// mailType is the media type of e-mail messages.
const mailType = "message/rfc822"

// readMail reads an input that is one e-mail message.
func (in *input) readMail(msg []byte) (*Article, error) {
	a := in.article()
	_, err := a.readMail(msg, in.o)
	return a, err
}

// readMail reads an e-mail message into a, and returns its ID: the plain text of it,
// or its HTML where the plain text is a stub. The subject is the title. Where the
// text is a note on a message that is attached, that message is the article.
func (a *Article) readMail(data []byte, o Options) (id string, err error) {
	return a.readMessage(data, o, 0)
}

func (a *Article) readMessage(data []byte, o Options, depth int) (id string, err error) {
	msg, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, " \t\r\n")))
	if err != nil {
		return "", fmt.Errorf("%w message: %s", ErrFormat, oneline.Of(err.Error()))
	}
	id = oneline.Of(strings.Trim(msg.Header.Get("Message-Id"), "<> "))
	bare := *a
	a.Source.MediaType = mailType
	dec := mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) { return charset.NewReaderLabel(label, r) }}
	header := func(key string) string {
		v := msg.Header.Get(key)
		if s, err := dec.DecodeHeader(v); err == nil {
			v = s
		}
		return oneline.Of(v)
	}
	a.About.Title = withoutReply(header("Subject"), msg.Header.Get("List-Id") != "")
	if from, err := (&mail.AddressParser{WordDecoder: &dec}).Parse(msg.Header.Get("From")); err == nil && from.Name != "" {
		a.About.Authors = []string{oneline.Of(from.Name)}
	}
	if d := header("Date"); d != "" && o.Published == "" {
		a.tryPublished(d, "the date of the message", record.ByHeader)
	}
	var parts mailParts
	parts.read(msg.Header.Get("Content-Type"), msg.Header.Get("Content-Transfer-Encoding"), msg.Body, depth)
	body, enc := parts.text()
	if parts.attached != nil {
		if _, err := bare.readMessage(parts.attached, o, depth+1); err == nil && len(bare.Text) >= stub*len(strings.TrimSpace(body)) {
			*a = bare
			return id, nil
		}
	}
	if enc.name != "" {
		a.setEncoding(enc)
	}
	return id, a.derive(body, o)
}

// withoutReply returns a subject without the marks of replies and forwarding
// before it. After such a mark, or in the mail of a list, a word in brackets is
// the list's.
func withoutReply(subject string, list bool) string {
	const most = 8
	s := subject
	for range most {
		if rest, ok := cutReply(s); ok {
			s, list = rest, true
			continue
		}
		k := strings.IndexByte(s, ']')
		if !list || !strings.HasPrefix(s, "[") || k < 0 || k > 40 {
			break
		}
		s = strings.TrimSpace(s[k+1:])
	}
	if s == "" {
		return subject
	}
	return s
}

// cutReply cuts one mark of a reply or of forwarding, in the languages that
// mail programs write them in: "Re:", "FW: ", "Re[2]:".
func cutReply(s string) (string, bool) {
	mark, rest, ok := strings.Cut(s, ":")
	mark, _, _ = strings.Cut(mark, "[")
	if !ok || len(mark) > 4 {
		return s, false
	}
	switch strings.ToLower(strings.TrimSpace(mark)) {
	case "re", "fw", "fwd", "aw", "wg", "tr", "rv", "sv", "vs", "antw":
		return strings.TrimSpace(rest), true
	}
	return s, false
}

// stub is how many times as long as a text another part of the message is, where
// the text only says that there is that part.
const stub = 3

// text returns the text of a message and how it was decoded. A plain part of a few
// words says that the message is in HTML.
func (p *mailParts) text() (body string, enc encodingResult) {
	if fromHTML := visibleText(p.html); len(fromHTML) >= stub*len(strings.TrimSpace(p.plain)) && fromHTML != "" {
		return fromHTML, p.htmlEncoding
	}
	return p.plain, p.plainEncoding
}

// visibleText returns the text of the HTML of a message, in which hidden text
// is for the list of messages.
func visibleText(s string) string {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return page.LooseText(s)
	}
	t := page.Builder{Visible: true, Forms: true}
	if t.Node(page.Body(doc)); t.String() == "" {
		return page.TextOf(page.Body(doc))
	}
	return t.String()
}

// mailParts are the first plain and the first HTML part of a message, and the first
// message that is attached to it.
type mailParts struct {
	plain, html                 string
	plainEncoding, htmlEncoding encodingResult
	attached                    []byte
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
			if kind := part.Header.Get("Content-Type"); part.FileName() == "" || isMessage(kind) {
				p.read(kind, part.Header.Get("Content-Transfer-Encoding"), part, depth+1)
			}
		}
		return
	}
	switch media {
	case "text/plain":
		if p.plain != "" {
			return
		}
	case "text/html":
		if p.html != "" {
			return
		}
	case mailType:
		if p.attached != nil {
			return
		}
	default:
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
	if media == mailType {
		p.attached = data
		return
	}
	text, enc, err := decode(data, params["charset"])
	if err != nil {
		return
	}
	if media == "text/html" {
		p.html, p.htmlEncoding = text, enc
		return
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if strings.EqualFold(params["format"], "flowed") {
		text = unflowed(text, strings.EqualFold(params["delsp"], "yes"))
	}
	p.plain, p.plainEncoding = text, enc
}

// isMessage says whether a field Content-Type is that of a message.
func isMessage(contentType string) bool {
	media, _, _ := mime.ParseMediaType(contentType)
	return media == mailType
}

// signatureMark is the line between a message and the signature of its sender.
const signatureMark = "-- "

// unflowed returns a text in the form of RFC 3676 with the lines of its paragraphs
// joined: where a line ends with a space, the next one of the same quotation goes on
// with it. DelSp says that the space is not part of the text.
func unflowed(text string, delSp bool) string {
	var b strings.Builder
	b.Grow(len(text))
	open, depth := false, 0 // whether the last line goes on, and its quotation marks
	for line := range strings.SplitSeq(text, "\n") {
		rest := strings.TrimLeft(line, ">")
		quotes := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ")
		switch {
		case open && quotes == depth && rest != "" && line != signatureMark:
			line = rest
		case b.Len() > 0:
			b.WriteByte('\n')
		}
		open, depth = strings.HasSuffix(line, " ") && line != signatureMark, quotes
		if open && delSp {
			line = line[:len(line)-1]
		}
		b.WriteString(line)
	}
	return b.String()
}
