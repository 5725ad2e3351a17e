package incidents

import "github.com/incx/incx/extract/record"

// noneFeatures adds the features by which an article names no victim, no actor
// or no date.
func (v *view) noneFeatures(f *featureList) {
	f.add(noneOf, 0, 0)
	for l := range v.labels {
		f.add(noneOf, bucket(int(v.labels[l])), 1+uint64(l))
	}
	accused := 0
	for k := range v.ents {
		if v.ents[k].Accused {
			accused++
		}
	}
	f.add(noneOf, bucket(accused), 400)
	for i := range v.d.Sentences {
		s := &v.d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			switch v.place[i] {
			case headline:
				f.add(noneOf, v.d.Tokens[t].Key, 100)
				f.add(noneOf, uint64(v.class[t]), 102)
			case lead:
				f.add(noneOf, v.d.Tokens[t].Key, 101)
			}
		}
	}
	for i := range v.ms {
		m := &v.ms[i]
		if v.sentence[i] < 0 {
			continue
		}
		p := uint64(v.place[v.sentence[i]])
		if m.Label == record.LabelAttack {
			f.add(noneOf, text(m.Type), 200+p)
		} else if p == uint64(headline) {
			f.add(noneOf, text(string(m.Label)), 300)
		}
	}
}
