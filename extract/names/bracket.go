package names

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What stands in brackets behind a name is what it is called for short, and in those of
// a dateline is the agency, though nothing but the brackets tells.

const (
	// maxAgency is how many tokens the name of an agency in a dateline has.
	maxAgency = 3
	// sureOfBracket is how sure it is that such brackets hold a name.
	sureOfBracket = 0.9
)

const shortReason = "what a name is called for short, in brackets behind it"

// findBracketed appends to dst the names that brackets tell of and that have no
// mention, gives those that have one the label of what they stand for, here and at
// other places, and puts the mentions from number from on in text order.
func (s *Scratch) findBracketed(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	var short map[string]record.Label
	found := len(dst)
	k := from     // the first mention that does not end before token i
	atPlace := -1 // the line that begins with a place, by its first token
	line := 0
	for i := range d.Tokens {
		if d.Tokens[i].Line {
			line = i
		}
		for k < found && dst[k].Last <= i {
			k++
		}
		if k < found && dst[k].First == i && i == line && dst[k].Label == record.LabelLocation {
			atPlace = line
		}
		if d.TokenText(i) != "(" || i == line {
			continue
		}
		last := closing(d, i+1)
		if last <= i+1 || !inOneSentence(d, i+1, last) {
			continue
		}
		label, reason := labelOfShort(dst[from:k], d, i, last), shortReason
		if label == "" && atPlace == line && i < line+maxDateline && isDash(d, last+1) {
			label, reason = record.LabelOrganisation, "the agency of a dateline"
		}
		switch {
		case label == "":
		case k == found || dst[k].First >= last:
			dst = append(dst, byRule(d, i+1, last, label, sureOfBracket, reason))
		case dst[k].First == i+1 && dst[k].Last == last && mayBeShort(&dst[k], label):
			if short == nil {
				short = make(map[string]record.Label)
			}
			short[d.TokenText(i+1)] = label
		}
	}
	if len(dst) > found {
		mention.Sort(dst[from:])
	}
	if short != nil {
		s.labelNamed(dst, from, d, short, shortReason, mayBeShort)
	}
	return dst
}

// labelOfShort returns the label of what stands in brackets from token open to token
// last, behind the last of the mentions before: that of the name whose initials it
// is. A body may be called otherwise, too.
func labelOfShort(before []mention.Mention, d *token.Document, open, last int) record.Label {
	if len(before) == 0 || last != open+2 || d.Tokens[open+1].Shape != token.Upper {
		return ""
	}
	m := &before[len(before)-1]
	switch {
	case m.Last != open || !isName(m.Label):
		return ""
	case m.Label == record.LabelOrganisation || areInitials(d, m, d.TokenText(open+1)):
		return m.Label
	}
	return ""
}

// mayBeShort says whether a mention may be a name for short with another label.
func mayBeShort(m *mention.Mention, label record.Label) bool {
	return isName(m.Label) && m.Label != label
}

// isName says whether a label is one of names.
func isName(l record.Label) bool { return l != record.LabelDate && l != record.LabelAttack }

// areInitials says whether a word is made of the first letters of the capitalised words
// of a mention, or of those and the article before it.
func areInitials(d *token.Document, m *mention.Mention, word string) bool {
	letters := make([]byte, 0, 16)
	if m.First > 0 && strings.EqualFold(d.TokenText(m.First-1), "the") {
		letters = append(letters, 'T')
	}
	for i := m.First; i < m.Last; i++ {
		if t := &d.Tokens[i]; t.Kind == token.Word && t.Capital() {
			letters = append(letters, d.Text[t.Start])
		}
	}
	initials := string(letters)
	return initials == word || len(initials) > len(word) && initials[1:] == word
}

// closing returns the token of the bracket that closes a name of capitalised words
// that begins at token i, or i where there is none.
func closing(d *token.Document, i int) int {
	for k := i; k < min(i+maxAgency+1, len(d.Tokens)) && !d.Tokens[k].Line; k++ {
		if d.TokenText(k) == ")" {
			return k
		}
		if d.Tokens[k].Kind != token.Word || !d.Tokens[k].Capital() {
			break
		}
	}
	return i
}

// isDash says whether token i is a dash with space around it.
func isDash(d *token.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	switch d.TokenText(i) {
	case "—", "–", "--", "―":
		return true
	case "-":
		return d.Tokens[i].Space && d.Tokens[i+1].Space
	}
	return false
}
