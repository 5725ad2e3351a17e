package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

// mailboxMark begins the line that mailboxes have before each message.
const mailboxMark = "From "

// readMailbox reads an article from each message of a mailbox file (RFC 4155). A
// message whose ID another one has too has its number for an ID. One message under a
// mailbox's line is one article, unless the input is called a mailbox, which may grow.
func readMailbox(ctx context.Context, in *input, yield func(*Article, error) error) error {
	if b, _ := in.r.Peek(len(utf8BOM)); string(b) == utf8BOM {
		_, _ = in.r.Discard(len(b))
	}
	box := mailbox{in: in}
	seen := make(map[string]bool)
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		msg, more, err := box.next()
		if err == nil && n == 1 && !more && extension(in.o.Path) != ".mbox" {
			if err = in.finish(); err != nil {
				return yield(nil, err)
			}
			a, err := in.readMail(msg)
			return give(yield, a, err)
		}
		var a *Article
		if err == nil {
			a, err = readBoxed(msg, in.o)
		}
		read := err == nil
		if read && seen[a.ID] {
			a.ID = ""
		}
		if err = giveItem(yield, a, err, "message", n); err != nil || !more {
			return err
		}
		if read {
			seen[a.ID] = true
		}
	}
}

// readBoxed reads one of several messages.
func readBoxed(msg []byte, o Options) (*Article, error) {
	a := newArticle(msg, o)
	id, err := a.readMail(msg, o)
	a.ID = id
	return a, a.titleOnly(err)
}

// A mailbox is a mailbox file that is read line by line.
type mailbox struct {
	in   *input
	line []byte // scratch
	msg  []byte // the message so far, with the line before it
	// tooLarge says that the message is over the size limit; msg is empty then.
	tooLarge bool
	// head are lines that may be the header of the next message, with the line
	// before it.
	head []byte
	// inBody says that the line before is not empty, done that there are no more
	// lines.
	inBody, done bool
}

// next returns the next message, without the line before it, and whether there are
// more. Where there are, an error is that of this message alone.
func (m *mailbox) next() (msg []byte, more bool, err error) {
	m.msg, m.tooLarge = nil, false
	m.endHead()
	for !m.done {
		line, err := m.in.line(m.line[:0])
		m.line = line
		switch {
		case errors.Is(err, errLongLine):
			m.drop()
			m.inBody = true
			continue
		case errors.Is(err, io.EOF):
			m.done = true
		case err != nil:
			return nil, false, m.in.readError(err)
		}
		blank := len(bytes.TrimRight(line, "\r\n")) == 0
		isHead := m.head != nil || !m.inBody && bytes.HasPrefix(line, []byte(mailboxMark))
		m.inBody = !blank
		if !isHead {
			m.add(withoutQuote(line))
			continue
		}
		m.head = append(m.head, line...)
		whole := blank || m.done
		if whole && (m.tooLarge || len(m.msg) > 0) && isMail(m.head) {
			msg, err = m.message()
			return msg, true, err
		}
		if whole || int64(len(m.head)) > m.in.o.maxSize() {
			m.endHead()
		}
	}
	msg, err = m.message()
	return msg, false, err
}

// message returns the message so far.
func (m *mailbox) message() ([]byte, error) {
	if m.tooLarge {
		return nil, fmt.Errorf("%w: over %d bytes", ErrTooLarge, m.in.o.maxSize())
	}
	if bytes.HasPrefix(m.msg, []byte(mailboxMark)) {
		_, msg, _ := bytes.Cut(m.msg, []byte("\n"))
		return msg, nil
	}
	return m.msg, nil
}

// add adds text to the message, unless that is empty yet and the text is blank.
func (m *mailbox) add(text []byte) {
	switch {
	case m.tooLarge, len(m.msg) == 0 && len(bytes.TrimSpace(text)) == 0:
	case int64(len(m.msg))+int64(len(text)) > m.in.o.maxSize():
		m.drop()
	default:
		m.msg = append(m.msg, text...)
	}
}

// drop gives up a message that is too large.
func (m *mailbox) drop() { m.msg, m.head, m.tooLarge = nil, nil, true }

// endHead adds to the message what began like the header of another.
func (m *mailbox) endHead() {
	m.add(m.head)
	m.head = nil
}

// withoutQuote returns a line of a body without the mark that mailboxes put before
// lines that begin like the one before a message.
func withoutQuote(line []byte) []byte {
	if len(line) > 0 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte(mailboxMark)) {
		return line[1:]
	}
	return line
}
