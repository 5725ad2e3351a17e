package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A typeCount is what an article says of one type of attack.
type typeCount struct {
	name       string
	count      int // mentions outside of boilerplate
	headline   int
	lead       int
	first      int // order of its first mention among types
	real       int // mentions that no modal verb or advice is near
	negated    int // mentions that say it did not happen, or leave open whether it did
	withVictim int // mentions in sentences that name the likeliest victim
	malware    int // mentions of malware of that kind
	asides     int // mentions where the article recalls other incidents
	mention    int // the first mention, -1 where there is none
	named      int // the first mention of malware of that kind, or -1
	sentence   int // of its first mention, by order in the body
	// alone is how likely it is one of the main incident by its features,
	// probability all considered.
	alone, probability float32
	// reasons say what the second opinion on it rests on, where traces are
	// wanted.
	reasons []Reason
}

// findTypes counts the types that the attack mentions of v have. Those that
// need no mention come last.
func (v *view) findTypes(dst []typeCount, victim int) []typeCount {
	of := func(name string) *typeCount {
		for i := range dst {
			if dst[i].name == name {
				return &dst[i]
			}
		}
		dst = append(dst, typeCount{name: name, first: len(dst) + 1, mention: -1, named: -1, sentence: 99})
		return &dst[len(dst)-1]
	}
	for i := range v.Mentions {
		m := &v.Mentions[i]
		switch {
		case v.Sentence[i] < 0:
		case m.Label == record.LabelAttack && m.Type != "":
			v.countType(of(m.Type), i, victim)
		case m.Label == record.LabelMalware && v.Owner[i] > 0:
			if typ := typeOfMalware(v.Entities[v.Owner[i]-1].Kind); typ != "" {
				of(typ).countMalware(i)
			}
		}
	}
	for _, name := range unsaid {
		of(name)
	}
	return dst
}

// countMalware counts mention i of malware of the kind of t.
func (t *typeCount) countMalware(i int) {
	t.malware++
	if t.named < 0 {
		t.named = i
	}
}

// countType counts attack mention i, which has the type of t.
func (v *view) countType(t *typeCount, i, victim int) {
	m, si := &v.Mentions[i], v.Sentence[i]
	if t.mention < 0 {
		t.mention = i
		t.sentence = int(v.Order[si])
	}
	t.count++
	s := &v.Doc.Sentences[si]
	switch v.Place[si] {
	case scene.Headline:
		t.headline++
	case scene.Lead:
		t.lead++
	}
	if v.Aside[si] {
		t.asides++
	}
	if v.IsNegated(s, m.First) || v.IsAsked(s, m.First) {
		t.negated++
	}
	if !v.AnyClass(s, m.First-6, m.Last+4, class.Modal|class.Advice) {
		t.real++
	}
	if victim >= 0 && v.names(s, victim) {
		t.withVictim++
	}
}

// unsaid are the types that articles report without a word for them often
// enough to be learned.
var unsaid = [...]string{
	"extortion", "account-takeover", "phishing", "espionage", "bec", "data-breach", "insider", "supply-chain", "social-engineering",
	"unauthorised-access", "data-leak", "fraud",
}

// said says whether the article has a word for type t, or names malware of
// that kind.
func (t *typeCount) said() bool { return t.count+t.malware > 0 }

// onlyAside says whether the article speaks of type t only where it recalls
// other incidents.
func (t *typeCount) onlyAside() bool { return t.count > 0 && t.asides == t.count }

// onlyNegated says whether all that the article says of type t is that it did
// not happen, or might have.
func (t *typeCount) onlyNegated() bool { return t.count > 0 && t.negated == t.count && t.malware == 0 }

// names says whether sentence s names entity k.
func (v *view) names(s *token.Sentence, k int) bool {
	for t := s.First; t < s.Last; t++ {
		if v.EntityAt[t] == int32(k)+1 {
			return true
		}
	}
	return false
}

// typeOfMalware returns the type of attack that a kind of malware serves.
func typeOfMalware(kind string) string {
	switch kind {
	case "ransomware", "wiper", "botnet", "spyware":
		return kind
	case "":
		return ""
	}
	return "malware"
}

