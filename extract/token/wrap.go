package token

// isBullet says whether token i can be the mark of a list item.
func (p *splitter) isBullet(i int) bool {
	if p.tokens[i].Kind != Punct {
		return false
	}
	switch p.word(i) {
	case "-", "–", "—", "•", "*", "·", "▪", "◦", "#", "##", "###":
		return true
	}
	return false
}

// hardWrapped says whether the text's lines were broken at a fixed width, so
// that a line break need not end a sentence: no line is long, and most line
// breaks follow a long line that does not end in a punctuation mark, or in one
// that ends no sentence: a comma, or the hyphen of a word in two parts.
func hardWrapped(text string, tokens []Token) bool {
	const (
		longest = 120 // bytes; nobody wraps at more
		long    = 45
	)
	lines, open := 0, 0
	start := 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) && !tokens[i].Line {
			continue
		}
		before := &tokens[i-1]
		length := int(before.End - tokens[start].Start)
		if length > longest {
			return false
		}
		if i < len(tokens) && lineBreaks(text[before.End:tokens[i].Start]) == 1 {
			lines++
			if length >= long && (before.Kind != Punct || isOpenMark(text[before.Start:before.End])) {
				open++
			}
		}
		start = i
	}
	return lines >= 3 && open*2 > lines
}

// isOpenMark says whether a sentence goes on after a mark at the end of a line.
func isOpenMark(mark string) bool { return mark == "," || mark == "-" }
