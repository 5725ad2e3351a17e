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
	k, best := steadiest(f1[:], 2)
	t.o.Log("part %d: F1 %.3f at threshold %.3f", p, best, thresholdAt(k))
	return thresholdAt(k)
}

// steadiest returns the index at which the mean over the values up to reach
// places away is highest, so that no lucky threshold wins, and that mean.
func steadiest(values []float64, reach int) (at int, best float64) {
	best = -1
	for k := reach; k+reach < len(values); k++ {
		sum := 0.0
		for _, x := range values[k-reach : k+reach+1] {
			sum += x
		}
		if mean := sum / float64(2*reach+1); mean > best {
			at, best = k, mean
		}
	}
	return at, best
}

// mainThreshold returns the probability from which articles count as being
// about an incident: where the share of incidents found and the share of other
// articles passed over are highest together (Youden, 1950).
func (t *trainer) mainThreshold() float64 {
	const steps = 61
	var share [steps]float64
	for k := range share {
		found, passed := t.mainShares(mainThresholdAt(k))
		share[k] = found + passed
	}
	k, _ := steadiest(share[:], 4)
	at := mainThresholdAt(k)
	found, passed := t.mainShares(at)
	t.o.Log("articles: %.3f of those with an incident are found, %.3f of the others passed over at threshold %.3f", found, passed, at)
	return at
}

// mainThresholdAt returns the k-th threshold that is tried for articles.
func mainThresholdAt(k int) float64 { return 0.2 + 0.01*float64(k) }

// mainShares returns the share of the articles with a main incident that a
// threshold finds, and that of the others that it passes over.
func (t *trainer) mainShares(threshold float64) (found, passed float64) {
	var right, all [2]float64 // of articles without and with an incident
	for i := range t.docs {
		doc := &t.docs[i]
		// where nothing speaks of attacks, there is nothing to judge
		yes := len(doc.judged[mainPart]) > 0 && float64(doc.judged[mainPart][0]) >= threshold
		k := b2u(doc.gold.Main)
		all[k]++
		if yes == doc.gold.Main {
			right[k]++
		}
	}
	return right[1] / max(all[1], 1), right[0] / max(all[0], 1)
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
