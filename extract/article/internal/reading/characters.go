package reading

import (
	"html"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A cleaner finds the characters that are not what a reader sees: invisible ones,
// spaces, hyphens and letters in other forms, references to characters that were
// left in a text, and words broken at the ends of lines.
type cleaner struct {
	text  string
	from  int // where what is read begins
	edits []edit
	words vocabulary
	// broken is where the rest of a broken word begins, the line break of which is owed
	// to the text behind it; 0 where none is.
	broken int
	breaks []wordBreak
}

// A wordBreak is a line break that was put behind the word that it broke.
type wordBreak struct {
	edit int // that puts it there
	rest int // how many bytes of the word were on the line below
}

// findCharacters finds what is to be mended in the characters of text[from:].
func findCharacters(text string, from int) *cleaner {
	c := &cleaner{text: text, from: from}
	for i := from; i < len(text); {
		if b := text[i]; b >= utf8.RuneSelf {
			i = c.rune(i)
			continue
		} else if b == ' ' {
			i = c.space(i)
			continue
		} else if b == '-' {
			i = c.hyphen(i, i+1)
			continue
		} else if b == '&' {
			i = c.reference(i)
			continue
		} else if b == '`' {
			c.apostrophe(i, i+1)
		} else if b == '.' {
			i = c.noteNumber(i)
			continue
		} else if b < ' ' {
			c.broken = 0 // the line ends here anyway
		}
		i++
	}
	return c
}

func (c *cleaner) replace(start, end int, put string) int {
	c.edits = append(c.edits, edit{start: start, end: end, put: put})
	return end
}

// space reads the space at i and returns the place behind it. Behind a broken word
// the line ends there; one of two in a row is left out, while more part columns.
func (c *cleaner) space(i int) int {
	end := i + 1
	for end < len(c.text) && c.text[end] == ' ' {
		end++
	}
	switch {
	case c.broken > 0:
		c.breaks = append(c.breaks, wordBreak{len(c.edits), i - c.broken})
		c.replace(i, i+1, "\n")
		c.broken = 0
	case end == i+2 && i > 0 && c.text[i-1] > ' ' && end < len(c.text) && c.text[end] > ' ':
		c.replace(i+1, end, "")
	}
	return end
}

// changedUpTo says whether what stands right before i has been changed, so that it is
// no letter of a word.
func (c *cleaner) changedUpTo(i int) bool {
	n := len(c.edits)
	return n > 0 && c.edits[n-1].end == i
}

// rune reads the rune at i, which is not in ASCII, and returns the place behind what
// it stands for.
func (c *cleaner) rune(i int) int {
	text := c.text
	switch text[i] {
	case 0xc3: // "Ã", "â", "ð", which begin misread characters: letters of names, too
		if end, meant, ok := misread(text, i); ok && (c.changedUpTo(i) || !endsWord(text, i)) {
			return c.meant(i, end, meant)
		}
		return i + 2
	case 0xc2, 0xcc, 0xcd, 0xe2, 0xef, 0xf0:
	default:
		return i + runeSize(text[i])
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	end := i + size
	switch {
	case isBlank(r):
		if i > 0 && c.text[i-1] == ' ' || end < len(text) && text[end] == ' ' {
			return c.replace(i, end, "")
		}
		return c.replace(i, end, " ")
	case r == '\u00ad':
		if n := c.hyphen(i, end); n > end {
			return n
		}
		return c.replace(i, end, "")
	case r == '\u200b':
		c.zeroWidth(i, end)
	case isInvisible(r):
		return c.replace(i, end, "")
	case r == '\u2010' || r == '\u2011':
		if n := c.hyphen(i, end); n > end {
			return n
		}
		return c.replace(i, end, "-")
	case r == '´' || r == '‘' || r == '′':
		c.apostrophe(i, end)
	case isSuperscript(r):
		return c.superscript(i)
	case '\ufb00' <= r && r <= '\ufb06':
		return c.replace(i, end, ligature(r))
	case '！' <= r && r <= '～':
		return c.replace(i, end, string(r-'！'+'!'))
	case 0x300 <= r && r <= 0x36f:
		c.compose(i, end)
	case isPictogram(r):
		return c.pictogram(i, end)
	}
	return end
}

func runeSize(lead byte) int {
	switch {
	case lead >= 0xf0:
		return 4
	case lead >= 0xe0:
		return 3
	case lead >= 0xc0:
		return 2
	}
	return 1
}

func ligature(r rune) string {
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-'\ufb00']
}

// before returns the rune before i, a space at the start of the text.
func (c *cleaner) before(i int) rune {
	before, _ := c.around(i, len(c.text))
	return before
}

// around returns the runes before i and from end on; a space at the ends of the text.
func (c *cleaner) around(i, end int) (before, after rune) {
	before, after = ' ', ' '
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(c.text[:i])
	}
	if end < len(c.text) {
		after, _ = utf8.DecodeRuneInString(c.text[end:])
	}
	return before, after
}

