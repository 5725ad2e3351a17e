package incidents

// datesAnother says whether all mentions of date w stand in sentences about an
// attack on somebody else than the likeliest victim.
func (v *view) datesAnother(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	for i := range v.mentionsOf(w) {
		s := v.sentenceOf(i)
		hit := int(v.hit[v.sentence[i]]) - 1
		other := hit >= 0 && hit != victim || v.namesOther(s, victim) && v.anyClass(s, s.First, s.Last, another)
		if !other || v.names(s, victim) {
			return false
		}
	}
	return true
}

// belongsElsewhere says whether date w is that of another incident: whether the
// article names it only where it recalls that somebody else than the likeliest
// victim was attacked.
func (v *view) belongsElsewhere(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	for i := range v.mentionsOf(w) {
		si := v.sentence[i]
		if hit := int(v.hit[si]) - 1; !v.aside[si] || hit < 0 || hit == victim {
			return false
		}
	}
	return true
}

// onlyAside says whether all mentions of date w stand where the article
// recalls other incidents.
func (v *view) onlyAside(w *when) bool {
	for i := range v.mentionsOf(w) {
		if !v.aside[v.sentence[i]] {
			return false
		}
	}
	return true
}
