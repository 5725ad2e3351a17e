package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Universities are named after people and called by their names: "Howard", for Howard
// University.

// knowSchools makes organisations of the mentions in dst from number from on that are
// the first word of the name of a university in the text, and were taken for a person
// whom the text does not name in full.
func (s *Scratch) knowSchools(dst []mention.Mention, from int, d *token.Document) {
	var schools map[string]bool
	for i := from; i < len(dst); i++ {
		if m := &dst[i]; m.Label == record.LabelOrganisation && m.Last-m.First == 2 && isSchool(d.TokenText(m.First+1)) {
			if schools == nil {
				schools = make(map[string]bool)
			}
			schools[d.TokenText(m.First)] = true
		}
	}
	if schools == nil {
		return
	}
	for i := from; i < len(dst); i++ {
		if m := &dst[i]; m.Label == record.LabelPerson && m.Last-m.First > 1 {
			delete(schools, d.TokenText(m.First))
			delete(schools, d.TokenText(m.Last-1))
		}
	}
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if m.Label == record.LabelPerson && m.Last-m.First == 1 && schools[d.TokenText(m.First)] && !isAddressed(d, m.First) {
			m.Label, m.Reason = record.LabelOrganisation, "the university that the text names"
		}
	}
}

// isSchool says whether a word after a name makes it that of a university.
func isSchool(w string) bool { return w == "University" || w == "College" }

// isAddressed says whether a form of address stands before the name at token t.
func isAddressed(d *token.Document, t int) bool {
	for t > 0 && d.TokenText(t-1) == "." {
		t--
	}
	if t == 0 {
		return false
	}
	switch d.TokenText(t - 1) {
	case "Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Prof", "Prof.", "Professor", "President", "Judge", "Sir":
		return true
	}
	return false
}
