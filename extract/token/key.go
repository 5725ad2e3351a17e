package token

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/incx/incx/extract/internal/fnv"
)

// Key returns a hash of the normalised form of s: lower case, without
// accents, with straight apostrophes and without the format characters that
// no reader sees. Two tokens with one key are written alike but for such
// differences. Keys are the same on every machine and are stored in models
// and compiled gazetteers.
func Key(s string) uint64 {
	h := fnv.Offset64
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return foldedKey(h, s[i:])
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = fnv.Add64(h, c)
	}
	return h
}

// foldedKey goes on with hash h over s, which may hold any runes.
func foldedKey(h uint64, s string) uint64 {
	var buf [utf8.UTFMax]byte
	for _, r := range s {
		if r < utf8.RuneSelf {
			h = fnv.Add64(h, byte(Fold(r)))
			continue
		}
		if isJoiner(r) || r >= 0x300 && unicode.Is(unicode.Mn, r) {
			continue // a combining mark of decomposed text
		}
		n := utf8.EncodeRune(buf[:], Fold(r))
		for _, c := range buf[:n] {
			h = fnv.Add64(h, c)
		}
	}
	return h
}

// Fold returns r in lower case and without accents; typographic apostrophes
// become straight ones.
func Fold(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r |= 0x20
		}
		return r
	}
	switch r {
	case '’', '‘', 'ʼ', '´', '′':
		return '\''
	case '“', '”', '–', '—', '…':
		return r // most of what is no letter; what is below costs more
	}
	r = unicode.ToLower(r)
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	switch r { // letters that Unicode does not decompose
	case 'ß':
		return 's'
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ı':
		return 'i'
	case 'æ':
		return 'a'
	case 'ς':
		return 'σ'
	case '´': // of the Greek oxia
		return '\''
	}
	return r
}