// typeFeatures adds the features of type t among all types of the article. The
// order in which features come is that of the weights in a model.
func (v *view) typeFeatures(f *featureList, t *typeCount, all []typeCount) {
	h := text(t.name)
	t.countFeatures(f, h, all)
	t.otherFeatures(f, h, all)
	for _, x := range v.signs {
		f.addSign(x, h)
	}
	v.typeWords(f, t.name, h)
	v.leadWords(f, h)
}

// countFeatures adds how often the article speaks of t, and where; h is the
// hash of its name.
func (t *typeCount) countFeatures(f *featureList, h uint64, all []typeCount) {
	total, higher := 0, 0
	for i := range all {
		total += all[i].count
		if all[i].count > t.count {
			higher++
		}
	}
	share := uint64(0)
	if total > 0 {
		share = uint64(8 * t.count / total)
	}
	f.add(bias, 1, 0)
	f.add(typeIs, h, 0)
	for _, x := range [...]uint64{0, h} {
		f.add(typeTimes, bucket(t.count), x)
		f.add(typeShare, share, x)
		f.add(typeShare, 100+uint64(min(higher, 5)), x)
		f.add(typeHeadline, bucket(t.headline), x)
		f.add(typeHeadline, 100+bucket(t.lead), x)
		f.add(typeHeadline, 200+bucket(t.headline)<<4|bucket(t.lead), x)
		f.add(typeFirst, uint64(min(t.first, 6)), x)
		f.add(typeFirst, 100+bucket(t.sentence), x)
		f.add(typeFirst, 200+bucket(t.real), x)
		f.add(typeFirst, 300+bucket(t.withVictim), x)
		f.add(typeFirst, 400+bucket(t.count-t.real), x)
		f.add(typeMalware, bucket(t.malware), x)
		f.add(typeAside, bucket(t.count-t.asides)<<4|b2u(t.asides > 0), x)
	}
	f.add(typeFirst, 500+bucket(t.headline)<<8|bucket(t.lead)<<4|bucket(t.withVictim), 0)
	f.add(rivals, bucket(len(all)), 2)
}

// otherFeatures adds the other types of the article.
func (t *typeCount) otherFeatures(f *featureList, h uint64, all []typeCount) {
	for i := range all {
		o := &all[i]
		if o.name == t.name || !o.said() {
			continue
		}
		f.add(typeOther, h, text(o.name))
		f.add(typeOther, h^bucket(o.count), text(o.name))
		if o.headline > 0 {
			f.add(typeOther, h+1, text(o.name))
		}
	}
	if t.mention < 0 {
		f.add(typeIs, h, 100+b2u(t.said()))
	}
}

// typeWords adds the words of and around the mentions of a type.
func (v *view) typeWords(f *featureList, name string, h uint64) {
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if m.Label != record.LabelAttack || m.Type != name || v.Sentence[i] < 0 {
			continue
		}
		s := v.SentenceOf(i)
		p := uint64(v.Place[v.Sentence[i]])
		f.add(typeWord, v.Doc.Tokens[m.First].Key, h)
		f.add(typeWord, v.Doc.Tokens[m.First].Key, p)
		f.add(typeWord, v.Doc.Tokens[m.Last-1].Key, h+1)
		f.add(typeCue, uint64(v.ClassAt(s, m.First-1)), h)
		f.add(typeCue, uint64(v.ClassAt(s, m.Last)), h+1)
		f.add(typeCue, v.Key(s, m.First-1), 2)
		f.add(typeCue, v.Key(s, m.Last), 3)
	}
}

// leadWords adds the words of the headline and the lead, for a type.
func (v *view) leadWords(f *featureList, h uint64) {
	for i := range v.Doc.Sentences {
		s := &v.Doc.Sentences[i]
		switch v.Place[i] {
		case scene.Headline:
			for k := s.First; k < s.Last; k++ {
				f.add(headlineWord, v.Doc.Tokens[k].Key, h)
			}
		case scene.Lead:
			for k := s.First; k < s.Last; k++ {
				f.add(leadWord, v.Doc.Tokens[k].Key, h)
			}
		}
	}
}
