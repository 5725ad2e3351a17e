package incidents

import (
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/record"
)

// A bagKind is one of the bags of features by which an article that reports an
// incident is told from one on a trend, a product or a vulnerability.
type bagKind int

const (
	factBag bagKind = iota // what the other steps found
	headlineBag
	leadBag
	wordBag // all words of the article
	numBags
)

// String names the bag, for explanations.
func (b bagKind) String() string {
	switch b {
	case headlineBag:
		return "words of the headline"
	case leadBag:
		return "words of the lead"
	case wordBag:
		return "words of the article"
	}
	return "what was found"
}

// documentBags fills the bags of s, by which the article as a whole is judged.
func (s *Scratch) documentBags(a analysis) linear.Bag {
	s.bags = grow(s.bags, int(numBags))
	s.features.reset()
	s.view.factFeatures(&s.features, s.types, a.victimP, a.actorP, a.frames)
	s.bags[factBag] = append(s.bags[factBag][:0], s.features.list...)
	s.view.fillWordBags(s.bags)
	return s.bags
}

// fillWordBags fills the bags of words: those of the headline and the lead
// alone and in pairs, those of the whole article alone.
func (v *view) fillWordBags(bags linear.Bag) {
	for b := headlineBag; b < numBags; b++ {
		bags[b] = bags[b][:0]
	}
	add := func(b bagKind, x, y uint64) { bags[b] = append(bags[b], linear.Hash(uint32(b), x, y)) }
	for i := range v.d.Sentences {
		s := &v.d.Sentences[i]
		p := v.place[i]
		if p == offside {
			continue
		}
		for t := s.First; t < s.Last; t++ {
			key := v.d.Tokens[t].Key
			add(wordBag, key, 0)
			switch p {
			case headline:
				add(headlineBag, key, 0)
				add(headlineBag, key, v.key(s, t+1))
			case lead:
				add(leadBag, key, 0)
				add(leadBag, key, v.key(s, t+1))
			}
		}
	}
}

// factFeatures adds what the other steps found. Victim and actor are the
// probabilities of the likeliest ones.
func (v *view) factFeatures(f *featureList, types []typeCount, victim, actor float32, frames frameSet) {
	f.add(bias, 4, 0)
	total, head, ahead, unreal := 0, 0, 0, 0
	for i := range types {
		t := &types[i]
		if !t.said() {
			continue
		}
		total += t.count
		head += t.headline
		ahead += t.lead
		unreal += t.count - t.real
		h := text(t.name)
		f.add(typeIs, h, 4)
		f.add(typeIs, h, 5+bucket(t.count))
		if t.headline > 0 {
			f.add(typeHeadline, h, 4)
		}
		if t.lead > 0 {
			f.add(typeHeadline, h, 5)
		}
	}
	f.add(docCount, bucket(total), 1)
	f.add(docCount, bucket(total/4), 9)
	f.add(docCount, bucket(head), 2)
	f.add(docCount, bucket(ahead), 3)
	if total > 0 {
		f.add(docCount, uint64(8*unreal/total), 4)
		f.add(docCount, bucket(100*total/max(len(v.d.Tokens), 1)), 10)
	}
	f.add(docCount, bucket(v.bodies/5), 5)
	f.add(bestVictim, uint64(victim*10), 0)
	f.add(bestVictim, uint64(victim*10), bucket(head)+1)
	f.add(bestVictim, uint64(actor*5), 100)
	for fr := frame(0); fr < numFrames; fr++ {
		if frames.has(fr) {
			f.add(bestFrame, uint64(fr), 0)
		}
	}
	var counts [64]int
	for i := range v.d.Sentences {
		for t := v.d.Sentences[i].First; v.place[i] != offside && t < v.d.Sentences[i].Last; t++ {
			for c := v.class[t]; c != 0; c &= c - 1 {
				counts[lowest(c)]++
			}
		}
	}
	for c, n := range counts {
		if n > 0 && len(v.d.Tokens) > 0 {
			f.add(bodyClass, uint64(c), bucket(200*n/len(v.d.Tokens)))
			f.add(bodyClass, uint64(c), 100+bucket(n))
		}
	}
	dates, cve := 0, 0
	for i := range v.ms {
		switch {
		case v.sentence[i] < 0:
		case v.ms[i].Label == record.LabelDate:
			dates++
		case v.ms[i].Label == record.LabelProduct && isVulnerability(v.d.Text[v.ms[i].Start:v.ms[i].End]):
			cve++
		}
	}
	f.add(hasDate, bucket(dates), 0)
	f.add(hasDate, bucket(cve), 1)
	for l := range v.labels {
		f.add(rivals, bucket(int(v.labels[l])), 100+uint64(l))
	}
}

// noneFeatures adds the features by which an article names no victim, no actor
// or no date.
func (v *view) noneFeatures(f *featureList) {
	f.add(noneOf, 0, 0)
	for l := range v.labels {
		f.add(noneOf, bucket(int(v.labels[l])), 1+uint64(l))
	}
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

// isVulnerability says whether a product's name is that of a vulnerability in
// the CVE list.
func isVulnerability(name string) bool {
	return len(name) > 8 && (name[:4] == "CVE-" || name[:4] == "cve-")
}
