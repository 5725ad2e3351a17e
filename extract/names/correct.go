package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What a model has labelled is corrected by what the text itself says that a name is,
// and by how names are written.

// correct corrects the mentions in dst, from mention number from on, and returns dst
// with those that are left and those that the model did not see.
func (r *Recogniser) correct(dst []mention.Mention, from int, d *token.Document, s *Scratch) []mention.Mention {
	dst = dropNamesakes(r.namesakes, dst, from, d)
	s.moveEnds(dst, from, d)
	s.confirmKnown(dst, from)
	s.trimWeekdays(dst, from, d)
	s.relabel(dst, from, d)
	s.define(dst, from, d)
	s.knowSurnames(dst, from, d)
	s.knowListed(dst, from, d)
	s.knowSchools(dst, from, d)
	dst = s.knowCapitals(dst, from, d)
	trimParties(dst, from, d)
	s.followMost(dst, from, d)
	dst = findDetections(s.findPseudonyms(dst, from, d), from, d)
	return s.findBracketed(s.placeDatelines(dst, from, d), from, d)
}

// moveEnds moves the ends of mentions to those of the names that they belong to.
func (s *Scratch) moveEnds(dst []mention.Mention, from int, d *token.Document) {
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		next := len(d.Tokens)
		if i+1 < len(dst) {
			next = dst[i+1].First
		}
		m.Last = min(max(nameEnd(d, m.First, m.Last), s.possessiveEnd(d, m)), max(next, m.Last))
		m.End = int(d.Tokens[m.Last-1].End)
	}
}

// confirmKnown says of mentions that are gazetteer entries too that they are.
func (s *Scratch) confirmKnown(dst []mention.Mention, from int) {
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		if s.known(&dst[i]) {
			dst[i].By, dst[i].Reason = record.FoundByGazetteer, "gazetteer entry, confirmed by the model"
		}
	}
}
