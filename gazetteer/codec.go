package gazetteer

import "encoding/binary"

// Entries are stored one after another: texts and lists with their lengths as
// varints. They are decoded when they are first asked for; their texts stay
// parts of the image.

func appendText(dst []byte, s string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(s)))
	return append(dst, s...)
}

func appendTexts(dst []byte, list []string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(list)))
	for _, s := range list {
		dst = appendText(dst, s)
	}
	return dst
}

// appendShared appends a text that many entries may have: as its number among those
// that are stored once, or written out. The lowest bit tells which.
func appendShared(dst []byte, s string, shared map[string]int) []byte {
	if n, ok := shared[s]; ok {
		return binary.AppendUvarint(dst, uint64(n)<<1|1)
	}
	dst = binary.AppendUvarint(dst, uint64(len(s))<<1)
	return append(dst, s...)
}

// The bits in which the form of an entry says yes or no. An id that follows from
// the name is left out.
const (
	bitAmbiguous byte = 1 << iota
	bitLower
	bitNoID
)

// idFollows says whether the id of e is what its name gives. That of attack types
// and demonyms, which are asked for by their ids while texts are read, is always
// written.
func idFollows(e *Entry) bool { return e.Family < Demonym && e.ID == Slug(e.Name) }

// appendEntry appends e, of which the given texts are stored elsewhere under their
// numbers.
func appendEntry(dst []byte, e *Entry, shared map[string]int) []byte {
	var bits byte
	if e.Ambiguous {
		bits |= bitAmbiguous
	}
	if e.Lower {
		bits |= bitLower
	}
	if idFollows(e) {
		dst = append(dst, byte(e.Family), bits|bitNoID)
	} else {
		dst = appendText(append(dst, byte(e.Family), bits), e.ID)
	}
	dst = appendText(dst, e.Name)
	for _, s := range []string{e.Kind, e.Sector, e.Country} {
		dst = appendShared(dst, s, shared)
	}
	dst = appendTexts(dst, e.Aliases)
	dst = appendTexts(dst, e.Weak)
	if e.Attack == nil {
		return dst
	}
	dst = appendTexts(dst, e.Attack.MITRE)
	dst = appendTexts(dst, e.Attack.VERIS)
	dst = binary.AppendUvarint(dst, uint64(len(e.Attack.Phrases)))
	for _, p := range e.Attack.Phrases {
		dst = appendText(dst, p.Text)
		dst = appendText(dst, string(p.POS))
		dst = appendTexts(dst, p.Forms)
		dst = appendTexts(dst, p.Near)
		weak := byte(0)
		if p.Weak {
			weak = 1
		}
		dst = append(dst, weak)
	}
	return dst
}

// decoder reads what the functions above wrote.
type decoder struct {
	s string
	// shared are the texts that entries have by their numbers.
	shared []string
}

func (d *decoder) byte() byte {
	b := d.s[0]
	d.s = d.s[1:]
	return b
}

func (d *decoder) number() int {
	n := 0
	for shift := 0; ; shift += 7 {
		b := d.byte()
		n |= int(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (d *decoder) text() string { return d.bytes(d.number()) }

func (d *decoder) bytes(n int) string {
	s := d.s[:n]
	d.s = d.s[n:]
	return s
}

// sharedText reads what appendShared wrote.
func (d *decoder) sharedText() string {
	n := d.number()
	if n&1 != 0 {
		return d.shared[n>>1]
	}
	return d.bytes(n >> 1)
}

func (d *decoder) texts() []string {
	n := d.number()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = d.text()
	}
	return list
}

// named reads the first fields of an entry after its family.
func (d *decoder) named() (bits byte, id, name string) {
	bits = d.byte()
	if bits&bitNoID == 0 {
		return bits, d.text(), d.text()
	}
	name = d.text()
	return bits, Slug(name), name
}

func (d *decoder) entry() *Entry {
	e := &Entry{Family: Family(d.byte())}
	var bits byte
	bits, e.ID, e.Name = d.named()
	e.Ambiguous, e.Lower = bits&bitAmbiguous != 0, bits&bitLower != 0
	for _, s := range []*string{&e.Kind, &e.Sector, &e.Country} {
		*s = d.sharedText()
	}
	e.Aliases, e.Weak = d.texts(), d.texts()
	if e.Family != Attack {
		return e
	}
	e.Attack = &AttackType{MITRE: d.texts(), VERIS: d.texts()}
	e.Attack.Phrases = make([]Phrase, d.number())
	for i := range e.Attack.Phrases {
		p := &e.Attack.Phrases[i]
		p.Text, p.POS = d.text(), PartOfSpeech(d.text())
		p.Forms, p.Near = d.texts(), d.texts()
		p.Weak = d.byte() != 0
	}
	return e
}

func appendWord(dst []byte, w *listWord) []byte {
	ambiguous := byte(0)
	if w.ambiguous {
		ambiguous = 1
	}
	return appendText(append(dst, byte(w.family), ambiguous), w.text)
}

func (d *decoder) word() listWord {
	return listWord{family: Family(d.byte()), ambiguous: d.byte() != 0, text: d.text()}
}
