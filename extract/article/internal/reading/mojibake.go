package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// misread reads characters at i that are the bytes of others in UTF-8, taken for
// Windows-1252 by some program before: "â€™" for an apostrophe, "Ã©" for "é". It
// returns the place behind them and what they were meant to be, or false.
func misread(text string, i int) (end int, meant rune, ok bool) {
	var b [utf8.UTFMax]byte
	n, want := 0, 0
	for end = i; end < len(text); {
		r, size := utf8.DecodeRuneInString(text[end:])
		c, ok := misreadByte(r)
		if n == 0 {
			want = runeSize(c)
			ok = ok && c >= 0xc2 && c < 0xf5
		}
		if !ok {
			return 0, 0, false
		}
		b[n] = c
		n++
		end += size
		if n == want {
			break
		}
	}
	if n < want || n < 2 {
		return 0, 0, false
	}
	meant, size := utf8.DecodeRune(b[:n])
	if size != n || !unicode.IsPrint(meant) && !isBlank(meant) && !isInvisible(meant) {
		return 0, 0, false
	}
	return end, meant, true
}

// misreadByte returns the byte that a program took for r. Five bytes stand for nothing
// in Windows-1252 and were left as they are.
func misreadByte(r rune) (byte, bool) {
	if 0x80 <= r && r <= 0x9f {
		return byte(r), true
	}
	c, ok := charmap.Windows1252.EncodeRune(r)
	return c, ok && c >= utf8.RuneSelf
}

// endsWord says whether the letter at i, which misread characters can begin with, is
// rather the last one of a word with a mark behind it: "NESTLÉ’S", "Weiß’s", "« Café »".
// Misread characters mostly begin with "Â", "Ã" or "â", with which few words end.
func endsWord(text string, i int) bool {
	const marks = "’‘”“»›–—…•™®©\u00a0\u00ad"
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == 'Â' || r == 'Ã' || r == 'â' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if !unicode.IsLetter(before) || unicode.IsUpper(r) && !unicode.IsUpper(before) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	return strings.ContainsRune(marks, after)
}
