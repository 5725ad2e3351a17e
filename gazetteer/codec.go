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

func appendEntry(dst []byte, e *Entry) []byte {
	var bits byte
	if e.Ambiguous {
		bits |= 1
	}
	if e.Lower {
		bits |= 2
	}
	dst = append(dst, byte(e.Family), bits)
	for _, s := range []string{e.ID, e.Name, e.Kind, e.Sector, e.Country} {
		dst = appendText(dst, s)
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
type decoder struct{ s string }

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

func (d *decoder) text() string {
	n := d.number()
	s := d.s[:n]
	d.s = d.s[n:]
	return s
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

func (d *decoder) entry() *Entry {
	e := &Entry{Family: Family(d.byte())}
	bits := d.byte()
	e.Ambiguous, e.Lower = bits&1 != 0, bits&2 != 0
	for _, s := range []*string{&e.ID, &e.Name, &e.Kind, &e.Sector, &e.Country} {
		*s = d.text()
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
