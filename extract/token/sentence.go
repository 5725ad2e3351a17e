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

// maxSentence bounds a sentence's length in tokens. No sentence that was
// written to be read comes near it; a table or a dump without line breaks
// would otherwise be one sentence of any length, and stages whose memory
// grows with the sentence would follow.
const maxSentence = 1000

// A splitter finds where sentences end.
type splitter struct {
	text   string
	tokens []Token
	// wrapped says whether a single line break ends no sentence.
	wrapped bool
}

// appendSentences appends the sentences of tokens to dst.
func appendSentences(dst []Sentence, text string, tokens []Token) []Sentence {
	p := splitter{text: text, tokens: tokens, wrapped: hardWrapped(text, tokens)}
	first := 0
	for i := range tokens {
		if i+1 < len(tokens) && i+1-first < maxSentence && !p.endsAfter(i, first) {
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

// word returns the text of token i.
func (p *splitter) word(i int) string { return p.text[p.tokens[i].Start:p.tokens[i].End] }

// endsAfter says whether the sentence that begins with token first ends
// between tokens i and i+1.
func (p *splitter) endsAfter(i, first int) bool {
	next := &p.tokens[i+1]
	if next.Line && (!p.wrapped || p.isBullet(i+1) || lineBreaks(p.text[p.tokens[i].End:next.Start]) > 1) {
		return true
	}
	// Few tokens end in a byte that can end a sentence.
	if c := p.text[p.tokens[i].End-1]; isWordByte(c) || c == ',' {
		return false
	}
	// Closing quotes and brackets belong to the sentence they close.
	if p.isCloser(i + 1) {
		return false
	}
	end := i
	for end > first && p.isCloser(end) {
		end--
	}
	switch word := p.word(end); word {
	case "?", "!":
		return p.endsAfterMark(end, i+1)
	case ".":
		return p.endsAfterStop(end, i+1, first)
	case "…", "。", "！", "？", "؟", "।":
		if word != "…" {
			return p.starts(i + 1)
		}
		return next.Space && next.Capital() && p.word(i+1) != "I"
	default:
		if !strings.HasSuffix(word, ".") {
			return false
		}
		if p.tokens[end].Kind == Word {
			return next.Space && p.endsAfterAbbreviation(end, i+1)
		}
		// Several full stops.
		return next.Space && next.Capital() && p.word(i+1) != "I"
	}
}

// endsAfterMark says whether the question or exclamation mark in token end
// ends its sentence, given that token next follows it or the closing marks
// after it.
func (p *splitter) endsAfterMark(end, next int) bool {
	if !p.tokens[next].Space {
		return p.lostSpace(end, next)
	}
	if end > 0 && !p.tokens[end].Space && p.word(end) == "!" && p.word(end-1) == "Yahoo" {
		return starter(p.word(next)) // the company wrote itself so
	}
	return p.starts(next)
}

// endsAfterStop says the same of a full stop, in a sentence that begins with
// token first.
func (p *splitter) endsAfterStop(end, next, first int) bool {
	stop, after := &p.tokens[end], &p.tokens[next]
	if !after.Space {
		return p.lostSpace(end, next) // else "3 .5", ".NET", "Trojan.Ismdoor"
	}
	if stop.Space && !after.Capital() {
		return false // a stray full stop
	}
	if end == 0 || stop.Space {
		return p.starts(next)
	}
	before := &p.tokens[end-1]
	switch {
	case after.Kind == Number && takesNumber(p.word(end-1)):
		return false // "no. 5"
	case before.Kind == Number && before.Line && end-1 == first && before.End-before.Start <= 2:
		return false // "1. Change your password"
	}
	return p.starts(next)
}

// lostSpace says whether the mark in token end closes a sentence though token
// next follows it or its closing marks without a space ("was over.The"): it
// ends a lower-case word, a number or a quotation, and a capitalised word
// comes next; or what comes next begins no name ("of Ukraine.The").
func (p *splitter) lostSpace(end, next int) bool {
	if end == 0 || p.tokens[end].Space {
		return false
	}
	after := p.skipOpeners(next)
	if after == len(p.tokens) || p.tokens[after].Space || p.tokens[after].Shape != Title {
		return false
	}
	before := &p.tokens[end-1]
	if before.Kind == Punct {
		switch p.word(end - 1) {
		case "%", ")", "]", "\"", "”", "’", "»":
		default:
			return false // "(.Net"
		}
	}
	return before.Shape == Lower || before.Shape == NoCase || next > end+1 || surelyStarts(p.word(after))
}

// starts says whether token i can be the first of a sentence.
func (p *splitter) starts(i int) bool {
	i = p.skipOpeners(i)
	if i == len(p.tokens) {
		return true
	}
	t := &p.tokens[i]
	if t.Capital() || t.Kind == Number || t.Kind == URL || t.Kind == Email {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.text[t.Start:])
	if t.Kind == Punct {
		return strings.ContainsRune("-–—•*$€£#@[", r) || r > '\u2190' && unicode.Is(unicode.So, r)
	}
	// A lower-case word begins a sentence only where a name is written so
	// ("iPhone" is Mixed) or the script has no case.
	return !unicode.IsLower(r)
}

// endsAfterAbbreviation says whether the abbreviation in token end also ends
// its sentence, given that token next follows it or its closing marks.
func (p *splitter) endsAfterAbbreviation(end, next int) bool {
	next = p.skipOpeners(next)
	if next == len(p.tokens) {
		return true
	}
	if !p.tokens[next].Capital() {
		return false
	}
	w := p.word(next)
	switch abbreviationClass(strings.TrimSuffix(p.word(end), ".")) {
	case beforeName:
		return surelyStarts(w)
	case beforeNumber:
		return starter(w) && w != "One" && w != "Two"
	case afterName:
		return starter(w)
	}
	if p.tokens[end].Shape == Initial {
		return surelyStarts(w) || p.isPlatform(end) // "J. Edgar", but "Plan B. The", "on X. Acme"
	}
	// Acronyms such as "U.S.": only a word that often starts sentences ends
	// one after them.
	if startsAfterLower(w) {
		return end > 0 && p.tokens[end-1].Shape == Lower
	}
	return starter(w)
}

// isPlatform says whether the initial in token i is no one's but the name of the
// platform X: "posted on X.".
func (p *splitter) isPlatform(i int) bool {
	if i == 0 || p.word(i) != "X." {
		return false
	}
	switch p.word(i - 1) {
	case "on", "via", "to", "platform", "network", "site":
		return true
	}
	return false
}

// skipOpeners returns the index of the first token at or after i that opens
// no quotation or bracket.
func (p *splitter) skipOpeners(i int) int {
	for i < len(p.tokens) && p.tokens[i].Kind == Punct && isOpener(p.word(i)) {
		i++
	}
	return i
}

// isOpener says whether s opens a quotation or bracket.
func isOpener(s string) bool {
	switch s {
	case "“", "‘", "«", "(", "[", "\"", "'", "„":
		return true
	}
	return false
}

// isCloser says whether token i closes a quotation or bracket: it stands
// right after another token and is not followed by a letter.
func (p *splitter) isCloser(i int) bool {
	t := &p.tokens[i]
	if t.Space || t.Kind != Punct {
		return false
	}
	switch p.word(i) {
	case "”", "’", "»", ")", "]", "}":
		return true
	case "\"", "'":
		return i+1 >= len(p.tokens) || p.tokens[i+1].Space || p.tokens[i+1].Kind == Punct
	}
	return false
}
