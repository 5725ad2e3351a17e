package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphen reads the hyphen between i and end. Where it breaks a word at the end of a
// line, the word is put together, and the line ends behind it: "ransom-" and "ware".
// It returns the place up to which the text has been read.
func (c *cleaner) hyphen(i, end int) int {
	next := nextLine(c.text, end)
	if next == 0 || i == 0 {
		return end
	}
	before, after := c.around(i, next)
	if before == '-' || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
		return end
	}
	var put string
	switch {
	case !unicode.IsLetter(after) && !unicode.IsDigit(after):
		return end
	case strings.HasPrefix(c.text[i:], "\u00ad"):
	case unicode.IsDigit(before), unicode.IsDigit(after),
		unicode.IsUpper(after) && !c.isWord(i, next),
		!unicode.IsUpper(after) && c.isCompound(i, next):
		put = "-"
	}
	c.broken = next
	return c.replace(i, next, put)
}

// nextLine returns where the next line begins where nothing but a line break and white
// space comes at i, else 0.
func nextLine(text string, i int) int {
	const widest = 40
	breaks := 0
	for k := i; k < min(len(text), i+widest); k++ {
		switch text[k] {
		case ' ', '\t', '\r':
		case '\n':
			breaks++
		default:
			if breaks == 1 {
				return k
			}
			return 0
		}
	}
	return 0
}

// letterRunBefore and letterRun return the letters before and from a place on, as
// many as a word has.
func letterRunBefore(text string, i int) string {
	start := i
	for start > 0 && i-start < longestWord {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	return text[start:i]
}

func letterRun(text string, i int) string {
	end := i
	for end < len(text) && end-i < longestWord {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	return text[i:end]
}

const longestWord = 60

// isWord says whether the text has the word that the hyphen at i breaks elsewhere.
func (c *cleaner) isWord(i, next int) bool {
	first, second := strings.ToLower(letterRunBefore(c.text, i)), strings.ToLower(letterRun(c.text, next))
	words := c.vocabulary()
	return words.has(first+second) && !words.has(first+"-"+second)
}

// vocabulary returns the words of the text, which are looked up in few texts.
func (c *cleaner) vocabulary() vocabulary {
	if c.words == nil {
		c.words = newVocabulary(c.text)
	}
	return c.words
}

// isCompound says whether the hyphen at i, with the rest of its word at next on the
// line below, is a part of the word: the text tells elsewhere, or the parts do.
func (c *cleaner) isCompound(i, next int) bool {
	first, second := letterRunBefore(c.text, i), letterRun(c.text, next)
	if utf8.RuneCountInString(first) == 1 || strings.ToUpper(first) == first {
		return true // "e-mail", "US-based"
	}
	if before := i - len(first); before > 0 && c.text[before-1] == '-' {
		return true // "state-of-the-art"
	}
	first, second = strings.ToLower(first), strings.ToLower(second)
	words := c.vocabulary()
	switch {
	case words.has(first + "-" + second):
		return true
	case words.has(first + second):
		return false
	case joinsWithHyphen(first, second):
		return true
	case joinsWithout(first):
		return false
	}
	return words.has(first) && words.has(second)
}

// joinsWithHyphen says whether words as these are written with a hyphen.
func joinsWithHyphen(first, second string) bool {
	switch second {
	case "based", "owned", "backed", "linked", "related", "sponsored", "aligned", "affiliated", "speaking", "facing", "focused",
		"driven", "known", "led", "old", "style", "quality", "term", "level", "scale":
		return true
	}
	switch first {
	case "state", "self", "so", "well", "non", "high", "low", "third", "first", "second", "half", "long", "short", "zero", "government",
		"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty":
		return true
	}
	return false
}

// joinsWithout says whether what begins with first is one word, though both parts of it
// are words: "overnight", "without".
func joinsWithout(first string) bool {
	switch first {
	case "over", "under", "out", "up", "down", "on", "in", "after", "with", "through", "some", "any", "every", "what", "when", "where",
		"who", "there", "here", "how", "never":
		return true
	}
	return false
}

// A vocabulary holds the words of a text, in small letters, with two that a hyphen
// joins as one besides.
type vocabulary map[string]struct{}

func (v vocabulary) has(word string) bool {
	_, ok := v[word]
	return ok
}

// newVocabulary returns the words of a text but for those that the ends of lines
// break.
func newVocabulary(text string) vocabulary {
	v := make(vocabulary)
	last := "" // the word before, where a hyphen joins this one to it
	broken := false
	for i := 0; i < len(text); {
		w := letterRun(text, i)
		if w == "" {
			last = ""
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		i += len(w)
		w = strings.ToLower(w)
		hyphen := i < len(text) && text[i] == '-'
		breaks := hyphen && nextLine(text, i+1) > 0
		if !broken && !breaks {
			v[w] = struct{}{}
			if last != "" {
				v[last+"-"+w] = struct{}{}
			}
		}
		last, broken = "", breaks
		switch {
		case breaks:
			i = nextLine(text, i+1)
		case hyphen:
			last = w
			i++
		}
	}
	return v
}
