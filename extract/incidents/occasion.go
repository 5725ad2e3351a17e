package incidents

// A date that an attack was found, told of or mended on stands beside the same words
// as that of the attack, and the models take the one for the other.

const (
	// occasionShare is how likely the date of an attack must be, as a share of how
	// likely the models find that of what came of it.
	occasionShare = 0.25
	// occasionLeast is how likely it must be at least.
	occasionLeast = 0.1
)

// occasion returns the index in ws of the date of the attack, where the one at index i
// is only that of what came of it, or of an attack that this one is likened to.
// Otherwise it returns i. What was found or told came after the attack; what was mended
// may be the flaw, long before.
func (v *view) occasion(ws []when, i, victim int) int {
	w := &ws[i]
	after := v.firstDeed(w)
	if after <= attackDeed {
		return i
	}
	best := i
	for k := range ws {
		o := &ws[k]
		if k == i || o.probability < max(w.probability*occasionShare, occasionLeast) || best != i && o.probability <= ws[best].probability {
			continue
		}
		d := v.firstDeed(o)
		switch {
		case d >= after:
			continue
		case after == courtDeed && v.startBefore(o) >= 0: // "between 2016 and 2021, the two …"
			if o.first >= w.first {
				continue
			}
		case after < likenedDeed && (d == someDeed || o.last >= w.first):
			continue
		}
		if v.isOfStory(o, victim) {
			best = k
		}
	}
	return best
}

// isOfStory says whether date w may be that of what the article is about.
func (v *view) isOfStory(w *when, victim int) bool {
	return !w.elsewhere && !v.onlyAside(w) && !v.datesAnother(w, victim)
}

// dayOfDeed returns the index in ws of the likeliest date that words tell to be that of
// an attack, if it has at least a probability, or -1.
func (v *view) dayOfDeed(ws []when, least float32, victim int) int {
	best := -1
	for k := range ws {
		o := &ws[k]
		if o.probability >= least && (best < 0 || o.probability > ws[best].probability) && v.firstDeed(o) == attackDeed && v.isOfStory(o, victim) {
			best = k
		}
	}
	return best
}

// firstDeed returns the first of the deeds that words tell of date w.
func (v *view) firstDeed(w *when) deed {
	out := someDeed
	for i := range v.mentionsOf(w) {
		if d := v.deedOf(i); out == someDeed || d != someDeed && d < out {
			out = d
		}
	}
	return out
}
