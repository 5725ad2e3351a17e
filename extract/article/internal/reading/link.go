package reading

import "strings"

// bracket reads the bracket at i, which may open a link, and returns the place behind
// it, or behind what is of one piece: an image, a footnote's mark, a link between
// notes.
func (in *inliner) bracket(i int) int {
	rest := in.text[i:in.end]
	if i > 0 && in.text[i-1] == '!' {
		if n := strings.IndexByte(rest, ']'); n > 0 {
			return i + n + 1
		}
		return in.end
	}
	if strings.HasPrefix(rest, "[^") {
		if n := footnote(rest); n > 0 {
			if strings.HasPrefix(rest[n:], ": ") && in.startsLine(i) {
				n += len(": ")
			}
			in.remove(i, i+n)
			return i + n
		}
	}
	if strings.HasPrefix(rest, "[[") {
		if end := in.noteLink(i, rest); end > 0 {
			return end
		}
	}
	if len(in.deep) == maxDeep {
		in.deep = append(in.deep[:0], in.deep[1:]...)
	}
	in.deep = append(in.deep, i)
	return i + 1
}

// footnote returns the length of the mark of a footnote, "[^1]", or 0.
func footnote(s string) int {
	const longest = 40
	n := strings.IndexAny(s[2:min(len(s), longest)], "] \n[")
	if n < 1 || s[2+n] != ']' {
		return 0
	}
	return 2 + n + 1
}

// startsLine says whether nothing but the marks of a quotation comes before i in its
// line.
func (in *inliner) startsLine(i int) bool {
	const longest = 8
	for k := i - 1; k >= 0 && k >= i-longest; k-- {
		if c := in.text[k]; c != ' ' && c != '>' {
			return c == '\n'
		}
	}
	return i < longest
}

// noteLink reads a link between notes, "[[people/jane|Jane]]" or "[[Jane]]", and
// returns the place behind it, or 0.
func (in *inliner) noteLink(i int, rest string) int {
	const longest = 200
	rest = rest[:min(len(rest), longest)]
	n := strings.IndexAny(rest[2:], "[]\n")
	if n < 1 || !strings.HasPrefix(rest[2+n:], "]]") {
		return 0
	}
	shown := i + 2
	if k := strings.LastIndexByte(rest[:2+n], '|'); k >= 0 {
		shown = i + k + 1
	}
	in.remove(i, shown)
	in.remove(i+2+n, i+2+n+2)
	return i + 2 + n + 2
}

// closing reads the bracket at i and returns the place behind it, or behind the
// address of the link that it ends.
func (in *inliner) closing(i int) int {
	if len(in.deep) == 0 {
		return i + 1
	}
	open := in.deep[len(in.deep)-1]
	in.deep = in.deep[:len(in.deep)-1]
	shown, rest := in.text[open+1:i], in.text[i+1:in.end]
	if n := address(rest); n > 0 && (strings.ContainsAny(rest[:n], ":/.#@") || !isWordRune(in.before(open))) && shown != "" {
		in.remove(open, open+1)
		in.remove(i, i+1+n)
		return i + 1 + n
	}
	if n, ok := in.label(shown, rest); ok {
		in.remove(open, open+1)
		in.remove(i, i+1+n)
		return i + 1 + n
	}
	if isNoteNumber(shown) && !isWordRune(in.after(i+1)) && in.isGlued(open) {
		in.remove(open, i+1)
	}
	return i + 1
}

// address returns the length of the address of a link that s begins with, in round
// brackets and perhaps with a title, or 0.
func address(s string) int {
	const longest = 2000
	if s == "" || s[0] != '(' {
		return 0
	}
	depth := 0
	for i := range min(len(s), longest) {
		switch s[i] {
		case '(':
			if i > 0 && s[i-1] == ']' {
				return 0 // the next link
			}
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			return 0
		case ' ':
			// A title follows, in quotes.
			if i+1 >= len(s) || strings.IndexByte("\"'(", s[i+1]) < 0 {
				return 0
			}
			shut := s[i+1]
			if shut == '(' {
				shut = ')'
			}
			n := strings.IndexByte(s[i+2:min(len(s), i+2+longest/4)], shut)
			if n < 0 || !strings.HasPrefix(s[i+2+n+1:], ")") {
				return 0
			}
			return i + 2 + n + 2
		}
	}
	return 0
}

// label returns the length of the label of a reference behind what it shows, and
// whether there is one whose address is given: "[text][label]", "[text][]", "[text]".
func (in *inliner) label(shown, rest string) (int, bool) {
	const longest = 80
	if in.defined == nil || len(shown) > 4*longest {
		return 0, false
	}
	if strings.HasPrefix(rest, "[") {
		if n := strings.IndexByte(rest[:min(len(rest), longest)], ']'); n > 0 {
			label := rest[1:n]
			if label == "" {
				label = shown
			}
			return n + 1, in.defined[strings.ToLower(label)]
		}
	}
	return 0, !isNoteNumber(shown) && in.defined[strings.ToLower(shown)]
}

// isNoteNumber says whether a bracket holds the numbers of notes: "3", "4, 5", "6–8".
func isNoteNumber(s string) bool {
	const longest = 12
	digits := 0
	for i := range min(len(s), longest+1) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			if digits++; digits > 3 {
				return false
			}
		case c == ',' || c == '-' || c == ' ':
			digits = 0
		default:
			return false
		}
	}
	return s != "" && len(s) <= longest && s[0] >= '0'
}

// isGlued says whether a bracket stands right behind a word, a mark that ends a
// sentence or a quotation, or another bracket.
func (in *inliner) isGlued(i int) bool {
	r := in.before(i)
	return isWordRune(r) || strings.ContainsRune(".,;:!?\"”’)]", r)
}
