package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// datesAnother says whether all mentions of date w stand in sentences about an
// attack on somebody else than the likeliest victim.
func (v *view) datesAnother(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	return v.always(w, func(i int) bool {
		s := v.SentenceOf(i)
		hit := int(v.hit[v.Sentence[i]]) - 1
		other := hit >= 0 && hit != victim || v.namesOther(s, victim) && v.AnyClass(s, s.First, s.Last, class.Another)
		return other && !v.names(s, victim)
	})
}

// belongsElsewhere says whether date w is that of another incident: whether the
// article names it only where it recalls that somebody else than the likeliest
// victim was attacked.
func (v *view) belongsElsewhere(w *when, victim int) bool {
	if victim < 0 {
		return false
	}
	return v.always(w, func(i int) bool {
		si := v.Sentence[i]
		hit := int(v.hit[si]) - 1
		return v.Aside[si] && hit >= 0 && hit != victim
	})
}

// onlyAside says whether all mentions of date w stand where the article
// recalls other incidents.
func (v *view) onlyAside(w *when) bool {
	return v.always(w, func(i int) bool { return v.Aside[v.Sentence[i]] })
}

// onlyOfSimilar says whether all mentions of date w stand where the article says that
// somebody suffered an attack like this one.
func (v *view) onlyOfSimilar(w *when) bool {
	last := int32(-1) // sentence
	return v.always(w, func(i int) bool {
		si := v.Sentence[i]
		read := si == last
		last = si
		return read || v.SuffersSimilar(v.SentenceOf(i))
	})
}

// onlyOfFame says whether all mentions of date w stand where the article says what
// somebody is known for, or what an attack is measured by.
func (v *view) onlyOfFame(w *when) bool {
	return v.always(w, func(i int) bool {
		return v.isOfFame(v.SentenceOf(i), v.Mentions[i].First)
	})
}

// isOfFame says whether the words before token first of sentence s, where a date stands,
// are of an earlier deed: "a group notorious for taking down servers in", "not as bad as
// the largest breach of".
func (v *view) isOfFame(s *token.Sentence, first int) bool {
	const reach, measured = 20, 4
	best := -1 // a superlative
	for t := first - 1; t >= max(s.First, first-reach); t-- {
		switch v.Lower(t) {
		case "largest", "biggest", "worst":
			if first-t <= measured+1 && v.Lower(first-1) == "of" {
				best = t
			}
		case "as", "than":
			if best >= 0 && best-t <= measured {
				return true
			}
		case "for":
			if t > s.First && isKnown(v.Lower(t-1)) {
				return true
			}
		}
		if v.Doc.TokenText(t) == "," && best < 0 {
			return false
		}
	}
	return false
}

// isKnown says whether a word before "for" says that somebody is known.
func isKnown(w string) bool {
	switch w {
	case "notorious", "infamous", "known", "famous", "famed", "remembered":
		return true
	}
	return false
}
