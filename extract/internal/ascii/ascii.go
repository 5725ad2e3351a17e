// Package ascii tells the bytes of a text apart that may be part of a number or a word.
package ascii

// IsDigit says whether c is a digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// IsAlpha says whether c is a letter or part of a character beyond ASCII, which is
// taken for one.
func IsAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }
