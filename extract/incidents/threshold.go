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
		t.logMain()
		return mainThreshold
	}
	const steps = 33
	var f1 [steps]float64
	for k := range f1 {
		f1[k] = t.f1(p, thresholdAt(k))
	}
	slack := 0.0
	if p.ranked() { // to name the wrong one is worse than to name none
		slack = 0.005
	}
	k, mean := steadiest(f1[:], 2, slack)
	t.o.Log("part %d: F1 %.3f at threshold %.3f", p, mean, thresholdAt(k))
	return thresholdAt(k)
}

// steadiest returns the last index at which the mean over the values up to
// reach places away is at most slack below the highest such mean, so that no
// lucky threshold wins, and the mean there.
func steadiest(values []float64, reach int, slack float64) (at int, mean float64) {
	means := make([]float64, 0, len(values))
	for k := reach; k+reach < len(values); k++ {
		sum := 0.0
		for _, x := range values[k-reach : k+reach+1] {
			sum += x
		}
		means = append(means, sum/float64(2*reach+1))
	}
	at = len(means) - 1
	for best := slices.Max(means); means[at] < best-slack; {
		at--
	}
	return at + reach, means[at]
}

// mainThreshold is the probability from which articles count as being about an
// incident: where that is likelier than not. In cross-validation the share of
// incidents found and that of other articles passed over have much the same sum
// from there up to 0.8. A threshold found anew in each training jumps by more
// than a tenth.
const mainThreshold = 0.5

// logMain tells which share of the articles with a main incident is found, and
// which share of the others passed over.
func (t *trainer) logMain() {
	var right, all [2]float64 // of articles without and with an incident
	for i := range t.docs {
		doc := &t.docs[i]
		// where nothing speaks of attacks, there is nothing to judge
		yes := len(doc.judged[mainPart]) > 0 && float64(doc.judged[mainPart][0]) >= mainThreshold
		k := b2u(doc.gold.Main)
		all[k]++
		if yes == doc.gold.Main {
			right[k]++
		}
	}
	t.o.Log("articles: %.3f of those with an incident are found, %.3f of the others passed over",
		right[1]/max(all[1], 1), right[0]/max(all[0], 1))
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
const dateThreshold = 0.1

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
