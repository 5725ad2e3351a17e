package article

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"
)

// A format is how an input is written.
type format uint8

const (
	textFormat format = iota
	htmlFormat
	jsonFormat
	jsonLinesFormat
	feedFormat
	mailFormat
	mailboxFormat
)

type compression uint8

const (
	uncompressed compression = iota
	gzipped
	zstandard
)

func compressionOf(head []byte) compression {
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b\x08")):
		return gzipped
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return zstandard
	}
	return uncompressed
}

// binaryName returns what kind of data head is the start of if that is not
// text, "" for text.
func binaryName(head []byte) string {
	for _, m := range [...]struct{ magic, name string }{
		{"%PDF-", "PDF"}, {"PK\x03\x04", "ZIP archive or office document"}, {"\x89PNG", "PNG image"}, {"\xff\xd8\xff", "JPEG image"},
		{"GIF8", "GIF image"}, {"\x7fELF", "executable"}, {"MZ\x90", "executable"}, {"\xd0\xcf\x11\xe0", "office document"},
		{"BZh", "bzip2 data"}, {"\xfd7zXZ", "xz data"}, {"7z\xbc\xaf", "7-Zip archive"}, {"Rar!", "RAR archive"},
		{"{\\rtf", "rich text"}, {"RIFF", "media"}, {"OggS", "media"}, {"ID3", "audio"}, {"SQLite format 3", "database"},
		{"wOF", "font"}, {"\xca\xfe\xba\xbe", "executable"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.name
		}
	}
	if orderOf(head) != notWide {
		return ""
	}
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b && c != 0x08 || c == 0x7f {
			control++
		}
	}
	// A stray control character survives copy and paste; one in fifty does
	// not.
	if control > 2 && control > len(head)/50 {
		return "control characters"
	}
	return ""
}

// extension returns the extension of a path in lower case, without that of a
// compression.
func extension(p string) string {
	p = strings.ToLower(slashed(p))
	return path.Ext(strings.TrimSuffix(strings.TrimSuffix(p, ".gz"), ".zst"))
}

func textMediaType(p string) string {
	switch extension(p) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return "text/markdown"
	}
	return "text/plain"
}

// formatOf tells the format of an input from its start; where that could be
// several things, the extension of its path decides.
func formatOf(head []byte, p string) format {
	ext := extension(p)
	if e, _ := orderOf(head).encoding(); e != nil {
		head, _ = e.NewDecoder().Bytes(head) // what is cut off at its end may be missing
	}
	head = bytes.TrimPrefix(head, []byte(utf8BOM))
	b := bytes.TrimLeft(head, " \t\r\n\f\v")
	if len(b) == 0 {
		return textFormat
	}
	switch b[0] {
	case '{', '[':
		return jsonFormatOf(b, ext)
	case '<':
		return markupFormatOf(b, ext)
	}
	if ext == ".eml" || ext != ".md" && isMail(b) {
		if bytes.HasPrefix(b, []byte(mailboxMark)) {
			return mailboxFormat
		}
		return mailFormat
	}
	if ext == ".jsonl" || ext == ".ndjson" {
		return jsonLinesFormat
	}
	return textFormat
}

// jsonFormatOf tells JSON from JSON Lines and from a text that begins with a
// bracket.
func jsonFormatOf(b []byte, ext string) format {
	switch ext {
	case ".jsonl", ".ndjson":
		return jsonLinesFormat
	case ".json":
		if b[0] == '[' {
			return jsonFormat
		}
	case ".md", ".markdown":
		return textFormat
	}
	rest := bytes.TrimLeft(b[1:], " \t\r\n")
	if b[0] == '[' {
		if len(rest) > 0 && (rest[0] == '{' || rest[0] == ']') || ext == ".json" {
			return jsonFormat
		}
		return textFormat
	}
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '}' {
		if ext == ".json" {
			return jsonFormat
		}
		return textFormat
	}
	switch {
	case startsJSONLines(b):
		return jsonLinesFormat
	case bytes.IndexByte(b, '\n') < 0 && len(b) > window/2 && ext != ".json":
		return jsonLinesFormat // one line longer than can be seen
	}
	return jsonFormat
}

// startsJSONLines says whether b begins with a JSON object on a line of its own
// and goes on after it.
func startsJSONLines(b []byte) bool {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	return len(b) > 0 && b[0] == '{' && hasSecondLine(b) && json.Valid(line)
}

// hasSecondLine says whether b goes on after its first line.
func hasSecondLine(b []byte) bool {
	_, more, _ := bytes.Cut(b, []byte("\n"))
	return len(bytes.TrimSpace(more)) > 0
}

// markupFormatOf tells HTML from a feed and from a text with a tag at its
// start.
func markupFormatOf(b []byte, ext string) format {
	text := ext == ".txt" || ext == ".md" || ext == ".markdown"
	for i := 0; i < 20 && len(b) > 0; i++ {
		// The first element that is no declaration or comment decides.
		low := bytes.ToLower(b[:min(len(b), 40)])
		switch {
		case bytes.HasPrefix(low, []byte("<!doctype html")), hasTag(low, "html"):
			return htmlFormat
		case hasTag(low, "rss"), hasTag(low, "feed"), hasTag(low, "rdf:rdf"):
			return feedFormat
		case bytes.HasPrefix(b, []byte("<!--")):
			n := bytes.Index(b, []byte("-->"))
			if n < 0 {
				n = len(b) - 3
			}
			b = bytes.TrimLeft(b[n+3:], " \t\r\n")
			continue
		case bytes.HasPrefix(b, []byte("<?")), bytes.HasPrefix(b, []byte("<!")):
			n := bytes.IndexByte(b, '>')
			if n < 0 {
				return textFormat
			}
			b = bytes.TrimLeft(b[n+1:], " \t\r\n")
			continue
		case text:
			return textFormat
		}
		for _, t := range [...]string{"head", "body", "article", "main", "div", "p", "h1", "meta", "title", "section", "table", "span", "script", "link"} {
			if hasTag(low, t) {
				return htmlFormat
			}
		}
		break
	}
	if ext == ".html" || ext == ".htm" || ext == ".xhtml" {
		return htmlFormat
	}
	return textFormat
}

// hasTag says whether b begins with the opening tag of an element.
func hasTag(b []byte, name string) bool {
	return len(b) > len(name)+1 && b[0] == '<' && string(b[1:1+len(name)]) == name &&
		strings.IndexByte(" >\t\r\n/", b[1+len(name)]) >= 0
}

// maxFieldName bounds the name of a header field. Some servers write long ones:
// "X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp".
const maxFieldName = 80

// isMail says whether b begins like an e-mail message: header fields, with a
// subject or sender and one that only machines write. Servers put many of their
// own lines above those of the sender.
func isMail(b []byte) bool {
	machine, human := false, false
	for n := 0; n < 40 || !machine || !human; n++ {
		line, rest, ok := bytes.Cut(b, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		b = rest
		if len(line) == 0 || !ok {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if n == 0 {
				return false
			}
			continue
		}
		k := bytes.IndexByte(line, ':')
		if k <= 0 || k > maxFieldName || bytes.IndexByte(line[:k], ' ') >= 0 {
			if n == 0 && bytes.HasPrefix(line, []byte(mailboxMark)) {
				continue // a mailbox's line
			}
			return false
		}
		switch strings.ToLower(string(line[:k])) {
		case "message-id", "mime-version", "received", "return-path", "content-transfer-encoding", "delivered-to", "dkim-signature", "x-mailer":
			machine = true
		case "from", "subject", "to":
			human = true
		}
	}
	return machine && human
}
