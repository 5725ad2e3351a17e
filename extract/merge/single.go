package merge

// singles are the reports of a cluster that have exactly one victim, and so
// say whom its incident hit. A round-up that lists the victims of several
// attacks does not.
type singles struct {
	victims map[int32]struct{} // their keys
	reports []int32            // one for each of the first victims
}

// maxSingles bounds the reports of one cluster that are compared with those of
// another.
const maxSingles = 4

// singlesOf returns r, which has index i, if it has one victim. A country or
// city beside another victim is where that one is.
func singlesOf(i int32, r *report) singles {
	only := int32(-1)
	for k, p := range r.victims {
		switch {
		case p.place:
		case only >= 0:
			return singles{}
		default:
			only = int32(k)
		}
	}
	if only < 0 {
		return singles{}
	}
	s := singles{victims: make(map[int32]struct{}), reports: []int32{i}}
	for _, k := range r.keys.victims {
		if k.party == only && k.as < looseKey {
			s.victims[k.key] = struct{}{}
		}
	}
	return s
}

// unite returns the singles of two clusters together.
func (s singles) unite(o singles) singles {
	if len(s.reports) == 0 {
		return o
	}
	if len(o.reports) > 0 {
		if !intersects(s.victims, o.victims) {
			s.reports = append(s.reports, o.reports...)
			s.reports = s.reports[:min(len(s.reports), maxSingles)]
		}
		s.victims = unite(s.victims, o.victims)
	}
	return s
}

// sameStory says whether the clusters that l links may be of one incident by
// the reports with one victim in each: if any two have that victim in common,
// or a name like it, or would be joined by themselves.
func (j *joiner) sameStory(l link, a, b singles) bool {
	if len(a.reports) == 0 || len(b.reports) == 0 || intersects(a.victims, b.victims) {
		return true
	}
	if j.lone[l.a] && j.lone[l.b] {
		return true
	}
	for _, p := range a.reports {
		for _, q := range b.reports {
			r, o := j.x.reports[p], j.x.reports[q]
			if compareParties(r.victims, o.victims, r.keys.victims, o.keys.victims).alike() {
				return true
			}
			if _, ok := j.x.link(pair{p, q}, j.threshold); ok {
				return true
			}
		}
	}
	return false
}
