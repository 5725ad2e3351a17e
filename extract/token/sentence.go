package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sentence is a run of tokens. Headlines, list items and captions are
// sentences too.
type Sentence struct {
	// Start and End are byte offsets of the first token's start and the last
	// token's end.
	Start, End int
	// First and Last are the indices of the first token and of the token
	// after the last one.
	First, Last int
	Zone        Zone
}

// appendSentences appends the sentences of tokens to dst.
func appendSentences(dst []Sentence, text string, tokens []Token) []Sentence {
	wrapped := hardWrapped(text, tokens)
	first := 0
	for i := range tokens {
		if i+1 < len(tokens) && !breaksAfter(text, tokens, i, wrapped) {
			continue
		}
		dst = append(dst, Sentence{
			Start: int(tokens[first].Start), End: int(tokens[i].End),
			First: first, Last: i + 1,
		})
		first = i + 1
	}
	return dst
}

// breaksAfter says whether a sentence ends between tokens i and i+1.
func breaksAfter(text string, tokens []Token, i int, wrapped bool) bool {
	next := tokens[i+1]
	if next.Line {
		gap := text[tokens[i].End:next.Start]
		if strings.Count(gap, "\n") > 1 || !wrapped || isBullet(text, next) {
			return true
		}
	}
	// Closing quotes and brackets belong to the sentence they close.
	if isCloser(text, tokens, i+1) {
		return false
	}
	end := i
	for end > 0 && isCloser(text, tokens, end) {
		end--
	}
	switch word := text[tokens[end].Start:tokens[end].End]; {
	case word == "?" || word == "!" || word == "!!" || word == "?!":
		return next.Space && startsSentence(text, tokens, i+1)
	case word == "…" || strings.HasPrefix(word, ".."):
		return next.Space && next.Capital() && !isPronounI(text, next)
	case word == ".":
		if tokens[end].Space && next.Space && !tokens[i+1].Capital() {
			return false // a stray full stop
		}
		if !next.Space && i == end && !lostSpace(tokens, end) {
			return false // "3 .5", ".NET", "Trojan.Ismdoor"
		}
		return startsSentence(text, tokens, i+1) && !numberedItem(text, tokens, end)
	case strings.HasSuffix(word, ".") && tokens[end].Kind == Word:
		return next.Space && abbreviationEnds(text, tokens, end, i+1)
	}
	return false
}

// lostSpace says whether the full stop in token end closes a sentence though
// the next one follows without a space ("was over.The"): it ends a lower-case
// word or a number, and a capitalised word comes next.
func lostSpace(tokens []Token, end int) bool {
	if end == 0 || tokens[end].Space || tokens[end+1].Shape != Title {
		return false
	}
	before := tokens[end-1].Shape
	return before == Lower || before == NoCase
}

// startsSentence says whether token i can be the first of a sentence.
func startsSentence(text string, tokens []Token, i int) bool {
	for i < len(tokens) && isOpener(text, tokens[i]) {
		i++
	}
	if i >= len(tokens) {
		return true
	}
	t := tokens[i]
	if t.Capital() || t.Kind == Number || t.Kind == URL || t.Kind == Email {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[t.Start:])
	if t.Kind == Punct {
		return strings.ContainsRune("-–—•*$€£#@[", r)
	}
	// A lower-case word begins a sentence only where a name is written so
	// ("iPhone" is Mixed) or the script has no case.
	return !unicode.IsLower(r)
}

// abbreviationEnds says whether the abbreviation in token end also ends its
// sentence, given that token next follows.
func abbreviationEnds(text string, tokens []Token, end, next int) bool {
	word := text[tokens[end].Start : tokens[end].End-1]
	for next < len(tokens) && isOpener(text, tokens[next]) {
		next++
	}
	if next >= len(tokens) {
		return true
	}
	t := tokens[next]
	if !t.Capital() {
		return false
	}
	switch abbreviationClass(word) {
	case beforeName:
		return false
	case afterName:
		// "Yahoo Inc. The company": a sentence starter follows.
		return starter(text[t.Start:t.End])
	}
	if tokens[end].Shape == Initial {
		return false // "J. Edgar", "Plan B. The" is rarer
	}
	// Acronyms such as "U.S.": only a word that often starts sentences ends
	// one after them.
	return starter(text[t.Start:t.End])
}

// starter says whether w is a word that begins many sentences and few names.
func starter(w string) bool {
	switch w {
	case "The", "A", "An", "In", "On", "At", "It", "Its", "He", "She", "They", "We", "You", "This", "That",
		"These", "Those", "But", "And", "However", "Meanwhile", "While", "When", "After", "Before", "As",
		"If", "There", "Their", "His", "Her", "For", "From", "By", "To", "Since", "Some", "Many", "Most",
		"Although", "Though", "According", "Also", "Another", "Both", "Because", "During", "Earlier",
		"Last", "Now", "One", "Two", "Once", "Other", "Our", "So", "Then", "Today", "What", "Who", "Why",
		"How", "With", "Yesterday", "Officials", "Police", "Researchers", "Hackers", "Security", "Experts",
		"Read", "Image", "Photo", "Among", "Despite", "Following", "Until", "Even", "Each", "No", "Not":
		return true
	}
	return false
}

func isPronounI(text string, t Token) bool { return text[t.Start:t.End] == "I" }

// numberedItem says whether the full stop in token end follows a number that
// begins a line: "1. Change your password".
func numberedItem(text string, tokens []Token, end int) bool {
	return end > 0 && tokens[end-1].Kind == Number && tokens[end-1].Line &&
		tokens[end-1].End-tokens[end-1].Start <= 2 && !tokens[end].Space
}

// isCloser says whether token i closes a quotation or bracket: it stands
// right after another token and is not followed by a letter.
func isCloser(text string, tokens []Token, i int) bool {
	t := tokens[i]
	if t.Space || t.Kind != Punct {
		return false
	}
	switch text[t.Start:t.End] {
	case "”", "’", "»", ")", "]", "}":
		return true
	case "\"", "'":
		return i+1 >= len(tokens) || tokens[i+1].Space || tokens[i+1].Kind == Punct
	}
	return false
}

// isOpener says whether t opens a quotation or bracket.
func isOpener(text string, t Token) bool {
	switch text[t.Start:t.End] {
	case "“", "‘", "«", "(", "[", "\"", "'", "„":
		return true
	}
	return false
}

// isBullet says whether t begins a list item.
func isBullet(text string, t Token) bool {
	switch text[t.Start:t.End] {
	case "-", "–", "—", "•", "*", "·", "▪", "◦", "#", "##", "###":
		return true
	}
	return false
}

// hardWrapped says whether the text's lines were broken at a fixed width, so
// that a line break need not end a sentence: no line is long, and most line
// breaks follow a long line that does not end in a full stop.
func hardWrapped(text string, tokens []Token) bool {
	lines, open := 0, 0
	start := 0
	for i := 1; i < len(tokens); i++ {
		if !tokens[i].Line {
			continue
		}
		length := int(tokens[i-1].End - tokens[start].Start)
		if length > 120 {
			return false
		}
		gap := text[tokens[i-1].End:tokens[i].Start]
		if strings.Count(gap, "\n") == 1 {
			lines++
			if length >= 45 && tokens[i-1].Kind != Punct {
				open++
			}
		}
		start = i
	}
	return lines >= 3 && open*2 > lines
}