// zeroWidth leaves out a space without width: it tells where a word may be broken.
// Between letters of a script that is written without spaces it parts words.
func (c *cleaner) zeroWidth(i, end int) {
	before, after := c.around(i, end)
	if !unicode.Is(unicode.Lo, before) || !unicode.Is(unicode.Lo, after) {
		c.replace(i, end, "")
	}
}

// apostrophe makes an accent or a quotation mark between two letters the apostrophe
// that it was meant to be.
func (c *cleaner) apostrophe(i, end int) {
	if before, after := c.around(i, end); unicode.IsLetter(before) && unicode.IsLetter(after) {
		c.replace(i, end, "'")
	}
}

// compose puts a letter and the accent behind it into one character.
func (c *cleaner) compose(i, end int) {
	_, size := utf8.DecodeLastRuneInString(c.text[:i])
	start := i - size
	if n := len(c.edits); n > 0 && c.edits[n-1].end > start || size == 0 || start < c.from {
		return
	}
	if s := norm.NFC.String(c.text[start:end]); utf8.RuneCountInString(s) == 1 {
		c.replace(start, end, s)
	}
}

// reference reads a reference to a character at i, "&amp;" or "&#8217;", which may
// have been made twice, "&amp;#8217;".
func (c *cleaner) reference(i int) int {
	end := referenceEnd(c.text, i+1)
	if end == 0 {
		return i + 1
	}
	s := html.UnescapeString(c.text[i:end])
	if s == "&" {
		if twice := referenceEnd(c.text, end); twice > 0 {
			if t := html.UnescapeString("&" + c.text[end:twice]); isOneCharacter(t) {
				s, end = t, twice
			}
		}
	}
	if !isOneCharacter(s) {
		return i + 1
	}
	r, _ := utf8.DecodeRuneInString(s)
	return c.meant(i, end, r)
}

// meant puts a character, or what a reader sees of it, in the place of bytes i to end.
func (c *cleaner) meant(i, end int, r rune) int {
	switch {
	case isInvisible(r), isPictogram(r):
		return c.replace(i, end, "")
	case isBlank(r):
		return c.replace(i, end, " ")
	}
	return c.replace(i, end, string(r))
}

// isInvisible says whether r is a character that nobody sees: a soft hyphen, a space
// without width, a mark of writing direction.
func isInvisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// isBlank says whether r is a space of another width than the usual one, or one at which
// no line is broken.
func isBlank(r rune) bool { return r == '\u00a0' || r == '\u202f' || '\u2000' <= r && r <= '\u200a' }

// isOneCharacter says whether s is what a reference stands for, and nothing that
// could steer a terminal.
func isOneCharacter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size == len(s) && r != utf8.RuneError && (unicode.IsPrint(r) || r == '\n' || isBlank(r) || isInvisible(r))
}

// referenceEnd returns the end of the reference whose name is at i, or 0.
func referenceEnd(text string, i int) int {
	const longest = 10
	for k := i; k < min(len(text), i+longest); k++ {
		switch b := text[k]; {
		case b == ';' && k > i:
			return k + 1
		case 'a' <= b|0x20 && b|0x20 <= 'z', '0' <= b && b <= '9', b == '#' && k == i:
		default:
			return 0
		}
	}
	return 0
}
