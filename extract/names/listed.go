package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// knowListed makes persons of the mentions in dst from number from on that have the
// form of a person's name, a given name first, and stand in a list between persons,
// unless the gazetteer knows them as what they were taken for: "Ada Lind, Victoria
// Council, Jan Roth".
func (s *Scratch) knowListed(dst []mention.Mention, from int, d *token.Document) {
	s.nextCand = 0
	for i := from + 1; i+1 < len(dst); i++ {
		m := &dst[i]
		if !isName(m.Label) || m.Label == record.LabelPerson || m.Last-m.First != 2 || !isListed(d, &dst[i-1], m) || !isListed(d, m, &dst[i+1]) {
			continue
		}
		first, second := &s.attrs[m.First], &s.attrs[m.First+1]
		if !first.capital() || !second.capital() || !first.lists.given() || s.matches(m, 0) {
			continue
		}
		m.Label, m.Reason = record.LabelPerson, "a given name first, in a list of people"
	}
}

// isListed says whether a comma, perhaps with "and", is all that stands between two
// mentions, one of which is a person's.
func isListed(d *token.Document, a, b *mention.Mention) bool {
	if a.Label != record.LabelPerson && b.Label != record.LabelPerson || a.Last >= b.First || d.TokenText(a.Last) != "," {
		return false
	}
	return b.First == a.Last+1 || b.First == a.Last+2 && d.TokenText(a.Last+1) == "and"
}
