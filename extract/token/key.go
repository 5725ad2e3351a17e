package token

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// Key returns a hash of the normalised form of s: lower case, without
// accents, with straight apostrophes. Two tokens with one key are written
// alike but for such differences. Keys are the same on every machine and are
// stored in models and compiled gazetteers.
func Key(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return foldedKey(h, s[i:])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// foldedKey goes on with hash h over s, which may hold any runes.
func foldedKey(h uint64, s string) uint64 {
	var buf [utf8.UTFMax]byte
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) {
			continue // a combining mark of decomposed text
		}
		n := utf8.EncodeRune(buf[:], Fold(r))
		for _, c := range buf[:n] {
			h = (h ^ uint64(c)) * fnvPrime
		}
	}
	return h
}

// Fold returns r in lower case and without accents; typographic apostrophes
// become straight ones.
func Fold(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	switch r {
	case '’', '‘', 'ʼ', '´', '′':
		return '\''
	case 'ß':
		return 's'
	case 'ø', 'Ø':
		return 'o'
	case 'ł', 'Ł':
		return 'l'
	case 'đ', 'Đ', 'ð', 'Ð':
		return 'd'
	case 'ı':
		return 'i'
	case 'æ', 'Æ':
		return 'a'
	}
	r = unicode.ToLower(r)
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	return r
}
