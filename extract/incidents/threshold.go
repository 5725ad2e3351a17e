package incidents

import "slices"

// threshold returns the probability from which part p should say yes: the one
// that gives the best F1 on the documents that it learns from.
func (t *trainer) threshold(p part) float64 {
	if x := t.o.Thresholds[p]; x > 0 {
		return x
	}
	if p == datePart {
		t.logDates()
		return dateThreshold
	}
	if p == mainPart {
		return t.mainThreshold()
	}
	const steps = 33
	var f1 [steps]float64
	for k := range f1 {
		f1[k] = t.f1(p, thresholdAt(k))
	}
	best, at := -1.0, 0.5
	for k := 2; k+2 < steps; k++ {
		// the mean over its neighbours, so that no lucky threshold wins
		if f := (f1[k-2] + f1[k-1] + f1[k] + f1[k+1] + f1[k+2]) / 5; f > best {
			best, at = f, thresholdAt(k)
		}
	}
	t.o.Log("part %d: F1 %.3f at threshold %.3f", p, best, at)
	return at
}

// noneRight is the share of articles without a main incident for which none
// should be reported, as far as the examples tell. More would cost too many
// incidents that are there.
const noneRight = 0.8

// mainThreshold returns the probability at which that share is reached.
func (t *trainer) mainThreshold() float64 {
	var p []float32
	for i := range t.docs {
		if doc := &t.docs[i]; !doc.gold.Main {
			best := float32(0) // where nothing speaks of attacks
			if len(doc.judged[mainPart]) > 0 {
				best = doc.judged[mainPart][0]
			}
			p = append(p, best)
		}
	}
	if len(p) == 0 {
		return 0.5
	}
	slices.Sort(p)
	at := min(max(float64(p[int(noneRight*float64(len(p)-1))]), 0.2), 0.8)
	found, all := 0, 0
	for i := range t.docs {
		if doc := &t.docs[i]; doc.gold.Main {
			all++
			if len(doc.judged[mainPart]) > 0 && float64(doc.judged[mainPart][0]) >= at {
				found++
			}
		}
	}
	t.o.Log("articles: %d of %d with an incident are found at threshold %.3f", found, all, at)
	return at
}

// thresholdAt returns the k-th threshold that is tried.
func thresholdAt(k int) float64 { return 0.1 + 0.025*float64(k) }

// marked returns how many values of part p the gold file has, whether or not
// the text offers them as alternatives.
func (doc *trainingDocument) marked(p part) int {
	switch p {
	case victimPart:
		return len(namesOf(doc.gold.Victims))
	case actorPart:
		return len(namesOf(doc.gold.Actors))
	case otherPart:
		return len(namesOf(doc.others))
	}
	types := slices.Clone(doc.gold.Types)
	slices.Sort(types)
	return len(slices.Compact(types))
}

// f1 returns the F1 of part p at a threshold.
func (t *trainer) f1(p part, threshold float64) float64 {
	right, found, all := 0, 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if !doc.usable(p) {
			continue
		}
		for r, row := range doc.rows[p] {
			if p.ranked() && r == 0 {
				continue // "none"
			}
			yes := float64(doc.judged[p][r]) >= threshold
			if yes {
				found++
			}
			if yes && row.Class == 1 {
				right++
			}
		}
		all += doc.marked(p)
	}
	return float64(2*right) / float64(max(found+all, 1))
}

// dateThreshold is low: where an article gives dates, the likeliest one is
// worth more than none.
const dateThreshold = 0.06

// logDates tells how often the date that is judged likeliest is right.
func (t *trainer) logDates() {
	right, all := 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if len(doc.dates) == 0 || len(doc.rows[datePart]) == 0 {
			continue
		}
		all++
		best := -1
		for r := 1; r < len(doc.rows[datePart]); r++ {
			if best < 0 || doc.judged[datePart][r] > doc.judged[datePart][best] {
				best = r
			}
		}
		if best > 0 && doc.rows[datePart][best].Class == 1 {
			right++
		}
	}
	t.o.Log("dates: the likeliest is right in %d of %d articles", right, all)
}
