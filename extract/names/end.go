package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// nameEnd returns the end of the name in tokens first to last-1: last, or the token
// after what belongs to the name and stands right behind it in its sentence. The model
// knows marks as places where names end.
func nameEnd(d *token.Document, first, last int) int {
	end := closeBracket(d, first, closeForm(d, last))
	if end > last && !inOneSentence(d, first, end) {
		return last
	}
	return end
}

// closeForm returns the end of the legal form that tokens end with whose first half
// is the one before last ("Carlsberg A/S", "Petrolund S/A"), else last.
func closeForm(d *token.Document, last int) int {
	const half = 2 // tokens that are wanting
	if last < 2 || last+half > len(d.Tokens) || !isCapital(d, last-1) || !d.Tokens[last-1].Space {
		return last
	}
	slash, letter := &d.Tokens[last], &d.Tokens[last+1]
	if slash.Space || letter.Space || d.TokenText(last) != "/" || !isCapital(d, last+1) {
		return last
	}
	return last + half
}

// inOneSentence says whether the tokens from first to last-1 are of one sentence.
func inOneSentence(d *token.Document, first, last int) bool {
	return last <= d.Sentences[d.SentenceAt(first)].Last
}

// isCapital says whether token i is one capital letter of those in legal forms.
func isCapital(d *token.Document, i int) bool {
	switch d.TokenText(i) {
	case "A", "I", "K", "P", "S":
		return true
	}
	return false
}

// closeBracket returns the end of the name in tokens first to last-1: last, or
// the token after it where that closes a bracket that the name opens
// ("NoName057(16)"). The model knows brackets as places where names end.
func closeBracket(d *token.Document, first, last int) int {
	if last >= len(d.Tokens) || d.Tokens[last].Space || d.TokenText(last) != ")" {
		return last
	}
	open := 0
	for i := first; i < last; i++ {
		switch d.TokenText(i) {
		case "(":
			open++
		case ")":
			open--
		}
	}
	if open != 1 {
		return last
	}
	return last + 1
}

// possessiveEnd returns the end of m: its last token, or the one after it where that is
// the possessive that its name has in the gazetteer ("McDonald's"). The model knows
// possessives as places where names end. Mentions must be asked for in text order.
func (s *Scratch) possessiveEnd(d *token.Document, m *mention.Mention) int {
	if m.Last >= len(d.Tokens) {
		return m.Last
	}
	switch d.TokenText(m.Last) {
	case "'s", "’s", "'", "’":
	default:
		return m.Last
	}
	longer := *m
	longer.Last++
	if s.known(&longer) && inOneSentence(d, m.First, longer.Last) {
		return longer.Last
	}
	return m.Last
}
