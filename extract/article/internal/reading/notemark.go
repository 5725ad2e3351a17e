package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/internal/ascii"
)

// superscript leaves out the number of a note, high behind a word or a mark. Behind
// a short word or a number it is a power: "km²", "10³".
func (c *cleaner) superscript(i int) int {
	end := i
	for end < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[end:])
		if !isSuperscript(r) && (r != ',' || end == i) {
			break
		}
		end += size
	}
	for c.text[end-1] == ',' {
		end--
	}
	before, after := c.around(i, end)
	if unicode.IsLetter(after) || unicode.IsDigit(after) {
		return end
	}
	if unicode.IsLetter(before) {
		const longestUnit = 2
		if n := len(letterRunBefore(c.text, i)); n <= longestUnit {
			return end
		}
	} else if !strings.ContainsRune(".,;:!?\"”’)", before) {
		return end
	}
	return c.replace(i, end, "")
}

func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || '⁴' <= r && r <= '⁹' || r == '⁰'
}

// noteNumber leaves out the number of a note that stands right behind the full stop
// at i, as in text from PDF: "was hit.12 The". A word comes before it, no abbreviation, and
// a capital, or the end of a line, behind.
func (c *cleaner) noteNumber(i int) int {
	const longest = 3
	end := i + 1
	for end < len(c.text) && ascii.IsDigit(c.text[end]) {
		end++
	}
	if end == i+1 || end > i+1+longest {
		return end
	}
	word := letterRunBefore(c.text, i)
	if !endsText(word) || isWordRune(c.before(i-len(word))) {
		return end // "No.1", "v2.0", "10.1.2.3"
	}
	rest := c.text[end:]
	first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
	if rest == "" || rest[0] == '\n' || rest[0] == '\r' || rest[0] == ' ' && (unicode.IsUpper(first) || strings.ContainsRune("“\"‘", first)) {
		return c.replace(i+1, end, "")
	}
	return end
}

// endsText says whether a full stop behind word ends a sentence even where a number is
// next: "hit", "Friday", but not "No", "Sept" or "IV".
func endsText(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	if len(word) < 3 || word[size:] != strings.ToLower(word[size:]) {
		return false
	}
	return unicode.IsLower(first) || len(word) > 3 && word != "Sept" && word != "Vols" && word != "Sect" && word != "Chap"
}

// isPictogram says whether r is one of the little pictures that people set into text,
// or a part of one; stars are marks.
func isPictogram(r rune) bool {
	return 0x1f000 <= r && r <= 0x1faff || 0x2600 <= r && r <= 0x26ff && r != '★' && r != '☆' || r == '✅' || r == '❌' || r == '❗' || r == 0xfe0f || r == 0x20e3
}

// pictogram leaves out the pictures at i, and one of the spaces around them.
func (c *cleaner) pictogram(i, end int) int {
	for end < len(c.text) && c.text[end] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(c.text[end:])
		if !isPictogram(r) && r != '\u200d' {
			break
		}
		end += size
	}
	before, after := c.around(i, end)
	if after == ' ' && end < len(c.text) && (i == 0 || unicode.IsSpace(before)) {
		end++
	} else if unicode.IsLetter(before) && unicode.IsLetter(after) {
		return c.replace(i, end, " ")
	}
	return c.replace(i, end, "")
}
