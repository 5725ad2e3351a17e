package token

import (
	"unicode/utf8"

	"github.com/incx/incx/extract/internal/fnv"
)

// A scanner cuts a text into tokens. It is used once, from left to right.
type scanner struct {
	text string
	// run is the last run of address characters looked at, so that none is
	// read again for each word in it: see [scanner.address].
	run addressRun
}

// appendTokens appends the tokens of text[from:] to dst.
func (s *scanner) appendTokens(dst []Token, from int) []Token {
	text := s.text
	space, line := true, true
	for i := from; i < len(text); {
		c := text[i]
		var t Token
		switch classes[c] {
		case inSpace:
			space = true
			i++
			continue
		case inLine:
			space, line = true, true
			i++
			continue
		case inControl:
			i++
			continue
		case inLetter, inDigit:
			t = s.scanQuick(i)
		case inPunct:
			t = Token{Start: int32(i), End: int32(i + 1), Kind: Punct, Key: fnv.Add64(fnv.Offset64, c)}
		case inRun:
			t = scanRun(text, i)
		case inQuote:
			t = scanMark(text, i, '\'', 1)
		default:
			r, size := decode(text, i)
			switch {
			case '\u2010' <= r && r <= '\u2027': // dashes, quotes, dots: no need to look further
				t = scanMark(text, i, r, size)
			case isGap(r, size):
				space = space || isSpace(r)
				line = line || isLineBreak(r)
				i += size
				continue
			case isDigit(r) || isLetter(r) && !isMark(r):
				t = s.scanSlow(i)
			default:
				t = scanMark(text, i, r, size)
			}
		}
		t.Space, t.Line = space, line
		space, line = false, false
		dst = append(dst, t)
		i = int(t.End)
	}
	return dst
}

// makeToken returns the token text[start:end] of the given kind.
func makeToken(text string, start, end int, kind Kind) Token {
	s := text[start:end]
	return Token{Start: int32(start), End: int32(end), Kind: kind, Shape: shapeOf(s), Key: Key(s)}
}

// scanQuick returns the token that begins with the ASCII letter or digit at
// text[i]. It reads a run of letters and digits once, with its shape and key,
// and is done where what follows shows that the run is the whole word or
// number, which is so for nearly all; else [scanner.scanSlow] reads it again.
func (s *scanner) scanQuick(i int) Token {
	text := s.text
	upper, lower, firstUpper := 0, 0, false
	key := fnv.Offset64
	end := i
	for ; end < len(text); end++ {
		c := text[end]
		if 'a' <= c && c <= 'z' {
			lower++
		} else if 'A' <= c && c <= 'Z' {
			firstUpper = firstUpper || upper+lower == 0
			upper++
			c |= 0x20
		} else if c < '0' || c > '9' {
			break
		}
		key = fnv.Add64(key, c)
	}
	if end < len(text) {
		switch c := text[end]; classes[c] {
		case inSpace, inLine, inControl:
		default:
			if s.goesOn(i, end, upper+lower > 0) {
				return s.scanSlow(i)
			}
			if c == '.' && stopBelongs(text[i:end]) {
				key = fnv.Add64(key, c)
				end++
			}
		}
	}
	kind := Word
	if upper+lower == 0 {
		kind = Number
	}
	return Token{Start: int32(i), End: int32(end), Kind: kind, Shape: shapeFrom(upper, lower, firstUpper), Key: key}
}

// goesOn says whether the run of ASCII letters and digits text[i:end], which
// a mark or a byte of a longer rune follows, may be no whole token but the
// beginning of a longer word, number or address. It may err on that side.
func (s *scanner) goesOn(i, end int, letters bool) bool {
	text := s.text
	rest := text[end+1:]
	switch c := text[end]; c {
	case '.':
		// More of the word or number, or the rest of a domain.
		return len(rest) > 0 && (isWordByte(rest[0]) || rest[0] >= utf8.RuneSelf)
	case ',':
		return !letters && len(rest) > 0 && classes[rest[0]] == inDigit
	case ':':
		return len(rest) > 0 && (rest[0] == '/' || rest[0] == '[' || !letters && classes[rest[0]] == inDigit)
	case '-', '+':
		return s.mayBeAddress(i)
	case '@', '_', '&':
		return true
	case '[', '(':
		return defangedDot(text, end) > 0 || defangedScheme(text, end) > 0
	case '\'':
		return classes[text[i]] == inLetter && innerApostrophe(text, end, 1)
	default:
		if c < utf8.RuneSelf {
			return false
		}
	}
	r, size := decode(text, end)
	return isLetter(r) || isDigit(r) || isApostrophe(r) && innerApostrophe(text, end, size) ||
		isJoiner(r) && wordAt(text, end+size)
}

// scanSlow returns the token that begins with the letter or digit at text[i],
// whatever it is.
func (s *scanner) scanSlow(i int) Token {
	if end, kind := s.address(i); end > 0 {
		return makeToken(s.text, i, end, kind)
	}
	if r, _ := decode(s.text, i); isDigit(r) {
		return scanNumber(s.text, i)
	}
	return scanWord(s.text, i)
}

// scanNumber scans digits with inner separators, and letters that follow
// without a gap: "2,000", "17:54", "10.3.1", "10[.]3[.]1", "22nd", "16.4m",
// "7zip".
func scanNumber(text string, i int) Token {
	end, letters := i, false
	for end < len(text) {
		r, size := decode(text, end)
		switch {
		case isDigit(r):
		case isLetter(r):
			letters = true
		case r == '_' && wordAt(text, end+1):
			letters = true
		case (r == '.' || r == ',' || r == ':') && !letters && digitAt(text, end+1):
		case (r == '[' || r == '(') && !letters && digitAt(text, end+defangedDot(text, end)):
			size = defangedDot(text, end)
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
	return makeToken(text, i, end, kind)
}

func digitAt(text string, i int) bool { return i < len(text) && classes[text[i]] == inDigit }

// scanRun scans marks of one kind in a row, "...", "--", "***", as one token.
func scanRun(text string, i int) Token {
	c := text[i]
	key := fnv.Offset64
	end := i
	for ; end < len(text) && text[end] == c; end++ {
		key = fnv.Add64(key, c)
	}
	return Token{Start: int32(i), End: int32(end), Kind: Punct, Key: key}
}

// scanMark scans the punctuation mark or symbol r at text[i], size bytes
// long, or the possessive ending that an apostrophe there begins. Combining
// marks and variation selectors go with the symbol they change.
func scanMark(text string, i int, r rune, size int) Token {
	end := i + size
	if isApostrophe(r) {
		if n := possessive(text, i); n > 0 && i > 0 && possessor(text, i) {
			return makeToken(text, i, i+n, Word)
		}
	}
	if r < utf8.RuneSelf {
		return Token{Start: int32(i), End: int32(end), Kind: Punct, Key: fnv.Add64(fnv.Offset64, byte(r))}
	}
	for end < len(text) && text[end] >= utf8.RuneSelf {
		r, size := decode(text, end)
		if !isMark(r) {
			break
		}
		end += size
	}
	return makeToken(text, i, end, Punct)
}
