package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// knowListed makes persons of the mentions in dst from number from on that have the
// form of a person's name, a given name first, and stand in a list between persons,
// unless the gazetteer knows them as what they were taken for: "Ada Lind, Victoria
// Council, Jan Roth".
func (r *Recogniser) knowListed(dst []mention.Mention, from int, d *token.Document, s *Scratch) {
	s.nextCand = 0
	for i := from + 1; i+1 < len(dst); i++ {
		m := &dst[i]
		if !isName(m.Label) || m.Label == record.LabelPerson || m.Last-m.First != 2 || !isListed(d, &dst[i-1], m) || !isListed(d, m, &dst[i+1]) {
			continue
		}
		first := &d.Tokens[m.First]
		if !first.Capital() || !d.Tokens[m.First+1].Capital() || !r.gazetteer.WordFlags(first.Key).Has(gazetteer.WordGivenName) || s.matches(m, 0) {
			continue
		}
		m.Label, m.Reason = record.LabelPerson, "a given name first, in a list of people"
	}
}

// isListed says whether a comma, perhaps with "and", is all that stands between two
// mentions, of which the one that is no neighbour of another is a person.
func isListed(d *token.Document, a, b *mention.Mention) bool {
	if a.Label != record.LabelPerson && b.Label != record.LabelPerson || a.Last >= b.First || d.TokenText(a.Last) != "," {
		return false
	}
	return b.First == a.Last+1 || b.First == a.Last+2 && d.TokenText(a.Last+1) == "and"
}
