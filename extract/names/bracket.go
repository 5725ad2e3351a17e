package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What stands in brackets behind a body is what it is called for short, and in those of
// a dateline is the agency: both are bodies though nothing but the brackets tells.

const (
	// maxAgency is how many tokens the name of an agency in a dateline has.
	maxAgency = 3
	// sureOfBracket is how sure it is that such brackets hold a body.
	sureOfBracket = 0.9
)

// findBracketed appends to dst the bodies that brackets tell of and that have no
// mention, and puts its mentions from number from on in text order.
func findBracketed(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
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
		if last <= i+1 || k < found && dst[k].First < last {
			continue
		}
		reason := ""
		switch {
		case k > from && dst[k-1].Last == i && dst[k-1].Label == record.LabelOrganisation && last == i+2 && d.Tokens[i+1].Shape == token.Upper:
			reason = "what a body is called for short, in brackets behind it"
		case atPlace == line && i < line+maxDateline && isDash(d, last+1):
			reason = "the agency of a dateline"
		default:
			continue
		}
		dst = append(dst, mention.Mention{Start: int(d.Tokens[i+1].Start), End: int(d.Tokens[last-1].End), First: i + 1, Last: last,
			Label: record.LabelOrganisation, By: record.FoundByRule, Confidence: sureOfBracket, Reason: reason})
	}
	if len(dst) > found {
		mention.Sort(dst[from:])
	}
	return dst
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
