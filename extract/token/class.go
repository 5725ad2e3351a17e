package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The classes of bytes, by which the scanner decides what to do next.
const (
	inControl = 'c' // control characters other than white space: gaps
	inSpace   = 's'
	inLine    = 'n' // line breaks, of any kind
	inPunct   = 'p' // marks that stand alone
	inRun     = 'r' // marks that are one token in a row: "--", "..."
	inQuote   = 'q' // the straight apostrophe
	inDigit   = 'd'
	inLetter  = 'l'
	inRune    = 'w' // bytes of longer runes
)

// classes has the class of each byte.
const classes = "cccccccccsnnnncccccccccccccccccc" + // control characters, tab, line breaks
	"spprpppqpprpprrpddddddddddppprpp" + //  !"#$%&'()*+,-./0123456789:;<=>?
	"pllllllllllllllllllllllllllppppr" + // @ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_
	"pllllllllllllllllllllllllllppppc" + // `abcdefghijklmnopqrstuvwxyz{|}~
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" +
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" +
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" +
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"

// decode returns the rune at text[i] and its length in bytes.
func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// isGap says whether r, size bytes long, is no part of any token: white
// space, a control or format character, or an invalid byte.
func isGap(r rune, size int) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	if r == utf8.RuneError {
		return size <= 1
	}
	return isSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

// isSpace says whether r parts words: white space, no-break spaces among it,
// and the zero-width space.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' }

// isLineBreak says whether r, no ASCII character, breaks a line.
func isLineBreak(r rune) bool { return r == '\u2028' || r == '\u2029' }

// isJoiner says whether r is a format character that a reader does not see
// within a word: the soft hyphen, the zero-width joiners and no-break space.
func isJoiner(r rune) bool {
	return r == '\u00ad' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff'
}

// isLetter says whether r is a letter or a mark on one. The apostrophe
// U+02BC, a letter by its Unicode category, is none in English text.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return (unicode.IsLetter(r) || unicode.Is(unicode.M, r)) && r != 'ʼ'
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isWordByte says whether c is an ASCII letter or digit or a low line.
func isWordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
}

// wordAt says whether a letter, mark or digit stands at text[i].
func wordAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := decode(text, i)
	return isLetter(r) || isDigit(r)
}

// lineBreaks returns the number of line breaks in gap, which is no text but
// white space; a paragraph separator counts as two.
func lineBreaks(gap string) int {
	n := strings.Count(gap, "\n") + 2*strings.Count(gap, "\u2029") + strings.Count(gap, "\u2028")
	for i := range len(gap) {
		if c := gap[i]; c == '\v' || c == '\f' || c == '\r' && (i+1 == len(gap) || gap[i+1] != '\n') {
			n++
		}
	}
	return n
}
