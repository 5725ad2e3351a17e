package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanWord scans a word: letters and digits, with apostrophes, full stops and
// ampersands where they are part of it ("O'Brien", "don't", "U.S.", "AT&T").
// A full stop at the end is part of acronyms, initials and abbreviations.
func scanWord(text string, i int) Token {
	end := i
	// The word so far is an acronym ("U", "U.S", "p") if it has only single
	// letters with full stops between: single says so of what is before the
	// last full stop, run counts the letters after it.
	single, run := true, 0
	for end < len(text) {
		r, size := decode(text, end)
		switch {
		case isLetter(r):
			run++
			end += size
			continue
		case isDigit(r):
			single = false
			end += size
			continue
		case r == '_' && wordAt(text, end+1),
			isApostrophe(r) && innerApostrophe(text, end, size),
			r == '&' && ampersandInside(text, i, end),
			isJoiner(r) && wordAt(text, end+size):
			single = false
			end += size
			continue
		case r == '.' && innerStop(text, i, end, single && run == 1):
			single = single && run == 1
			run = 0
			end += size
			continue
		}
		break
	}
	if end < len(text) && text[end] == '.' {
		if w := text[i:end]; single && run == 1 && strings.IndexByte(w, '.') >= 0 || stopBelongs(w) {
			end++
		}
	}
	return makeToken(text, i, end, Word)
}

// innerStop says whether the full stop at text[i], in a word that began at
// start, is followed without space by more of the same word: "U.S", "e.g",
// "Node.js", "login.evil". A capital after a word begins a sentence whose
// space was lost ("ended.The"), or a part of a name that is written in parts
// ("Trojan.Ismdoor"); after an acronym it goes on only if it stands alone
// ("U.S.A", not "U.S.The"). acronym says whether text[start:i] is one.
func innerStop(text string, start, i int, acronym bool) bool {
	if !wordAt(text, i+1) {
		return false
	}
	next, size := decode(text, i+1)
	if !unicode.IsUpper(next) {
		return true
	}
	after := rune(0)
	if i+1+size < len(text) {
		after, _ = decode(text, i+1+size)
	}
	if text[start:i] == "Ph" {
		return next == 'D' && !isLetter(after)
	}
	return acronym && !isLower(after)
}

// stopBelongs says whether the full stop after w, a word without one, is part
// of it: of an initial ("J.") or an abbreviation that is never without.
func stopBelongs(w string) bool {
	if r, size := utf8.DecodeRuneInString(w); size == len(w) {
		return unicode.IsUpper(r) && r != 'I'
	}
	return abbreviationClass(w) != noAbbreviation
}

// innerApostrophe says whether the apostrophe at text[i], size bytes long,
// joins two letters of one word and does not open a possessive.
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

// possessive returns the length of a possessive ending at text[i], or 0.
func possessive(text string, i int) int {
	r, size := decode(text, i)
	if !isApostrophe(r) || i+size >= len(text) {
		return 0
	}
	if c := text[i+size]; c != 's' && c != 'S' || wordAt(text, i+size+1) {
		return 0
	}
	return size + 1
}

// possessor says whether what stands right before text[i] can be followed by
// a possessive ending: a word, or a mark that ends a name ("Inc.", "Yahoo!",
// "”", ")").
func possessor(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	switch r {
	case '.', ')', ']', '!', '?', '"', '”', '’', '»', '%', '*', '+', '™', '®':
		return true
	}
	return isLetter(r) || isDigit(r)
}

// isMark says whether r is a combining mark or variation selector.
func isMark(r rune) bool { return r >= 0x300 && unicode.Is(unicode.M, r) }
