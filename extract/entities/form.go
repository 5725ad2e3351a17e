package entities

import (
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A form is what a mention's words say about its name, without a leading
// "the", a title before a person and a company suffix at the end.
type form struct {
	first, last int // tokens
	// squeezed is a hash of the letters and digits alone, in lower case and
	// without accents: "Wal-Mart" and "Walmart" have the same.
	squeezed uint64
	words    int // tokens that are words or numbers
	upper    bool
}

// readForms computes the forms of all mentions.
func (l *Linker) readForms(s *Scratch) {
	for i := range s.ms {
		m := &s.ms[i]
		if !named(m.Label) || m.First < 0 || m.First >= m.Last || m.Last > len(s.d.Tokens) {
			s.forms = append(s.forms, form{})
			continue
		}
		s.forms = append(s.forms, l.formOf(s.d, m.Label, m.First, m.Last))
	}
}

// formOf returns the form of the name in tokens first to last-1.
func (l *Linker) formOf(d *token.Document, label record.Label, first, last int) form {
	f := form{first: first, last: last}
	for f.first+1 < f.last {
		k := d.Tokens[f.first].Key
		if k != l.words.the && (label != record.LabelPerson || !l.words.is(k, honorific)) {
			break
		}
		f.first++
	}
	if label != record.LabelPerson {
		for f.first+1 < f.last {
			t := &d.Tokens[f.last-1]
			if t.Kind == token.Word && !l.words.is(t.Key, suffix) && !l.words.is(t.Key, possessive) {
				break
			}
			if t.Kind == token.Number || t.Kind == token.URL {
				break
			}
			f.last--
		}
	}
	f.squeezed = l.squeezeName(d, f.first, f.last)
	caps := true
	for i := f.first; i < f.last; i++ {
		t := &d.Tokens[i]
		switch t.Kind {
		case token.Punct:
			continue
		case token.Word:
			caps = caps && (t.Shape == token.Upper || t.Shape == token.Initial)
		}
		f.words++
	}
	f.upper = caps && f.words > 0
	return f
}

// hasShortForms says whether a name has enough words for shorter forms, and few
// enough that all of these can be looked at.
func (f form) hasShortForms() bool { return f.words > 1 && f.words <= 12 }

// squeezeName returns the hash of the letters and digits in tokens first to
// last-1, with "and" for an ampersand.
func (l *Linker) squeezeName(d *token.Document, first, last int) uint64 {
	h := fnv.Offset64
	for i := first; i < last; i++ {
		switch t := &d.Tokens[i]; {
		case t.Kind != token.Punct:
			h = squeeze(h, d.Text[t.Start:t.End])
		case t.Key == l.words.ampersand:
			h = squeeze(h, "and")
		}
	}
	return h
}

// squeeze goes on with hash h over the letters and digits of s, folded.
func squeeze(h uint64, s string) uint64 {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if unicode.Is(unicode.Mn, r) {
				i += size
				continue
			}
		}
		i += size
		r = token.Fold(r)
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '+' {
				h = fnv.Add64(h, byte(r))
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			for ; r > 0; r >>= 8 {
				h = fnv.Add64(h, byte(r))
			}
		}
	}
	return h
}

// initial returns the first letter of a token, folded.
func initial(d *token.Document, i int) rune {
	t := &d.Tokens[i]
	r, _ := utf8.DecodeRuneInString(d.Text[t.Start:t.End])
	return token.Fold(r)
}
