package incidents

import "github.com/incx/incx/extract/incidents/internal/impact"

// addImpacts sets what the article says each of the incidents did.
func (f *Finder) addImpacts(s *Scratch, incs []Incident) {
	s.cases = s.cases[:0]
	for i := range incs {
		inc := &incs[i]
		s.cases = append(s.cases, impact.Case{Incident: &inc.Incident, VictimEntities: inc.VictimEntities, Sentences: inc.sentences})
	}
	v := &s.view
	for _, x := range f.impacts.Find(&v.Scene, s.cases, &s.impact) {
		b := builder{f: f, s: s, v: v, inc: &incs[x.Case]}
		sentence := v.Doc.SentenceAt(x.First)
		b.inc.rest(sentence)
		b.note(Step{
			Field: "impact." + x.Field, Value: x.Value, Start: int(v.Doc.Tokens[x.First].Start), End: int(v.Doc.Tokens[x.Last-1].End),
			Sentence: sentence, Pattern: x.Pattern, Confidence: 0.8,
		})
	}
}
