package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
)

// noneFeatures adds the features by which an article names no victim, no actor
// or no date.
func (v *view) noneFeatures(f *featureList) {
	f.add(noneOf, 0, 0)
	for l := range v.labels {
		f.add(noneOf, bucket(int(v.labels[l])), 1+uint64(l))
	}
	accused := 0
	for k := range v.Entities {
		if v.Entities[k].Accused {
			accused++
		}
	}
	f.add(noneOf, bucket(accused), 400)
	for i := range v.Doc.Sentences {
		s := &v.Doc.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			switch v.Place[i] {
			case scene.Headline:
				f.add(noneOf, v.Doc.Tokens[t].Key, 100)
				f.add(noneOf, uint64(v.Classes[t]), 102)
			case scene.Lead:
				f.add(noneOf, v.Doc.Tokens[t].Key, 101)
			}
		}
	}
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if v.Sentence[i] < 0 {
			continue
		}
		p := uint64(v.Place[v.Sentence[i]])
		if m.Label == record.LabelAttack {
			f.add(noneOf, text(m.Type), 200+p)
		} else if p == uint64(scene.Headline) {
			f.add(noneOf, text(string(m.Label)), 300)
		}
	}
}
