package token

import (
	"unicode"
	"unicode/utf8"
)

// Shape says how a token is capitalised.
type Shape uint8

// The shapes of tokens. Only letters of a script with case count; a token
// without any is NoCase.
const (
	NoCase  Shape = iota
	Lower         // "data"
	Title         // "Paris", "O'Brien" is Mixed
	Upper         // "NHS", "U.S."
	Initial       // one capital letter, perhaps with a full stop: "J", "J."
	Mixed         // "iPhone", "McAfee"
)

// String returns the shape's name in lower case.
func (s Shape) String() string {
	switch s {
	case NoCase:
		return "nocase"
	case Lower:
		return "lower"
	case Title:
		return "title"
	case Upper:
		return "upper"
	case Initial:
		return "initial"
	case Mixed:
		return "mixed"
	}
	return "unknown"
}

// shapeOf returns the shape of s.
func shapeOf(s string) Shape {
	upper, lower, firstUpper := 0, 0, false
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		i += size
		switch {
		case isUpper(r):
			firstUpper = firstUpper || upper+lower == 0
			upper++
		case isLower(r):
			lower++
		}
	}
	return shapeFrom(upper, lower, firstUpper)
}

// shapeFrom returns the shape of a token with so many capital and small
// letters, of which the first one is a capital or not.
func shapeFrom(upper, lower int, firstUpper bool) Shape {
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

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}
