package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// maxSurname is how many tokens a surname has: "van der Berg".
const maxSurname = 3

// knowSurnames makes persons of the mentions in dst from number from on that are the
// surname of a person whom the text names in full, unless the gazetteer knows them as
// what they were taken for: rare surnames look like brands. A firm that bears the name
// too ("Larch Foods", of the Larches) goes by it as well.
func (s *Scratch) knowSurnames(dst []mention.Mention, from int, d *token.Document) {
	var surnames map[string]bool
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if m.Label != record.LabelPerson {
			continue
		}
		for t := max(m.First+1, m.Last-maxSurname); t < m.Last; t++ {
			if surnames == nil {
				surnames = make(map[string]bool)
			}
			surnames[d.Text[d.Tokens[t].Start:m.End]] = true
		}
	}
	if surnames == nil {
		return
	}
	for i := from; i < len(dst); i++ {
		if m := &dst[i]; m.Label == record.LabelOrganisation && m.Last-m.First > 1 {
			delete(surnames, d.TokenText(m.First))
		}
	}
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if surnames[d.Text[m.Start:m.End]] && isName(m.Label) && m.Label != record.LabelPerson && !s.matches(m, 0) {
			m.Label, m.Reason = record.LabelPerson, "the surname of a person who is named in full"
		}
	}
}
