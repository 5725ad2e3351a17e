package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendTokens appends the tokens of text[from:] to dst.
func appendTokens(dst []Token, text string, from int) []Token {
	space, line := true, true
	for i := from; i < len(text); {
		r, size := decode(text, i)
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f':
			space, line = true, true
			i += size
			continue
		case isGap(r, size):
			space = true
			i += size
			continue
		}
		t := scan(text, i)
		t.Space, t.Line = space, line
		space, line = false, false
		dst = append(dst, t)
		i = int(t.End)
	}
	return dst
}

// decode returns the rune at text[i] and its length in bytes.
func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// isGap says whether r is no part of any token: white space, a control or
// format character, or an invalid byte.
func isGap(r rune, size int) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	if r == utf8.RuneError {
		return size <= 1
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// scan returns the token that begins at text[i], which must not be a gap.
func scan(text string, i int) Token {
	r, size := decode(text, i)
	if !isLetter(r) && !isDigit(r) {
		return scanPunct(text, i, r, size)
	}
	if end, kind := scanAddress(text, i); end > 0 {
		return make1(text, i, end, kind)
	}
	if isDigit(r) {
		return scanNumber(text, i)
	}
	return scanWord(text, i)
}

// make1 returns the token text[start:end] of the given kind.
func make1(text string, start, end int, kind Kind) Token {
	s := text[start:end]
	return Token{Start: int32(start), End: int32(end), Kind: kind, Shape: shapeOf(s), Key: Key(s)}
}

// scanPunct scans a punctuation mark; full stops and dashes in a row are one
// token, and so is a possessive ending that follows a name.
func scanPunct(text string, i int, r rune, size int) Token {
	end := i + size
	switch {
	case isApostrophe(r):
		if n := possessive(text, i); n > 0 && i > 0 && followsWord(text, i) {
			return make1(text, i, i+n, Word)
		}
	case r == '.' || r == '-' || r == '_' || r == '*' || r == '=' || r == '#':
		for end < len(text) && text[end] == byte(r) {
			end++
		}
	}
	return make1(text, i, end, Punct)
}

// followsWord says whether a letter or digit stands right before text[i].
func followsWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return isLetter(r) || isDigit(r) || r == '.' || r == ')'
}

// possessive returns the length of a possessive ending at text[i], or 0.
func possessive(text string, i int) int {
	r, size := decode(text, i)
	if !isApostrophe(r) || i+size >= len(text) {
		return 0
	}
	if c := text[i+size]; c != 's' && c != 'S' {
		return 0
	}
	if j := i + size + 1; j < len(text) {
		if r, _ := decode(text, j); isLetter(r) || isDigit(r) {
			return 0
		}
	}
	return size + 1
}

// scanNumber scans digits with inner separators, and letters that follow
// without a gap: "2,000", "17:54", "10.3.1", "22nd", "16.4m", "7zip".
func scanNumber(text string, i int) Token {
	end, letters := i, false
	for end < len(text) {
		r, size := decode(text, end)
		switch {
		case isDigit(r):
		case isLetter(r) || r == '_':
			letters = true
		case (r == '.' || r == ',' || r == ':') && !letters && end+1 < len(text) && isDigit(rune(text[end+1])):
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		end += size
	}
	kind := Number
	if letters {
		kind = Word
	}
	return make1(text, i, end, kind)
}

// scanWord scans a word: letters and digits, with apostrophes, full stops and
// ampersands where they are part of it ("O'Brien", "don't", "U.S.", "AT&T").
func scanWord(text string, i int) Token {
	end := i
	for end < len(text) {
		r, size := decode(text, end)
		switch {
		case isLetter(r) || isDigit(r):
			end += size
			continue
		case r == '_' && end+1 < len(text) && (isLetter(rune(text[end+1])) || isDigit(rune(text[end+1]))):
			end += size
			continue
		case isApostrophe(r) && innerApostrophe(text, end, size):
			end += size
			continue
		case r == '&' && ampersandInside(text, i, end):
			end += size
			continue
		case r == '.':
			if n := innerStop(text, i, end); n > 0 {
				end += n
				continue
			}
		}
		break
	}
	if end < len(text) && text[end] == '.' && stopBelongs(text, i, end) {
		end++
	}
	return make1(text, i, end, Word)
}

// innerApostrophe says whether the apostrophe at text[i] joins two letters of
// one word and does not open a possessive.
func innerApostrophe(text string, i, size int) bool {
	if i+size >= len(text) || possessive(text, i) > 0 {
		return false
	}
	r, _ := decode(text, i+size)
	return isLetter(r)
}

// ampersandInside says whether the ampersand at text[i] joins capitals, as in
// "AT&T" and "R&D".
func ampersandInside(text string, start, i int) bool {
	if i+1 >= len(text) || i-start > 3 {
		return false
	}
	for j := start; j < i; j++ {
		if c := text[j]; c < 'A' || c > 'Z' {
			return false
		}
	}
	c := text[i+1]
	return 'A' <= c && c <= 'Z'
}

// innerStop returns 1 where the full stop at text[i], in a word that began at
// start, is followed without space by more of the same word: "U.S", "e.g",
// "Node.js", "login.evil". A capital after a lower-case word begins a
// sentence whose space was lost ("ended.The").
func innerStop(text string, start, i int) int {
	if i+1 >= len(text) {
		return 0
	}
	next, _ := decode(text, i+1)
	if !isLetter(next) && !isDigit(next) {
		return 0
	}
	if unicode.IsUpper(next) && !acronymSoFar(text[start:i]) {
		return 0
	}
	return 1
}

// acronymSoFar says whether s is single letters with full stops between: "U",
// "U.S", "p".
func acronymSoFar(s string) bool {
	letters := 0
	for _, r := range s {
		if r == '.' {
			letters = 0
			continue
		}
		if letters++; letters > 1 || !isLetter(r) {
			return false
		}
	}
	return letters == 1
}

// stopBelongs says whether the full stop at text[i] is part of the word
// text[start:i]: of an acronym ("U.S."), an initial ("J.") or an abbreviation
// that is never without it.
func stopBelongs(text string, start, i int) bool {
	w := text[start:i]
	if acronymSoFar(w) {
		if strings.IndexByte(w, '.') >= 0 {
			return true
		}
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r) && w != "I"
	}
	return isAbbreviation(w)
}

// shapeOf returns the shape of s.
func shapeOf(s string) Shape {
	upper, lower, first := 0, 0, true
	firstUpper := false
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		i += size
		if r < utf8.RuneSelf {
			switch {
			case 'A' <= r && r <= 'Z':
				upper++
				firstUpper = firstUpper || first
				first = false
			case 'a' <= r && r <= 'z':
				lower++
				first = false
			}
			continue
		}
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			firstUpper = firstUpper || first
			first = false
		case unicode.IsLetter(r):
			lower++
			first = false
		}
	}
	switch {
	case upper == 0 && lower == 0:
		return NoCase
	case upper == 0:
		return Lower
	case lower == 0 && upper == 1:
		return Initial
	case lower == 0:
		return Upper
	case upper == 1 && firstUpper:
		return Title
	}
	return Mixed
}
